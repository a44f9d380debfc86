import assert from 'node:assert/strict'
import test from 'node:test'
import type { Stack } from '../contract.ts'
import { explainStack } from './stack-explanation.ts'

const STACK: Stack = {
  object_id: '9901010000000001',
  indicators: ['XX-01', 'XX-02', 'XX-03'],
  families: ['occupancy', 'trade'],
  sources: ['brk', 'brp', 'kvk'],
  origins: 2,
  stacked: false,
  contributions: JSON.stringify([
    { indicators: ['XX-01'], family: 'occupancy', direct: true, equal: 1, learned: 2.5 },
    { indicators: ['XX-02', 'XX-03'], family: 'trade', direct: false, equal: 0.5, learned: 0 },
  ]),
  source_part: 0.5,
  equal_sum: 2,
  learned_sum: 2.5,
  equal_place: 3,
  learned_place: 7,
  naive_count: 5,
}

test('a stack says its families and independent sources: three registers joined by one signal are one witness', () => {
  const told = explainStack(STACK, { listed: 40, language: 'nl' })
  assert.equal(told.sentence, '2 families · 2 onafhankelijke bronnen (geen stapel)')
  assert.equal(told.registers, 'Kadaster, Basisregistratie Personen, Handelsregister')
})

test('what each origin adds is told for both orders, and how far it comes through another', () => {
  const told = explainStack(STACK, { listed: 40, language: 'nl' })
  assert.deepEqual(told.contributions, [
    'XX-01 (bewoning): +1,00 gelijk gewogen; 2,50 geleerd uit bezoeken',
    'XX-02 + XX-03 (koop en verkoop, via een ander): +0,50 gelijk gewogen; 0,00 geleerd uit bezoeken',
    'Meer dan één bron: +0,50',
  ])
  assert.equal(told.places, 'Samen 2,00: plaats 3 van 40. Geleerd uit bezoeken 2,50: plaats 7.')
})

test('one family from one source is said in the singular', () => {
  const one = { ...STACK, families: ['trade'], sources: ['brk'], origins: 1, source_part: 0 }
  const told = explainStack(one, { listed: 1, language: 'en' })
  assert.equal(told.sentence, '1 family · 1 independent source (no stack)')
  assert.equal(told.contributions.length, 2)
})
