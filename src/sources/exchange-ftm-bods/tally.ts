/** Counts by name. */
export interface Tally {
  add(name: string): void
  /** By name, in alphabetical order. */
  counts(): Readonly<Record<string, number>>
}

export function createTally(): Tally {
  const counted = new Map<string, number>()
  return {
    add(name) {
      counted.set(name, (counted.get(name) ?? 0) + 1)
    },
    counts: () => Object.fromEntries([...counted].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}
