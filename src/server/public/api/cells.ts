import {
  figuresPath,
  type GemeenteArea,
  type GemeenteFigures,
  gemeentePath,
  gemeenteSplitsPath,
  landPath,
  type MapAreas,
  type Part,
  type ReleaseMap,
  type SplitCell,
  type SplitTable,
  type Subject,
} from '../../../publication/contract.ts'
import type { Weighed } from '../bounded-cache.ts'
import type { Form, OpenRelease } from '../open-release.ts'
import { bytesOfRows, COMPACT_COLUMNS, type CompactRows, cellAt, compactRows, rowsOf } from './compact-cells.ts'

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
  const rows = await open.formed(landPath(subject), COMPACT_TABLE)
  return [...rows.ranges.keys()].flatMap((area) => rowsOf(rows, area))
}

const COMPACT_TABLE: Form<SplitTable, CompactRows> = {
  name: 'table',
  make(document) {
    const value = compactRows(document)
    return { value, bytes: bytesOfRows(value) }
  },
}

type Tables = Readonly<Record<string, SplitTable>>
type CompactTables = ReadonlyMap<string, CompactRows>

function compactTables(tables: Tables): Weighed<CompactTables> {
  const value = new Map(Object.entries(tables).map(([subject, table]) => [subject, compactRows(table)]))
  return { value, bytes: [...value.values()].reduce((sum, rows) => sum + bytesOfRows(rows), 0) }
}

const SPLITS: Form<Tables, CompactTables> = { name: 'splits', make: compactTables }

interface CompactGemeente {
  readonly areas: readonly GemeenteArea[]
  readonly totals: CompactTables
}

const BYTES_PER_AREA = 1500

const GEMEENTE: Form<GemeenteFigures, CompactGemeente> = {
  name: 'gemeente',
  make({ areas, totals }) {
    const { value, bytes } = compactTables(totals)
    return { value: { areas, totals: value }, bytes: bytes + areas.length * BYTES_PER_AREA }
  },
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
  const tables = split
    ? await open.formed(gemeenteSplitsPath(gemeente), SPLITS)
    : (await open.formed(gemeentePath(gemeente), GEMEENTE)).totals
  return subjects.flatMap((subject) => {
    const rows = tables.get(subject)
    return rows === undefined ? [] : [{ subject, cells: rowsOf(rows, area) }]
  })
}
