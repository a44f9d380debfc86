/** Letters and digits that are mixed up by sight or by sound. A vowel for a vowel is one of them. */
const CONFUSED = '0o 1i 1l 5s 9g 6b ck kq fv vw sz dt bp ij iy jy gk gh mn'
const VOWELS = 'aeiouy'

const WHOLE = 1
/** The cheapest error: a letter doubled, or one for another that is easily confused with it. */
export const LEAST_COST = 0.5

/** Folded words are of ASCII letters only, so that the cost of each change fits a small table. */
const LETTERS = 128
const CHANGE_COST = new Float64Array(LETTERS * LETTERS).fill(WHOLE)
const vowelPairs = VOWELS.split('').flatMap((one) => VOWELS.split('').map((other) => one + other))
for (const pair of [...CONFUSED.split(' '), ...vowelPairs]) {
  const [one, other] = [pair.charCodeAt(0), pair.charCodeAt(1)]
  CHANGE_COST[one * LETTERS + other] = LEAST_COST
  CHANGE_COST[other * LETTERS + one] = LEAST_COST
}
for (let letter = 0; letter < LETTERS; letter += 1) CHANGE_COST[letter * LETTERS + letter] = 0

/**
 * The least cost of changing one folded word into the other: 1 for a letter added, left out or changed and for two
 * swapped neighbours (Damerau 1964), half for letters that are easily confused and for a letter doubled.
 */
export function editCost(one: string, other: string): number {
  const width = other.length + 1
  const costs = new Float64Array((one.length + 1) * width)
  const costAt = (row: number, column: number): number => costs[row * width + column] ?? 0
  for (let column = 1; column < width; column += 1) costs[column] = costAt(0, column - 1) + costOfOne(other, column)
  for (let row = 1; row <= one.length; row += 1) {
    costs[row * width] = costAt(row - 1, 0) + costOfOne(one, row)
    for (let column = 1; column < width; column += 1) {
      const added = Math.min(
        costAt(row - 1, column) + costOfOne(one, row),
        costAt(row, column - 1) + costOfOne(other, column),
      )
      const changed = costAt(row - 1, column - 1) + costOfChange(one, row, other, column)
      const swapped = areSwapped(one, row, other, column) ? costAt(row - 2, column - 2) + WHOLE : added
      costs[row * width + column] = Math.min(added, changed, swapped)
    }
  }
  return costAt(one.length, other.length)
}

const letterAt = (word: string, place: number): number => word.charCodeAt(place - 1)

const costOfOne = (word: string, place: number): number =>
  place > 1 && letterAt(word, place) === letterAt(word, place - 1) ? LEAST_COST : WHOLE

const costOfChange = (one: string, row: number, other: string, column: number): number =>
  CHANGE_COST[letterAt(one, row) * LETTERS + letterAt(other, column)] ?? WHOLE

const areSwapped = (one: string, row: number, other: string, column: number): boolean =>
  row > 1 &&
  column > 1 &&
  letterAt(one, row) === letterAt(other, column - 1) &&
  letterAt(one, row - 1) === letterAt(other, column)
