import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { Link } from '@tanstack/react-router'
import type { Release, Subject } from '../../../publication/contract.ts'
import { Caution, MadeUpMark, SourceLine } from '../parts/beside-figures.tsx'
import { useSpeech } from '../parts/speech-context.tsx'
import { levelsOf } from '../release/choice.ts'
import { roundingWords } from '../release/unit.ts'
import { PageTitle } from '../site/page-title.tsx'

interface DefinitionProps {
  readonly release: Release
  readonly subject: Subject
}

/** How one subject is counted: its definition, the numbers around it, what it does not say, and what it was made of. */
export function DefinitionView({ release, subject }: DefinitionProps) {
  const { t, say, language } = useSpeech()
  const [largest] = levelsOf(release, subject)
  return (
    <article className="methods">
      <PageTitle>{say(subject.title)}</PageTitle>
      <p className="theme">{t('methods.definitions')}</p>
      <Heading level={1}>{say(subject.title)}</Heading>
      {largest !== undefined && <MadeUpMark release={release} map={largest.map} subjects={[subject]} />}
      <Paragraph purpose="lead">{say(subject.says)}</Paragraph>
      <p>{say(subject.definition)}</p>
      <Facts release={release} subject={subject} />
      {subject.seriesBreaks.map(({ period, says }) => (
        <p key={period}>
          {t('sentence.seriesBreak', { period })} {say(says)}
        </p>
      ))}
      <Caution subject={subject} level={2} />
      <SourceLine release={release} subject={subject} period={subject.periods.at(-1) ?? ''} />
      <p>
        <Link to="/$language/kaart/$subject" params={{ language, subject: subject.id }}>
          {t('methods.toMap')}
        </Link>
      </p>
    </article>
  )
}

function Facts({ release, subject }: DefinitionProps) {
  const speech = useSpeech()
  const { t, say, figure, list } = speech
  const { denominatorName, per, dimensions, roundedTo } = subject
  const within = Math.max(0, ...Object.values(subject.within))
  const levels = levelsOf(release, subject).map(({ map }) => speech.areas(map.level))
  const facts = [
    [t('methods.counted'), say(subject.numeratorName)],
    ...(denominatorName === null || per === null
      ? []
      : [[t('methods.divided'), t('methods.dividedBy', { per: figure(per), of: say(denominatorName) })]]),
    ...(dimensions.length === 0 ? [] : [[t('methods.split'), list(dimensions.map(({ title }) => lower(say(title))))]]),
    [t('methods.areas'), list(levels)],
    [t('methods.periods'), list(subject.periods)],
    [
      t('methods.rounded'),
      t('methods.roundedTo', { rounding: roundingWords(roundedTo, speech), within: figure(within) }),
    ],
  ] as const
  return (
    <dl className="definition-facts">
      {facts.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

function lower(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
