import { join } from 'node:path'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { type Database, openDatabase, quoteText } from '../../warehouse/database.ts'
import { readJson } from '../../warehouse/files.ts'
import type { Release, ReleaseFile, Subject } from '../contract.ts'
import { FILES_FILE, RELEASE_FILE } from '../release-files.ts'

/** What is different between two releases, as a reader of the figures wants to know it. */
export interface ReleaseDifference {
  readonly from: string
  readonly to: string
  readonly addedSubjects: readonly string[]
  readonly removedSubjects: readonly string[]
  readonly subjects: readonly SubjectDifference[]
  /** Maps whose boundaries, names or areas are not what they were. */
  readonly maps: readonly string[]
}

export interface SubjectDifference {
  readonly id: string
  /** The definition, its explanation or its parameters are not what they were. */
  readonly definition: boolean
  /** The statistics were made of other data, code or parameters. */
  readonly statistics: boolean
  readonly addedCells: number
  readonly removedCells: number
  readonly changedCells: readonly string[]
}

/**
 * Compares two release folders file by file, and cell by cell where files differ. Throws an InputFault when one of them is of
 * an earlier format.
 */
export async function compareReleases(from: string, to: string): Promise<ReleaseDifference> {
  const [before, after] = [await openRelease(from), await openRelease(to)]
  const earlier = new Map(before.release.subjects.map((subject) => [subject.id, subject]))
  const later = new Set(after.release.subjects.map(({ id }) => id))
  const database = await openDatabase()
  try {
    const subjects: SubjectDifference[] = []
    for (const subject of after.release.subjects) {
      const old = earlier.get(subject.id)
      if (old === undefined) continue
      const [one, other] = [
        { ...before, subject: old },
        { ...after, subject },
      ]
      const difference = await compareSubjects(database, one, other)
      if (difference !== undefined) subjects.push(difference)
    }
    return {
      from: before.release.id,
      to: after.release.id,
      addedSubjects: [...later].filter((id) => !earlier.has(id)),
      removedSubjects: [...earlier.keys()].filter((id) => !later.has(id)),
      subjects,
      maps: changedMaps(before, after),
    }
  } finally {
    database.close()
  }
}

interface OpenedRelease {
  readonly folder: string
  readonly release: Release
  /** Checksums of its files by path. */
  readonly sums: ReadonlyMap<string, string>
}

interface SubjectIn extends OpenedRelease {
  readonly subject: Subject
}

async function compareSubjects(
  database: Database,
  before: SubjectIn,
  after: SubjectIn,
): Promise<SubjectDifference | undefined> {
  const same = sumsOf(before) === sumsOf(after)
  const [old, fresh] = same ? [new Map(), new Map()] : [await cellsOf(database, before), await cellsOf(database, after)]
  const changedCells = [...fresh].flatMap(([key, value]) => (old.has(key) && old.get(key) !== value ? [key] : []))
  const difference = {
    id: after.subject.id,
    definition: wordsOf(before.subject) !== wordsOf(after.subject),
    statistics: JSON.stringify(before.subject.statistics) !== JSON.stringify(after.subject.statistics),
    addedCells: [...fresh.keys()].filter((key) => !old.has(key)).length,
    removedCells: [...old.keys()].filter((key) => !fresh.has(key)).length,
    changedCells,
  }
  const nothing = !difference.definition && !difference.statistics && changedCells.length === 0
  return nothing && difference.addedCells + difference.removedCells === 0 ? undefined : difference
}

/** The tables of a subject that hold all of its cells. */
function tablesOf({ downloads, amounts }: Subject): string[] {
  return [downloads.parquet, ...(amounts === null ? [] : [amounts.table.replace(/json$/, 'parquet')])]
}

function sumsOf({ subject, sums }: SubjectIn): string {
  return tablesOf(subject)
    .map((path) => sums.get(path))
    .join()
}

/** Every cell of a subject by its place, as text: equal texts are equal cells. */
async function cellsOf(database: Database, { folder, subject }: SubjectIn): Promise<ReadonlyMap<string, string>> {
  const cells = new Map<string, string>()
  for (const [place, table] of tablesOf(subject).entries()) {
    const rows = await database.rows<Record<string, string | number | null>>(
      `select * from read_parquet(${quoteText(join(folder, table))})`,
    )
    for (const row of rows) {
      const { area_code, period, dimension, category } = row
      const part = place > 0 ? ['euro', category] : dimension === 'totaal' ? [] : [dimension, category]
      cells.set([area_code, period, ...part].join(' '), JSON.stringify(row))
    }
  }
  return cells
}

/** What a subject says of itself, apart from what follows from its figures. */
function wordsOf(subject: Subject): string {
  const { levels, statistics: _statistics, within: _within, periods: _periods, ...words } = subject
  return JSON.stringify([words, levels.map(({ map }) => map)])
}

function changedMaps(before: OpenedRelease, after: OpenedRelease): string[] {
  const changed = (path: string) => before.sums.has(path) && before.sums.get(path) !== after.sums.get(path)
  return after.release.maps.flatMap(({ id, boundaries, areas }) => (changed(boundaries) || changed(areas) ? [id] : []))
}

async function openRelease(folder: string): Promise<OpenedRelease> {
  const release = await readJson<Release>(join(folder, RELEASE_FILE))
  const files = await readJson<readonly ReleaseFile[]>(join(folder, FILES_FILE))
  if (release === undefined || files === undefined)
    throw new InputFault({
      code: 'release-of-other-format',
      file: folder,
      says: 'This is no release of the format that this version makes.',
      remedy: 'Compare releases that were made since.',
    })
  return { folder, release, sums: new Map(files.map(({ path, sha256 }) => [path, sha256])) }
}
