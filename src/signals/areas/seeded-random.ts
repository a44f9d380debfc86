/** Numbers from 0 up to 1, without 1, the same for the same seed on every machine. */
export type SeededRandom = () => number

/** Chris Doty-Humphrey's small fast counting generator (PractRand 2010), 2^64 numbers long at the least. */
export function seededRandom(seed: number): SeededRandom {
  let [a, b, c, counter] = [seed | 0, Math.trunc(seed / 2 ** 32) | 0, 0x9e3779b9 | 0, 1]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  // The first numbers still show the seed.
  for (let round = 0; round < 15; round += 1) next()
  return next
}

/** A whole number from 0 up to `bound`, without it. */
export function wholeBelow(bound: number, random: SeededRandom): number {
  return Math.floor(random() * bound)
}
