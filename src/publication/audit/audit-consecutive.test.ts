import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Area } from '../../sources/contract.ts'
import { countPeriod } from '../counts/count-period.ts'
import { cellKey, keptRounding, type RoundedPeriod, roundPeriod } from '../counts/rounded-period.ts'
import { areaRows, BUURTEN, SUBJECTS, worldOf } from '../test-bench.ts'
import { attackConsecutive } from './audit-consecutive.ts'

const AREAS: ReadonlyMap<string, Area> = new Map(areaRows().map((area) => [area.code, area]))
const SETTING = {
  table: 'bench_homes',
  dimensions: SUBJECTS[0]?.dimensions ?? [],
  areas: AREAS,
  territory: 'voorbeeldregio',
} as const

/** Rounds a world in which one home was added in one buurt, or none, beside the release before. */
async function rounded(seed: number, added: number, earlier: ReturnType<typeof remembered>): Promise<RoundedPeriod> {
  const rows = worldOf(seed).homes.map((row) =>
    row.area_code === BUURTEN[seed % 20] && row.category !== 'nieuw' && row.category !== 'midden' && row.count !== null
      ? { ...row, count: row.count + added }
      : row,
  )
  return roundPeriod({
    period: countPeriod('2026', rows, SETTING),
    base: 5,
    secret: new Uint8Array(32),
    wholes: [],
    floors: new Map(),
    earlier,
  })
}

function remembered({ lattice, counts, rounded: shown }: RoundedPeriod) {
  return new Map(
    Array.from(counts, (count, cell) => [cellKey(lattice, cell), { count, rounded: shown[cell] ?? 0 }] as const),
  )
}

test('one home more does not let anyone find a count in two releases: where it would, the earlier rounding is kept', async () => {
  let kept = 0
  for (let seed = 0; seed < 40; seed += 1) {
    const earlier = remembered(await rounded(seed, 0, new Map()))
    const next = await rounded(seed, 1, earlier)
    if ((await attackConsecutive(next, next.rounded, earlier)).faults.length === 0) continue
    const whole = keptRounding(next, earlier) ?? assert.fail('it cannot be kept')
    assert.deepEqual((await attackConsecutive(whole, whole.rounded, earlier)).faults, [])
    kept += 1
  }
  assert.ok(kept > 0)
})

test('a count that did not change and is rounded otherwise is found', async () => {
  const first = await rounded(1, 0, new Map())
  const earlier = remembered(first)
  const cell = first.rounded.findIndex((shown, at) => shown !== first.counts[at])
  const known = earlier.get(cellKey(first.lattice, cell)) ?? assert.fail('no such cell')
  const other = known.rounded > known.count ? known.rounded - 5 : known.rounded + 5
  const changed = new Map([...earlier, [cellKey(first.lattice, cell), { ...known, rounded: other }]])
  assert.match(
    (await attackConsecutive(first, first.rounded, changed)).faults.join(' '),
    /together with the release before/,
  )
})

test('without a change there is nothing to find', async () => {
  const first = await rounded(2, 0, new Map())
  const again = await rounded(2, 0, remembered(first))
  assert.deepEqual(again.rounded, first.rounded)
  assert.deepEqual(await attackConsecutive(again, again.rounded, remembered(first)), { faults: [], notTried: [] })
})

test('where most counts changed the two are not attacked together, and that is said', async () => {
  const first = await rounded(2, 0, new Map())
  const earlier = new Map(
    [...remembered(first)].map(([key, { count, rounded: shown }]) => [key, { count: count + 7, rounded: shown + 5 }]),
  )
  const { faults, notTried } = await attackConsecutive(first, first.rounded, earlier)
  assert.deepEqual(faults, [])
  assert.match(notTried.join(), /more than 10 %/)
})
