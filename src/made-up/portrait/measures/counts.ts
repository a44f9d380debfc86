/** How often each of some things came by. */
export interface Counts<Key> {
  add(key: Key, times?: number): void
  of(key: Key): number
  readonly total: number
  /** The most frequent first; equal ones in the order in which they first came by. */
  ranked(): readonly (readonly [key: Key, count: number])[]
}

export function createCounts<Key>(): Counts<Key> {
  const counts = new Map<Key, number>()
  let total = 0
  return {
    add(key, times = 1) {
      counts.set(key, (counts.get(key) ?? 0) + times)
      total += times
    },
    of: (key) => counts.get(key) ?? 0,
    get total() {
      return total
    },
    ranked: () => [...counts].sort(([, a], [, b]) => b - a),
  }
}

/** A part of a whole; 0 when there is nothing. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
