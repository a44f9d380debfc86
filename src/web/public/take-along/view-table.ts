import { unitOf } from '../release/unit.ts'
import type { View, ViewRow } from '../release/view.ts'
import type { Speech } from '../words/speech.ts'
import type { AboutLine, TakenColumn, TakenTable, TakenValue } from './taken-table.ts'
import { type ToldCell, toldCell } from './told-cell.ts'
import { fileName } from './view-about.ts'

/** A row with what is told of its cell. */
interface ToldRow extends Pick<ViewRow, 'area' | 'overRepresentation'> {
  readonly period: string
  readonly told: ToldCell
}

interface ViewColumn extends TakenColumn {
  readonly of: (row: ToldRow) => TakenValue
}

/** The rows of a view as a table: a cell that is withheld says so in its status, and has no number in any column. */
export function viewTable(
  view: View,
  wish: { readonly rows: readonly ViewRow[]; readonly about: readonly AboutLine[] },
  speech: Speech,
): TakenTable {
  const { t } = speech
  const columns: readonly ViewColumn[] = [
    ...placeColumns(view, speech),
    ...figureColumns(view, speech),
    { title: t('take.column.status'), kind: 'text', of: ({ told }) => told.status },
  ]
  return {
    name: fileName(view),
    about: wish.about,
    columns: columns.map(({ title, kind }) => ({ title, kind })),
    rows: wish.rows.map(({ area, cell, overRepresentation }) => {
      const row = { area, overRepresentation, period: cell.period, told: toldCell(cell, speech) }
      return columns.map((column) => column.of(row))
    }),
  }
}

function placeColumns(view: View, { t }: Speech): readonly ViewColumn[] {
  return [
    { title: t('take.column.code'), kind: 'text', of: ({ area }) => area.code },
    { title: t('take.column.area'), kind: 'text', of: ({ area }) => area.name },
    ...(view.map.level === 'gemeente'
      ? []
      : [{ title: t('take.column.within'), kind: 'text' as const, of: ({ area }: ToldRow) => area.within.join(', ') }]),
    { title: t('take.column.period'), kind: 'text', of: ({ period }) => period },
  ]
}

function figureColumns(view: View, speech: Speech): readonly ViewColumn[] {
  const { t, say } = speech
  const { subject, counted, rows } = view
  const parts = [
    number(say(subject.numeratorName), ({ told }) => told.numerator),
    ...(subject.denominatorName === null ? [] : [number(say(subject.denominatorName), ({ told }) => told.denominator)]),
  ]
  return [
    number(unitOf(view, speech), ({ told }) => told.value),
    number(t('take.column.low'), ({ told }) => told.low),
    number(t('take.column.high'), ({ told }) => told.high),
    ...(counted ? [] : parts),
    ...(rows.some((row) => row.overRepresentation !== null)
      ? [
          number(t('take.column.overRepresentation'), ({ told, overRepresentation }) =>
            told.value === null ? null : overRepresentation,
          ),
        ]
      : []),
  ]
}

function number(title: string, of: ViewColumn['of']): ViewColumn {
  return { title, kind: 'number', of }
}
