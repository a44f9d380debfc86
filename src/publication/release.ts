import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ThresholdRule } from '../disclosure/threshold.ts'
import { AREAS, type Area, DELIVERIES } from '../sources/contract.ts'
import type { Figure } from '../statistics/contract.ts'
import { type AreaLevel, type Territory, territoryOf } from '../vocabulary/area.ts'
import type { Row } from '../vocabulary/table.ts'
import { checksumText, replaceFolder } from '../warehouse/files.ts'
import type { WarehouseReader } from '../warehouse/warehouse-reader.ts'
import { dcatOf } from './catalogue-record.ts'
import { checkRelease } from './checks.ts'
import type { Release, ReleaseMap, ReleaseSource, Subject } from './contract.ts'
import { drawAreas } from './map-areas.ts'
import { describeFiles } from './release-files.ts'
import { releaseSources } from './release-sources.ts'
import type { SubjectDefinition } from './subject-definition.ts'
import { publishSubject } from './subject-table.ts'
import { crimePerGemeente } from './subjects/crime-per-gemeente.ts'
import { emptyHomesPerBuurt } from './subjects/empty-homes-per-buurt.ts'
import { occupancyPerBuurt } from './subjects/occupancy-per-buurt.ts'

const SUBJECTS: readonly SubjectDefinition[] = [crimePerGemeente, emptyHomesPerBuurt, occupancyPerBuurt]
const TERRITORIES: readonly Territory[] = ['nederland', 'voorbeeldregio']

/** Public bodies publish figures of 5 and more; a proven method per table takes over from this rule later. */
const RULE: ThresholdRule = { minimumCount: 5, minimumDenominator: 50 }

const PROTECTION_WORDS = {
  nl: 'Een gebied met 1 tot en met 4 gevallen, of met minder dan 50 woningen of inwoners, krijgt geen cijfer: de hele rij is onderdrukt. Het cijfer voor alle gebieden samen telt alleen de getoonde gebieden. Dit is een eerste, grove bescherming; een sterkere is in de maak.',
  en: 'An area with 1 to 4 cases, or with fewer than 50 homes or residents, gets no figure: its whole row is suppressed. The figure for all areas together counts the shown areas only. This is a first, coarse protection; a stronger one is being made.',
}

export interface ReleaseOrder {
  readonly warehouse: WarehouseReader
  /** Where the release comes; an earlier release there is replaced in one move. */
  readonly folder: string
  /** ISO date. */
  readonly publishedOn: string
}

/**
 * Makes a release from the warehouse. Refuses, and leaves an earlier release as it is, when a check fails.
 * Equal tables give an equal release, but for its date.
 */
export async function makeRelease({ warehouse, folder, publishedOn }: ReleaseOrder): Promise<Release> {
  const fresh = `${folder}.new`
  await rm(fresh, { recursive: true, force: true })
  for (const part of ['tables', 'areas']) await mkdir(join(fresh, part), { recursive: true })
  try {
    const areas = await warehouse.rows<Area>(AREAS)
    const subjects: Subject[] = []
    const sources = new Map<string, ReleaseSource>()
    for (const definition of SUBJECTS)
      for (const territory of TERRITORIES) {
        const figures = (await warehouse.rows<Figure>(definition.figures)).filter((row) => row.territory === territory)
        if (figures.every(({ missing }) => missing !== null)) continue
        const used = await sourcesOf(warehouse, definition, territory)
        for (const source of used) sources.set(source.id, source)
        subjects.push(
          await publishSubject({ definition, territory, figures, areas, rule: RULE, sources: used, folder: fresh }),
        )
      }
    const maps = await writeMaps(subjects, areas, fresh)
    const content = { sources: [...sources.values()], maps, subjects }
    const files = await describeFiles(fresh)
    const release: Release = {
      format: 1,
      id: checksumText(JSON.stringify([content, files])).slice(0, 16),
      publishedOn,
      protection: { rule: PROTECTION_WORDS, ...RULE },
      ...content,
      files,
    }
    await writeFile(join(fresh, 'dcat.jsonld'), `${JSON.stringify(dcatOf(release), null, 2)}\n`)
    const described: Release = { ...release, files: await describeFiles(fresh) }
    await writeFile(join(fresh, 'release.json'), `${JSON.stringify(described, null, 1)}\n`)
    await checkRelease(fresh)
    await replaceFolder(fresh, folder)
    return described
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    throw error
  }
}

async function sourcesOf(
  warehouse: WarehouseReader,
  { deliveries }: SubjectDefinition,
  territory: Territory,
): Promise<ReleaseSource[]> {
  const rows = await warehouse.query<Row<typeof DELIVERIES>>(
    `select * from deliveries where delivery_id in (${deliveries(territory)}) order by register, scope, delivery_id`,
  )
  return releaseSources(rows, territory)
}

async function writeMaps(subjects: readonly Subject[], areas: readonly Area[], folder: string): Promise<ReleaseMap[]> {
  const maps: ReleaseMap[] = []
  for (const territory of TERRITORIES)
    for (const level of ['gemeente', 'wijk', 'buurt'] satisfies AreaLevel[]) {
      const map = mapOf(territory, level)
      if (!subjects.some((subject) => subject.map === map.id)) continue
      const drawn = drawAreas(
        areas.filter((area) => area.level === level && territoryOf(area.code) === territory),
        areas,
      )
      await writeFile(join(folder, map.boundaries), JSON.stringify(drawn.boundaries))
      await writeFile(join(folder, map.areas), JSON.stringify(drawn.areas))
      maps.push(map)
    }
  return maps
}

const LEVEL_WORDS = {
  land: { nl: 'land', en: 'country' },
  gemeente: { nl: 'gemeenten', en: 'municipalities' },
  wijk: { nl: 'wijken', en: 'districts' },
  buurt: { nl: 'buurten', en: 'neighbourhoods' },
} as const

function mapOf(territory: Territory, level: AreaLevel): ReleaseMap {
  const id = `${territory}-${level}`
  const { nl, en } = LEVEL_WORDS[level]
  const title =
    territory === 'nederland'
      ? { nl: `Nederland, ${nl}`, en: `The Netherlands, ${en}` }
      : { nl: `Markerwaard, ${nl} (verzonnen voorbeeld)`, en: `Markerwaard, ${en} (made-up example)` }
  return { id, title, territory, level, boundaries: `areas/${id}.topojson`, areas: `areas/${id}.json` }
}
