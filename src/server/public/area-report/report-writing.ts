import type { GemeenteArea, GemeenteFigures, Release, Spreads } from '../../../publication/contract.ts'
import { isMadeUp } from '../../../vocabulary/area.ts'
import type { Language } from '../../../vocabulary/language.ts'
import { type SubjectInArea, subjectsIn } from './area-figures.ts'
import { type Notation, notationIn } from './notation.ts'
import { type Boundaries, placePicture } from './place-picture.ts'
import type { ReportContent, ReportNotes, ReportPicture, ReportTheme } from './report-content.ts'
import { meaningsOfNothing, type ReportWords, reportWords } from './report-words.ts'
import { compareWithWhole, subjectReport } from './subject-report.ts'

/** What a report on one area is written from: all of it published. */
export interface ReportSource {
  readonly release: Release
  readonly figures: GemeenteFigures
  readonly spreads: Spreads
  /** Boundaries that hold the area's, if there are any. */
  readonly boundaries: Boundaries | null
  readonly area: GemeenteArea
  /** Where the same can be seen on the site. */
  readonly permalink: string
}

interface Telling {
  readonly words: ReportWords
  readonly notation: Notation
  readonly language: Language
}

/** Writes the report on one area. */
export function writeReport(source: ReportSource, language: Language): ReportContent {
  const { release, area, figures } = source
  const telling = { words: reportWords(language), notation: notationIn(language), language }
  const { words, notation } = telling
  const entries = subjectsIn(area, source)
  const day = notation.day(release.publishedOn)
  return {
    language,
    date: release.publishedOn,
    title: area.name,
    overline: words.overline,
    kind: words.kind(area.level, holdersOf(area, figures).join(', ')),
    warning: isMadeUp(area.code) ? words.madeUp : null,
    lead: leadOf(area.name, entries, telling),
    place: placeOf(source, words),
    reading: words.reading,
    themes: themesOf(release, entries, language),
    closing: closingOf(source, entries, telling),
    footer: words.footer(area.name, day),
    page: words.page,
  }
}

/** Names of the wijk and the gemeente that hold it, the smallest first. */
function holdersOf(area: GemeenteArea, { areas }: GemeenteFigures): readonly string[] {
  const holder = areas.find(({ code }) => code === area.parent)
  return holder === undefined ? [] : [holder.name, ...holdersOf(holder, { areas, totals: {} })]
}

function leadOf(area: string, entries: readonly SubjectInArea[], { words, notation }: Telling): readonly string[] {
  const known = entries.filter(({ cells }) => cells.at(-1)?.value !== null)
  if (known.length === 0) return [words.noneKnown(area)]
  const comparisons = known.map(compareWithWhole)
  const count = (kind: string) => notation.figure(comparisons.filter((comparison) => comparison === kind).length)
  const compared = comparisons.some((comparison) => comparison !== null)
  return [
    words.known({ known: notation.figure(known.length), of: notation.figure(entries.length), area }),
    ...(compared ? [words.compared({ more: count('more'), less: count('less'), alike: count('alike') })] : []),
  ]
}

function placeOf({ boundaries, area, figures, release }: ReportSource, words: ReportWords): ReportPicture | null {
  const svg = boundaries === null ? null : placePicture(boundaries, area.code)
  const territory = release.maps.find(({ level }) => level === area.level)
  const holder = holdersOf(area, figures).at(-1) ?? territory?.title.nl ?? ''
  return svg === null ? null : { svg, alt: words.place(area.name, holder) }
}

function themesOf(release: Release, entries: readonly SubjectInArea[], language: Language): readonly ReportTheme[] {
  return release.themes.flatMap((theme) => {
    const subjects = entries.filter(({ subject }) => subject.theme === theme.id)
    if (subjects.length === 0) return []
    const reports = subjects.map((entry) => subjectReport(entry, language))
    return [{ title: theme.title[language], question: theme.question[language], subjects: reports }]
  })
}

function closingOf(
  { release, permalink }: ReportSource,
  entries: readonly SubjectInArea[],
  { words, notation, language }: Telling,
): readonly ReportNotes[] {
  const used = new Set(entries.flatMap(({ subject }) => subject.sources))
  const sources = release.sources.filter(({ id }) => used.has(id))
  const { rule, minimumDenominator } = release.protection
  return [
    { title: words.closing.meaning, lines: meaningsOfNothing(language) },
    {
      title: words.closing.sources,
      lines: sources.map(({ supplier, name, asOf }) => words.asOf(`${supplier}, ${name}`, notation.day(asOf))),
    },
    {
      title: words.closing.protection,
      lines: [rule[language], words.minimum(notation.figure(minimumDenominator))],
    },
    {
      title: words.closing.again,
      lines: [permalink, words.release(release.id, notation.day(release.publishedOn)), words.licence],
    },
  ]
}
