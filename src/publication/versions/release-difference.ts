import { join } from 'node:path'
import { readJson } from '../../warehouse/files.ts'
import type { AmountCell, Cell, Release, SplitCell, SplitTable, Subject } from '../contract.ts'
import { splitCells } from '../files/split-table.ts'

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

/** Compares two release folders file by file, and cell by cell where files differ. */
export async function compareReleases(from: string, to: string): Promise<ReleaseDifference> {
  const [before, after] = [await readRelease(from), await readRelease(to)]
  const earlier = new Map(before.subjects.map((subject) => [subject.id, subject]))
  const later = new Set(after.subjects.map(({ id }) => id))
  const subjects: SubjectDifference[] = []
  for (const subject of after.subjects) {
    const old = earlier.get(subject.id)
    if (old === undefined) continue
    const difference = await compareSubjects({ folder: from, subject: old }, { folder: to, subject })
    if (difference !== undefined) subjects.push(difference)
  }
  return {
    from: before.id,
    to: after.id,
    addedSubjects: after.subjects.map(({ id }) => id).filter((id) => !earlier.has(id)),
    removedSubjects: before.subjects.map(({ id }) => id).filter((id) => !later.has(id)),
    subjects,
    maps: changedMaps(before, after),
  }
}

interface SubjectIn {
  readonly folder: string
  readonly subject: Subject
}

async function compareSubjects(before: SubjectIn, after: SubjectIn): Promise<SubjectDifference | undefined> {
  const [old, fresh] = [await cellsOf(before), await cellsOf(after)]
  const changedCells = [...fresh].flatMap(([key, value]) => (old.has(key) && old.get(key) !== value ? [key] : []))
  const difference = {
    id: after.subject.id,
    definition: wordsOf(before.subject) !== wordsOf(after.subject),
    statistics: JSON.stringify(before.subject.statistics) !== JSON.stringify(after.subject.statistics),
    addedCells: [...fresh.keys()].filter((key) => !old.has(key)).length,
    removedCells: [...old.keys()].filter((key) => !fresh.has(key)).length,
    changedCells,
  }
  const same = !difference.definition && !difference.statistics && changedCells.length === 0
  return same && difference.addedCells + difference.removedCells === 0 ? undefined : difference
}

/** Every cell of a subject by its place, as text: equal texts are equal cells. */
async function cellsOf({ folder, subject }: SubjectIn): Promise<ReadonlyMap<string, string>> {
  const totals = (await readJson<Cell[]>(join(folder, subject.table))) ?? []
  const splits = await readJson<SplitTable>(join(folder, subject.splits))
  const amounts =
    subject.amounts === null ? [] : ((await readJson<AmountCell[]>(join(folder, subject.amounts.table))) ?? [])
  const others: readonly SplitCell[] = splits === undefined ? [] : splitCells(splits)
  return new Map([
    ...totals.map((cell) => [`${cell.area} ${cell.period}`, JSON.stringify(cell)] as const),
    ...others.map(
      (cell) => [`${cell.area} ${cell.period} ${cell.dimension} ${cell.category}`, JSON.stringify(cell)] as const,
    ),
    ...amounts.map((cell) => [`${cell.area} ${cell.period} euro ${cell.category}`, JSON.stringify(cell)] as const),
  ])
}

/** What a subject says of itself, apart from what follows from its figures. */
function wordsOf(subject: Subject): string {
  const {
    breaks: _breaks,
    whole: _whole,
    statistics: _statistics,
    within: _within,
    periods: _periods,
    ...words
  } = subject
  return JSON.stringify(words)
}

function changedMaps(before: Release, after: Release): string[] {
  const sums = new Map(before.files.map(({ path, sha256 }) => [path, sha256]))
  return after.maps.flatMap(({ id, boundaries, areas }) => {
    const changed = after.files.some(
      ({ path, sha256 }) => (path === boundaries || path === areas) && sums.has(path) && sums.get(path) !== sha256,
    )
    return changed ? [id] : []
  })
}

async function readRelease(folder: string): Promise<Release> {
  const release = await readJson<Release>(join(folder, 'release.json'))
  if (release === undefined) throw new TypeError('A release that is compared has no release.json')
  return release
}
