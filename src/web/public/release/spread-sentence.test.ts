import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cell } from '../../../publication/contract.ts'
import { speechIn } from '../words/speech.ts'
import { newestSpread, placeSentence, spreadSentences } from './spread-sentence.ts'
import { MAP, RELEASE, SUBJECT } from './view-example.ts'

const NL = await speechIn('nl')
const QUANTILES = Array.from({ length: 21 }, (_, place) => place * 5)
const SPREAD = { quantiles: QUANTILES, measured: 40, withheld: 1, notMeasured: 2, impossible: 0 }

function cell(value: number | null, reach = 0): Cell {
  const [low, high] = value === null ? [null, null] : [value - reach, value + reach]
  return { area: 'A', period: '2025', value, missing: null, numerator: value, denominator: null, low, high }
}

test('of a spread the whole, the middle half and what has no figure are said', () => {
  const spreads = { [SUBJECT.id]: { 'voorbeeldregio-gemeente': { '2025': SPREAD } } }
  const of = newestSpread(RELEASE, { ...SUBJECT, periods: ['2025'] }, spreads)
  assert.ok(of !== undefined)
  assert.deepEqual(spreadSentences(of, NL), [
    'In 2025 telde de hele voorbeeldregio 20,0 gevallen per 1.000 woningen.',
    'De helft van de gemeenten zit tussen 25,0 en 75,0.',
    'Over 2 van de 43 gemeenten is geen cijfer geleverd.',
    'Van 1 van de 43 gemeenten is het cijfer onderdrukt, zodat niemand te herkennen is.',
  ])
})

test('of counts it is said how they are rounded, since there is no whole to lie them beside', () => {
  const of = newestSpread(RELEASE, { ...SUBJECT, per: null, periods: ['2025'] }, {})
  assert.ok(of !== undefined)
  assert.deepEqual(spreadSentences(of, NL), [
    'Dit zijn aantallen gevallen per 1.000 woningen per gemeente in 2025, afgerond op vijftallen.',
  ])
})

test('of a map without a spread only the whole is said', () => {
  const of = newestSpread(RELEASE, { ...SUBJECT, periods: ['2025'] }, {})
  assert.equal(of === undefined ? 0 : spreadSentences(of, NL).length, 1)
})

test('the place among equals is no more exact than the interval', () => {
  const place = (of: Cell, spread = SPREAD) => placeSentence(of, { spread, map: MAP, speech: NL })
  assert.equal(place(cell(70, 10)), 'Van elke 10 buurten zitten er 6 tot 8 lager.')
  assert.equal(place(cell(70, 1)), 'Van elke 10 buurten zitten er ongeveer 7 lager.')
  assert.equal(place(cell(99, 1)), 'Bijna alle buurten zitten lager.')
  assert.equal(place(cell(2, 1)), 'Bijna geen van de buurten zit lager.')
  assert.equal(place(cell(50, 45)), 'Het cijfer is te onzeker om te zeggen of andere buurten hoger of lager zitten.')
  assert.equal(place(cell(null)), undefined)
  assert.equal(place(cell(70), { ...SPREAD, measured: 5 }), undefined)
})
