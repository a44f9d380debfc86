import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import fc from 'fast-check'
import { fuzzRuns } from '../../../../tests/fuzz-runs.ts'
import { realData, WITH_REAL_DATA } from '../../../../tests/real-data.ts'
import { InputFault } from '../../../vocabulary/input-fault.ts'
import { parseJj } from './jj-file.ts'
import { knownBounds, sensitiveCells, toPublished, toTask } from './jj-table.ts'
import { parseStatuses, writeJj, writeStatuses } from './jj-text.ts'

const SMALL = `0
4
0 30.00 30 s 0.00 100.00 0 0 0
1 10.00 10 u 0.00 100.00 2 3 4
2 15.00 15 z 0.00 100.00 0 0 0
3 5.00 5 m 1.00 100.00 0 0 0
1
0 4 : 0 (-1) 1 (1) 2 ( 1) 3 (1)
`

test('cells, sums, statuses and room are read from a JJ file', () => {
  const table = parseJj(SMALL, 'x.jj')
  assert.deepEqual([...table.values], [30, 10, 15, 5])
  assert.deepEqual(table.statuses, ['s', 'u', 'z', 'm'])
  assert.deepEqual(sensitiveCells(table), [{ cell: 1, value: 10, lower: 2, upper: 3, sliding: 4 }])
  assert.deepEqual([...toTask(table).shown], [2])
  assert.deepEqual([...table.equations.coefficients], [-1, 1, 1, 1])
})

test('a withheld cell is known by its bounds alone, and a shown one exactly', () => {
  const table = parseJj(SMALL, 'x.jj')
  const { low, high } = toPublished(table, table.statuses)
  assert.deepEqual([...low], [30, 0, 15, 1])
  assert.deepEqual([...high], [30, 100, 15, 100])
})

test('one upper bound for all cells that some value is above means that there is none', () => {
  const filler = parseJj(SMALL.replaceAll('100.00', '20.00'), 'x.jj')
  assert.ok(knownBounds(filler).high.every((bound) => bound === Number.POSITIVE_INFINITY))
  assert.deepEqual([...knownBounds(parseJj(SMALL, 'x.jj')).high], [100, 100, 100, 100])
})

test('what a sum misses by rounding is taken into its constant; what it misses by more is refused', () => {
  const rounded = parseJj(SMALL.replace('3 5.00', '3 5.01'), 'x.jj')
  assert.ok(Math.abs((rounded.equations.constants[0] ?? 0) - 0.01) < 1e-9)
  assert.throws(() => parseJj(SMALL.replace('3 5.00', '3 6.00'), 'x.jj'), /line 8: The values do not fulfil this sum/)
})

test('every line that is wrong is told, with its number and what to write', () => {
  const refused = (from: string, to: string, says: RegExp) =>
    assert.throws(
      () => parseJj(SMALL.replace(from, to), 'x.jj'),
      (error) => error instanceof InputFault && says.test(error.message),
      String(says),
    )
  refused('0\n4', '1\n4', /line 1: The first line is not 0/)
  refused('\n4\n', '\nfour\n', /line 2: A number of cells/)
  refused('1 10.00 10 u', '1 10.00 10 w', /line 4: The status/)
  refused('1 10.00 10 u', '7 10.00 10 u', /line 4: The place/)
  refused('1 10.00 10 u', '2 10.00 10 u', /4 cells were announced, and 3 are there/)
  refused('1 10.00 10 u 0.00', '1 10.00 10 u', /line 4: The line has no value/)
  refused('1 10.00 10 u 0.00', '1 10.00 10 u 11', /line 4: A protection level/)
  refused('0 4 :', '0 5 :', /line 8: This is no sum of so many cells/)
  refused('1 (1)', '9 (1)', /line 8: A cell of this sum is not there/)
  refused('\n1\n0 4', '\n2\n0 4', /There are 1 sums, and 2 were announced/)
})

test('what is written is read as the same table, and its statuses too', () => {
  const table = parseJj(SMALL, 'x.jj')
  assert.deepEqual(parseJj(writeJj(table), 'y.jj'), table)
  assert.deepEqual(parseStatuses(writeStatuses(table.statuses), 'status.txt', 4), table.statuses)
  assert.throws(() => parseStatuses('0 s\n1 q\n1 s\n1 s\n', 'status.txt', 4), /line 2[\s\S]*line 4/)
  assert.throws(() => parseStatuses('0 s\n', 'status.txt', 4), /has 1 cells, and the table has 4/)
})

test('a file with anything changed in it is a table or an InputFault', () => {
  const change = fc.tuple(
    fc.nat(SMALL.length),
    fc.nat(4),
    fc.string({ unit: fc.constantFrom('0', '1', '5', '9', ' ', '-', '(', '.', ':', ')', '\n', 's', 'u', 'e') }),
  )
  fc.assert(
    fc.property(change, ([at, gone, put]) => {
      const text = SMALL.slice(0, at) + put + SMALL.slice(at + gone)
      try {
        assert.equal(parseJj(text, 'x.jj').values.length, parseJj(text, 'x.jj').statuses.length)
      } catch (error) {
        assert.ok(error instanceof InputFault, String(error))
      }
    }),
    { numRuns: fuzzRuns(500) },
  )
})

test('the published instances are read whole and written the same', WITH_REAL_DATA, async () => {
  for (const [name, cells, sums, sensitive] of [
    ['simple2D', 119, 56, 9],
    ['ent_act_product', 971, 333, 283],
  ] as const) {
    const table = parseJj(await readFile(realData('sdc/instances', `${name}.jj`), 'utf8'), name)
    assert.deepEqual(
      [table.values.length, table.equations.constants.length, sensitiveCells(table).length],
      [cells, sums, sensitive],
    )
    assert.deepEqual(parseJj(writeJj(table), name), table)
  }
})
