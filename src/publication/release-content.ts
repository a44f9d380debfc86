import { join } from 'node:path'
import { type Territory, territoryOf } from '../vocabulary/area.ts'
import { type Areas, wholeOf } from './area-tree.ts'
import type { MapLevel, Methods, ReleaseMap, Subject } from './contract.ts'
import { writeFigureFiles, writeJson } from './figures/figure-files.ts'
import { gemeenteAreas, type PlacedArea } from './figures/gemeente-files.ts'
import { areaPlaces } from './maps/area-places.ts'
import type { PostcodeArea } from './maps/postcodes.ts'
import { type WantedMap, writeMaps } from './maps/release-maps.ts'
import { surfacesOf } from './maps/surfaces.ts'
import { methodsOf } from './methods/methods.ts'
import { openFindings, writeFindings } from './release-findings.ts'
import type { WrittenSubjects } from './release-subjects.ts'

/** Subjects whose tables are written, and what else a release is made of. */
export interface ContentOrder
  extends Pick<WrittenSubjects, 'subjects' | 'links' | 'cellsOf'>,
    Pick<Methods, 'indicators' | 'notComputed'> {
  readonly folder: string
  readonly areas: Areas
  readonly postcodes: readonly PostcodeArea[]
}

export interface WrittenContent {
  readonly subjects: readonly Subject[]
  readonly maps: readonly ReleaseMap[]
}

/** Writes what the site shows of subjects: maps, figures, what is found out of them, and how it was all made. */
export async function writeContent(order: ContentOrder): Promise<WrittenContent> {
  const { folder, areas, links, cellsOf, postcodes } = order
  const drawn = await writeMaps({ wanted: wantedMaps(order.subjects), areas, postcodes, folder })
  const findings = openFindings({ subjects: order.subjects, links, drawn, surfaces: surfacesOf(areas) })
  for (const subject of order.subjects) findings.add(subject, cellsOf(subject))
  const found = findings.all()
  const subjects = await writeFindings(folder, order.subjects, found)
  const places = areaPlaces(drawn.areas.values())
  const gemeenten = gemeenteAreas(placedAreas(areas, drawn.maps), { places, similar: found.similar })
  await writeFigureFiles({ folder, subjects, drawn, cellsOf, gemeenten })
  await writeJson(join(folder, 'methods.json'), methodsOf(order.indicators, order.notComputed))
  return { subjects, maps: drawn.maps }
}

const TERRITORIES: readonly Territory[] = ['nederland', 'voorbeeldregio']
const LEVELS: readonly MapLevel[] = ['gemeente', 'wijk', 'buurt']

/** The maps that a subject has figures on. */
function wantedMaps(subjects: readonly Subject[]): WantedMap[] {
  const used = new Set(subjects.flatMap(({ levels }) => levels.map(({ map }) => map)))
  return TERRITORIES.flatMap((territory) => LEVELS.map((level) => ({ territory, level }))).filter(
    ({ territory, level }) => used.has(`${territory}-${level}`),
  )
}

/** The areas of every territory that is published, those without a boundary included. */
function placedAreas(areas: Areas, maps: readonly ReleaseMap[]): PlacedArea[] {
  const published = new Set(maps.map(({ territory }) => territory))
  return [...areas.values()].flatMap(({ code, name, level, parent_code }) => {
    const territory = territoryOf(code)
    const parent = parent_code === null || level === 'gemeente' ? wholeOf(territory) : parent_code
    return published.has(territory) && level !== 'land' ? [{ code, name, level, parent }] : []
  })
}
