/** A value, and how much memory it takes. */
export interface Weighed<T> {
  readonly value: T
  readonly bytes: number
}

interface Kept<T> {
  readonly value: Promise<T>
  bytes: number
}

/**
 * Remembers what was made, up to so many bytes: what was asked longest ago goes first. What is asked twice at the same
 * moment is made once; a failure is forgotten. A value heavier than the whole is handed out and not kept.
 */
export function boundedCache<T>(mostBytes: number): (key: string, make: () => Promise<Weighed<T>>) => Promise<T> {
  const kept = new Map<string, Kept<T>>()
  let bytes = 0

  function forget(key: string): void {
    bytes -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }

  function weigh(entry: Kept<T>, weight: number): void {
    entry.bytes = weight
    bytes += weight
    for (const [oldest] of kept) {
      if (bytes <= mostBytes) break
      forget(oldest)
    }
  }

  function begin(key: string, make: () => Promise<Weighed<T>>): Kept<T> {
    const isKept = () => kept.get(key) === entry
    const value = make().then(
      (made) => {
        // It may have been pushed out while it was being made, and be in the making again.
        if (isKept()) weigh(entry, made.bytes)
        return made.value
      },
      (fault: unknown) => {
        if (isKept()) forget(key)
        throw fault
      },
    )
    const entry: Kept<T> = { value, bytes: 0 }
    return entry
  }

  return (key, make) => {
    const entry = kept.get(key) ?? begin(key, make)
    kept.delete(key)
    kept.set(key, entry)
    return entry.value
  }
}
