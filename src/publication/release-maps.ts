import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AreaLevel, type Territory, territoryOf } from '../vocabulary/area.ts'
import type { Areas } from './area-tree.ts'
import type { ReleaseMap, Subject } from './contract.ts'
import { drawAreas } from './map-areas.ts'

const LEVEL_WORDS = {
  gemeente: { nl: 'gemeenten', en: 'municipalities' },
  wijk: { nl: 'wijken', en: 'districts' },
  buurt: { nl: 'buurten', en: 'neighbourhoods' },
} as const

type DrawnLevel = Exclude<AreaLevel, 'land'>

/** Draws the areas of every map that a subject has figures on, and describes the maps. */
export async function writeMaps(subjects: readonly Subject[], areas: Areas, folder: string): Promise<ReleaseMap[]> {
  const maps: ReleaseMap[] = []
  for (const territory of ['nederland', 'voorbeeldregio'] satisfies Territory[])
    for (const level of ['gemeente', 'wijk', 'buurt'] satisfies DrawnLevel[]) {
      const map = mapOf(territory, level)
      if (!subjects.some((subject) => subject.map === map.id)) continue
      const all = [...areas.values()]
      const drawn = drawAreas(
        all.filter((area) => area.level === level && territoryOf(area.code) === territory),
        all,
      )
      await writeFile(join(folder, map.boundaries), JSON.stringify(drawn.boundaries))
      await writeFile(join(folder, map.areas), JSON.stringify(drawn.areas))
      maps.push(map)
    }
  return maps
}

function mapOf(territory: Territory, level: DrawnLevel): ReleaseMap {
  const id = `${territory}-${level}`
  const { nl, en } = LEVEL_WORDS[level]
  const title =
    territory === 'nederland'
      ? { nl: `Nederland, ${nl}`, en: `The Netherlands, ${en}` }
      : { nl: `Markerwaard, ${nl} (verzonnen voorbeeld)`, en: `Markerwaard, ${en} (made-up example)` }
  return { id, title, territory, level, boundaries: `areas/${id}.topojson`, areas: `areas/${id}.json` }
}
