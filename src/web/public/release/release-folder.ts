import type { mesh } from 'topojson-client'
import type { Cell, MapArea, Release, ReleaseMap, Subject } from '../../../publication/contract.ts'

/** Opens the release, and nothing else: `release.json` and the files that it names. Each file is fetched once. */

type Mesh = Parameters<typeof mesh>

/** Boundaries as TopoJSON, where neighbours share their border line: one collection, called "areas". */
export type Boundaries = Mesh[0] & {
  readonly objects: { readonly areas: Extract<Mesh[1], { type: 'GeometryCollection' }> }
}

const FOLDER = '/release/'
const opened = new Map<string, Promise<unknown>>()

export function openRelease(): Promise<Release> {
  return open('release.json', (content) => {
    const release = content as Release
    if (release.format !== 2) throw new Error(`This site reads releases of format 2, not ${String(release.format)}.`)
    return release
  })
}

export function openCells(subject: Subject): Promise<readonly Cell[]> {
  return open(subject.table, (content) => content as readonly Cell[])
}

export function openAreas(map: ReleaseMap): Promise<readonly MapArea[]> {
  return open(map.areas, (content) => content as readonly MapArea[])
}

export function openBoundaries(map: ReleaseMap): Promise<Boundaries> {
  return open(map.boundaries, (content) => content as Boundaries)
}

/** The addresses at which a subject's table can be downloaded, by the end of the file name. */
export function downloadsOf(release: Release, subject: Subject): readonly { kind: string; address: string }[] {
  const stem = subject.table.replace(/\.[^.]+$/, '')
  return release.files
    .filter((file) => file.path.startsWith(`${stem}.`))
    .map((file) => ({ kind: file.path.slice(stem.length + 1), address: FOLDER + file.path }))
    .sort((a, b) => a.kind.localeCompare(b.kind))
}

/** Keeps the promise, so that React can wait for the same one; a failure is forgotten, so that a reload tries again. */
function open<T>(path: string, parse: (content: unknown) => T): Promise<T> {
  const known = opened.get(path)
  if (known !== undefined) return known as Promise<T>
  const fresh = fetchJson(path).then(parse)
  opened.set(path, fresh)
  fresh.catch(() => opened.delete(path))
  return fresh
}

async function fetchJson(path: string): Promise<unknown> {
  const response = await fetch(FOLDER + path)
  if (!response.ok) throw new Error(`The file ${path} of the release could not be read (${response.status}).`)
  return response.json()
}

/** An area and the map that it is on. */
export interface Place {
  readonly map: ReleaseMap
  readonly area: MapArea
}

let places: Promise<readonly Place[]> | undefined

/** Every area of every map, for finding one by name or code. */
export function openPlaces(release: Release): Promise<readonly Place[]> {
  places ??= Promise.all(release.maps.map(placesOn)).then((lists) => lists.flat())
  return places
}

async function placesOn(map: ReleaseMap): Promise<readonly Place[]> {
  return (await openAreas(map)).map((area) => ({ map, area }))
}
