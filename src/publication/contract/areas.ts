import type { AreaLevel, Territory } from '../../vocabulary/area.ts'
import type { Words } from '../../vocabulary/language.ts'

/** A level that is drawn: the whole territory is the frame. */
export type MapLevel = Exclude<AreaLevel, 'land'>

/** One set of areas that can be drawn and compared: the areas of one level of a territory. */
export interface ReleaseMap {
  /** `nederland-gemeente`, `voorbeeldregio-buurt`. */
  readonly id: string
  readonly title: Words
  readonly territory: Territory
  readonly level: MapLevel
  /** Path of the boundaries: TopoJSON in WGS84, object "areas", the id of a geometry is the area's code. */
  readonly boundaries: string
  /** Path of the `MapAreas`. */
  readonly areas: string
  /** The gemeenten whose parts have finer boundaries of their own, at `partBoundaries(map, gemeente)`. */
  readonly parts: readonly string[]
}

/** `areas/MAP.json`: columns, one value per area, in the order of the names. Figures of the map come in the same order. */
export interface MapAreas {
  readonly codes: readonly string[]
  readonly names: readonly string[]
  /** Places in `codes` of the areas that share a border with it. */
  readonly neighbours: readonly (readonly number[])[]
  /** A point inside, WGS84 [lon, lat], for labels and keyboard walking. */
  readonly points: readonly (readonly [number, number])[]
  /** Names by code of the gemeenten and wijken that hold the areas. */
  readonly holders: Readonly<Record<string, string>>
}

/** `areas/names.json`: every area of every map. The code tells its level and, but for a buurt's wijk, what holds it. */
export interface AreaNames {
  readonly codes: readonly string[]
  readonly names: readonly string[]
}

/** `areas/postcodes/12.json`: per postcode of six signs the buurten where it has addresses. */
export type Postcodes = Readonly<Record<string, readonly string[]>>

/** Path of the finer boundaries of the parts of one gemeente. */
export function partBoundaries(map: ReleaseMap, gemeente: string): string {
  return `areas/${map.id}/${gemeente}.topojson`
}

/** Path of the postcodes that begin with the same two figures. */
export function postcodesPath(postcode: string): string {
  return `areas/postcodes/${postcode.slice(0, 2)}.json`
}
