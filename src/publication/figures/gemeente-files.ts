import { appendFileSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { AreaLevel } from '../../vocabulary/area.ts'
import {
  type GemeenteArea,
  gemeentePath,
  gemeenteSplitsPath,
  type SimilarArea,
  type SplitCell,
  TOTAL,
} from '../contract.ts'
import { type AreaPlace, NOWHERE } from '../maps/area-places.ts'
import { splitTable, totalTable } from './split-table.ts'

/** The areas of each gemeente: itself first, then its wijken and its buurten. */
export type GemeenteAreas = ReadonlyMap<string, readonly GemeenteArea[]>

/** What must be known of an area to write it down with its gemeente. */
export interface PlacedArea {
  readonly code: string
  readonly name: string
  readonly level: string
  readonly parent: string
}

/** The gemeente that an area is in or is itself: CBS builds its number into the code of every area. */
export function gemeenteOf(area: string): string {
  return `GM${area.slice(2, 6)}`
}

/** What areas have to do with each other, by code. */
export interface AreaTies {
  readonly places: ReadonlyMap<string, AreaPlace>
  readonly similar: ReadonlyMap<string, readonly SimilarArea[]>
}

/** Puts areas with their gemeente, in the order of level and code. */
export function gemeenteAreas(areas: Iterable<PlacedArea>, { places, similar }: AreaTies): GemeenteAreas {
  const listed = [...areas].flatMap(({ code, name, level, parent }): GemeenteArea[] => {
    const { point, neighbours } = places.get(code) ?? NOWHERE
    return isPart(level) ? [{ code, name, level, parent, point, neighbours, similar: similar.get(code) ?? [] }] : []
  })
  listed.sort(
    (one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level) || (one.code < other.code ? -1 : 1),
  )
  return Map.groupBy(listed, ({ code }) => gemeenteOf(code))
}

const LEVELS: readonly AreaLevel[] = ['gemeente', 'wijk', 'buurt']

function isPart(level: string): level is AreaLevel {
  return LEVELS.some((known) => known === level)
}

/** The files of all gemeenten on their way: the cells of one subject are seen at a time, and not kept. */
export interface GemeenteFiles {
  /** Throws a TypeError for a cell of what is no area. */
  readonly add: (subject: string, cells: readonly SplitCell[]) => void
  readonly finish: () => void
}

/** Begins the files of every gemeente, also of those of which no subject tells anything. */
export async function openGemeenteFiles(folder: string, gemeenten: GemeenteAreas): Promise<GemeenteFiles> {
  await mkdir(dirname(join(folder, gemeentePath('GM'))), { recursive: true })
  const files = new Map(
    [...gemeenten].map(([code, areas]) => [
      code,
      {
        totals: openMembers(join(folder, gemeentePath(code)), `{"areas":${JSON.stringify(areas)},"totals":{`),
        splits: openMembers(join(folder, gemeenteSplitsPath(code)), '{'),
      },
    ]),
  )
  return {
    add(subject, cells) {
      for (const [gemeente, own] of Map.groupBy(cells, ({ area }) => gemeenteOf(area))) {
        const file = files.get(gemeente)
        if (file === undefined) throw new TypeError(`${subject} has cells of ${gemeente}, which is no area`)
        const splits = own.filter(({ dimension }) => dimension !== TOTAL)
        file.totals.add(subject, totalTable(own.filter(({ dimension }) => dimension === TOTAL)))
        if (splits.length > 0) file.splits.add(subject, splitTable(splits))
      }
    },
    finish() {
      for (const { totals, splits } of files.values()) {
        totals.finish('}}')
        splits.finish('}')
      }
    },
  }
}

/** A JSON file whose last object gets one member after the other. */
function openMembers(path: string, head: string) {
  writeFileSync(path, head)
  let separator = ''
  return {
    add(name: string, content: unknown): void {
      appendFileSync(path, `${separator}${JSON.stringify(name)}:${JSON.stringify(content)}`)
      separator = ','
    },
    finish(tail: string): void {
      appendFileSync(path, tail)
    },
  }
}
