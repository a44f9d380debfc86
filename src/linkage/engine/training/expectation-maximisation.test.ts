import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type MaximisationSettings, matchShares, maximise } from './expectation-maximisation.ts'
import type { Numbers, Patterns } from './patterns.ts'

const TRUE_NUMBERS: Numbers = {
  prior: 0.2,
  chances: [
    { m: Float64Array.of(0.1, 0.2, 0.7), u: Float64Array.of(0.9, 0.08, 0.02) },
    { m: Float64Array.of(0.15, 0.85), u: Float64Array.of(0.95, 0.05) },
    { m: Float64Array.of(0.3, 0.1, 0.6), u: Float64Array.of(0.8, 0.19, 0.01) },
  ],
}
const EVERYTHING = [true, true, true]

/** Every pattern, in the very numbers that a million pairs of these chances have on average. */
function expectedPatterns({ prior, chances }: Numbers): Patterns {
  const sizes = chances.map(({ m }) => m.length)
  const rows = sizes.reduce<number[][]>(
    (all, size) => all.flatMap((row) => Array.from({ length: size }, (_, gamma) => [...row, gamma])),
    [[]],
  )
  const chance = (row: readonly number[], of: 'm' | 'u') =>
    row.reduce((product, gamma, place) => product * (chances[place]?.[of][gamma] ?? 0), 1)
  return {
    gammas: sizes.map((_, place) => Int8Array.from(rows, (row) => row[place] ?? -1)),
    counts: Float64Array.from(rows, (row) => 1e6 * (prior * chance(row, 'm') + (1 - prior) * chance(row, 'u'))),
  }
}

const START: Numbers = {
  prior: 0.5,
  chances: TRUE_NUMBERS.chances.map(({ m, u }) => ({
    m: m.map((_, gamma) => (gamma === m.length - 1 ? 0.9 : 0.1 / (m.length - 1))),
    u: u.map((_, gamma) => (gamma === 0 ? 0.8 : 0.2 / (u.length - 1))),
  })),
}

function settings(change: Partial<MaximisationSettings> = {}): MaximisationSettings {
  const free = TRUE_NUMBERS.chances.map(({ m }) => [...m].map(() => true))
  const all = { active: EVERYTHING, freeM: free, freeU: free, freePrior: true, smoothing: 0 }
  return { ...all, convergence: 1e-10, mostIterations: 5000, ...change }
}

function assertNear(actual: Numbers, expected: Numbers, within: number): void {
  assert.ok(Math.abs(actual.prior - expected.prior) < within, `prior ${actual.prior}`)
  for (const [place, { m, u }] of expected.chances.entries())
    for (const gamma of m.keys()) {
      assert.ok(Math.abs((actual.chances[place]?.m[gamma] ?? 9) - (m[gamma] ?? 0)) < within, `m ${place} ${gamma}`)
      assert.ok(Math.abs((actual.chances[place]?.u[gamma] ?? 9) - (u[gamma] ?? 0)) < within, `u ${place} ${gamma}`)
    }
}

test('the chances that made the patterns are found back', () => {
  const { numbers, lastChange } = maximise(expectedPatterns(TRUE_NUMBERS), START, settings())
  assert.ok(lastChange <= 1e-10)
  assertNear(numbers, TRUE_NUMBERS, 1e-5)
})

test('every iteration makes the patterns likelier', () => {
  const patterns = expectedPatterns(TRUE_NUMBERS)
  const likelihoods = [1, 2, 3, 5, 10, 50].map(
    (mostIterations) => maximise(patterns, START, settings({ mostIterations })).logLikelihood,
  )
  assert.deepEqual(
    likelihoods,
    likelihoods.toSorted((one, other) => one - other),
  )
})

test('numbers that are not free stay as they are', () => {
  const fixed = TRUE_NUMBERS.chances.map(({ m }) => [...m].map((_, gamma) => gamma > 0))
  const start = {
    ...START,
    chances: START.chances.map(({ m }, place) => ({ m, u: TRUE_NUMBERS.chances[place]?.u ?? m })),
  }
  const none = fixed.map((levels) => levels.map(() => false))
  const { numbers } = maximise(
    expectedPatterns(TRUE_NUMBERS),
    start,
    settings({ freeM: fixed, freeU: none, freePrior: false }),
  )
  assert.equal(numbers.prior, START.prior)
  for (const [place, { m, u }] of numbers.chances.entries()) {
    assert.equal(m[0], START.chances[place]?.m[0])
    assert.deepEqual(u, TRUE_NUMBERS.chances[place]?.u)
    assert.ok(Math.abs(m.reduce((sum, chance) => sum + chance, 0) - 1) < 1e-12)
  }
})

test('a comparison that does not take part is neither read nor changed', () => {
  const patterns = expectedPatterns(TRUE_NUMBERS)
  const blind = {
    ...patterns,
    gammas: patterns.gammas.map((gammas, place) => (place === 1 ? gammas.map(() => 0) : gammas)),
  }
  const active = [true, false, true]
  const seeing = maximise(patterns, START, settings({ active }))
  assert.deepEqual(maximise(blind, START, settings({ active })).numbers, seeing.numbers)
  assert.deepEqual(seeing.numbers.chances[1], START.chances[1])
})

test('a missing value says nothing', () => {
  const numbers = { ...TRUE_NUMBERS, prior: 0.3 }
  const patterns = { gammas: [Int8Array.of(-1), Int8Array.of(-1), Int8Array.of(-1)], counts: Float64Array.of(1) }
  assert.ok(Math.abs((matchShares(patterns, numbers, EVERYTHING)[0] ?? 0) - 0.3) < 1e-12)
})

test('a level that no pair shows does not become impossible', () => {
  const patterns = { gammas: [Int8Array.of(2, 0)], counts: Float64Array.of(500, 500) }
  const start = { prior: 0.5, chances: [{ m: Float64Array.of(0.1, 0.1, 0.8), u: Float64Array.of(0.8, 0.1, 0.1) }] }
  const free = [[true, true, true]]
  const { numbers } = maximise(
    patterns,
    start,
    settings({ active: [true], freeM: free, freeU: free, smoothing: 0.5, mostIterations: 20 }),
  )
  assert.ok((numbers.chances[0]?.m[1] ?? 0) > 0)
  assert.ok((numbers.chances[0]?.u[1] ?? 0) > 0)
})
