import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseBsn } from '../../vocabulary/bsn.ts'
import { createRandom } from '../random.ts'
import { createBsnIssuer } from './bsn-issuer.ts'

test('made-up burgerservicenummers pass the elfproef, begin with a 9 and never repeat', () => {
  const next = createBsnIssuer(createRandom('bsn test'))
  const issued = Array.from({ length: 50_000 }, next)
  for (const bsn of issued) {
    assert.ok(bsn.startsWith('9'))
    assert.equal(parseBsn(bsn), bsn)
  }
  assert.equal(new Set(issued).size, issued.length)
})

test('the stride reaches every prefix', () => {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  assert.equal(divisor(7_368_787, 10_000_000), 1)
})
