import { join } from 'node:path'
import { type Territory, territoryOf } from '../vocabulary/area.ts'
import { InputFault } from '../vocabulary/input-fault.ts'
import { checksumFile, listFolder, readJson } from '../warehouse/files.ts'
import {
  type FigureColumns,
  figuresPath,
  type GemeenteFigures,
  type MapAreas,
  type Release,
  type ReleaseFile,
  type SplitCell,
  type SplitTable,
  type Subject,
} from './contract.ts'
import { cellsOfColumns } from './figures/figure-columns.ts'
import { columnFiles } from './figures/figure-files.ts'
import { splitCells } from './figures/split-table.ts'
import { describeFiles, FILES_FILE, listFiles, RELEASE_FILE } from './release-files.ts'

/**
 * Reads a release back from disk, as a stranger would, and refuses it when anything in it should not be there: a file
 * that is not the described one, or that nobody described, a figure where there is none, real and made-up side by side.
 */
export async function checkDelivered(folder: string): Promise<void> {
  const release = await readJson<Release>(join(folder, RELEASE_FILE))
  if (release === undefined) throw refused(folder, ['There is no release.json.'])
  const faults = await fileFaults(folder, release)
  if (faults.length > 0) throw refused(folder, faults)
  if (release.subjects.length === 0) faults.push('It has no subjects: nothing was delivered that could be published.')
  const codes = new Map<string, readonly string[]>()
  for (const { id, areas } of release.maps) codes.set(id, (await readJson<MapAreas>(join(folder, areas)))?.codes ?? [])
  for (const subject of release.subjects) faults.push(...(await mapFaults(folder, { ...release, codes }, subject)))
  faults.push(...(await gemeenteFaults(folder, release)))
  if (faults.length > 0) throw refused(folder, faults)
}

/** The fault of a release that may not leave. It names places and numbers of cells, never a value. */
export function refused(folder: string, faults: readonly string[]): InputFault {
  const shown = faults.slice(0, 20)
  const more = faults.length > shown.length ? ` (and ${faults.length - shown.length} more)` : ''
  return new InputFault({
    code: 'release-refused',
    file: folder,
    says: `This release may not leave: ${shown.join(' ')}${more}`,
    remedy: 'The release that was there is untouched.',
  })
}

async function fileFaults(folder: string, { filesSha256 }: Release): Promise<string[]> {
  const files = await readJson<readonly ReleaseFile[]>(join(folder, FILES_FILE))
  if (files === undefined) return ['There is no files.json.']
  if ((await checksumFile(join(folder, FILES_FILE))) !== filesSha256) return ['files.json is not the described file.']
  const described = new Set(files.map(({ path }) => path))
  const found = new Map(
    (await describeFiles(folder, await listFiles(folder))).map(({ path, sha256 }) => [path, sha256]),
  )
  return [
    ...files
      .filter(({ path, sha256 }) => found.get(path) !== sha256)
      .map(({ path }) => `${path} is not the described file.`),
    ...[...found.keys()].filter((path) => !described.has(path)).map((path) => `${path} is described nowhere.`),
  ]
}

interface CodedMaps extends Pick<Release, 'maps'> {
  /** The areas of each map, by its id. */
  readonly codes: ReadonlyMap<string, readonly string[]>
}

/** The figures on the maps of a subject. */
async function mapFaults(folder: string, { maps, codes: known }: CodedMaps, subject: Subject): Promise<string[]> {
  if (subject.levels.length === 0) return [`${subject.id} has figures on no map.`]
  const faults: string[] = []
  for (const { map, period, part } of columnFiles(subject, maps)) {
    const path = figuresPath(subject, map, period, part)
    const columns = await readJson<FigureColumns>(join(folder, path))
    const codes = known.get(map.id) ?? []
    if (columns === undefined) faults.push(`${path} is not there.`)
    else {
      const cells = cellsOfColumns(columns, { codes, level: map.level, period, part })
      faults.push(...cellFaults(cells, map.territory).map((fault) => `${path}: ${fault}`))
    }
  }
  return faults
}

async function gemeenteFaults(folder: string, { subjects, maps }: Release): Promise<string[]> {
  const territories = new Map(
    subjects.map(({ id, levels }) => [id, maps.find((map) => map.id === levels[0]?.map)?.territory]),
  )
  const faults: string[] = []
  for (const name of await listFolder(join(folder, 'gemeenten'))) {
    const figures = await readJson<GemeenteFigures | Record<string, SplitTable>>(join(folder, 'gemeenten', name))
    for (const [subject, table] of Object.entries(tablesIn(figures ?? {})))
      faults.push(
        ...cellFaults(splitCells(table), territories.get(subject)).map((fault) => `${subject}, ${name}: ${fault}`),
      )
  }
  return faults
}

function tablesIn(
  figures: GemeenteFigures | Readonly<Record<string, SplitTable>>,
): Readonly<Record<string, SplitTable>> {
  return isGemeente(figures) ? figures.totals : figures
}

function isGemeente(figures: object): figures is GemeenteFigures {
  return 'areas' in figures && 'totals' in figures
}

function cellFaults(cells: readonly SplitCell[], territory: Territory | undefined): string[] {
  const carried = cells.filter(({ missing, value, low, high }) => missing !== null && (value ?? low ?? high) !== null)
  const mixed = cells.filter(({ area }) => territoryOf(area) !== territory)
  return [
    ...(carried.length > 0 ? [`${carried.length} withheld or missing cells carry a figure.`] : []),
    ...(mixed.length > 0 ? ['made-up and real figures stand in one table.'] : []),
  ]
}
