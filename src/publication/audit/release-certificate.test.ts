import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CertifiedCell } from '../../disclosure/attack/certificate.ts'
import { certificateTexts, NO_CERTIFICATE, packedCells } from './release-certificate.ts'

const NAMES = ['GM9901', 'WK990100', 'BU99010000|leeftijd|oud']
const CELLS: readonly CertifiedCell[] = [
  { cell: 'GM9901', verdict: 'protected', low: 0, up: null },
  { cell: 'WK990100', verdict: 'exact', low: 5, up: 5 },
  { cell: 'BU99010000|leeftijd|oud', verdict: 'protected' },
]
const PACKED = packedCells(CELLS, (place) => NAMES[place] ?? '')

test('cells come out as they went in: an end of zero, one that goes on, and one that was not followed', () => {
  assert.deepEqual([...PACKED], CELLS)
  assert.deepEqual([...PACKED], CELLS)
})

test('a certificate is JSON with a row per cell, and with every table, those without cells included', () => {
  const place = { territory: 'nederland', kind: 'counts', period: '2026', notTried: ['Ends.'] } as const
  const whole = { ...NO_CERTIFICATE, solver: 'HiGHS 1', sensitive: 3, cells: PACKED }
  const tables = [
    { ...place, table: 'homes', certificate: whole },
    { ...place, table: 'farms', certificate: NO_CERTIFICATE },
  ]
  const read = JSON.parse([...certificateTexts({ format: 2, tables })].join(''))
  assert.deepEqual(read.columns, ['cell', 'verdict', 'low', 'up'])
  assert.deepEqual(
    read.tables.map(({ table, sensitive, notTried }: Record<string, unknown>) => [table, sensitive, notTried]),
    [
      ['homes', 3, ['Ends.']],
      ['farms', 0, ['Ends.']],
    ],
  )
  assert.deepEqual(read.tables[0].cells, [
    ['GM9901', 'protected', 0, null],
    ['WK990100', 'exact', 5, 5],
    ['BU99010000|leeftijd|oud', 'protected', false, false],
  ])
})
