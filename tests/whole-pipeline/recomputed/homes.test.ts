import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SIGNALS } from '../../../src/signals/contract.ts'
import { signalSteps } from '../../../src/signals/steps.ts'
import { ADDRESSES } from '../../../src/sources/contract.ts'
import {
  EMPTY_HOMES_PER_BUURT,
  HOME_CATEGORIES,
  HOME_VALUE_AMOUNTS,
  HOME_VALUES_PER_GEMEENTE,
  HOMES_PER_BUURT,
  OCCUPANCY_PER_BUURT,
} from '../../../src/statistics/contract.ts'
import { statisticsSteps } from '../../../src/statistics/steps.ts'
import { countRegion, type TextRow, tallyOf } from './counted-region.ts'
import { businessesOf, groupsOf, homesOfPeople, listOf, valuesOf } from './register-lines.ts'

// Clean: truth tells that a record is spoiled, and not what a reader may still make of it.
const region = await countRegion({ dirt: 0, steps: [...signalSteps, ...statisticsSteps] })
const places = await region.truth('tables/places.csv')
const dwellings = places.filter((place) => place['purposes']?.includes('woonfunctie'))
const buurten = [...new Set(places.map((place) => place['buurt_code'] ?? ''))]
const rights = await region.truth('tables/rights.csv')
const livesAt = homesOfPeople(await region.delivered('brp'))
const { organisations } = await businessesOf(region.folder)
// The BAG does not know the year of some very old buildings; the truth does.
const forgotten = new Set(
  (await region.rows(ADDRESSES)).flatMap((one) => (one.building_year === null ? [one.object_id] : [])),
)

test('homes per buurt are the places meant to live in, by age, size and owner', async () => {
  const expected = tallyOf(buurten, ['2026'], HOME_CATEGORIES)
  for (const place of dwellings) expected.add(place['buurt_code'] ?? '', '2026', traitsOf(place))
  await assertCounts(HOMES_PER_BUURT, expected.counts)
})

test('empty homes are those where nobody lives', async () => {
  const inhabited = new Set(livesAt.values())
  const expected = tallyOf(buurten, ['2026'], HOME_CATEGORIES)
  for (const place of dwellings)
    if (!inhabited.has(place['object_id'] ?? '')) expected.add(place['buurt_code'] ?? '', '2026', traitsOf(place))
  assert.ok((expected.counts.get(`${buurten[0]} 2026 totaal/totaal`) ?? 0) > 0)
  await assertCounts(EMPTY_HOMES_PER_BUURT, expected.counts)
})

test('crowded homes are those with an unexplained signal, with the traits of the place', async () => {
  const signals = await region.rows(SIGNALS)
  const crowded = new Set(
    signals.filter((one) => one.indicator === 'BW-02' && one.explained_by.length === 0).map((one) => one.subject_id),
  )
  const expected = tallyOf(buurten, ['2026'], HOME_CATEGORIES)
  for (const place of dwellings)
    if (crowded.has(place['object_id'] ?? '')) expected.add(place['buurt_code'] ?? '', '2026', traitsOf(place))
  assert.ok(crowded.size > 0)
  await assertCounts(OCCUPANCY_PER_BUURT, expected.counts)
})

test('values of homes are the last WOZ values, and each holder has the part of its shares', async () => {
  const values = await valuesOf(region.folder)
  const officers = await listOf(region.folder, 'kvk', '_functionarissen.csv')
  const groupOf = groupsOf(officers, { organisations, homes: livesAt })
  const expected = tallyOf(['GM9901'], ['2026'], { bouwperiode: HOME_CATEGORIES.bouwperiode })
  const amounts = new Map<string, number>()
  for (const place of dwellings) {
    const value = values.get(place['object_id'] ?? '')
    const owners = rightsOn(place)
    if (value === undefined || owners.length === 0) continue
    const { bouwperiode } = traitsOf(place)
    expected.add('GM9901', '2026', { bouwperiode })
    const whole = owners.reduce((sum, right) => sum + shareOf(right), 0)
    for (const right of owners) {
      const key = `${bouwperiode} ${groupOf(right['holder'] ?? '')}`
      amounts.set(key, (amounts.get(key) ?? 0) + (value * shareOf(right)) / whole)
    }
  }
  await assertCounts(HOME_VALUES_PER_GEMEENTE, expected.counts)
  const told = (await region.rows(HOME_VALUE_AMOUNTS)).map(
    ({ category, amount }) => `${category} ${Math.round(amount)}`,
  )
  assert.deepEqual(
    told.sort(),
    [...amounts].map(([key, amount]) => `${key.split(' ')[0]} ${Math.round(amount)}`).sort(),
  )
})

async function assertCounts(
  table: Parameters<typeof region.counts>[0],
  expected: ReadonlyMap<string, number>,
): Promise<void> {
  assert.deepEqual(await region.counts(table), expected)
}

function rightsOn(place: TextRow): readonly TextRow[] {
  return rights.filter((right) => right['bag_object_id'] === place['object_id'])
}

function shareOf(right: TextRow): number {
  return Number(right['share_numerator']) / Number(right['share_denominator'])
}

function traitsOf(place: TextRow): { bouwperiode: string; oppervlakte: string; eigenaar: string } {
  const among = (text: string | undefined, limits: readonly number[], names: readonly string[]) =>
    text === undefined || text === '' ? 'onbekend' : (names[limits.filter((one) => Number(text) >= one).length] ?? '')
  return {
    bouwperiode: among(
      forgotten.has(place['object_id'] ?? '') ? '' : place['building_year'],
      [1945, 1970, 1990, 2010],
      HOME_CATEGORIES.bouwperiode,
    ),
    oppervlakte: among(place['floor_area_square_metres'], [50, 75, 100, 150], HOME_CATEGORIES.oppervlakte),
    eigenaar: ownerOf(place),
  }
}

function ownerOf(place: TextRow): string {
  const holders = rightsOn(place).map((right) => right['holder'] ?? '')
  if (holders.some((holder) => livesAt.get(holder) === place['object_id'])) return 'bewoner'
  const companies = holders.flatMap((holder) => organisations.get(holder) ?? [])
  if (companies.some(({ form, sbi }) => /^(Stichting|Vereniging)/.test(form) && sbi.startsWith('682')))
    return 'woningcorporatie'
  if (companies.length > 0) return 'andere-organisatie'
  return holders.length > 0 ? 'andere-persoon' : 'onbekend'
}
