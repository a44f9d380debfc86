import type { mesh } from 'topojson-client'
import {
  type AmountCell,
  type AreaNames,
  type FigureColumns,
  type Flows,
  figuresPath,
  type GemeenteFigures,
  gemeentePath,
  gemeenteSplitsPath,
  landPath,
  type MapAreas,
  type Methods,
  type Part,
  type Postcodes,
  partBoundaries,
  postcodesPath,
  type Release,
  type ReleaseFile,
  type ReleaseMap,
  type SearchAreas,
  type SplitTable,
  type Spreads,
  type Subject,
} from '../../../publication/contract.ts'
import { type MapArea, mapAreasOf } from './map-area.ts'
import { nextTask } from './next-task.ts'

/** Opens the release, and nothing else: `release.json` and the files that it names. Each file is read once. */

type Mesh = Parameters<typeof mesh>

/** Boundaries as TopoJSON, where neighbours share their border line: one collection, called "areas". */
export type Boundaries = Mesh[0] & {
  readonly objects: { readonly areas: Extract<Mesh[1], { type: 'GeometryCollection' }> }
}

/** Reads a JSON file of the release by its path. Throws when there is none. */
export type ReadFile = (path: string) => Promise<unknown>

let read: ReadFile | undefined
const opened = new Map<string, Promise<unknown>>()

/** Says where the release is read from: over HTTP in a browser, from the disk where pages are made. Once, at the start. */
export function readReleaseWith(reader: ReadFile): void {
  read = reader
  opened.clear()
}

export function openRelease(): Promise<Release> {
  return open('release.json', (content) => {
    const release = content as Release
    if (release.format !== 3) throw new Error(`This site reads releases of format 3, not ${String(release.format)}.`)
    return release
  })
}

/** The totals of a subject on a map in one period, or one category of it. */
export function openFigures(subject: Subject, map: ReleaseMap, period: string, part?: Part): Promise<FigureColumns> {
  return open(figuresPath(subject, map, period, part))
}

/** The cells of the whole territory, with all splits. */
export function openLand(subject: Subject): Promise<SplitTable> {
  return open(landPath(subject))
}

export function openMapAreas(map: ReleaseMap): Promise<readonly MapArea[]> {
  return open(map.areas, async (content) => {
    await nextTask()
    return mapAreasOf(content as MapAreas)
  })
}

/** The boundaries of a map; of the parts of one gemeente only, and finer, where it is named and the map has them apart. */
export function openBoundaries(map: ReleaseMap, gemeente?: string): Promise<Boundaries> {
  return open(boundaryPath(map, gemeente))
}

/** Path of the boundaries that `openBoundaries` opens. */
export function boundaryPath(map: ReleaseMap, gemeente?: string): string {
  return gemeente !== undefined && map.parts.includes(gemeente) ? partBoundaries(map, gemeente) : map.boundaries
}

/** Everything about one gemeente, its wijken and buurten, but for the splits. */
export function openGemeente(gemeente: string): Promise<GemeenteFigures> {
  return open(gemeentePath(gemeente))
}

export function openGemeenteSplits(gemeente: string): Promise<Readonly<Record<string, SplitTable>>> {
  return open(gemeenteSplitsPath(gemeente))
}

export function openAreaNames(): Promise<AreaNames> {
  return open('areas/names.json')
}

/** The postcodes that begin with the same two figures; none where no address was delivered. */
export function openPostcodes(postcode: string): Promise<Postcodes> {
  return open<Postcodes>(postcodesPath(postcode)).catch(() => ({}))
}

export function openSpreads(): Promise<Spreads> {
  return open('figures/spread.json')
}

export function openMethods(): Promise<Methods> {
  return open('methods.json')
}

/** Every file of the release, with its size and checksum. */
export function openFileList(): Promise<readonly ReleaseFile[]> {
  return open('files.json')
}

/** From gemeente to gemeente; null when the subject has no flows. */
export function openFlows(subject: Subject): Promise<Flows> | null {
  return subject.flows === null ? null : open(subject.flows)
}

/** Areas with more than chance explains; null when that cannot be tested. */
export function openSearchAreas(subject: Subject): Promise<SearchAreas> | null {
  return subject.searchAreas === null ? null : open(subject.searchAreas)
}

/** Sums of money; null when the subject has none. */
export function openAmounts(subject: Subject): Promise<readonly AmountCell[]> | null {
  return subject.amounts === null ? null : open(subject.amounts.table)
}

/** Keeps the promise, so that React can wait for the same one; a failure is forgotten, so that a reload tries again. */
function open<T>(path: string, parse: (content: unknown) => T | Promise<T> = (content) => content as T): Promise<T> {
  const known = opened.get(path)
  if (known !== undefined) return known as Promise<T>
  if (read === undefined) throw new Error('Nobody has said where the release is.')
  const fresh = read(path).then(parse)
  opened.set(path, fresh)
  fresh.catch(() => opened.delete(path))
  return fresh
}
