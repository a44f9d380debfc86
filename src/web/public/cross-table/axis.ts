import { type ReleaseMap, type Subject, type SubjectDimension, TOTAL } from '../../../publication/contract.ts'
import type { Speech } from '../words/speech.ts'

/** Where a published cell stands. */
export interface Coordinates {
  readonly area: string
  readonly period: string
  readonly dimension: string
  readonly category: string
}

/** One row of a table of one's own, or one column: the part of the place of a cell that it fixes. */
export interface AxisEntry {
  readonly key: string
  readonly name: string
  readonly at: Partial<Coordinates>
  /** True for what stands for all entries together, as far as that was published itself. */
  readonly total: boolean
}

/** What rows or columns can be. */
export interface Axis {
  readonly id: string
  readonly name: string
  readonly kind: 'areas' | 'periods' | 'categories'
  readonly entries: readonly AxisEntry[]
}

/** An area with the name it goes by. */
export interface AxisArea {
  readonly code: string
  readonly name: string
}

/** Areas as rows or columns; the area that holds them all stands last. */
export function areaAxis(
  level: ReleaseMap['level'],
  areas: readonly AxisArea[],
  holder: AxisArea,
  speech: Speech,
): Axis {
  const entryOf = ({ code, name }: AxisArea, total: boolean) => ({ key: code, name, at: { area: code }, total })
  return {
    id: level,
    name: speech.areas(level),
    kind: 'areas',
    entries: [...areas.map((area) => entryOf(area, false)), entryOf(holder, true)],
  }
}

/** The periods of a subject; there is no such thing as all of them together. */
export function periodAxis({ periods }: Subject, { t }: Speech): Axis {
  const entries = periods.map((period) => ({ key: period, name: period, at: { period }, total: false }))
  return { id: 'jaren', name: t('crossTable.periods'), kind: 'periods', entries }
}

/** The categories of a dimension; the published total stands last. */
export function categoryAxis({ id, title, categories }: SubjectDimension, { t, say }: Speech): Axis {
  const parts = categories.map((category) => ({
    ...{ key: category.id, name: say(category.title), total: false },
    at: { dimension: id, category: category.id },
  }))
  const all = { key: TOTAL, name: t('crossTable.all'), at: { dimension: TOTAL, category: TOTAL }, total: true }
  return { id, name: say(title), kind: 'categories', entries: [...parts, all] }
}

/** Why two axes cannot be crossed: each is the same, or no figure was ever published of both at once. */
export type NoCrossing = 'the-same' | 'two-splits'

/** Nothing when the crossing exists. Counts are split by one thing at a time: two at once would give people away. */
export function noCrossing(rows: Axis, columns: Axis): NoCrossing | undefined {
  if (rows.id === columns.id) return 'the-same'
  return rows.kind === columns.kind ? 'two-splits' : undefined
}
