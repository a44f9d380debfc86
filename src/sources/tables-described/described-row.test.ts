import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assert as assertProperty, constantFrom, nat, property, string } from 'fast-check'
import { fuzzRuns } from '../../../tests/fuzz-runs.ts'
import { MAPPABLE } from '../tables-mapped/mappable-registers.ts'
import { toCellType } from './cell-type.ts'
import { isFault, parseRow } from './described-row.ts'
import { describeTable } from './described-table.ts'

const DESCRIPTION = {
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'nl' }],
  url: 'houses.csv',
  'dc:title': 'Huizen',
  'dc:description': 'Eén rij per huis.',
  'dc:publisher': 'Gemeente',
  dialect: { delimiter: ';', encoding: 'utf-8', header: true },
  tableSchema: {
    primaryKey: 'nummer',
    columns: [
      {
        name: 'nummer',
        titles: 'nummer',
        propertyUrl: '#house_id',
        required: true,
        'dc:description': 'Nummer.',
        datatype: { base: 'string', format: '[0-9]{3}' },
      },
      {
        name: 'kleur',
        titles: { nl: ['kleur'], en: ['colour'] },
        propertyUrl: '#colour',
        default: 'grijs',
        'dc:description': 'Kleur.',
        datatype: { base: 'string', format: '(grijs|rood)' },
      },
    ],
  },
}

test('a description becomes a delivered table with our names and its own meanings', () => {
  const { delivered, key, columns } = describeTable('houses', DESCRIPTION)
  assert.deepEqual(delivered, {
    name: 'houses',
    grain: 'Eén rij per huis.',
    key: [],
    columns: {
      house_id: { type: 'text', optional: false, means: 'Nummer.' },
      colour: { type: 'text', optional: false, means: 'Kleur.' },
    },
  })
  assert.equal(key, 0)
  assert.deepEqual(columns[1]?.cell.words, ['grijs', 'rood'])
})

test('a description that is wrong stops the program, not a delivery', () => {
  const { tableSchema } = DESCRIPTION
  assert.throws(() => describeTable('houses', { ...DESCRIPTION, tableSchema: { ...tableSchema, primaryKey: 'kluer' } }))
  assert.throws(() => describeTable('houses', { ...DESCRIPTION, dialect: {} }))
})

test('an empty cell takes its default, and a pattern holds for the whole cell', () => {
  const houses = describeTable('houses', DESCRIPTION)
  assert.deepEqual(parseRow(['001', ''], houses, []), { house_id: '001', colour: 'grijs' })
  for (const cells of [['0011', 'rood'], ['001', 'rood '], ['001'], ['', 'rood'], ['001\n', 'rood']])
    assert.ok(isFault(parseRow(cells, houses, [])), JSON.stringify(cells))
})

const CELLS = [
  [{ base: 'date', format: 'yyyy-MM-dd' }, '2024-02-29', '2023-02-29'],
  [{ base: 'dateTime', format: 'yyyy-MM-ddTHH:mm' }, '2024-02-29T23:59', '2024-02-29T24:00'],
  [{ base: 'integer', minimum: 1, maximum: 9 }, '9', '10'],
  [{ base: 'integer' }, '-3', '1e3'],
  [{ base: 'decimal', minimum: 0 }, '1250.50', '1250,50'],
  [{ base: 'boolean', format: 'ja|nee' }, 'nee', 'true'],
] as const

for (const [datatype, fitting, other] of CELLS)
  test(`a cell of ${JSON.stringify(datatype)} takes ${fitting} and not ${other}`, () => {
    const { parse } = toCellType(datatype)
    assert.notEqual(parse(fitting), undefined)
    assert.equal(parse(other), undefined)
  })

test('a reason says what the column must hold', () => {
  const houses = describeTable('houses', DESCRIPTION)
  const says = (cells: readonly string[]) => {
    const fault = parseRow(cells, houses, [])
    return isFault(fault) ? fault.says : ''
  }
  assert.equal(says(['001', 'blauw']), 'The column kleur must hold one of: grijs, rood.')
  assert.equal(says(['1', 'rood']), 'The column nummer must hold a text that fits [0-9]{3}.')
  assert.equal(says(['', 'rood']), 'The column nummer must be filled.')
})

test('whatever stands in the cells, a row has the columns of its table or a reason that repeats no cell', () => {
  const register = constantFrom(...MAPPABLE)
  const text = string({ unit: 'grapheme', minLength: 12, maxLength: 30 })
  assertProperty(
    property(register, text, nat(20), ({ table, rules }, strange, seed) => {
      const cells = table.columns.map((_, place) => (place === seed % table.columns.length ? strange : ''))
      const row = parseRow(cells, table, rules)
      if (isFault(row)) assert.ok(!row.says.includes(strange))
      else assert.deepEqual(Object.keys(row), Object.keys(table.delivered.columns))
    }),
    { numRuns: fuzzRuns(500) },
  )
})

test('no number of a register can be a burgerservicenummer, and no column takes free text', () => {
  for (const { register, table } of MAPPABLE)
    for (const { name, cell, holdsBsn } of table.columns) {
      if (!holdsBsn && cell.type === 'text') assert.equal(cell.parse('999990019'), undefined, `${register} ${name}`)
      assert.equal(cell.parse('Jan de Vries, Dorpsstraat 1'), undefined, `${register} ${name}`)
    }
})
