/** Chance that can be repeated: the same seed gives the same draws, on every machine. */
export interface Random {
  /** From 0 up to but not 1. */
  fraction(): number
  /** A whole number, both ends included. */
  integer(low: number, high: number): number
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** One of the words of a table of word → weight. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K
  /** Bell-shaped, never further than six deviations away. */
  normal(mean: number, deviation: number): number
  /** A whole number whose mean is `expected`: 2.3 gives 2, and 3 in three of ten times. */
  about(expected: number): number
  shuffled<T>(list: readonly T[]): T[]
  /** An independent source for a part of the work, so that a change in one part leaves the others as they were. */
  fork(name: string): Random
}

/** sfc32 by Chris Doty-Humphrey (PractRand), seeded from a text with FNV-1a. Not for secrets. */
export function createRandom(seed: string): Random {
  const fraction = sfc32(seed)
  const random: Random = {
    fraction,
    integer: (low, high) => low + Math.floor(fraction() * (high - low + 1)),
    between: (low, high) => low + fraction() * (high - low),
    chance: (probability) => fraction() < probability,
    pick(list) {
      const found = list[Math.floor(fraction() * list.length)]
      if (found === undefined) throw new RangeError('Nothing to pick from')
      return found
    },
    weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
      let total = 0
      for (const word in weights) total += weights[word] ?? 0
      let left = fraction() * total
      let found: K | undefined
      for (const word in weights) {
        if ((weights[word] ?? 0) > 0) found = word
        if ((left -= weights[word] ?? 0) < 0) break
      }
      if (found === undefined) throw new RangeError('Nothing to pick from')
      return found
    },
    normal(mean, deviation) {
      let sum = -6
      for (let draw = 0; draw < 12; draw++) sum += fraction()
      return mean + sum * deviation
    },
    about: (expected) => Math.floor(expected) + (fraction() < expected % 1 ? 1 : 0),
    shuffled<T>(list: readonly T[]): T[] {
      const keyed = list.map((item) => ({ item, key: fraction() }))
      return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
    },
    fork: (name) => createRandom(`${seed}/${name}`),
  }
  return random
}

function sfc32(seed: string): () => number {
  let [a, b, c, counter] = [hash(`${seed}a`), hash(`${seed}b`), hash(`${seed}c`), 1]
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let round = 0; round < 15; round++) next()
  return next
}

function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let place = 0; place < text.length; place++) sum = Math.imul(sum ^ text.charCodeAt(place), 0x01000193)
  return sum | 0
}
