import type { Release, SplitCell, Subject } from '../../../publication/contract.ts'
import type { Axis, AxisEntry, Coordinates } from '../cross-table/axis.ts'
import { type Crossing, figureIn } from '../cross-table/crossing.ts'
import { missingWord } from '../parts/shade-words.ts'
import type { Speech } from '../words/speech.ts'
import { areaDimension, type CubeDimension, measureDimension, periodDimension, type StatCube } from './stat-cube.ts'
import type { TakenTable } from './taken-table.ts'
import { aboutTable, isInventedMap, type Whereabouts } from './view-about.ts'

/** A table of one's own, as the page shows it. */
export interface ShownCrossing {
  readonly crossing: Crossing
  readonly axes: readonly [rows: Axis, columns: Axis]
  readonly subject: Subject
  readonly asRate: boolean
  readonly title: string
  /** Where the cells are that neither rows nor columns say. */
  readonly fixed: Pick<Coordinates, 'area' | 'period'> & { readonly areaName: string }
}

/** A table of one's own as it was composed, its published totals too; a cell without a figure says in words why. */
export function crossingTable(shown: ShownCrossing, where: Whereabouts, speech: Speech): TakenTable {
  const { crossing, subject, fixed, title } = shown
  const [rowAxis] = shown.axes
  const { rows, columns, cellAt } = crossing
  const coded = rowAxis.kind === 'areas'
  const areasInvented = isInventedSubject(subject, where.release)
  const remarks = [{ label: speech.t('crossTable.cells'), text: speech.t('crossTable.onlyPublished') }]
  const told = { subject, title, unit: unitOfCrossing(shown, speech), period: periodsOf(shown), areasInvented, remarks }
  return {
    name: ['zichtlijn', subject.id, fixed.area, 'kruistabel'].join('-'),
    about: aboutTable(told, where, speech),
    columns: [
      ...(coded ? [{ title: speech.t('take.column.code'), kind: 'text' as const }] : []),
      { title: rowAxis.name, kind: 'text' },
      ...columns.map(({ name }) => ({ title: name, kind: 'number' as const })),
    ],
    rows: rows.map((row) => [
      ...(coded ? [row.key] : []),
      row.name,
      ...columns.map((column) => {
        const { value, status } = toldCrossing(cellAt(row, column), shown, speech)
        return value ?? status
      }),
    ]),
  }
}

/** The same as a cube: what the rows are by what the columns are, in the one area or period that both have. */
export function crossingCube(shown: ShownCrossing, speech: Speech): StatCube {
  const { crossing, axes, subject, title } = shown
  const { rows, columns, cellAt } = crossing
  const unit = unitOfCrossing(shown, speech)
  return {
    label: `${title}: ${unit}`,
    subjects: [subject],
    dimensions: [
      ...fixedDimensions(shown, speech),
      dimensionOf(axes[0], rows),
      dimensionOf(axes[1], columns),
      measureDimension([{ id: shown.asRate ? 'value' : 'numerator', label: unit, unit }], speech),
    ],
    cells: rows.flatMap((row) => columns.map((column) => toldCrossing(cellAt(row, column), shown, speech))),
    extension: { subject: subject.id },
  }
}

/** The periods that a table is about: one, or those from the first to the last of its rows or columns. */
function periodsOf({ axes, fixed }: ShownCrossing): string {
  const entries = axes.find(({ kind }) => kind === 'periods')?.entries
  const [first, last] = [entries?.at(0)?.key, entries?.at(-1)?.key]
  if (first === undefined || last === undefined) return fixed.period
  return first === last ? first : `${first} – ${last}`
}

function unitOfCrossing({ subject, asRate }: ShownCrossing, { say }: Speech): string {
  return say(asRate ? subject.unit : subject.numeratorName)
}

function toldCrossing(cell: SplitCell | undefined, { asRate }: ShownCrossing, speech: Speech) {
  if (cell === undefined) return { value: null, status: speech.t('crossTable.absent') }
  const value = figureIn(cell, asRate)
  const why = cell.missing === null ? speech.t('crossTable.noRate') : missingWord(cell.missing, speech)
  return { value, status: value === null ? why : speech.t('take.column.figure') }
}

const ROLES = { areas: 'geo', periods: 'time', categories: undefined } as const

function dimensionOf({ id, name, kind }: Axis, entries: readonly AxisEntry[]): CubeDimension {
  return {
    id,
    label: name,
    role: ROLES[kind],
    categories: entries.map((entry) => ({ id: entry.key, label: entry.name })),
  }
}

/** Along what the table does not run: the one area, or the one period, of all its cells. */
function fixedDimensions({ axes, fixed }: ShownCrossing, speech: Speech): readonly CubeDimension[] {
  const kinds = axes.map(({ kind }) => kind)
  const period = periodDimension(fixed.period, speech)
  const area = areaDimension([{ id: fixed.area, label: fixed.areaName }], speech)
  return [...(kinds.includes('periods') ? [] : [period]), ...(kinds.includes('areas') ? [] : [area])]
}

function isInventedSubject({ levels }: Subject, { maps }: Release): boolean {
  return maps.some((map) => map.id === levels[0]?.map && isInventedMap(map))
}
