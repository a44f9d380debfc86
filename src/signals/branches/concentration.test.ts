import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BranchCount, concentrations, expectedPremises } from './concentration.ts'

const HAIRDRESSERS: BranchCount = {
  area_id: 'BU99010001',
  area_kind: 'buurt',
  sbi_code: '9602',
  premises: 10,
  home_businesses: 3,
  all_premises: 60,
  residents: 2000,
  premises_everywhere: 26_000,
  location_quotient: 4,
  expected_by_premises: 1.5,
  expected_by_residents: (26_000 / 17_200_000) * 2000,
  tests: 1,
}

function found(changes: readonly Partial<BranchCount>[], demand: Parameters<typeof concentrations>[1] = 'residents') {
  return concentrations(
    changes.map((change) => ({ ...HAIRDRESSERS, tests: changes.length, ...change })),
    demand,
  )
}

test('26,000 hairdressers for 17.2 million people make 3.0233 for 2,000; ten of them have a chance of 0.001167', () => {
  const [ten] = found([{}])
  assert.equal(ten?.expected.toFixed(4), '3.0233')
  assert.equal(ten?.p_value.toFixed(6), '0.001167')
  assert.equal(ten?.q_value, ten?.p_value)
})

test('five where three are expected have a chance of 0.185: nothing out of the ordinary', () => {
  const [five] = found([{ premises: 5, expected_by_residents: 3 }])
  assert.equal(five?.p_value.toFixed(3), '0.185')
})

test('the demand model takes residents, premises, or whichever of the two expects more', () => {
  const count = { ...HAIRDRESSERS, expected_by_premises: 7, expected_by_residents: 3 }
  assert.equal(expectedPremises(count, 'residents'), 3)
  assert.equal(expectedPremises(count, 'premises'), 7)
  assert.equal(expectedPremises(count, 'larger'), 7)
  assert.equal(expectedPremises({ ...count, expected_by_premises: 2 }, 'larger'), 3)
})

test('the more is tested, the less a chance counts: pairs without any premises were tested too', () => {
  const [alone] = found([{}])
  const [among] = found([{ tests: 100 }])
  assert.ok(alone !== undefined && among !== undefined)
  assert.ok(Math.abs(among.q_value - 100 * alone.p_value) < 1e-12)
  assert.equal(found([{ tests: 100_000 }])[0]?.q_value, 1)
})

test('every pair is handed on, those with home businesses only among them, with a chance of 1', () => {
  const rows = found([{}, { area_id: 'BU99010002', premises: 0, expected_by_residents: 0 }])
  assert.deepEqual(
    rows.map(({ area_id, p_value }) => [area_id, p_value === 1]),
    [
      ['BU99010001', false],
      ['BU99010002', true],
    ],
  )
})
