import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { exactColumn, gammasOf } from './gamma.ts'
import type { Comparison, Level } from './link-model.ts'
import { adjustedU, chancesOf, toProbability, toWeight, weightsOf } from './match-weight.ts'

const level = (sql: string, change: Partial<Level> = {}): Level => ({
  sql,
  label: sql,
  isNull: false,
  m: undefined,
  u: undefined,
  keepM: false,
  keepU: false,
  frequency: undefined,
  ...change,
})

const comparison = (levels: readonly Level[]): Comparison => ({ name: 'city', description: undefined, levels })

test('gamma is -1 for a missing value and falls to 0 at ELSE', () => {
  const levels = [
    level('city_l is null', { isNull: true }),
    level('city_l = city_r'),
    level('f(city_l)'),
    level('ELSE'),
  ]
  assert.deepEqual(gammasOf(comparison(levels)), [-1, 2, 1, 0])
})

test('a level weighs log2 of m over u, and a missing value nothing', () => {
  const levels = [level('x', { isNull: true }), level('a', { m: 0.8, u: 0.1 }), level('ELSE', { m: 0.2, u: 0.9 })]
  assert.deepEqual(weightsOf(comparison(levels)), [0, 3, Math.log2(0.2 / 0.9)])
})

test('a level that training never met weighs by the defaults of Splink: from -5 to 3, and 10 for the strictest', () => {
  const weights = weightsOf(comparison([level('a'), level('b'), level('c'), level('ELSE')]))
  assert.deepEqual(
    weights.map((weight) => Math.round(weight * 1e9) / 1e9),
    [10, 3, -1, -5],
  )
  assert.equal(chancesOf(comparison([level('a'), level('ELSE')]))[0]?.m, 0.95)
})

test('an impossible level weighs very much, and not infinitely', () => {
  assert.ok(Number.isFinite(weightsOf(comparison([level('a', { m: 0, u: 1 }), level('ELSE')]))[0]))
})

test('a level agrees exactly on a column only when it says so and nothing else', () => {
  const exact = ['city_l = city_r', '"city_l" = "city_r"', '(city_r=city_l)', '("City_L" = "City_R")']
  for (const sql of exact) assert.equal(exactColumn(level(sql)), 'city', sql)
  const other = [
    'city_l = town_r',
    'city_l <> city_r',
    'lower(city_l) = lower(city_r)',
    'city_l = city_l',
    'ELSE',
    "city_l = 'city_r'",
  ]
  for (const sql of other) assert.equal(exactColumn(level(sql)), undefined, sql)
})

test('a frequency is weighed against the level that agrees exactly, or against its own when that is asked', () => {
  const frequency = { column: 'City', weight: 1, rarest: 0, againstOwnLevel: false }
  const loose = level('f(city_l, city_r)', { u: 0.2, frequency })
  const strict = level('city_l = city_r', { u: 0.01 })
  assert.equal(adjustedU(comparison([strict, loose, level('ELSE')]), loose), 0.01)
  const own = { ...loose, frequency: { ...frequency, againstOwnLevel: true } }
  assert.equal(adjustedU(comparison([strict, own, level('ELSE')]), own), 0.2)
  assert.equal(adjustedU(comparison([loose, level('ELSE')]), loose), undefined)
})

test('a weight and a chance are two ways to write one thing', () => {
  fc.assert(
    fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (weight) => {
      assert.ok(Math.abs(toWeight(toProbability(weight)) - weight) < 1e-6)
    }),
  )
  assert.equal(toProbability(-5000), 0)
  assert.equal(toProbability(5000), 1)
})
