import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type EmptyCell, parseCell } from './cell.ts'

const CELLS = `
  what                                  | cell            | value  | missing      | provisional
  a whole number                        | 805559          | 805559 |              |
  a padded number                       |   457400        | 457400 |              |
  a padded decimal point                |   -0.100        | -0.1   |              |
  a decimal comma                       | 810,8           | 810.8  |              |
  zero is a figure                      | 0               | 0      |              |
  a provisional figure                  | 1234*           | 1234   |              | yes
  a revised provisional figure          | 12,5**          | 12.5   |              | yes
  a point alone                         | .               |        | withheld     |
  a padded point                        |        .        |        | withheld     |
  a provisional point                   | .*              |        | withheld     | yes
  spaces alone                          |         ~       |        | impossible   |
  a large negative                      | -99997          |        | not-measured |
  a larger negative                     | -99999999       |        | not-measured |
  the same with decimals                | -99999999.000   |        | not-measured |
  a negative figure that can occur      | -99.5           | -99.5  |              |
`

for (const line of CELLS.trim().split('\n').slice(1)) {
  const [what = '', cell = '', value = '', missing = '', provisional = ''] = line.split('|').map((part) => part.trim())
  test(`${what} reads as what it stands for`, () => {
    const given = cell === '~' ? '        ' : `${' '.repeat(3)}${cell}`
    assert.deepEqual(parseCell(given, 'unknown'), {
      value: value === '' ? null : Number(value),
      missing: missing === '' ? null : missing,
      provisional: provisional === 'yes',
    })
  })
}

const standsFor = (empty: EmptyCell) => [null, undefined, ''].map((cell) => parseCell(cell, empty))

test('a cell without content stands for what the metadata says', () => {
  assert.deepEqual(new Set(standsFor('zero').map((cell) => cell?.value)), new Set([0]))
  assert.deepEqual(new Set(standsFor('impossible').map((cell) => cell?.missing)), new Set(['impossible']))
  assert.deepEqual(new Set(standsFor('unknown').map((cell) => cell?.missing)), new Set(['withheld']))
})

test('what is no figure gives nothing', () => {
  for (const cell of ['x', '1.000,5', '1 000', '12e3', '--', true, {}]) assert.equal(parseCell(cell, 'zero'), undefined)
})
