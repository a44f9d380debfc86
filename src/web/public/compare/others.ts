import type { GemeenteArea, SubjectLevel } from '../../../publication/contract.ts'
import type { ViewRow } from '../release/view.ts'
import type { Beside } from './compare-sentence.ts'
import { type NamedCell, wholeCell } from './comparison.ts'

/** Stands for all areas together. */
export const WHOLE_CODE = 'NL00'

/** An area under its own name with its published cell. */
export function namedCell({ area, cell }: ViewRow): NamedCell {
  return { code: area.code, name: area.name, cell }
}

/** Codes of the areas beside which one is laid: those that share a border, those that are like it, or none but the whole. */
export function codesBeside(beside: Beside, { neighbours, similar }: GemeenteArea): readonly string[] {
  if (beside === 'buren') return neighbours
  return beside === 'gelijkend' ? similar.map(({ code }) => code) : []
}

/** All measured areas together, under the name of the territory. */
export function wholeOf({ whole }: SubjectLevel, period: string, name: string): NamedCell {
  return { code: WHOLE_CODE, name, cell: wholeCell(whole[period] ?? null, { area: WHOLE_CODE, period }) }
}
