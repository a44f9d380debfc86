import { quoteName } from '../../../warehouse/database.ts'
import type { DraftedColumn } from './drafted-column.ts'

/** One thing that two records may have in common, of which blocking rules are made. */
export interface BlockingAtom {
  readonly sql: string
  /** The delivered columns it reads: a rule needs no two of one column. */
  readonly columns: readonly string[]
  /** Set when the atom is about one shared item of a list. */
  readonly listColumn?: string
}

/** What the values of a column can have in common in spite of the errors of its kind. */
export function atomsOf(column: DraftedColumn, other: DraftedColumn | undefined): BlockingAtom[] {
  const columns = [column.delivered]
  const name = quoteName(column.name)
  const both = (expression: (value: string) => string): BlockingAtom => ({
    sql: `${expression(`l.${name}`)} = ${expression(`r.${name}`)}`,
    columns,
  })
  const whole = both((value) => value)
  const opening = (length: number) => both((value) => `left(${value}, ${length})`)
  switch (column.kind) {
    case 'useless':
      return []
    case 'category':
      return [whole]
    case 'email':
      return [whole, both((value) => `split_part(${value}, '@', 1)`), opening(4)]
    case 'number':
      return [whole, ...NUMBER_STEPS.map((step) => both((value) => step.replaceAll('$', value)))]
    case 'code':
      return [
        whole,
        ...(column.profile.averageLength > 4
          ? [opening(Math.ceil(column.profile.averageLength / 2)), both((value) => `right(${value}, 4)`)]
          : []),
      ]
    case 'date':
      return column.day === undefined
        ? [whole, opening(7), opening(4), both((value) => `right(${value}, 5)`)]
        : [whole, ...eventAtoms(quoteName(column.day), columns)]
    case 'name':
      return [whole, opening(4), opening(2), both((value) => `right(${value}, 4)`), ...swappedAtoms(column, other)]
    case 'text':
      return [whole, opening(4), opening(9), ...wordAtoms(column)]
    default:
      return column.kind satisfies never
  }
}

/** Steps of a tenth of the amount, and the same shifted by half a step for amounts on either side of a border. */
const NUMBER_STEPS = [
  'floor(ln(abs($) + 1) * 10)',
  'floor(ln(abs($) + 1) * 10 + 0.5)',
  'floor(ln(abs($) + 1) * 40)',
  'floor(ln(abs($) + 1) * 40 + 0.5)',
]

/** The same week, and the same week for events on either side of its end. */
function eventAtoms(day: string, columns: readonly string[]): BlockingAtom[] {
  const span = (days: number, shift: number) => `(l.${day} + ${shift}) // ${days} = (r.${day} + ${shift}) // ${days}`
  const weeks = [span(7, 0), span(7, 3)]
  const fortnights = [span(14, 0), span(14, 7)]
  return [...weeks, ...fortnights].map((sql) => ({ sql, columns }))
}

function swappedAtoms(column: DraftedColumn, other: DraftedColumn | undefined): BlockingAtom[] {
  if (other === undefined) return []
  const [a, b] = [quoteName(column.name), quoteName(other.name)]
  return [{ sql: `l.${a} = r.${b}`, columns: [column.delivered, other.delivered] }]
}

function wordAtoms({ words, delivered }: DraftedColumn): BlockingAtom[] {
  if (words === undefined) return []
  const name = quoteName(words)
  return [{ sql: `l.${name} = r.${name}`, columns: [delivered], listColumn: words }]
}
