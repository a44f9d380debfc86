import assert from 'node:assert/strict'
import { test } from 'node:test'
import { given, runOnRows } from '../../../tests/steps-on-rows.ts'
import { AREAS, type Area, SUSPICIOUS_TRANSACTIONS, UNEXPLAINED_HOMES } from '../../sources/contract.ts'
import { SUSPICIOUS_TRANSACTIONS_PER_GEMEENTE, UNEXPLAINED_HOMES_PER_GEMEENTE } from '../contract.ts'
import { moneySteps } from './money-steps.ts'

const D = { delivery_id: 'd' }
const HOLDINGS = ['2', '3-9', '10-plus']

test('a gemeente of which the source holds one part back has no figure at all, and says why', async (context) => {
  const row = (area_code: string, holding: string, count: number | null, missing: string | null = null) => ({
    area_code,
    period: '2024',
    holding,
    count,
    missing,
    ...D,
  })
  const reader = await runOnRows(context, {
    tables: [
      given(AREAS, ['GM9901', 'GM9902', 'GM9903', 'GM9904', 'GM0001'].map(gemeente)),
      given(UNEXPLAINED_HOMES, [
        ...HOLDINGS.map((holding, place) => row('GM9901', holding, 4 - 2 * place)),
        row('GM9902', '2', 3),
        row('GM9902', '3-9', 3),
        row('GM9902', '10-plus', null, 'withheld'),
        row('GM9903', '2', 3),
        row('GM9903', '3-9', 3),
        ...HOLDINGS.map((holding) => row('GM8888', holding, 1)),
      ]),
      given(SUSPICIOUS_TRANSACTIONS, []),
    ],
    steps: moneySteps,
  })
  const rows = await reader.query<Record<string, string | number | null>>(
    `select * from ${UNEXPLAINED_HOMES_PER_GEMEENTE.name}`,
  )
  assert.deepEqual(
    rows
      .map(
        (told) => `${told['area_code']} ${told['dimension']}/${told['category']} ${told['count'] ?? told['missing']}`,
      )
      .sort(),
    [
      'GM9901 bezit/10-plus 0',
      'GM9901 bezit/2 4',
      'GM9901 bezit/3-9 2',
      'GM9901 totaal/totaal 6',
      'GM9902 totaal/totaal withheld',
      'GM9903 totaal/totaal not-measured',
      'GM9904 totaal/totaal not-measured',
    ],
  )
  assert.deepEqual(await reader.rows(SUSPICIOUS_TRANSACTIONS_PER_GEMEENTE), [])
})

function gemeente(code: string): Area {
  return { code, level: 'gemeente', name: code, parent_code: null, year: 2024, boundary: null, ...D }
}
