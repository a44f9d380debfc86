import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fisherExact, type Sample, stratifiedExact } from './fisher-exact.ts'

test('5 of 12 where the pool has 20 of 400 is 1 in 8,500 by chance', () => {
  assert.equal(fisherExact({ hits: 5, size: 12, poolHits: 20, poolSize: 400 }).toFixed(7), '0.0001177')
})

test('the lady who tasted tea had a chance of 1 in 70', () => {
  assert.ok(Math.abs(fisherExact({ hits: 4, size: 4, poolHits: 4, poolSize: 8 }) - 1 / 70) < 1e-16)
  assert.ok(Math.abs(fisherExact({ hits: 3, size: 4, poolHits: 4, poolSize: 8 }) - 17 / 70) < 1e-15)
})

test('the answer is exact to twelve digits, as counting in whole numbers finds it', () => {
  const small = fc.record({ poolSize: fc.integer({ min: 1, max: 60 }), a: fc.nat(), b: fc.nat(), c: fc.nat() })
  fc.assert(
    fc.property(small, ({ poolSize, a, b, c }) => {
      const [size, poolHits] = [a % (poolSize + 1), b % (poolSize + 1)]
      const [least, most] = [Math.max(0, size + poolHits - poolSize), Math.min(size, poolHits)]
      const sample = { hits: least + (c % (most - least + 1)), size, poolHits, poolSize }
      const counted = countedByWays(sample)
      assert.ok(Math.abs(fisherExact(sample) - counted) <= 1e-12 * counted)
    }),
    { seed: 1, numRuns: 300 },
  )
})

test('a pool of a million is no trouble', () => {
  const chance = fisherExact({ hits: 60, size: 1000, poolHits: 20_000, poolSize: 1_000_000 })
  assert.ok(chance > 1e-13 && chance < 1e-11)
})

test('over two areas the chances are those of all ways to fill both', () => {
  const samples = [
    { hits: 2, size: 3, poolHits: 3, poolSize: 8 },
    { hits: 1, size: 4, poolHits: 2, poolSize: 6 },
  ]
  // 3 or more of both: 3+0, 2+1, 3+1, 1+2, 2+2, 3+2 with ways 1, 15, 30 of 56 and 1, 8, 6 of 15.
  assert.ok(Math.abs(stratifiedExact(samples) - (1 * 1 + 15 * 8 + 1 * 8 + 30 * 6 + 15 * 6 + 1 * 6) / (56 * 15)) < 1e-15)
})

test('who works in an area where much is found is not worse for it', () => {
  const bad = { hits: 6, size: 12, poolHits: 50, poolSize: 100 }
  const good = { hits: 0, size: 12, poolHits: 2, poolSize: 300 }
  assert.ok(fisherExact({ hits: 6, size: 24, poolHits: 52, poolSize: 400 }) < 0.1)
  assert.ok(stratifiedExact([bad, good]) > 0.5)
})

test('nothing found, and an area where all have the trait, tell nothing', () => {
  assert.equal(stratifiedExact([{ hits: 0, size: 12, poolHits: 20, poolSize: 400 }]), 1)
  assert.equal(fisherExact({ hits: 12, size: 12, poolHits: 400, poolSize: 400 }), 1)
  assert.equal(stratifiedExact([]), 1)
})

function countedByWays({ hits, size, poolHits, poolSize }: Sample): number {
  let ways = 0n
  for (let count = hits; count <= Math.min(size, poolHits); count += 1)
    ways += waysOf(poolHits, count) * waysOf(poolSize - poolHits, size - count)
  const digits = 10n ** 40n
  return Number((ways * digits) / waysOf(poolSize, size)) / 1e40
}

function waysOf(from: number, take: number): bigint {
  let ways = take > from ? 0n : 1n
  for (let step = 1; step <= take && step <= from; step += 1) ways = (ways * BigInt(from - step + 1)) / BigInt(step)
  return ways
}
