import { missingWord } from '../parts/shade-words.ts'
import { unitOf } from '../release/unit.ts'
import type { View, ViewRow } from '../release/view.ts'
import type { Speech } from '../words/speech.ts'
import type { AboutLine, TakenColumn, TakenTable, TakenValue } from './taken-table.ts'
import { fileName } from './view-about.ts'

interface ViewColumn extends TakenColumn {
  readonly of: (row: ViewRow) => TakenValue
}

/** The rows of a view as a table: a cell that is withheld says so in its status, and has no number in any column. */
export function viewTable(
  view: View,
  wish: { readonly rows: readonly ViewRow[]; readonly about: readonly AboutLine[] },
  speech: Speech,
): TakenTable {
  const columns = [...placeColumns(view, speech), ...figureColumns(view, speech), statusColumn(speech)]
  return {
    name: fileName(view),
    about: wish.about,
    columns: columns.map(({ title, kind }) => ({ title, kind })),
    rows: wish.rows.map((row) => columns.map((column) => column.of(row))),
  }
}

function placeColumns(view: View, { t }: Speech): readonly ViewColumn[] {
  return [
    { title: t('take.column.code'), kind: 'text', of: ({ area }) => area.code },
    { title: t('take.column.area'), kind: 'text', of: ({ area }) => area.name },
    ...(view.map.level === 'gemeente'
      ? []
      : [{ title: t('take.column.within'), kind: 'text' as const, of: ({ area }: ViewRow) => area.within.join(', ') }]),
    { title: t('take.column.period'), kind: 'text', of: ({ cell }) => cell.period },
  ]
}

function figureColumns(view: View, speech: Speech): readonly ViewColumn[] {
  const { t, say } = speech
  const { subject, counted, rows } = view
  const parts = [
    number(say(subject.numeratorName), ({ cell }) => cell.numerator),
    ...(subject.denominatorName === null ? [] : [number(say(subject.denominatorName), ({ cell }) => cell.denominator)]),
  ]
  return [
    number(unitOf(view, speech), ({ cell }) => cell.value),
    number(t('take.column.low'), ({ cell }) => cell.low),
    number(t('take.column.high'), ({ cell }) => cell.high),
    ...(counted ? [] : parts),
    ...(rows.some((row) => row.overRepresentation !== null)
      ? [number(t('take.column.overRepresentation'), (row) => row.overRepresentation)]
      : []),
  ]
}

/** Whatever a cell holds beside it: one that is missing has no number. */
function number(title: string, of: (row: ViewRow) => number | null): ViewColumn {
  return { title, kind: 'number', of: (row) => (row.cell.missing === null ? of(row) : null) }
}

function statusColumn(speech: Speech): ViewColumn {
  return { title: speech.t('take.column.status'), kind: 'text', of: (row) => statusOf(row, speech) }
}

/** "cijfer", or which kind of nothing: the words of the map and of the release's own tables. */
export function statusOf({ cell }: ViewRow, speech: Speech): string {
  if (cell.missing !== null) return missingWord(cell.missing, speech)
  return cell.value === null ? missingWord('not-measured', speech) : speech.t('take.column.figure')
}
