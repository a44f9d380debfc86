import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Territory, territoryOf } from '../../vocabulary/area.ts'
import type { Areas } from '../area-tree.ts'
import { type AreaNames, type MapAreas, type MapLevel, partBoundaries, type ReleaseMap } from '../contract.ts'
import { type AreaTopology, detailedTopology, drawnAreas } from './detailed-topology.ts'
import { cornersOf, inFull, lightened } from './lighter-topology.ts'
import { inNameOrder, mapAreasOf } from './map-areas.ts'
import { type PostcodeArea, writePostcodes } from './postcodes.ts'

/** As many as a screen that shows a whole country can use; whoever comes closer gets the parts. */
const MOST_CORNERS: Readonly<Record<MapLevel, number>> = { gemeente: 30_000, wijk: 70_000, buurt: 140_000 }

const LEVEL_WORDS = {
  gemeente: { nl: 'gemeenten', en: 'municipalities' },
  wijk: { nl: 'wijken', en: 'districts' },
  buurt: { nl: 'buurten', en: 'neighbourhoods' },
} as const satisfies Readonly<Record<MapLevel, object>>

/** A level of a territory that has figures. */
export interface WantedMap {
  readonly territory: Territory
  readonly level: MapLevel
}

export interface MapsOrder {
  readonly wanted: readonly WantedMap[]
  readonly areas: Areas
  /** Of all territories; empty where no addresses were delivered. */
  readonly postcodes: readonly PostcodeArea[]
  /** Of the release. */
  readonly folder: string
}

/** The maps of a release, and by their ids the areas in the order in which figures come. */
export interface DrawnMaps {
  readonly maps: readonly ReleaseMap[]
  readonly areas: ReadonlyMap<string, MapAreas>
}

/**
 * Writes the areas of every wanted map: boundaries, finer ones per gemeente, names and neighbours; the names of all of them,
 * to search in; and where postcodes are. An area without a boundary is on no map, and can be found by its name.
 */
export async function writeMaps({ wanted, areas, postcodes, folder }: MapsOrder): Promise<DrawnMaps> {
  await mkdir(join(folder, 'areas'), { recursive: true })
  const drawn = new Map<string, MapAreas>()
  const maps: ReleaseMap[] = []
  for (const territory of ['nederland', 'voorbeeldregio'] satisfies Territory[])
    for (const level of ['gemeente', 'wijk', 'buurt'] satisfies MapLevel[]) {
      if (!wanted.some((map) => map.territory === territory && map.level === level)) continue
      const made = await writeMap({ territory, level }, areas, folder)
      maps.push(made.map)
      drawn.set(made.map.id, made.areas)
    }
  await writeJson(join(folder, 'areas/names.json'), namesOf(wanted, areas))
  await writePostcodes(postcodes, areas, folder)
  return { maps, areas: drawn }
}

async function writeMap(
  wanted: WantedMap,
  areas: Areas,
  folder: string,
): Promise<{ map: ReleaseMap; areas: MapAreas }> {
  const drawn = areasOf(wanted, areas).filter(({ boundary }) => boundary !== null)
  const detailed = detailedTopology(drawn)
  const described = mapAreasOf(drawn, detailed, areas)
  const most = MOST_CORNERS[wanted.level]
  const heavy = wanted.level !== 'gemeente' && cornersOf(detailed) > most
  const map = { ...mapOf(wanted), parts: heavy ? gemeentenOf(described) : [] }
  await writeJson(join(folder, map.boundaries), lightened(detailed, most))
  await writeJson(join(folder, map.areas), described)
  await writeParts(map, detailed, folder)
  return { map, areas: described }
}

async function writeParts(map: ReleaseMap, detailed: AreaTopology, folder: string): Promise<void> {
  if (map.parts.length === 0) return
  await mkdir(join(folder, 'areas', map.id))
  const byGemeente = Map.groupBy(drawnAreas(detailed), ({ code }) => gemeenteOf(code))
  for (const gemeente of map.parts)
    await writeJson(join(folder, partBoundaries(map, gemeente)), inFull(detailed, byGemeente.get(gemeente) ?? []))
}

/** The areas of a map in the order of their names, those without a boundary too. */
function areasOf({ territory, level }: WantedMap, areas: Areas) {
  return inNameOrder([...areas.values()].filter((area) => area.level === level && territoryOf(area.code) === territory))
}

function namesOf(wanted: readonly WantedMap[], areas: Areas): AreaNames {
  const all = inNameOrder(wanted.flatMap((map) => areasOf(map, areas)))
  return { codes: all.map(({ code }) => code), names: all.map(({ name }) => name) }
}

/** The codes of wijken and buurten begin with the number of their gemeente. */
function gemeenteOf(code: string): string {
  return `GM${code.slice(2, 6)}`
}

function gemeentenOf({ codes }: MapAreas): string[] {
  return [...new Set(codes.map(gemeenteOf))].sort()
}

function mapOf({ territory, level }: WantedMap): Omit<ReleaseMap, 'parts'> {
  const id = `${territory}-${level}`
  const { nl, en } = LEVEL_WORDS[level]
  const title =
    territory === 'nederland'
      ? { nl: `Nederland, ${nl}`, en: `The Netherlands, ${en}` }
      : { nl: `Markerwaard, ${nl} (verzonnen voorbeeld)`, en: `Markerwaard, ${en} (made-up example)` }
  return { id, title, territory, level, boundaries: `areas/${id}.topojson`, areas: `areas/${id}.json` }
}

async function writeJson(path: string, content: unknown): Promise<void> {
  await writeFile(path, JSON.stringify(content))
}
