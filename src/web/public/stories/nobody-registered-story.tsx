import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { Release, Subject } from '../../../publication/contract.ts'
import { BaseRateLens } from '../lens/base-rate-lens.tsx'
import { useSpeech } from '../parts/speech-context.tsx'
import { areaSentence, overviewSentences } from '../release/sentence.ts'
import { highFigureFacts } from './high-figure-facts.ts'
import { IntervalFigure } from './interval-figure.tsx'
import { useStoryView } from './story-view.ts'

interface NobodyRegisteredStoryProps {
  readonly release: Release
  readonly subject: Subject
}

/** Why a home in which nobody is registered is seldom a wrong one: the harmless reasons first, then the reckoning. */
export function NobodyRegisteredStory({ release, subject }: NobodyRegisteredStoryProps) {
  const speech = useSpeech()
  const { t, say } = speech
  const view = useStoryView(release, subject, 'buurt')
  const facts = highFigureFacts(view)
  if (facts === undefined) return <Paragraph>{t('stories.noFigures')}</Paragraph>
  const { top, unsure } = facts
  return (
    <>
      <section>
        <Heading level={2}>{t('stories.nobodyOpening')}</Heading>
        <Paragraph>{overviewSentences(view, speech).join(' ')}</Paragraph>
        <Paragraph>{areaSentence(top, view, speech)}</Paragraph>
        <IntervalFigure
          view={view}
          rows={unsure === undefined ? [top] : [top, unsure]}
          caption={t('stories.nobodyCaption')}
        />
      </section>
      <section>
        <Heading level={2}>{t('stories.nobodyReasons')}</Heading>
        <ul>
          {subject.innocentExplanations.map((words) => (
            <li key={words.nl}>{say(words)}</li>
          ))}
        </ul>
        <Paragraph>{t('stories.nobodyRare')}</Paragraph>
      </section>
      <section>
        <Paragraph>{t('stories.nobodyLens')}</Paragraph>
        <BaseRateLens start={null} />
      </section>
    </>
  )
}
