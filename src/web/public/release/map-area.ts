import type { MapAreas } from '../../../publication/contract.ts'

/** An area of a map, as pages use it. */
export interface MapArea {
  readonly code: string
  readonly name: string
  /** Names of the areas that hold it, largest first: `['Waterdam', 'Binnenstad']`. */
  readonly within: readonly string[]
  /** Codes of the areas that share a border with it. */
  readonly neighbours: readonly string[]
  /** A point inside, WGS84 [lon, lat]. */
  readonly point: readonly [number, number]
}

/** The areas of a map, in its order. */
export function mapAreasOf({ codes, names, neighbours, points, holders }: MapAreas): readonly MapArea[] {
  const within = holderNames(holders)
  return codes.map((code, place) => ({
    code,
    name: names[place] ?? code,
    within: within(code),
    neighbours: (neighbours[place] ?? []).map((other) => codes[other] ?? ''),
    point: points[place] ?? [0, 0],
  }))
}

/** Areas beside each other in what holds them share the list of its names: a country has three thousand, not fifteen. */
function holderNames(holders: MapAreas['holders']): (code: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (code) => {
    const beside = code.slice(0, -2)
    const names = known.get(beside) ?? holdersOf(code).flatMap((holder) => holders[holder] ?? [])
    known.set(beside, names)
    return names
  }
}

/** Codes of the gemeente and the wijk that hold an area: Statistics Netherlands builds them into its code. */
export function holdersOf(code: string): readonly string[] {
  const digits = code.slice(2)
  if (code.startsWith('WK')) return [`GM${digits.slice(0, 4)}`]
  return code.startsWith('BU') ? [`GM${digits.slice(0, 4)}`, `WK${digits.slice(0, 6)}`] : []
}
