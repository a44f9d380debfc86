import type { Cell } from '../../../publication/contract.ts'
import { missingWord } from '../parts/shade-words.ts'
import type { Speech } from '../words/speech.ts'

type Figures = Pick<Cell, 'value' | 'low' | 'high' | 'numerator' | 'denominator'>

/** What a file tells of a cell. */
export interface ToldCell extends Figures {
  /** "cijfer", or which kind of nothing: the words of the map and of the release's own tables. */
  readonly status: string
}

const NOTHING: Figures = { value: null, low: null, high: null, numerator: null, denominator: null }

/** Its figures, or why it has none. Whatever a cell holds beside it: one that is missing has no number in any file. */
export function toldCell(cell: Cell, speech: Speech): ToldCell {
  const { value, low, high, numerator, denominator, missing } = cell
  if (missing !== null) return { ...NOTHING, status: missingWord(missing, speech) }
  const status = value === null ? missingWord('not-measured', speech) : speech.t('take.column.figure')
  return { value, low, high, numerator, denominator, status }
}
