import type { Release, ReleaseMap, ReleaseSource, Subject } from '../../../publication/contract.ts'
import { areasOf, partName, unitOf } from '../release/unit.ts'
import type { View } from '../release/view.ts'
import type { Speech } from '../words/speech.ts'
import type { AboutLine } from './taken-table.ts'

/** Creative Commons Attribution 4.0: the licence of every release, as its catalogue record says too. */
export const LICENCE = { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' }

/** Where a view stands: in which release, and at which address it can be seen again. */
export interface Whereabouts {
  readonly release: Release
  /** The whole address of the view. */
  readonly permalink: string
}

/** What a table is about, whether or not it is a view of a map. */
export interface TableSubject {
  readonly subject: Subject
  readonly title: string
  readonly unit: string
  /** The period of its figures, or how several are written. */
  readonly period: string
  readonly areasInvented: boolean
  /** What one must know to read the table, beside what the subject itself does not say. */
  readonly remarks?: readonly AboutLine[]
}

/** What every file of a view says of itself, so that a figure never travels without what it means. */
export function aboutView(view: View, where: Whereabouts, speech: Speech): readonly AboutLine[] {
  const { subject, period } = view
  const areasInvented = isInventedMap(view.map)
  const about = { subject, title: viewTitle(view, speech), unit: unitOf(view, speech), period, areasInvented }
  return aboutTable(about, where, speech)
}

/** The same for a table of several subjects: what they say alike, such as the licence, is said once. */
export function aboutTables(tables: readonly TableSubject[], where: Whereabouts, speech: Speech): readonly AboutLine[] {
  const lines = tables.flatMap((table) => aboutTable(table, where, speech))
  return [...new Map(lines.map((line) => [`${line.label}: ${line.text}`, line])).values()]
}

/** The same for any table of one subject. */
export function aboutTable(
  { subject, title, unit, period, areasInvented, remarks = [] }: TableSubject,
  { release, permalink }: Whereabouts,
  speech: Speech,
): readonly AboutLine[] {
  const { t, say, day, figure } = speech
  const note = subject.periodNotes[period]
  const broken = subject.seriesBreaks.filter((series) => series.period <= period)
  return [
    { label: t('take.about.title'), text: title },
    { label: t('take.about.says'), text: say(subject.says) },
    { label: t('take.about.definition'), text: say(subject.definition) },
    { label: t('take.about.unit'), text: unit },
    { label: t('take.about.period'), text: period },
    ...(note === undefined ? [] : [{ label: t('take.about.note'), text: say(note) }]),
    ...broken.map(({ says }) => ({ label: t('take.about.break'), text: say(says) })),
    ...subject.doesNotSay.map((words) => ({ label: t('take.about.doesNotSay'), text: say(words) })),
    ...remarks,
    ...sourceLines({ subject, areasInvented }, release, speech),
    {
      label: t('take.about.release'),
      text: t('take.about.releaseOf', { id: release.id, day: day(release.publishedOn) }),
    },
    { label: t('take.about.protection'), text: say(release.protection.rule) },
    { label: t('take.about.rounding'), text: t('take.about.roundedTo', { to: figure(subject.roundedTo) }) },
    { label: t('take.about.licence'), text: `${LICENCE.name}, ${LICENCE.address}` },
    { label: t('take.about.permalink'), text: permalink },
  ]
}

/** "Doorsluiswoningen, horeca, buurten, 2025". */
export function viewTitle(view: View, speech: Speech): string {
  const part = partName(view, speech)
  const title = [speech.say(view.subject.title), ...(part === undefined ? [] : [part])].join(': ')
  return `${title}, ${areasOf(view, speech)}, ${view.period}`
}

/** `zichtlijn-doorsluiswoningen-buurt-2025`: plain letters, for every file system. */
export function fileName({ subject, map, period, part, within }: View): string {
  const of = [...(within === null ? [] : [within.code]), ...(part.dimension === 'totaal' ? [] : [part.category])]
  return ['zichtlijn', subject.id, map.id, period, ...of].join('-').replace(/[^A-Za-z0-9-]+/g, '-')
}

/** "Bron: CBS, Kerncijfers, stand 1 januari 2026. Uitgave van …": what stands under a picture of one view or several. */
export function sourceSentence(
  views: readonly Pick<View, 'subject' | 'map'>[],
  release: Release,
  speech: Speech,
): string {
  const subjects = views.map(({ subject }) => subject)
  return sourceOfSubjects({ subjects, areasInvented: views.some(({ map }) => isInventedMap(map)) }, release, speech)
}

/** The same under a picture of areas that lie on no one map. */
export function sourceOfSubjects(
  { subjects, areasInvented }: { readonly subjects: readonly Subject[]; readonly areasInvented: boolean },
  release: Release,
  { t, day }: Speech,
): string {
  const used = new Set(subjects.flatMap((subject) => subject.sources))
  const sources = release.sources.filter(({ id }) => used.has(id))
  const named = sources.map(
    ({ supplier, name, asOf }) => `${supplier}, ${name}, ${t('take.about.asOf', { day: day(asOf) })}`,
  )
  const said = t('take.file.source', { sources: named.join('; '), day: day(release.publishedOn), id: release.id })
  return isInvented(areasInvented, sources) ? `${t('take.about.madeUpMeans')} ${said}` : said
}

/** Whether the areas of a map are of nowhere. */
export function isInventedMap({ territory }: ReleaseMap): boolean {
  return territory === 'voorbeeldregio'
}

function isInvented(areasInvented: boolean, sources: readonly ReleaseSource[]): boolean {
  return areasInvented || sources.some(({ madeUp }) => madeUp)
}

function sourceLines(
  { subject, areasInvented }: Pick<TableSubject, 'subject' | 'areasInvented'>,
  release: Release,
  { t, day }: Speech,
): readonly AboutLine[] {
  const sources = release.sources.filter(({ id }) => subject.sources.includes(id))
  return [
    ...sources.map((source) => ({
      label: t('take.about.source'),
      text: [
        `${source.supplier}, ${source.name}, ${t('take.about.asOf', { day: day(source.asOf) })}`,
        ...(source.licence === null ? [] : [source.licence]),
        ...(source.madeUp ? [t('take.about.madeUpSource')] : []),
      ].join('; '),
    })),
    ...(isInvented(areasInvented, sources)
      ? [{ label: t('take.about.madeUp'), text: t('take.about.madeUpMeans') }]
      : []),
  ]
}
