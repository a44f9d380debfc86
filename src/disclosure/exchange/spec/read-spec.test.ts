import assert from 'node:assert/strict'
import { test } from 'node:test'
import { InputFault } from '../../../vocabulary/input-fault.ts'
import { shopSpec, writtenFiles } from '../test-bench.ts'
import { readSpec } from './read-spec.ts'

const AREA = { column: 'area', total: 'Land' }

test('a hierarchy is the same however it is written: nested, pairs, a CSV of codes, or a τ-ARGUS file', async (context) => {
  const hierarchies = {
    nested: { nested: { A: { A1: {}, A2: {} }, B: { B1: {} } } },
    parents: {
      parents: [
        ['A', null],
        ['A1', 'A'],
        ['A2', 'A'],
        ['B', null],
        ['B1', 'B'],
      ],
    },
    csv: { file: 'areas.csv', code: 'code', parent: 'under' },
    hrc: { hrc: 'AREAS.hrc', lead: '@' },
  }
  const paths = await writtenFiles(context, {
    'areas.csv': 'code,under\nA,\nA1,A\nA2,A\nB,\nB1,B\n',
    'areas.hrc': 'A\n@A1\n@A2\nB\n@B1\n',
    ...Object.fromEntries(
      Object.entries(hierarchies).map(([name, hierarchy]) => [
        `${name}.json`,
        shopSpec({ dimensions: [{ ...AREA, hierarchy }] }),
      ]),
    ),
  })
  const read = await Promise.all(Object.keys(hierarchies).map((name) => readSpec(`${paths.folder}/${name}.json`)))
  for (const { dimensions } of read) assert.deepEqual(dimensions[0]?.hierarchy, read[0]?.dimensions[0]?.hierarchy)
})

test('every fault of a spec is told at once', async (context) => {
  const faults = async (text: string) => {
    const paths = await writtenFiles(context, { 'spec.json': text })
    const fault = await readSpec(paths['spec.json']).catch((error: unknown) => error)
    assert.ok(fault instanceof InputFault)
    return fault.message
  }
  const shape = await faults(
    shopSpec({ measure: { kind: 'sum' }, colour: 'green', protection: { rule: 'p-percent', p: -1 } }),
  )
  for (const said of [/has \d faults/, /measure\.kind/, /colour/, /protection/]) assert.match(shape, said)
  const meaning = await faults(
    shopSpec({ dimensions: ['area', 'area', 'value'], crossings: [['area'], ['place']], measure: { kind: 'amount' } }),
  )
  for (const said of [/two dimensions are called area/, /no dimension/, /needs a "column"/, /a column value already/])
    assert.match(meaning, said)
  assert.match(await faults(shopSpec({ protection: { rule: 'round', base: 5 } })), /only counts are rounded/)
  assert.match(await faults(shopSpec({ dimensions: [{ column: 'area', hierarchy: {} }] })), /exactly one of nested/)
  assert.match(await faults('{'), /no JSON/)
})

test('what the metadata tell need not be in the spec, and files they name are found beside them', async (context) => {
  const paths = await writtenFiles(context, {
    'spec.json': shopSpec({
      table: { kind: 'microdata', metadata: 'given/shops.rda' },
      holder: undefined,
      dimensions: ['area'],
    }),
    'given/shops.rda':
      'area 1 2 99\n <RECODEABLE>\n <TOTCODE> "All"\n <HIERARCHICAL>\n <HIERCODELIST> "D:\\codes\\Areas.hrc"\n <HIERLEADSTRING> "@"\nowner 3 3\n <HOLDING>\nturnover 6 4\n <NUMERIC>\n',
    'given/areas.hrc': 'A\n@A1\n',
  })
  const { dimensions, holder } = await readSpec(paths['spec.json'])
  assert.equal(holder, 'owner')
  assert.deepEqual(dimensions[0], {
    ...{ name: 'area', column: 'area', total: 'All', missing: ['99'], missingIsSafe: true },
    hierarchy: {
      kind: 'branches',
      branches: [
        ['A', null],
        ['A1', 'A'],
      ],
    },
  })
})
