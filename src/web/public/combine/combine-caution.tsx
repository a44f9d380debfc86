import { Heading } from '@nl-design-system-candidate/heading-react'
import type { Release } from '../../../publication/contract.ts'
import { AgeLine, SourceLine } from '../parts/beside-figures.tsx'
import { useSpeech } from '../parts/speech-context.tsx'
import type { Combination } from './combination.ts'

interface CombineCautionProps {
  readonly release: Release
  readonly combination: Combination
}

/** What two subjects side by side do not say, and what each of them does not say on its own. */
export function CombineCaution({ release, combination }: CombineCautionProps) {
  const { t, say, areas } = useSpeech()
  const views = [combination.first, combination.second, ...(combination.third === null ? [] : [combination.third])]
  const level = { areas: areas(combination.first.map.level) }
  return (
    <aside className="combined-caution caution" aria-label={t('combine.caution')}>
      <Heading level={2}>{t('combine.caution')}</Heading>
      <ul>
        <li>{t('combine.notCause')}</li>
        <li>{t('combine.notPeople', level)}</li>
        <li>{t('combine.notSize')}</li>
        <li>{t('combine.notIndependent', level)}</li>
      </ul>
      {views.map(({ subject, period }) => (
        <details key={subject.id}>
          <summary>{t('combine.cautionOf', { subject: say(subject.title) })}</summary>
          <ul>
            {[...subject.doesNotSay, ...subject.innocentExplanations].map((words) => (
              <li key={words.nl}>{say(words)}</li>
            ))}
          </ul>
          <AgeLine release={release} subject={subject} period={period} />
          <SourceLine release={release} subject={subject} period={period} />
        </details>
      ))}
    </aside>
  )
}
