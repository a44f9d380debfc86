import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRandom, type Random } from '../../made-up/random.ts'
import type { SplitCell } from '../contract.ts'
import { searchAreasOf } from './search-areas.ts'
import { gemeenten, mapOf, subjectOf, total } from './test-bench.ts'

const COUNT_BASE = 10
const HOMES_BASE = 5
const CODES = gemeenten(120)
const DRAWN = mapOf(CODES)

/** How many areas, and how many homes are usual in one. */
interface Size {
  readonly areas: number
  readonly homes: number
}

const COUNTRY: Size = { areas: CODES.length, homes: 1500 }
const REGION: Size = { areas: 4, homes: 50_000 }

interface World {
  readonly homes: readonly number[]
  readonly counts: readonly number[]
}

/** So many areas between which nothing differs but their size. */
function worldOf(random: Random, rate: number, size: Size = COUNTRY): World {
  const homes = CODES.slice(0, size.areas).map(() => Math.round(size.homes * Math.exp(random.normal(0, 1))))
  return { homes, counts: homes.map((of) => poisson(of * rate, random)) }
}

/** A draw of how many come when so many are expected (Knuth 1969), in parts, so that no chance becomes too small. */
function poisson(mean: number, random: Random): number {
  if (mean > 500) return poisson(500, random) + poisson(mean - 500, random)
  let count = 0
  for (let left = Math.exp(mean) * random.fraction(); left > 1; left *= random.fraction()) count += 1
  return count
}

/** To one of the two multiples beside it. */
function rounded(count: number, base: number, random: Random): number {
  const below = Math.floor(count / base) * base
  return random.chance((count - below) / base) ? below + base : below
}

/** What would be published of it. */
function published({ homes, counts }: World, random: Random, wish: { readonly land: boolean }): SplitCell[] {
  const cellOf = (area: string, count: number, of: number) => {
    const [numerator, denominator] = [rounded(count, COUNT_BASE, random), rounded(of, HOMES_BASE, random)]
    return denominator < 100
      ? total(area, { missing: 'withheld', numerator, denominator })
      : total(area, { value: (1000 * numerator) / denominator, numerator, denominator })
  }
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  const cells = homes.map((of, place) => cellOf(CODES[place] ?? '', counts[place] ?? 0, of))
  return wish.land ? [cellOf('NL00', sum(counts), sum(homes)), ...cells] : cells
}

function search(cells: readonly SplitCell[]) {
  const order = { subject: subjectOf(), cells, drawn: DRAWN, denominatorWithin: HOMES_BASE - 1 }
  return searchAreasOf(order)?.maps['nederland-gemeente'] ?? assert.fail('nothing was searched')
}

test('where there is nothing to find, at most one country in twenty has a find', () => {
  for (const [rate, size, land] of [
    [0.02, COUNTRY, true],
    [0.3, COUNTRY, true],
    [0.3, COUNTRY, false],
    [0.1, REGION, true],
  ] as const) {
    const random = createRandom(`ordinary ${rate} ${size.areas} ${land}`)
    const countries = Array.from({ length: 300 }, () =>
      search(published(worldOf(random, rate, size), random, { land })),
    )
    const withFind = countries.filter(({ found }) => found.length > 0).length
    assert.ok(withFind <= 0.05 * countries.length, `${withFind} of 300 at ${rate} in ${size.areas}`)
    assert.ok(countries.every(({ tested }) => tested >= size.areas / 2))
  }
})

test('an area with three times as much as all others is found, with what was expected, and no other', () => {
  const random = createRandom('planted')
  for (let country = 0; country < 30; country += 1) {
    const world = worldOf(random, 0.02)
    const place = world.homes.indexOf(Math.max(...world.homes))
    const counts = world.counts.with(place, poisson((world.homes[place] ?? 0) * 0.06, random))
    const { found } = search(published({ ...world, counts }, random, { land: true }))
    assert.deepEqual(
      found.map(({ area }) => area),
      [CODES[place]],
    )
    const { count, expected, p, adjusted } = found[0] ?? assert.fail('nothing was found')
    assert.ok(Math.abs(expected - (world.homes[place] ?? 0) * 0.02) < 0.15 * expected)
    assert.ok(count > 2 * expected && p <= adjusted && adjusted < 0.05)
  }
})

test('chance is that of the fewest cases that rounding leaves possible, beside the most that could be expected', () => {
  const cells = [
    total('NL00', { value: 1, numerator: 1060, denominator: 101_000 }),
    total('GM0001', { value: 1, numerator: 60, denominator: 1000 }),
    total('GM0002', { value: 1, numerator: 1000, denominator: 100_000 }),
  ]
  const { tested, found } = search(cells)
  assert.equal(tested, 2)
  assert.deepEqual(
    found.map(({ area, count, expected }) => ({ area, count, expected })),
    [{ area: 'GM0001', count: 60, expected: 10 }],
  )
  // 51 or more of 1060 + 9 cases, each with a chance of 1004 in 1004 + 99,992: worked out apart with exact fractions.
  assert.ok(Math.abs((found[0]?.p ?? 1) / 2.02914e-19 - 1) < 0.01, String(found[0]?.p))
  assert.ok(Math.abs((found[0]?.adjusted ?? 1) / (2 * (found[0]?.p ?? 1)) - 1) < 0.01)
})

test('without the cell of the country its areas are added up, each as far off as rounding leaves open', () => {
  const cells = [
    total('GM0001', { value: 1, numerator: 60, denominator: 1000 }),
    ...CODES.slice(1).map((code) => total(code, { value: 1, numerator: 10, denominator: 1000 })),
  ]
  const land = total('NL00', { value: 1, numerator: 60 + 1190, denominator: 120_000 })
  const [alone, whole] = [search(cells), search([land, ...cells])].map(({ found }) => found[0]?.p ?? 1)
  assert.ok((alone ?? 0) > 1e6 * (whole ?? 1))
})

test('an area whose figure is withheld is not tested, and one by itself has no others to be compared with', () => {
  const cells = [
    total('GM0001', { missing: 'withheld', numerator: 60, denominator: 90 }),
    total('GM0002', { value: 1, numerator: 10, denominator: 100_000 }),
    total('GM0003', { missing: 'not-measured' }),
  ]
  assert.deepEqual(search(cells), { tested: 0, found: [] })
})

test('a chance beyond all measure is told as very small and never as none', () => {
  const cells = [
    total('GM0001', { value: 1, numerator: 90_000, denominator: 100_000 }),
    total('GM0002', { value: 1, numerator: 10_000, denominator: 1_000_000 }),
  ]
  assert.equal(search(cells).found[0]?.p, 1e-300)
})

test('a subject that is not divided is not searched', () => {
  const order = { subject: subjectOf(), cells: [], drawn: DRAWN, denominatorWithin: null }
  assert.equal(searchAreasOf(order), null)
})
