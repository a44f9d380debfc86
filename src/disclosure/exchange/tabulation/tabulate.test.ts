import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { type TestContext, test } from 'node:test'
import { realData, WITH_REAL_DATA } from '../../../../tests/real-data.ts'
import { sensitiveCells } from '../outcome/sensitive-cells.ts'
import { codesInOrder } from '../outcome/table-file.ts'
import { readSpec } from '../spec/read-spec.ts'
import { SHOPS, shopSpec, writtenFiles } from '../test-bench.ts'
import { type SpecTable, tabulate } from './tabulate.ts'

async function tabulated(context: TestContext, spec: string, rows: string): Promise<SpecTable> {
  const paths = await writtenFiles(context, { 'spec.json': spec, 'table.csv': rows })
  return tabulate(await readSpec(paths['spec.json']), paths['table.csv'])
}

/** Of every cell with somebody in it: value, records, units and the largest two. */
function shown(table: SpecTable): Map<string, readonly number[]> {
  const cells = [...table.records.keys()].filter((cell) => (table.records[cell] ?? 0) > 0)
  return new Map(
    cells.map((cell) => [
      codesInOrder(table, cell).join(' '),
      [table.values, table.records, table.units, ...table.largest].map((column) => column[cell] ?? 0),
    ]),
  )
}

test('a record counts in its cell and in all above it, and contributions of one holder are one', async (context) => {
  const cells = shown(await tabulated(context, shopSpec(), SHOPS))
  assert.equal(cells.size, 6 * 3)
  assert.deepEqual(cells.get('A1 hair'), [90, 1, 1, 90, 0])
  assert.deepEqual(cells.get('A hair'), [157, 4, 3, 110, 25])
  assert.deepEqual(cells.get('Land food'), [461, 9, 7, 164, 65])
  assert.deepEqual(cells.get('Land Total'), [711, 16, 13, 164, 110])
})

test('cells that were summed elsewhere give the same table, whether their totals are given or not', async (context) => {
  const micro = await tabulated(context, shopSpec(), SHOPS)
  const cells = { contributors: 'n', largest: ['one', 'two'] }
  const spec = shopSpec({
    table: { kind: 'cells' },
    measure: { kind: 'amount', column: 'v' },
    holder: undefined,
    cells,
  })
  const lines = [...shown(micro)].map(
    ([codes, [v, , n, one, two]]) => `${codes.replace(' ', ',')},${v},${n},${one},${two}`,
  )
  const header = 'area,branch,v,n,one,two'
  const whole = await tabulated(context, spec, [header, ...lines].join('\n'))
  assert.deepEqual(whole.values, micro.values)
  assert.deepEqual(whole.units, micro.units)
  const leaves = lines.filter((line) => /^[AB]\d,(hair|food)/.test(line))
  const parts = await tabulated(context, spec, [header, ...leaves].join('\n'))
  assert.deepEqual(parts.values, micro.values)
  await assert.rejects(
    tabulated(context, spec, [header, ...lines.map((line) => line.replace('B1,food,161', 'B1,food,162'))].join('\n')),
    /sums do not hold: the parts of /,
  )
  await assert.rejects(
    tabulated(context, spec, [header, ...lines, lines[0]].join('\n')),
    /was there already: record 19/,
  )
})

test('records at fault are all told with their places, and none is left out or mended', async (context) => {
  const rows = SHOPS.replace('A1,hair', ',hair')
    .replace('B1,food,h12', 'B9,food,h12')
    .replace('h7,65', 'h7,-65')
    .replace('h8,60', 'h8,sixty')
  await assert.rejects(tabulated(context, shopSpec(), rows), (error) => {
    assert.ok(error instanceof Error)
    for (const said of [
      /1 records have no area: record 1/,
      /no number in turnover: record 10/,
      /less than 0 in turnover: record 9/,
    ])
      assert.match(error.message, said)
    return true
  })
  await assert.rejects(
    tabulated(context, shopSpec(), SHOPS.replace('B1,food,h12', 'B9,food,h12')),
    /a code in area that is no lowest code of its hierarchy: record 14/,
  )
  await assert.rejects(tabulated(context, shopSpec({ holder: 'who' }), SHOPS), /There is no column who/)
})

test('codes whose first digits are the level above make their own hierarchy', async (context) => {
  const spec = shopSpec({ dimensions: [{ column: 'code', hierarchy: { digits: [1, 2] } }], holder: undefined })
  const table = await tabulated(
    context,
    spec,
    'code;turnover\n101;1,5\n102;2\n201;4\n'.replaceAll(';', ',').replace('1,5', '1.5'),
  )
  assert.deepEqual(
    [...shown(table)].map(([code, [value]]) => [code, value]),
    [
      ['Total', 7.5],
      ['1', 3.5],
      ['2', 4],
      ['101', 1.5],
      ['102', 2],
      ['201', 4],
    ],
  )
})

const PUBLISHED = [
  {
    instance: 'simple2D',
    rows: 'checkTauArgus/unz/Simple2D_InputData/tau_testW.asc',
    spec: {
      table: { kind: 'microdata', metadata: realData('sdc/tauargus/data/Tau_TestW.rda') },
      dimensions: [{ column: 'Size' }, { column: 'Region' }],
      measure: { kind: 'amount', column: 'Var2' },
      holder: undefined,
      protection: { rule: 'p-percent', p: 15 },
    },
  },
  {
    instance: 'ent_act_product',
    rows: 'checkTauArgus/unz/TEST/TEST/example_enterprise.asc',
    spec: {
      table: { kind: 'microdata', metadata: realData('sdc/checkTauArgus/unz/TEST/TEST/example_enterprise.rda') },
      dimensions: ['act', 'product'],
      measure: { kind: 'amount', column: 'turnover' },
      holder: undefined,
    },
  },
] as const

interface PublishedCell {
  readonly codes: readonly string[]
  readonly value: number
  readonly freq: number
  readonly nc: number
  readonly x1: number
  readonly x2: number
  readonly unsafe: boolean
}

for (const { instance, rows, spec } of PUBLISHED)
  test(`values and unsafe cells of ${instance} are those that τ-ARGUS published`, WITH_REAL_DATA, async (context) => {
    const paths = await writtenFiles(context, { 'spec.json': '' })
    const metadata = relative(paths.folder, spec.table.metadata)
    const file = await writtenFiles(context, { 'spec.json': shopSpec({ ...spec, table: { ...spec.table, metadata } }) })
    const table = await tabulate(await readSpec(file['spec.json']), realData('sdc', rows))
    const published: { cells: readonly PublishedCell[] } = JSON.parse(
      await readFile(realData('sdc/instances', `${instance}.json`), 'utf8'),
    )
    const cells = shown(table)
    const near = (amount: number) => Math.round(amount * 100) / 100
    assert.equal(cells.size, published.cells.length)
    for (const { codes, value, freq, nc, x1, x2 } of published.cells)
      assert.deepEqual(cells.get(codes.join(' '))?.map(near), [value, freq, nc, x1, x2].map(near), codes.join(' '))
    const unsafe = sensitiveCells(table).map(({ cell }) => codesInOrder(table, cell).join(' '))
    const expected = published.cells.filter((cell) => cell.unsafe).map(({ codes }) => codes.join(' '))
    assert.deepEqual(unsafe.sort(), expected.sort())
  })
