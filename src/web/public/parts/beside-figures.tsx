import { Heading } from '@nl-design-system-candidate/heading-react'
import { Link } from '@tanstack/react-router'
import type { Release, ReleaseMap, Subject } from '../../../publication/contract.ts'
import { ageOf } from '../release/age.ts'
import { useSpeech } from './speech-context.tsx'
import { useToday } from './today-hook.ts'

/** What a figure does not say, and the harmless reasons that it may have: beside the figure, never behind a click. */
export function Caution({ subject, level = 3 }: { readonly subject: Subject; readonly level?: 2 | 3 }) {
  const { t, say } = useSpeech()
  return (
    <div className="caution">
      <Heading level={level} appearance="level-3">
        {t('caution.doesNotSay')}
      </Heading>
      <ul>
        {subject.doesNotSay.map((words) => (
          <li key={words.nl}>{say(words)}</li>
        ))}
      </ul>
      <Heading level={level} appearance="level-3">
        {t('caution.innocent')}
      </Heading>
      <ul>
        {subject.innocentExplanations.map((words) => (
          <li key={words.nl}>{say(words)}</li>
        ))}
      </ul>
    </div>
  )
}

interface OriginProps {
  readonly release: Release
  readonly subject: Subject
  readonly period: string
}

/** How old the figures are: of which period, delivered when, and how long ago that is. */
export function AgeLine({ release, subject, period }: OriginProps) {
  const { t, day } = useSpeech()
  const today = useToday(release.publishedOn)
  const delivered = release.sources
    .filter(({ id }) => subject.sources.includes(id))
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1)
  if (delivered === undefined) return null
  const { unit, count } = ageOf(period, delivered, today)
  const age = unit === 'month' ? t('origin.months', { count }) : t('origin.years', { count })
  return <p className="note age">{t('origin.age', { period, day: day(delivered), age })}</p>
}

/** Under every picture: who the figures come from and of when they are, and what a reader must know of the period. */
export function SourceLine({ release, subject, period }: OriginProps) {
  const { t, say, day } = useSpeech()
  const note = subject.periodNotes[period]
  const sources = release.sources
    .filter((source) => subject.sources.includes(source.id))
    .map((source) => {
      const named = `${sourceName(source, ', ')}, ${t('origin.asOf', { day: day(source.asOf) })}`
      return source.madeUp ? `${named} (${t('madeUp.mark')})` : named
    })
  return (
    <p className="note">
      {t('origin.source', { sources: sources.join('; ') })} {note !== undefined && say(note)}
    </p>
  )
}

/** Some suppliers deliver something that is called like themselves. */
function sourceName({ supplier, name }: Release['sources'][number], between: string): string {
  return supplier === name ? supplier : supplier + between + name
}

/** One step away: definition, sources. */
export function Origin({ release, subject }: Omit<OriginProps, 'period'>) {
  const { t, say, day, language } = useSpeech()
  const sources = release.sources.filter((source) => subject.sources.includes(source.id))
  return (
    <details className="origin">
      <summary>{t('origin.title')}</summary>
      <p>{say(subject.definition)}</p>
      <p>{t('origin.rounding')}</p>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            {sourceName(source, ': ')}, {t('origin.asOf', { day: day(source.asOf) })}
            {source.madeUp && ` (${t('madeUp.mark')})`}
          </li>
        ))}
      </ul>
      <p>
        {t('origin.published', { day: day(release.publishedOn) })}{' '}
        <Link to="/$language/methode/$method" params={{ language, method: subject.id }}>
          {t('origin.method')}
        </Link>
      </p>
    </details>
  )
}

interface MadeUpMarkProps {
  readonly release: Release
  readonly map: ReleaseMap
  readonly subjects: readonly Subject[]
}

/** Stands beside everything that is about invented areas, or rests on an invented register. */
export function MadeUpMark({ release, map, subjects }: MadeUpMarkProps) {
  const { t } = useSpeech()
  const invented = new Set(release.sources.filter((source) => source.madeUp).map((source) => source.id))
  const areasInvented = map.territory === 'voorbeeldregio'
  if (!areasInvented && !subjects.some((subject) => subject.sources.some((source) => invented.has(source)))) return null
  return (
    <p className="made-up">
      <strong>{t('madeUp.opening')}</strong> {areasInvented ? t('madeUp.means') : t('madeUp.figures')}
    </p>
  )
}
