import { missingWord } from '../parts/shade-words.ts'
import type { View } from '../release/view.ts'
import type { AboutLine, TakenColumn, TakenTable, TakenValue } from '../take-along/taken-table.ts'
import { toldCell } from '../take-along/told-cell.ts'
import { aboutTables, isInventedMap, viewTitle, type Whereabouts } from '../take-along/view-about.ts'
import type { Speech } from '../words/speech.ts'
import { type Combination, type CombinedRow, isPairClass } from './combination.ts'
import { classNameOf } from './third-words.ts'

/** The figures side by side as a file: every published cell with its interval, or why there is none, and the class in words. */
export function combinedFile(
  combination: Combination,
  { rows, ...where }: Whereabouts & { readonly rows: readonly CombinedRow[] },
  speech: Speech,
): TakenTable {
  const views = viewsOf(combination)
  const { map, period } = combination.first
  const { t } = speech
  return {
    name: ['zichtlijn', ...views.map(({ subject }) => subject.id), map.level, period].join('-'),
    about: aboutCombined(views, where, speech),
    columns: [
      { title: t('combine.code'), kind: 'text' },
      { title: t('combine.area'), kind: 'text' },
      ...views.flatMap((view) => columnsOf(view, speech)),
      { title: t('combine.together'), kind: 'text' },
    ],
    rows: rows.map((row) => [
      row.area.code,
      row.area.name,
      ...cellsOf(row).flatMap((cell): TakenValue[] => {
        const { value, low, high, status } = toldCell(cell, speech)
        return [value, low, high, status]
      }),
      classWordsOf(row, speech),
    ]),
  }
}

/** The views that lie side by side. */
export function viewsOf({ first, second, third }: Combination): readonly View[] {
  return third === null ? [first, second] : [first, second, third]
}

/** The cells of an area, in the order of the views. */
export function cellsOf({ first, second, third }: CombinedRow): readonly CombinedRow['first'][] {
  return third === null ? [first, second] : [first, second, third]
}

/** "hoog – laag", or why an area has no class. */
export function classWordsOf({ kind }: CombinedRow, speech: Speech): string {
  return isPairClass(kind) ? classNameOf(kind, speech) : missingWord(kind, speech)
}

/** "Doorsluiswoningen – Horeca, buurten, 2025". */
export function combinedTitle(combination: Combination, { say, areas }: Speech): string {
  const views = viewsOf(combination)
  const titles = views.map(({ subject }) => say(subject.title)).join(' – ')
  const periods = [...new Set(views.map(({ period }) => period))].join(', ')
  return `${titles}, ${areas(combination.first.map.level)}, ${periods}`
}

/** "Doorsluiswoningen, 2025 (per 1.000 woningen)". */
export function namedView({ subject, period }: View, { say }: Speech): string {
  return `${say(subject.title)}, ${period} (${say(subject.unit)})`
}

function aboutCombined(views: readonly View[], where: Whereabouts, speech: Speech): readonly AboutLine[] {
  const { t, say, areas } = speech
  const label = t('combine.caution')
  const tables = views.map((view) => ({
    ...{ subject: view.subject, title: viewTitle(view, speech), unit: say(view.subject.unit), period: view.period },
    areasInvented: isInventedMap(view.map),
    remarks: [t('combine.notCause'), t('combine.notPeople', { areas: areas(view.map.level) })].map((text) => ({
      label,
      text,
    })),
  }))
  return aboutTables(tables, where, speech)
}

function columnsOf(view: View, speech: Speech): readonly TakenColumn[] {
  const { t, say } = speech
  const of = `${say(view.subject.title)}, ${view.period}`
  return [
    { title: namedView(view, speech), kind: 'number' },
    { title: t('combine.lowest', { of }), kind: 'number' },
    { title: t('combine.highestValue', { of }), kind: 'number' },
    { title: t('combine.status', { of }), kind: 'text' },
  ]
}
