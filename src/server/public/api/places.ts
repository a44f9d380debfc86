import type { AreaNames, GemeenteArea, ReleaseMap } from '../../../publication/contract.ts'
import { type AreaLevel, levelOf, type Territory } from '../../../vocabulary/area.ts'
import type { Words } from '../../../vocabulary/language.ts'
import type { OpenRelease } from '../open-release.ts'
import { gemeenteOf, readGemeente } from './cells.ts'

/** Areas by code, as the release knows them. */

export interface WholeTerritory {
  readonly code: string
  readonly territory: Territory
  readonly name: Words
}

const WHOLES: readonly WholeTerritory[] = [
  { code: 'NL00', territory: 'nederland', name: { nl: 'Nederland', en: 'The Netherlands' } },
  {
    code: 'VOORBEELDREGIO',
    territory: 'voorbeeldregio',
    name: { nl: 'Verzonnen voorbeeldregio', en: 'Made-up example region' },
  },
]

/** The whole territories that the release has maps of. */
export function wholesOf({ release }: OpenRelease): readonly WholeTerritory[] {
  return WHOLES.filter(({ territory }) => release.maps.some((map) => map.territory === territory))
}

export function wholeOf(open: OpenRelease, code: string): WholeTerritory | undefined {
  return wholesOf(open).find((whole) => whole.code === code)
}

/** A gemeente, wijk or buurt; undefined when the release has none with this code. */
export async function readArea(open: OpenRelease, code: string): Promise<GemeenteArea | undefined> {
  if (levelOf(code) === undefined) return undefined
  return (await readGemeente(open, gemeenteOf(code)))?.find((area) => area.code === code)
}

/** An area that can be found by name. */
export interface NamedArea {
  readonly code: string
  readonly name: string
  readonly level: AreaLevel
  /** The name as people type it: small letters, no accents. */
  readonly folded: string
}

export interface AreaList {
  readonly areas: readonly NamedArea[]
  readonly byCode: ReadonlyMap<string, NamedArea>
}

// Kept with the document that it was made of, and forgotten with it.
const lists = new WeakMap<AreaNames, AreaList>()

/** Every area of every map, the largest first, then by code. */
export async function readAreaList(open: OpenRelease): Promise<AreaList> {
  const names = await open.document<AreaNames>('areas/names.json')
  const known = lists.get(names)
  if (known !== undefined) return known
  const areas = names.codes.map((code, place) => namedArea(code, names.names[place] ?? code))
  areas.sort(
    (one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level) || (one.code < other.code ? -1 : 1),
  )
  const list = { areas, byCode: new Map(areas.map((area) => [area.code, area])) }
  lists.set(names, list)
  return list
}

const LEVELS: readonly AreaLevel[] = ['land', 'gemeente', 'wijk', 'buurt']

function namedArea(code: string, name: string): NamedArea {
  return { code, name, level: levelOf(code) ?? 'land', folded: folded(name) }
}

/** A name as people type it: `’s-Gravenhage` and `s gravenhage` are one. */
export function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** The map of a level that has an area. */
export function mapOf({ release }: OpenRelease, level: AreaLevel, territory: Territory): ReleaseMap | undefined {
  return release.maps.find((map) => map.level === level && map.territory === territory)
}
