import { setTimeout as wait } from 'node:timers/promises'
import {
  figuresPath,
  type GemeenteArea,
  gemeentePath,
  gemeenteSplitsPath,
  landPath,
  type MapAreas,
  type Part,
  type ReleaseMap,
  type SplitCell,
  type SplitTable,
  type Subject,
  TOTAL,
} from '../../../publication/contract.ts'
import type { Form, OpenRelease } from '../open-release.ts'
import { type PlacedTables, placeRows, rowsIn } from './area-rows.ts'
import { COMPACT_COLUMNS, cellAt } from './compact-cells.ts'
import { type Place, placesOfMembers } from './json-places.ts'

/** Cells as the release has them, from its files of figures. Nothing is computed here, and nothing is filled in. */

/** The areas of a map, and at which place each stands. */
export interface PlacedAreas extends MapAreas {
  readonly places: ReadonlyMap<string, number>
  /** The codes of the areas in each gemeente. */
  readonly within: ReadonlyMap<string, readonly string[]>
}

// Kept with the document that they were made of, and forgotten with it.
const placedAreas = new WeakMap<MapAreas, PlacedAreas>()

export async function readMapAreas(open: OpenRelease, map: ReleaseMap): Promise<PlacedAreas> {
  const areas = await open.document<MapAreas>(map.areas)
  const known = placedAreas.get(areas)
  if (known !== undefined) return known
  const places = new Map(areas.codes.map((code, place) => [code, place]))
  const placed = { ...areas, places, within: Map.groupBy(areas.codes, gemeenteOf) }
  placedAreas.set(areas, placed)
  return placed
}

/** The gemeente that an area is in or is itself: its number is part of the code of every area. */
export function gemeenteOf(code: string): string {
  return `GM${code.slice(2, 6)}`
}

export interface ColumnsWish {
  readonly subject: Subject
  readonly map: ReleaseMap
  readonly period: string
  readonly part: Part
  /** The areas, by their place on the map. */
  readonly places: readonly number[]
}

/** The cells of some areas of a map, in one period and of one part. */
export async function readColumnCells(open: OpenRelease, wish: ColumnsWish): Promise<readonly SplitCell[]> {
  const { subject, map, period, part } = wish
  const { codes } = await readMapAreas(open, map)
  const columns = await open.formed(figuresPath(subject, map, period, part), COMPACT_COLUMNS)
  return wish.places.map((place) =>
    cellAt(columns, place, { area: codes[place] ?? '', level: map.level, period, part }),
  )
}

/** The cells of the whole territory, all periods and parts. */
export async function readLandCells(open: OpenRelease, subject: Subject): Promise<readonly SplitCell[]> {
  return toCells(await open.document<SplitTable>(landPath(subject)))
}

/** What a table leaves out says the same in every row. */
const LEFT_OUT = { dimension: TOTAL, category: TOTAL, overRepresentation: null }

function toCells({ columns, rows }: SplitTable): readonly SplitCell[] {
  return rows.map((row) => {
    const told = Object.fromEntries(columns.map((column, place) => [column, row[place] ?? null]))
    return { ...LEFT_OUT, ...told } as SplitCell
  })
}

const SPLITS: Form<PlacedTables> = { name: 'splits', make: (text) => placeRows(text, 0) }

interface PlacedGemeente {
  readonly areas: readonly GemeenteArea[]
  readonly totals: PlacedTables
}

const BYTES_PER_AREA = 1500

const GEMEENTE: Form<PlacedGemeente> = {
  name: 'gemeente',
  make(text) {
    const members = placesOfMembers(text)
    const { from, to } = memberOrFault(members, 'areas')
    const areas = JSON.parse(text.toString('utf8', from, to)) as readonly GemeenteArea[]
    const { value: totals, bytes } = placeRows(text, memberOrFault(members, 'totals').from)
    return { value: { areas, totals }, bytes: bytes + areas.length * BYTES_PER_AREA }
  },
}

function memberOrFault(members: ReadonlyMap<string, Place>, name: string): Place {
  const place = members.get(name)
  if (place === undefined) throw new SyntaxError(`A gemeente has no ${name}`)
  return place
}

/** All areas of a gemeente, itself first; undefined when the release has no such gemeente. */
export async function readGemeente(open: OpenRelease, gemeente: string): Promise<readonly GemeenteArea[] | undefined> {
  const path = gemeentePath(gemeente)
  return open.files.has(path) ? (await open.formed(path, GEMEENTE)).areas : undefined
}

export interface AreaCellsWish {
  readonly gemeente: string
  readonly area: string
  /** False for the totals, true for everything that counts are split by. */
  readonly split: boolean
  readonly subjects: readonly string[]
}

/** The cells of one area, per subject in the given order, from the file of its gemeente. */
export async function readAreaCells(
  open: OpenRelease,
  { gemeente, area, split, subjects }: AreaCellsWish,
): Promise<readonly { readonly subject: string; readonly cells: readonly SplitCell[] }[]> {
  const path = split ? gemeenteSplitsPath(gemeente) : gemeentePath(gemeente)
  const tables = split ? await open.formed(path, SPLITS) : (await open.formed(path, GEMEENTE)).totals
  const found = subjects.flatMap((subject) => {
    const table = tables.get(subject)
    const runs = table?.runs.get(area)
    return table === undefined || runs === undefined ? [] : [{ subject, table, runs }]
  })
  const cuts = found.flatMap(({ runs }) => runs)
  const pieces = new Map((await open.pieces(path, cuts)).map((piece, place) => [cuts[place], piece]))
  return found.map(({ subject, table, runs }) => {
    const rows = rowsIn(
      table,
      runs.flatMap((run) => pieces.get(run) ?? []),
    )
    return { subject, cells: toCells(rows) }
  })
}

/**
 * Finds where the areas stand in the files of every gemeente before anyone asks: otherwise the first to ask waits for it. Of
 * a country it takes half a minute: it rests as long as it worked. Ends early when told to; what cannot be read is left for
 * who asks.
 */
export async function findAreas(open: OpenRelease, ended: AbortSignal): Promise<void> {
  const paths = [...open.files.keys()].filter((path) => path.startsWith('gemeenten/'))
  const [splits = [], totals = []] = [true, false].map((split) => paths.filter((path) => isOfSplits(path) === split))
  for (const path of [...totals, ...splits]) {
    if (ended.aborted) return
    const began = performance.now()
    await open.formed<unknown>(path, isOfSplits(path) ? SPLITS : GEMEENTE).catch(() => undefined)
    await wait(performance.now() - began, undefined, { ref: false })
  }
}

function isOfSplits(path: string): boolean {
  return path.endsWith('.splits.json')
}
