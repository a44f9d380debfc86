import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fuzzRuns } from '../../../../tests/fuzz-runs.ts'
import type { SplitTable } from '../../../publication/contract.ts'
import { placeRows, rowsIn } from './area-rows.ts'

const area = fc.constantFrom('GM0001', 'GM00011', 'BU00010000', 'BU00010001', 'a"b\\')
const row = fc.tuple(fc.constantFrom('2024', '[2025]', '"'), area, fc.option(fc.integer()))
const table = fc
  .array(row, { maxLength: 20 })
  .map((rows): SplitTable => ({ columns: ['period', 'area', 'value'], rows }))
const tables = fc.dictionary(fc.constantFrom('misdrijven', 'bewoning', 'w"b'), table)

/** What a whole file says of an area in one of its tables. */
function readRows(text: Buffer, name: string, wanted: string): SplitTable | undefined {
  const found = placeRows(text, 0).value.get(name)
  const cuts = found?.runs.get(wanted) ?? []
  return (
    found &&
    rowsIn(
      found,
      cuts.map(({ from, to }) => text.subarray(from, to)),
    )
  )
}

test('the rows of an area are those that reading the whole file gives, in any order and writing', () => {
  fc.assert(
    fc.property(tables, fc.constantFrom(0, 2), area, (all, space, wanted) => {
      const text = Buffer.from(JSON.stringify(all, null, space))
      for (const [name, { columns, rows }] of Object.entries(all))
        assert.deepEqual(readRows(text, name, wanted), { columns, rows: rows.filter((one) => one[1] === wanted) })
    }),
    { numRuns: fuzzRuns(300) },
  )
})

test('a table that is not there is told apart from one without a row of the area', () => {
  const text = Buffer.from('{"bewoning":{"columns":["area"],"rows":[["GM0001"]]}}')
  assert.equal(readRows(text, 'misdrijven', 'GM0001'), undefined)
  assert.deepEqual(readRows(text, 'bewoning', 'GM0002'), { columns: ['area'], rows: [] })
})

test('what is kept does not grow with the rows', () => {
  const textOf = (length: number) => {
    const rows = Array.from({ length }, (_, value) => ['GM0001', value])
    return Buffer.from(JSON.stringify({ bewoning: { columns: ['area', 'value'], rows } }))
  }
  assert.equal(placeRows(textOf(1000), 0).bytes, placeRows(textOf(1), 0).bytes)
})

test('a file that is no set of tables is a SyntaxError', () => {
  for (const text of [
    '',
    '[]',
    '{"a":1}',
    '{"a":{"rows":[["GM0001"]]}}',
    '{"a":{"columns":["area"],"rows":[["GM0001"]',
  ])
    assert.throws(() => placeRows(Buffer.from(text), 0), SyntaxError, text)
})
