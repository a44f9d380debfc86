import { unitOf } from '../release/unit.ts'
import type { View, ViewRow } from '../release/view.ts'
import type { Speech } from '../words/speech.ts'
import type { AreaProperties } from './geo-json-file.ts'
import { toldCell } from './told-cell.ts'

/** What a map tells of an area in one period. */
export function viewProperties(view: View, { area, cell }: ViewRow, speech: Speech): AreaProperties {
  const { code, name, within } = area
  return {
    ...{ code, name, within: within.join(', '), period: cell.period, unit: unitOf(view, speech) },
    ...toldCell(cell, speech),
  }
}
