import { join } from 'node:path'
import { listFolder, readJson } from '../../warehouse/files.ts'
import {
  type AmountCell,
  type GemeenteArea,
  type GemeenteFigures,
  landPath,
  type MapAreas,
  type Release,
  type SplitCell,
  type SplitTable,
  type Subject,
} from '../contract.ts'
import { splitCells } from '../figures/split-table.ts'
import type { DrawnMaps } from '../maps/release-maps.ts'
import { openWaitingTables, type WaitingTables } from './waiting-tables.ts'

/** What a release shows, read from its files as an attacker would; the figures of one subject at a time. */
export interface ShownRelease {
  readonly release: Release
  readonly drawn: DrawnMaps
  /** What the files of gemeenten say of their areas. */
  readonly areas: readonly GemeenteArea[]
  /** Subjects of which a gemeente tells something, and the release does not. */
  readonly undescribed: readonly string[]
  readonly read: (subject: Subject) => Promise<ShownSubject>
}

/** What a release shows of one subject: of the whole territory, and of every gemeente. The other files must say the same. */
export interface ShownSubject {
  readonly subject: Subject
  readonly counts: readonly SplitCell[]
  readonly amounts: readonly AmountCell[]
}

/** Opens everything that a release shows; its figures wait for their turn. Throws a TypeError when there is no release. */
export async function openShown(folder: string, waiting: WaitingTables): Promise<ShownRelease> {
  const release = await readJson<Release>(join(folder, 'release.json'))
  if (release === undefined) throw new TypeError('There is no release to attack')
  const areas = await readGemeenten(folder, waiting)
  const described = new Set(release.subjects.map(({ id }) => id))
  return {
    release,
    drawn: await readMaps(folder, release),
    areas,
    undescribed: waiting.subjects().filter((id) => !described.has(id)),
    read: async (subject) => ({
      subject,
      counts: (await landCells(folder, subject)).concat(await waiting.cellsOf(subject.id)),
      amounts:
        subject.amounts === null ? [] : ((await readJson<AmountCell[]>(join(folder, subject.amounts.table))) ?? []),
    }),
  }
}

/** Reads all subjects at once: for a release that is known to be small. */
export async function readShown(
  folder: string,
): Promise<Omit<ShownRelease, 'read'> & { readonly subjects: readonly ShownSubject[] }> {
  const waiting = await openWaitingTables(folder)
  try {
    const { read, ...shown } = await openShown(folder, waiting)
    const subjects: ShownSubject[] = []
    for (const subject of shown.release.subjects) subjects.push(await read(subject))
    return { ...shown, subjects }
  } finally {
    await waiting.remove()
  }
}

async function landCells(folder: string, subject: Subject): Promise<SplitCell[]> {
  const land = await readJson<SplitTable>(join(folder, landPath(subject)))
  return land === undefined ? [] : splitCells(land)
}

async function readMaps(folder: string, { maps }: Release): Promise<DrawnMaps> {
  const areas = new Map<string, MapAreas>()
  for (const map of maps) {
    const drawn = await readJson<MapAreas>(join(folder, map.areas))
    if (drawn !== undefined) areas.set(map.id, drawn)
  }
  return { maps, areas }
}

/** Whatever stands in the folder of gemeenten, also what nobody was told of. */
async function readGemeenten(folder: string, waiting: WaitingTables): Promise<GemeenteArea[]> {
  const areas: GemeenteArea[] = []
  const add = (tables: Readonly<Record<string, SplitTable>>) => {
    for (const [subject, table] of Object.entries(tables)) waiting.add(subject, table)
  }
  for (const name of await listFolder(join(folder, 'gemeenten'))) {
    const path = join(folder, 'gemeenten', name)
    if (name.endsWith('.splits.json')) add((await readJson<Record<string, SplitTable>>(path)) ?? {})
    else {
      const figures = await readJson<GemeenteFigures>(path)
      add(figures?.totals ?? {})
      areas.push(...(figures?.areas ?? []))
    }
  }
  return areas
}
