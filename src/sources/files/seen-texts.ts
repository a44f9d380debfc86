/** Which texts were seen, without holding them: a million take 17 MB, where a Set of them takes 45 and more. */
export interface SeenTexts {
  /** How many different texts there are. */
  readonly size: number
  /** Adds a text; true when it was not there yet. */
  add(text: string): boolean
  /** The same for the same texts, in whatever order and however often they were added: 16 hexadecimal digits. */
  checksum(): string
}

const FIRST_PLACES = 1 << 10
/** A table that is fuller than this takes ever longer to look in. */
const FULLEST = 0.75

/**
 * Opens an empty set. A text stands for itself by a hash of 64 bits: that two of a million texts are taken for one
 * another has a chance of three in a hundred million.
 */
export function openSeenTexts(): SeenTexts {
  let places = FIRST_PLACES
  let table = new Uint32Array(2 * places)
  let size = 0
  const sums = new Uint32Array(2)
  const grow = () => {
    const old = table
    places *= 2
    table = new Uint32Array(2 * places)
    for (let at = 0; at < old.length; at += 2) if (old[at + 1] !== 0) put(old[at] ?? 0, old[at + 1] ?? 0)
  }
  /** Puts a pair in the first free place from its own on; false when it is there. */
  const put = (one: number, two: number): boolean => {
    for (let place = one % places; ; place = (place + 1) % places) {
      const [first, second] = [table[2 * place], table[2 * place + 1]]
      if (first === one && second === two) return false
      if (second !== 0) continue
      table[2 * place] = one
      table[2 * place + 1] = two
      return true
    }
  }
  return {
    get size() {
      return size
    },
    add(text) {
      const [one, two] = hashOf(text)
      if (!put(one, two)) return false
      size += 1
      sums[0] = (sums[0] ?? 0) + one
      sums[1] = (sums[1] ?? 0) + two
      if (size > FULLEST * places) grow()
      return true
    },
    checksum: () => [...sums].map((sum) => sum.toString(16).padStart(8, '0')).join(''),
  }
}

/**
 * Two hashes of 32 bits, the second never 0, which marks a free place. Each takes in one character at a time by a
 * multiplication of its own (the primes are Knuth's and xxHash's) and is stirred at the end as MurmurHash3 is. The
 * SHA-256 of Node would do as well, and leaves a buffer behind for each text.
 */
function hashOf(text: string): readonly [number, number] {
  let one = 0x9e3779b1
  let two = 0x85ebca77
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    one = Math.imul(one ^ code, 2_654_435_761)
    two = Math.imul(two ^ code, 1_597_334_677)
    one ^= one >>> 15
    two ^= two >>> 13
  }
  return [stir(one ^ Math.imul(two, 0xc2b2ae3d)), stir(two ^ Math.imul(one, 0x27d4eb2f)) || 1]
}

function stir(bits: number): number {
  let stirred = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  stirred = Math.imul(stirred ^ (stirred >>> 13), 0xc2b2ae35)
  return (stirred ^ (stirred >>> 16)) >>> 0
}
