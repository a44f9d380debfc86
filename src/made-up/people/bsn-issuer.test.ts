import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseBsn } from '../../vocabulary/bsn.ts'
import { createRandom } from '../random.ts'
import { bsnAt, createBsnIssuer } from './bsn-issuer.ts'

test('made-up burgerservicenummers pass the elfproef, begin with a 9 and never repeat', () => {
  const next = createBsnIssuer(createRandom('bsn test'))
  const issued = Array.from({ length: 50_000 }, next)
  for (const bsn of issued) {
    assert.ok(bsn.startsWith('9'))
    assert.equal(parseBsn(bsn), bsn)
  }
  assert.equal(new Set(issued).size, issued.length)
})

test('when ten million turns have used up the nines it goes on with an 8, down to a 5, and then ends', () => {
  const series = new Map<string, number>()
  const seen = new Set<string>()
  let turns = 0
  for (let turn = 0; turn < 50_000_000; turn += 101, turns += 1) {
    const bsn = bsnAt(turn, 4_711)
    if (bsn === undefined) continue
    assert.equal(parseBsn(bsn), bsn)
    seen.add(bsn)
    series.set(bsn.slice(0, 1), Math.floor(turn / 10_000_000))
  }
  assert.deepEqual(
    [...series],
    [
      ['9', 0],
      ['8', 1],
      ['7', 2],
      ['6', 3],
      ['5', 4],
    ],
  )
  assert.ok(Math.abs(seen.size / turns - 10 / 11) < 0.001, `${seen.size} of ${turns}`)
  assert.throws(() => bsnAt(50_000_000, 4_711), RangeError)
})

test('the stride reaches every prefix', () => {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  assert.equal(divisor(7_368_787, 10_000_000), 1)
})
