import { type Tree, treeOf } from '../disclosure/cells/tree.ts'
import type { Area } from '../sources/contract.ts'
import type { AreaLevel, Territory } from '../vocabulary/area.ts'

/** The areas of the current division by code. */
export type Areas = ReadonlyMap<string, Area>

/** The whole of each territory. The made-up region is no part of the country, and has no code of CBS. */
const WHOLES: Readonly<Record<Territory, string>> = { nederland: 'NL00', voorbeeldregio: 'VOORBEELDREGIO' }

export function wholeOf(territory: Territory): string {
  return WHOLES[territory]
}

/** The areas that hold this one, smallest first, up to and with the whole territory. */
export function holdersOf(code: string, areas: Areas, territory: Territory): string[] {
  const parent = areas.get(code)?.parent_code
  const area = parent === null || parent === undefined ? undefined : areas.get(parent)
  if (area === undefined || area.level === 'land') return [wholeOf(territory)]
  return [area.code, ...holdersOf(area.code, areas, territory)]
}

/** The tree of some smallest areas under their territory. */
export function areaTree(codes: readonly string[], areas: Areas, territory: Territory): Tree {
  const parents = new Map<string, string | null>([[wholeOf(territory), null]])
  for (const code of codes) {
    const path = [code, ...holdersOf(code, areas, territory)]
    for (const [place, holder] of path.slice(1).entries()) parents.set(path[place] ?? code, holder)
  }
  return treeOf(
    'areas',
    [...parents].sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}

/** The level of an area; that of a whole territory is `land`. */
export function levelIn(code: string, areas: Areas): AreaLevel {
  const level = areas.get(code)?.level
  return level === 'gemeente' || level === 'wijk' || level === 'buurt' ? level : 'land'
}
