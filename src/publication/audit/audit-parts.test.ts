import assert from 'node:assert/strict'
import { test } from 'node:test'
import { latticeOf } from '../../disclosure/cells/lattice.ts'
import { flatTree } from '../../disclosure/cells/tree.ts'
import { type RoundedPeriod, roundPeriod } from '../counts/rounded-period.ts'
import { partFaults } from './audit-parts.ts'

/** Three areas, the last of them large; the total first. */
function rounded(base: number, counts: readonly number[], shown: readonly number[], areas = ['a', 'b', 'c']) {
  const withTotal = (values: readonly number[]) =>
    Float64Array.of(
      values.reduce((sum, value) => sum + value, 0),
      ...values,
    )
  const lattice = latticeOf([flatTree('areas', 'all', areas)], [[0]])
  return {
    period: '2026',
    lattice,
    counts: withTotal(counts),
    splits: [],
    gaps: new Map(),
    base,
    rounded: withTotal(shown),
    steps: new Uint8Array(lattice.size),
    within: base - 1,
  } satisfies RoundedPeriod
}

const WHOLE = rounded(5, [12, 3, 300], [10, 5, 300])

test('a part that is rounded up beside a whole that is rounded down gives both away', async () => {
  const part = rounded(10, [12, 0, 40], [20, 0, 40])
  assert.match((await partFaults({ part, whole: WHOLE })).join(), /^2 cells can be worked out too closely/)
})

test('a part that fits in what is shown of the whole gives nothing away', async () => {
  assert.deepEqual(await partFaults({ part: rounded(10, [12, 2, 40], [10, 0, 40]), whole: WHOLE }), [])
})

test('a small part that is shown as more than the whole still leaves room', async () => {
  assert.deepEqual(await partFaults({ part: rounded(10, [3, 3, 40], [10, 0, 40]), whole: WHOLE }), [])
})

test('areas that only one of the two tables has are left aside', async () => {
  const part = rounded(10, [12, 7, 40], [20, 10, 40], ['a', 'elsewhere', 'c'])
  assert.match((await partFaults({ part, whole: WHOLE })).join(), /^2 cells/)
  assert.deepEqual(await partFaults({ part: rounded(10, [5, 7], [10, 10], ['x', 'y']), whole: WHOLE }), [])
})

test('a part that is rounded beside its whole gives neither away, whatever the key; one that is rounded alone sometimes does', async () => {
  const areas = Array.from({ length: 40 }, (_, place) => `area-${place}`)
  // Twelve of twelve each: sums make some of them 20 of what others make 10.
  const counts = areas.map(() => 12)
  const parts = counts
  let alone = 0
  for (let key = 0; key < 30; key += 1) {
    const [secret, other] = [new Uint8Array(32).fill(key), new Uint8Array(32).fill(key + 100)]
    const earlier = new Map()
    const ofWhole = { period: rounded(5, counts, counts, areas), base: 5, wholes: [], floors: new Map(), earlier }
    const whole = await roundPeriod({ ...ofWhole, secret })
    const ofPart = { period: rounded(10, parts, parts, areas), base: 10, secret: other, floors: new Map(), earlier }
    const part = await roundPeriod({ ...ofPart, wholes: [whole] })
    assert.deepEqual(await partFaults({ part, whole }), [])
    const blind = await roundPeriod({ ...ofPart, wholes: [] })
    alone += (await partFaults({ part: blind, whole })).length
  }
  assert.ok(alone > 0)
})
