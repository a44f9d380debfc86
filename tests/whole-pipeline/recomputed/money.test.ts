import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  SUSPICIOUS_TRANSACTIONS_PER_GEMEENTE,
  UNEXPLAINED_HOMES_PER_GEMEENTE,
} from '../../../src/statistics/contract.ts'
import { moneySteps } from '../../../src/statistics/money/money-steps.ts'
import type { Table } from '../../../src/vocabulary/table.ts'
import { countRegion } from './counted-region.ts'

const region = await countRegion({ dirt: 1, steps: moneySteps })

interface CountedList {
  readonly register: string
  readonly makes: Table
  readonly dimension: string
  /** What the source calls a category, and what we do. */
  readonly names: Readonly<Record<string, string>>
}

const LISTS: readonly CountedList[] = [
  {
    register: 'suspicious',
    makes: SUSPICIOUS_TRANSACTIONS_PER_GEMEENTE,
    dimension: 'soort',
    names: {
      'contant geld': 'contant-geld',
      overboeking: 'overboeking',
      geldtransfer: 'geldtransfer',
      'virtuele valuta': 'virtuele-valuta',
      'koop van goederen': 'goederen',
      vastgoed: 'vastgoed',
    },
  },
  {
    register: 'unexplained',
    makes: UNEXPLAINED_HOMES_PER_GEMEENTE,
    dimension: 'bezit',
    names: { '2': '2', '3-9': '3-9', '10 of meer': '10-plus' },
  },
]

for (const { register, makes, dimension, names } of LISTS)
  test(`${register}: a gemeente has the counts of its source, or none when one of them lacks`, async () => {
    const expected = new Map<string, number | string>()
    const rows = await region.delivered(register)
    for (const [year, ofYear] of Map.groupBy(rows, (row) => (row['vanaf'] ?? '').slice(0, 4))) {
      const told = ofYear.filter((row) => row['aantal'] !== '')
      const whole = told.length === Object.keys(names).length
      const why = ofYear.some((row) => row['waarom_leeg'] === 'geheim') ? 'withheld' : 'not-measured'
      const total = told.reduce((sum, row) => sum + Number(row['aantal']), 0)
      expected.set(`GM9901 ${year} totaal/totaal`, whole ? total : why)
      if (!whole) continue
      for (const row of told)
        expected.set(`GM9901 ${year} ${dimension}/${names[row[dimension] ?? '']}`, Number(row['aantal']))
    }
    assert.ok(expected.size >= 3)
    assert.deepEqual(await region.counts(makes), expected)
  })
