import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MAP, RELEASE, SUBJECT, viewWith } from '../release/view-example.ts'
import { jsonStatOf } from '../take-along/json-stat-file.ts'
import { speechIn } from '../words/speech.ts'
import { comparedCube, comparedFile } from './compared-file.ts'
import { comparedWith, wholeCell } from './comparison.ts'
import { namedCell, WHOLE_CODE } from './others.ts'
import { pairCube, pairFile } from './pair-file.ts'

const DUTCH = await speechIn('nl')
const WHERE = { release: RELEASE, permalink: 'https://kaart.example/nl/vergelijken/' }
const [own, near, hidden] = viewWith({ Oever: 30, Haven: 10, Veld: 'withheld' }, { reach: 2 }).rows.map(namedCell)
const none = { value: null, numerator: null, denominator: null, low: null, high: null, missing: null }
const OWN = own ?? { code: '', name: '', cell: { area: '', period: '', ...none } }
const whole = { code: WHOLE_CODE, name: 'het geheel', cell: wholeCell(20, { area: WHOLE_CODE, period: '2025' }) }
const SHOWN = {
  ...{ subject: SUBJECT, map: MAP, period: '2025', own: OWN },
  compared: comparedWith(OWN, [near ?? OWN, hidden ?? OWN, whole]),
}

test('a comparison has a row per area with its difference, and a withheld one has neither figure nor difference', () => {
  const { rows, about, name } = comparedFile(SHOWN, WHERE, DUTCH)
  assert.equal(name, 'zichtlijn-voorbeeld-OEVER-vergeleken-2025')
  assert.deepEqual(
    rows.map(([code, , , ...told]) => [code, ...told]),
    [
      ['OEVER', 30, 28, 32, '', 'cijfer'],
      ['NL00', 20, null, null, 'duidelijk lager', 'cijfer'],
      ['HAVEN', 10, 8, 12, 'duidelijk lager', 'cijfer'],
      ['VELD', null, null, null, '', 'onderdrukt'],
    ],
  )
  assert.ok(about.some(({ text }) => text.includes('Een verschil heet pas duidelijk')))
})

test('as a cube a comparison has the difference beside the name of the area', () => {
  const cube = jsonStatOf(comparedCube(SHOWN, DUTCH), { ...WHERE, about: [] }, DUTCH)
  const { value, status, dimension } = cube as {
    readonly value: unknown
    readonly status: unknown
    readonly dimension: { readonly area: { readonly category: { readonly note: unknown } } }
  }
  assert.deepEqual(value, [30, 28, 32, 20, null, null, 10, 8, 12, null, null, null])
  assert.deepEqual(status, {
    4: 'niet gegeven',
    5: 'niet gegeven',
    9: 'onderdrukt',
    10: 'onderdrukt',
    11: 'onderdrukt',
  })
  assert.deepEqual(dimension.area.category.note, { NL00: ['duidelijk lager'], HAVEN: ['duidelijk lager'] })
})

test('two areas have a row per subject, and a withheld figure is withheld beside the other', () => {
  const [one, other] = [OWN, hidden ?? OWN].map(({ cell }) => ({
    ...cell,
    ...{ level: 'buurt' as const, dimension: 'totaal', category: 'totaal', overRepresentation: null },
  }))
  assert.ok(one !== undefined && other !== undefined)
  const pair = {
    rows: [{ subject: SUBJECT, period: '2025', one, other, difference: null }],
    names: { one: 'Oever', other: 'Veld' },
    codes: ['OEVER', 'VELD'],
    areasInvented: true,
  } as const
  const { rows, columns, about } = pairFile(pair, WHERE, DUTCH)
  assert.deepEqual(rows[0]?.slice(3), [30, 28, 32, 'cijfer', null, null, null, 'onderdrukt', 'niet te vergelijken'])
  assert.equal(rows[0]?.length, columns.length)
  assert.ok(about.some(({ text }) => text.includes('verzonnen voorbeeld')))
  const { value } = jsonStatOf(pairCube(pair, DUTCH), { ...WHERE, about: [] }, DUTCH) as { readonly value: unknown }
  assert.deepEqual(value, [30, 28, 32, null, null, null])
})
