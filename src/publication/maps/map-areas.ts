import { neighbors } from 'topojson-client'
import type { Area } from '../../sources/contract.ts'
import type { Areas } from '../area-tree.ts'
import type { MapAreas } from '../contract.ts'
import type { AreaTopology } from './detailed-topology.ts'
import { pointInside } from './point-inside.ts'

/** The apostrophe of 's-Gravenhage is no letter. */
const IN_DUTCH = new Intl.Collator('nl', { numeric: true, ignorePunctuation: true })

/** Areas as a reader looks them up: by name as Dutch sorts, and by code where two have one name. */
export function inNameOrder(areas: readonly Area[]): Area[] {
  return areas.toSorted((one, other) => IN_DUTCH.compare(one.name, other.name) || (one.code < other.code ? -1 : 1))
}

/** What a reader must know of each area of a map, in the order in which the areas were drawn. */
export function mapAreasOf(drawn: readonly Area[], detailed: AreaTopology, all: Areas): MapAreas {
  return {
    codes: drawn.map(({ code }) => code),
    names: drawn.map(({ name }) => name),
    neighbours: neighbors(detailed.objects.areas.geometries),
    points: drawn.map(({ boundary }) => pointInside(boundary)),
    holders: holdersOf(drawn, all),
  }
}

/** Names by code of what holds the areas, but for the whole territory. */
function holdersOf(drawn: readonly Area[], all: Areas): Record<string, string> {
  const names = new Map<string, string>()
  for (let { parent_code: code } of drawn)
    while (code !== null && !names.has(code)) {
      const holder = all.get(code)
      if (holder === undefined || holder.level === 'land') break
      names.set(code, holder.name)
      code = holder.parent_code
    }
  return Object.fromEntries([...names].sort(([one], [other]) => (one < other ? -1 : 1)))
}
