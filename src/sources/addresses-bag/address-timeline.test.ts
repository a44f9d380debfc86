import assert from 'node:assert/strict'
import { test } from 'node:test'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { verblijfsobject } from './sample-extract.ts'
import { addressesOf, HOME, makeAddresses } from './test-bench.ts'

/** Extended on 1 May 2020, which was recorded three weeks later; in June the extension was put off until July. */
const HISTORY = [
  verblijfsobject(
    1,
    { floorArea: 10 },
    { number: 1, from: '2012-01-01', until: '2020-05-01', recorded: '2012-01-05', replaced: '2020-05-22' },
  ),
  verblijfsobject(
    1,
    { floorArea: 20 },
    { number: 2, from: '2020-05-01', until: '2020-05-01', recorded: '2020-05-22', replaced: '2020-06-10' },
  ),
  verblijfsobject(1, { floorArea: 30 }, { number: 3, from: '2020-07-01', recorded: '2020-06-10' }),
]

const TIMELINE: Readonly<Record<string, readonly number[]>> = {
  '2011-12-31': [],
  '2012-01-01': [],
  '2012-01-05': [10],
  '2020-04-30': [10],
  '2020-05-10': [10],
  '2020-05-21': [10],
  '2020-05-22': [20],
  '2020-06-09': [20],
  '2020-06-10': [],
  '2020-07-01': [30],
  '2024-01-08': [30],
}

for (const [day, areas] of Object.entries(TIMELINE))
  test(`on ${day} the address is what was then in force and known: ${areas.join() || 'nothing'}`, async (context) => {
    const addresses = await addressesOf(context, { ...HOME, VBO: HISTORY }, day)
    assert.deepEqual(
      addresses.map(({ floor_area_square_metres }) => floor_area_square_metres),
      areas,
    )
  })

test(
  'an address does not vanish in the days between a change and its registration',
  WITH_REAL_DATA,
  async (context) => {
    const paths = [realData('bag2-extract-nlextract', 'BAGNLDL-15092020-small-expand')]
    for (const [asOf, area] of [
      ['2019-03-26', 315],
      ['2019-03-28', 315],
      ['2019-03-29', 223],
    ] as const) {
      const tables = await makeAddresses(context, [{ paths, asOf }])
      assert.deepEqual(
        await tables.query(
          "select floor_area_square_metres as area from addresses where object_id = '0221010000330226'",
        ),
        [{ area }],
        asOf,
      )
    }
  },
)
