import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { figuresPath, landPath, type Part, type ReleaseMap, type SplitCell, type Subject, TOTAL } from '../contract.ts'
import type { DrawnMaps } from '../maps/release-maps.ts'
import { columnsOf, type Places, placesOf } from './figure-columns.ts'
import { type GemeenteAreas, openGemeenteFiles } from './gemeente-files.ts'
import { splitTable } from './split-table.ts'

export interface FiguresOrder {
  readonly folder: string
  readonly subjects: readonly Subject[]
  readonly drawn: DrawnMaps
  /** All published cells of a subject. Asked once per subject, so that the cells of one subject are held at a time. */
  readonly cellsOf: (subject: Subject) => readonly SplitCell[]
  readonly gemeenten: GemeenteAreas
}

/** Writes all figures as the site reads them: per map and part, of the whole territory, and per gemeente. */
export async function writeFigureFiles({ folder, subjects, drawn, cellsOf, gemeenten }: FiguresOrder): Promise<void> {
  const places = new Map([...drawn.areas].map(([map, { codes }]) => [map, placesOf(codes)]))
  const ofGemeenten = await openGemeenteFiles(folder, gemeenten)
  for (const subject of subjects) {
    const cells = cellsOf(subject)
    const land = cells.filter(({ level }) => level === 'land')
    await writeJson(join(folder, landPath(subject)), splitTable(land))
    await writeColumns({ folder, subject, maps: drawn.maps, places }, cells)
    ofGemeenten.add(
      subject.id,
      cells.filter(({ level }) => level !== 'land'),
    )
  }
  ofGemeenten.finish()
}

interface ColumnsOrder {
  readonly folder: string
  readonly subject: Subject
  readonly maps: readonly ReleaseMap[]
  readonly places: ReadonlyMap<string, Places>
}

/** A file per map, period and part; of a dimension that is not mapped there is none. */
async function writeColumns(order: ColumnsOrder, cells: readonly SplitCell[]): Promise<void> {
  const { folder, subject, places } = order
  const grouped = Map.groupBy(cells, ({ level, period, dimension, category }) =>
    keyOf(level, period, { dimension, category }),
  )
  for (const { map, period, part, compared } of columnFiles(subject, order.maps)) {
    const ofPart = grouped.get(keyOf(map.level, period, part)) ?? []
    const columns = columnsOf(ofPart, places.get(map.id) ?? new Map(), compared)
    await writeJson(join(folder, figuresPath(subject, map, period, part)), columns)
  }
}

function keyOf(level: string, period: string, { dimension, category }: Part): string {
  return [level, period, dimension, category].join('|')
}

/** One file of columns of a subject. */
export interface ColumnFile {
  readonly map: ReleaseMap
  readonly period: string
  readonly part: Part
  /** Whether it has the over-representation. */
  readonly compared: boolean
}

/** Every file of columns that a subject has. */
export function columnFiles(subject: Subject, maps: readonly ReleaseMap[]): ColumnFile[] {
  const drawn = subject.levels.flatMap(({ map }) => maps.find(({ id }) => id === map) ?? [])
  const parts = [
    { part: { dimension: TOTAL, category: TOTAL }, compared: false },
    ...subject.dimensions.flatMap(({ id, categories, mapped, overRepresentation: compared }) =>
      mapped ? categories.map((category) => ({ part: { dimension: id, category: category.id }, compared })) : [],
    ),
  ]
  return drawn.flatMap((map) => subject.periods.flatMap((period) => parts.map((one) => ({ map, period, ...one }))))
}

export async function writeJson(path: string, content: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, JSON.stringify(content))
}
