import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CATALOGUE, UNCOMPUTED } from '../signals/catalogue.ts'
import NAMES from './limit-words/names.json' with { type: 'json' }
import REASONS from './limit-words/reasons.json' with { type: 'json' }
import UNITS from './limit-words/units.json' with { type: 'json' }
import { METHOD_INDICATORS, NOT_COMPUTED } from './method-indicators.ts'

test('every indicator of the catalogue is told, with the values that its own query reads', () => {
  assert.deepEqual(
    METHOD_INDICATORS.map(({ code, values }) => [code, values.map(({ value }) => value)]),
    CATALOGUE.map(({ code, limits }) => [code, Object.values(limits).map(({ value }) => value)]),
  )
  assert.deepEqual(
    NOT_COMPUTED.map(({ code }) => code),
    UNCOMPUTED.map(({ code }) => code),
  )
})

test('every text is there in both languages, and no Dutch reason is the English one', () => {
  const texts: unknown[] = []
  JSON.stringify([METHOD_INDICATORS, NOT_COMPUTED], (key, value: unknown) => {
    if (key === 'nl' || key === 'en') texts.push(value)
    return value
  })
  assert.ok(texts.length > 1000 && texts.every((text) => typeof text === 'string' && text.trim() !== ''))
  assert.ok(METHOD_INDICATORS.every(({ values }) => values.every(({ reason }) => reason.nl !== reason.en)))
})

test('words are kept for limits that are there, and for no others', () => {
  const limits = CATALOGUE.flatMap((indicator) => Object.entries(indicator.limits))
  const keys = (of: (limit: (typeof limits)[number]) => string) => [...new Set(limits.map(of))].sort()
  assert.deepEqual(
    Object.keys(NAMES).sort(),
    keys(([name]) => name),
  )
  assert.deepEqual(
    Object.keys(UNITS).sort(),
    keys(([, { unit }]) => unit),
  )
  assert.deepEqual(
    Object.keys(REASONS).sort(),
    keys(([, { reason }]) => reason),
  )
})
