import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { type GivenTable, given, runOnRows } from '../../../tests/steps-on-rows.ts'
import { HOMES } from '../../linkage/contract.ts'
import { AREA_FIGURES } from '../../sources/contract.ts'
import { DISPARITIES, type Disparity, PLACED_SIGNALS, STACKS } from '../contract.ts'
import { type SomeRows, some, wholeRows } from '../test-bench.ts'
import { disparitiesOf } from './disparity.ts'
import { disparitySteps } from './disparity-steps.ts'
import { VISIT_OUTCOMES } from './outcome-tables.ts'

const count = (area_class: string, hits: number, trials: number) => ({
  ...{ indicator: 'BW-02', trait: 'homes-in-neighbourhood', compared: 'signals' },
  ...{ area_class, hits, trials },
})

test('a class stands out when its interval does not touch the one of the other classes together', () => {
  const [low, middle, high] = disparitiesOf([count('low', 2, 1000), count('middle', 3, 1000), count('high', 60, 1000)])
  assert.deepEqual([low?.stands_out, middle?.stands_out, high?.stands_out], [true, true, true])
  assert.deepEqual([high?.rate, high?.elsewhere], [0.06, 5 / 2000])
  const close = disparitiesOf([count('low', 10, 1000), count('middle', 12, 1000), count('high', 14, 1000)])
  assert.deepEqual(
    close.map(({ stands_out }) => stands_out),
    [false, false, false],
  )
})

test('a class without trials has no rate, and nothing stands out beside nothing', () => {
  const [low, middle] = disparitiesOf([count('low', 0, 0), count('middle', 5, 5)])
  assert.deepEqual([low?.rate, low?.low, low?.high, low?.elsewhere, low?.stands_out], [null, null, null, 1, false])
  assert.deepEqual([middle?.elsewhere, middle?.stands_out], [null, false])
})

const AREAS = ['BU99010001', 'BU99010002', 'BU99010003']

/** Ten addresses in each of three neighbourhoods of 100, 200 and 300 homes. */
async function compared(context: TestContext, rows: readonly SomeRows[]): Promise<readonly Disparity[]> {
  const homes = AREAS.flatMap((buurt_code) =>
    Array.from({ length: 10 }, (_none, place) => ({
      ...{ object_id: `${buurt_code}-${place}`, buurt_code, gemeente_code: 'GM9901' },
    })),
  )
  const figure = (measure: string, area_code: string, value: number | null, period = '2024') => ({
    ...{ measure, area_code, value, period, source_table: '85984NED' },
  })
  const figures = AREAS.flatMap((area, place) => [
    figure('homes', area, 100 * (place + 1)),
    figure('homes', area, 900 - place, '2020'),
    figure('residents', area, null),
  ])
  const whole = ({ table, rows: told }: SomeRows): GivenTable => ({ table, rows: wholeRows({ table, rows: told }) })
  const reader = await runOnRows(context, {
    tables: [
      whole(some(HOMES, homes)),
      whole(some(AREA_FIGURES, figures)),
      ...rows.map(whole),
      ...[PLACED_SIGNALS, STACKS, VISIT_OUTCOMES]
        .filter((table) => rows.every((told) => told.table !== table))
        .map((table) => given(table, [])),
    ],
    steps: disparitySteps,
  })
  return reader.rows<Disparity>(DISPARITIES)
}

const at = (rows: readonly Disparity[], what: string) =>
  Object.fromEntries(
    rows
      .filter(({ compared: told }) => told === what)
      .map(({ area_class, hits, trials }) => [area_class, [hits, trials]]),
  )

test('an address with two ways to a signal counts once, by its own area and the newest figure of it', async (context) => {
  const placed = (object_id: string, given_: object) => ({ object_id, indicator: 'EI-03', by: 'owned', ...given_ })
  const rows = await compared(context, [
    some(PLACED_SIGNALS, [
      placed('BU99010001-1', {}),
      placed('BU99010001-1', { by: 'let' }),
      placed('BU99010003-1', {}),
      placed('BU99010003-2', {}),
      placed('BU99010002-1', { set_aside: 'explained' }),
    ]),
    some(VISIT_OUTCOMES, [
      { object_id: 'BU99010003-1', confirmed: true },
      { object_id: 'BU99010003-2', confirmed: false },
      { object_id: 'BU99010002-1', confirmed: true },
    ]),
  ])
  assert.deepEqual([...new Set(rows.map(({ trait }) => trait))], ['homes-in-neighbourhood'])
  assert.deepEqual(at(rows, 'signals'), { low: [1, 10], middle: [0, 10], high: [2, 10] })
  assert.deepEqual(at(rows, 'hits'), { low: [0, 0], middle: [0, 0], high: [1, 2] })
})

test('the stack is compared like an indicator, and only where it is one', async (context) => {
  const rows = await compared(context, [
    some(STACKS, [
      { object_id: 'BU99010002-1', stacked: true },
      { object_id: 'BU99010001-1', stacked: false },
    ]),
  ])
  assert.deepEqual([...new Set(rows.map(({ indicator }) => indicator))], ['NW-01'])
  assert.deepEqual(at(rows, 'signals'), { low: [0, 10], middle: [1, 10], high: [0, 10] })
})
