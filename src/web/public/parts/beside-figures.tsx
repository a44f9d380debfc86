import { Heading } from '@nl-design-system-candidate/heading-react'
import type { Release, ReleaseMap, Subject } from '../../../publication/contract.ts'
import { downloadsOf } from '../release/release-folder.ts'
import { useSpeech } from './speech-context.tsx'

/** What a figure does not say, and the harmless reasons that it may have: beside the figure, never behind a click. */
export function Caution({ subject }: { readonly subject: Subject }) {
  const { t, say } = useSpeech()
  return (
    <div className="caution">
      <Heading level={3}>{t('caution.doesNotSay')}</Heading>
      <ul>
        {subject.doesNotSay.map((words) => (
          <li key={words.nl}>{say(words)}</li>
        ))}
      </ul>
      <Heading level={3}>{t('caution.innocent')}</Heading>
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

/** Under every picture: who the figures come from and of when they are, and what a reader must know of the period. */
export function SourceLine({ release, subject, period }: OriginProps) {
  const { t, say, day } = useSpeech()
  const note = subject.periodNotes[period]
  const sources = release.sources
    .filter((source) => subject.sources.includes(source.id))
    .map((source) => {
      const named = `${source.supplier}, ${source.name}, ${t('origin.asOf', { day: day(source.asOf) })}`
      return source.madeUp ? `${named} (${t('madeUp.mark')})` : named
    })
  return (
    <p className="note">
      {t('origin.source', { sources: sources.join('; ') })} {note !== undefined && say(note)}
    </p>
  )
}

/** One step away: definition, sources. */
export function Origin({ release, subject }: Omit<OriginProps, 'period'>) {
  const { t, say, day } = useSpeech()
  const sources = release.sources.filter((source) => subject.sources.includes(source.id))
  return (
    <details className="origin">
      <summary>{t('origin.title')}</summary>
      <p>{say(subject.definition)}</p>
      <p>{t('origin.rounding')}</p>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            {source.supplier}: {source.name}, {t('origin.asOf', { day: day(source.asOf) })}
            {source.madeUp && ` (${t('madeUp.mark')})`}
          </li>
        ))}
      </ul>
      <p>{t('origin.published', { day: day(release.publishedOn) })}</p>
    </details>
  )
}

/** What is offered, in order; the other files of a subject are how the site itself reads it. */
const KIND_NAMES: Readonly<Record<string, string>> = {
  csv: 'CSV',
  'jsonstat.json': 'JSON-stat',
  parquet: 'Parquet',
  json: 'JSON',
}

/** The whole table as files of the release: what one downloads is byte for byte what was published. */
export function Downloads({ release, subject }: { readonly release: Release; readonly subject: Subject }) {
  const { t, say } = useSpeech()
  return (
    <p className="downloads">
      {t('download.table')}{' '}
      {Object.entries(KIND_NAMES).flatMap(([kind, name]) =>
        downloadsOf(release, subject)
          .filter((file) => file.kind === kind)
          .map(({ address }) => (
            <a
              key={kind}
              href={address}
              download
              aria-label={t('download.label', { subject: say(subject.title), kind: name })}
            >
              {name}
            </a>
          )),
      )}
    </p>
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
      <strong>{t('madeUp.mark')}</strong> {areasInvented ? t('madeUp.means') : t('madeUp.figures')}
    </p>
  )
}
