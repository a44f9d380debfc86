import type { PastRelease, Release, Subject } from './contract.ts'

/** So many releases are listed; those before it are in the releases that are kept. */
const MOST_LISTED = 50

export interface DatedSubjects {
  readonly id: string
  readonly publishedOn: string
  readonly subjects: readonly Subject[]
}

/** A release and those before it, newest first, as far as the one before tells: one of an earlier format told less. */
export function historyOf(
  { id, publishedOn, subjects }: DatedSubjects,
  previous: Partial<Pick<Release, 'subjects' | 'history'>> | undefined,
): PastRelease[] {
  const before = new Map(previous?.subjects?.map(({ id: subject, statistics }) => [subject, statistics]))
  const changed = subjects.filter(({ id: subject, statistics }) => !isSame(statistics, before.get(subject)))
  const latest = { id, publishedOn, changed: changed.map((subject) => subject.id) }
  return [latest, ...(previous?.history ?? [])].slice(0, MOST_LISTED)
}

type Checksums = Subject['statistics']

/** The same tables in the same versions. */
function isSame(statistics: Checksums, before: Checksums | undefined): boolean {
  const names = Object.keys(statistics)
  return (
    before !== undefined &&
    Object.keys(before).length === names.length &&
    names.every((name) => statistics[name] === before[name])
  )
}
