import type { Cell } from '../../../publication/contract.ts'
import type { Language, Words } from '../../../vocabulary/language.ts'
import type { SubjectInArea } from './area-figures.ts'
import { notationIn } from './notation.ts'
import type { ReportSubject } from './report-content.ts'
import { type ReportWords, reportWords } from './report-words.ts'
import { stripPicture } from './strip-picture.ts'

export type Comparison = 'more' | 'less' | 'alike'

/** Whether the newest figure clearly differs from that of all measured areas together; null when either is missing. */
export function compareWithWhole({ cells, level }: SubjectInArea): Comparison | null {
  const cell = cells.at(-1)
  const whole = cell === undefined ? null : (level.whole[cell.period] ?? null)
  if (cell === undefined || cell.value === null || whole === null) return null
  if ((cell.low ?? cell.value) > whole) return 'more'
  return (cell.high ?? cell.value) < whole ? 'less' : 'alike'
}

/** One subject in one area, in words and as a strip. */
export function subjectReport(entry: SubjectInArea, language: Language): ReportSubject {
  const { subject, cells, level, map, spread } = entry
  const words = reportWords(language)
  const newest = cells.at(-1)
  const write = writerOf(entry, language)
  const figure = newest === undefined ? '' : figureWords(newest, { words, write })
  const svg =
    newest === undefined || spread === null
      ? null
      : stripPicture({
          quantiles: spread.quantiles,
          cell: newest,
          whole: level.whole[newest.period] ?? null,
          label: write,
        })
  const notes = (title: string, lines: readonly Words[]) => ({ title, lines: lines.map((line) => line[language]) })
  return {
    title: subject.title[language],
    period: newest?.period ?? '',
    figure,
    missing: newest?.value === null,
    unit: (subject.per === null ? subject.numeratorName : subject.unit)[language],
    sentences: sentencesOf(entry, language),
    strip: svg === null ? null : { svg, alt: words.strip({ areas: words.areas[map.level], figure }) },
    series: seriesWords(entry, { words, write }),
    beside: cells.every(({ value }) => value === null)
      ? []
      : [notes(words.doesNotSay, subject.doesNotSay), notes(words.innocent, subject.innocentExplanations)],
  }
}

interface Saying {
  readonly words: ReportWords
  readonly write: (value: number) => string
}

function writerOf({ subject }: SubjectInArea, language: Language): Saying['write'] {
  const { figure } = notationIn(language)
  return (value) => figure(value, subject.per === null ? 0 : subject.decimals)
}

function figureWords({ value, missing }: Cell, { words, write }: Saying): string {
  return value === null ? words.missing[missing ?? 'not-measured'] : write(value)
}

function sentencesOf(entry: SubjectInArea, language: Language): readonly string[] {
  const words = reportWords(language)
  const write = writerOf(entry, language)
  const cell = entry.cells.at(-1)
  if (cell === undefined) return []
  const note = entry.subject.periodNotes[cell.period]
  const remark = note === undefined ? [] : [note[language]]
  if (cell.value === null) return [words.missingSentence[cell.missing ?? 'not-measured'], ...remark]
  const comparison = compareWithWhole(entry)
  const whole = entry.level.whole[cell.period] ?? null
  return [
    ...(cell.low === null || cell.high === null || cell.low === cell.high
      ? []
      : [words.interval(write(cell.low), write(cell.high))]),
    ...(comparison === null || whole === null ? [] : [words.whole[comparison](write(whole))]),
    ...standingSentences(entry, cell, words),
    ...remark,
  ]
}

/** In hundredths of the measured areas, as finely as the quantiles of the release tell: per five. */
function standingSentences({ spread, map }: SubjectInArea, cell: Cell, words: ReportWords): readonly string[] {
  if (spread === null || spread.quantiles.length < 21 || cell.value === null) return []
  const below = (value: number) => Math.max(0, 5 * (spread.quantiles.filter((quantile) => quantile < value).length - 1))
  const [low, high] = [below(cell.low ?? cell.value), below(cell.high ?? cell.value)]
  const between = low === high ? [] : [words.standingBetween(low, high)]
  return [words.standing(below(cell.value), map.level), ...between]
}

/** Figures on either side of a break in the series are parted by a stroke: they may not be laid beside one another. */
function seriesWords({ cells, subject }: SubjectInArea, saying: Saying): string | null {
  if (cells.length < 2) return null
  const breaks = new Set(subject.seriesBreaks.map(({ period }) => period))
  const figures = cells.map((cell, place) => {
    const parted = place === 0 ? '' : breaks.has(cell.period) ? '  ‖  ' : ' · '
    return `${parted}${cell.period}: ${figureWords(cell, saying)}`
  })
  return saying.words.series(figures.join(''))
}
