import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SIGNALS } from '../../../src/signals/contract.ts'
import { signalSteps } from '../../../src/signals/steps.ts'
import {
  BRANCH_CATEGORIES,
  BRANCHES_PER_BUURT,
  DIRECTOR_PROPERTY_PER_GEMEENTE,
  FOUNDATION_PROPERTY_AMOUNTS,
  FOUNDATION_PROPERTY_PER_GEMEENTE,
  HOME_SALE_AMOUNTS,
  HOME_SALES_PER_GEMEENTE,
  OBJECTS_PER_BUURT,
  PROPERTY_CATEGORIES,
  SLUICE_HOMES_PER_BUURT,
  UNKNOWN_OWNERS_PER_BUURT,
} from '../../../src/statistics/contract.ts'
import { statisticsSteps } from '../../../src/statistics/steps.ts'
import { countRegion, type TextRow, tallyOf } from './counted-region.ts'
import { businessesOf, groupsOf, homesOfPeople, listOf, valuesOf } from './register-lines.ts'

const region = await countRegion({ dirt: 0, steps: [...signalSteps, ...statisticsSteps] })
const { folder } = region
const places = new Map((await region.truth('tables/places.csv')).map((place) => [place['object_id'] ?? '', place]))
const buurten = [...new Set([...places.values()].map((place) => place['buurt_code'] ?? ''))]
const rights = await region.truth('tables/rights.csv')
const officers = await listOf(folder, 'kvk', '_functionarissen.csv')
const { organisations, establishments } = await businessesOf(folder)
const deeds = await listOf(folder, 'brk/historie', '_overdrachten.csv')
const parties = Map.groupBy(await listOf(folder, 'brk/historie', '_overdracht_partijen.csv'), (one) => one['stukdeel'])
const { gebruik, koper, reden } = PROPERTY_CATEGORIES

// A parcel or apartment is of one object here; some objects have two.
const objectOf = new Map(rights.map((right) => [right['object_id'], right['bag_object_id'] ?? '']))
const values = await valuesOf(folder)

test('objects and unknown owners are those with a right, and those of which a holder is in no register', async () => {
  const objects = tallyOf(buurten, ['2026'], { gebruik })
  const unknown = tallyOf(buurten, ['2026'], { gebruik, reden })
  for (const [object, ofObject] of Map.groupBy(rights, (right) => right['bag_object_id'] ?? '')) {
    const place = places.get(object)
    if (place === undefined) continue
    objects.add(buurtOf(object), '2026', { gebruik: useOf(object) })
    const nameless = ofObject.some((right) => right['holder'] === '')
    if (nameless) unknown.add(buurtOf(object), '2026', { gebruik: useOf(object), reden: 'niet-genoemd' })
  }
  await assertCounts(OBJECTS_PER_BUURT, objects.counts)
  await assertCounts(UNKNOWN_OWNERS_PER_BUURT, unknown.counts)
})

test('homes sold on and on are those with five deeds of sale in twenty years', async () => {
  const told = new Map<string, number>()
  const dwellings = [...places.keys()].filter((object) => useOf(object) === 'woning')
  for (const [object, ofObject] of Map.groupBy(salesOf(deeds), (deed) => objectOf.get(deed['object']) ?? '')) {
    const sales = new Map(ofObject.map((deed) => [deed['stuk'] ?? '', deed]))
    const inOrder = [...sales.values()].sort((one, other) => (one['datum'] ?? '').localeCompare(other['datum'] ?? ''))
    // Delivered by who built it, in the year that it was ready or the next.
    const [first] = inOrder
    const years = Number(first?.['datum']?.slice(0, 4)) - Number(places.get(object)?.['building_year'] || Number.NaN)
    const isNew = sidesOf(first).sellers.some((name) => organisations.has(name)) && years <= 1
    const counted = inOrder.filter((deed, place) => (deed['datum'] ?? '') > '2006-01-01' && !(place === 0 && isNew))
    if (counted.length >= 5 && dwellings.includes(object))
      told.set(buurtOf(object), (told.get(buurtOf(object)) ?? 0) + 1)
  }
  assert.ok(told.size > 0)
  const counts = await region.counts(SLUICE_HOMES_PER_BUURT)
  for (const buurt of buurten) assert.equal(counts.get(`${buurt} 2026 totaal/totaal`), told.get(buurt) ?? 0, buurt)
})

test('property of foundations with one director is what they hold, and is worth the part of their shares', async () => {
  const sole = [...organisations.values()].filter(
    ({ kvk, form, ended }) => form === 'Stichting' && !ended && directorsOf(kvk).length === 1,
  )
  const expected = tallyOf(['GM9901'], ['2026'], { gebruik })
  const worth = new Map<string, number>()
  for (const object of objectsOf(sole.map(({ kvk }) => kvk))) {
    expected.add('GM9901', '2026', { gebruik: useOf(object) })
    const held = rights.filter((right) => right['bag_object_id'] === object)
    const whole = held.reduce((sum, right) => sum + shareOf(right), 0)
    const part = held.filter((right) => sole.some(({ kvk }) => kvk === right['holder']))
    const euros = ((values.get(object) ?? 0) * part.reduce((sum, right) => sum + shareOf(right), 0)) / whole
    worth.set(useOf(object), (worth.get(useOf(object)) ?? 0) + euros)
  }
  assert.ok((expected.counts.get('GM9901 2026 totaal/totaal') ?? 0) > 0)
  await assertCounts(FOUNDATION_PROPERTY_PER_GEMEENTE, expected.counts)
  const told = await region.rows(FOUNDATION_PROPERTY_AMOUNTS)
  for (const [use, euros] of worth)
    assert.equal(
      Math.round(told.filter((row) => row.category === use).reduce((sum, row) => sum + row.amount, 0)),
      Math.round(euros),
    )
})

test('property of professional directors is what organisations with such a director hold', async () => {
  const signals = (await region.rows(SIGNALS)).filter(({ indicator }) => indicator === 'EI-04')
  const seats = [...Map.groupBy(officers.filter(isDirector), (one) => nameOf(one))]
  const busy = seats
    .filter(([, held]) => held.length >= 10)
    .flatMap(([, held]) => held.map((one) => one['kvk_nummer'] ?? ''))
  // Counting groups once can only lower a number of seats.
  for (const { subject_id } of signals) assert.ok(busy.includes(subject_id))
  const expected = tallyOf(['GM9901'], ['2026'], { gebruik })
  for (const object of objectsOf(signals.map(({ subject_id }) => subject_id)))
    expected.add('GM9901', '2026', { gebruik: useOf(object) })
  await assertCounts(DIRECTOR_PROPERTY_PER_GEMEENTE, expected.counts)
})

test('sales of homes are deeds with a price of their own, and their prices add up', async () => {
  const homes = homesOfPeople(await region.delivered('brp'))
  const groupOf = groupsOf(officers, { organisations, homes })
  const years = ['2021', '2022', '2023', '2024', '2025']
  const expected = tallyOf(['GM9901'], years, { koper })
  const amounts = new Map<string, number>()
  for (const [, ofDeed] of Map.groupBy(salesOf(deeds), (deed) => `${deed['stuk']} ${objectOf.get(deed['object'])}`)) {
    const [deed] = ofDeed
    const object = objectOf.get(deed?.['object']) ?? ''
    const year = (deed?.['datum'] ?? '').slice(0, 4)
    if (deed === undefined || ofDeed.length > 1 || deed['meer_objecten'] === 'ja' || deed['koopsom'] === '') continue
    if (useOf(object) !== 'woning' || !years.includes(year)) continue
    const { sellers, buyers } = sidesOf(deed)
    const company = (names: readonly string[]) => names.find((name) => organisations.has(name))
    const kind = company(buyers) === undefined ? 'persoon' : 'organisatie'
    expected.add('GM9901', year, { koper: kind })
    const key = `${year} ${kind} ${groupOf(company(buyers) ?? company(sellers) ?? buyers.sort()[0] ?? '')}`
    amounts.set(key, (amounts.get(key) ?? 0) + Number(deed['koopsom']))
  }
  await assertCounts(HOME_SALES_PER_GEMEENTE, expected.counts)
  const told = (await region.rows(HOME_SALE_AMOUNTS)).map((row) => `${row.period} ${row.category} ${row.amount}`)
  assert.deepEqual(
    told.sort(),
    [...amounts].map(([key, amount]) => `${key.split(' ').slice(0, 2).join(' ')} ${amount}`).sort(),
  )
})

test('businesses per branch are the open establishments that are not in a home', async () => {
  const opens = new Map(
    (await region.truth('tables/establishments.csv')).map((one) => [one['establishment_number'], one]),
  )
  const expected = tallyOf(buurten, ['2026'], { branche: BRANCH_CATEGORIES })
  for (const { number, kvk, sbi, ended } of establishments) {
    const object = opens.get(number)?.['object_id'] ?? ''
    const place = places.get(object)
    if (place === undefined || ended || organisations.get(kvk)?.ended === true) continue
    if (place['purposes'] !== 'woonfunctie') expected.add(buurtOf(object), '2026', { branche: branchOf(sbi) })
  }
  await assertCounts(BRANCHES_PER_BUURT, expected.counts)
})

async function assertCounts(
  table: Parameters<typeof region.counts>[0],
  expected: ReadonlyMap<string, number>,
): Promise<void> {
  assert.deepEqual(await region.counts(table), expected)
}

function buurtOf(object: string): string {
  return places.get(object)?.['buurt_code'] ?? ''
}

function useOf(object: string): string {
  return places.get(object)?.['purposes']?.includes('woonfunctie') ? 'woning' : 'ander-gebruik'
}

function shareOf(right: TextRow): number {
  return Number(right['share_numerator']) / Number(right['share_denominator'])
}

function objectsOf(holders: readonly string[]): ReadonlySet<string> {
  return new Set(
    rights.flatMap((right) => (holders.includes(right['holder'] ?? '') ? [right['bag_object_id'] ?? ''] : [])),
  )
}

function nameOf(officer: TextRow): string {
  return officer['burgerservicenummer'] || officer['functionaris_kvk_nummer'] || ''
}

function isDirector(officer: TextRow): boolean {
  return officer['datum_einde'] === '' && ['bestuurder', 'vennoot', 'eigenaar'].includes(officer['functie'] ?? '')
}

function directorsOf(kvk: string): readonly string[] {
  return [...new Set(officers.filter((one) => one['kvk_nummer'] === kvk && isDirector(one)).map(nameOf))]
}

function salesOf(list: readonly TextRow[]): readonly TextRow[] {
  return list.filter((deed) => deed['aard'] === 'Akte van Koop en Verkoop' && deed['datum'] !== '')
}

function sidesOf(deed: TextRow | undefined): { sellers: string[]; buyers: string[] } {
  const told = parties.get(deed?.['stukdeel'] ?? '') ?? []
  const on = (side: string) => told.filter((one) => one['kant'] === side).map((one) => one['kvk'] || one['bsn'] || '')
  return { sellers: on('vervreemder'), buyers: on('verkrijger') }
}

/** SBI 2008 by section, and by itself what a branch approach looks at. */
function branchOf(sbi: string): string {
  const apart: Readonly<Record<string, string>> = {
    '771': 'autoverhuur',
    '471': 'supermarkten-en-avondwinkels',
    '563': 'cafes',
    '9602': 'kappers-en-schoonheid',
    '9604': 'massage-en-saunas',
  }
  const special = Object.keys(apart).find((prefix) => sbi.startsWith(prefix))
  if (special !== undefined) return apart[special] ?? ''
  const sections: readonly (readonly [number, string])[] = [
    [39, 'landbouw-en-industrie'],
    [43, 'bouw'],
    [45, 'autohandel-en-reparatie'],
    [46, 'groothandel'],
    [47, 'andere-winkels'],
    [53, 'vervoer-en-opslag'],
    [55, 'hotels'],
    [56, 'restaurants-en-cafetarias'],
    [63, 'ict-en-media'],
    [66, 'financien-en-holdings'],
    [68, 'vastgoed'],
    [77, 'zakelijke-diensten'],
    [78, 'uitzendbureaus'],
    [80, 'zakelijke-diensten'],
    [81, 'schoonmaak'],
    [82, 'zakelijke-diensten'],
    [85, 'onderwijs-en-overheid'],
    [86, 'gezondheidszorg'],
    [87, 'zorg-met-verblijf'],
    [88, 'zorg-zonder-verblijf'],
    [91, 'sport-en-cultuur'],
    [92, 'kansspelen'],
    [93, 'sport-en-cultuur'],
  ]
  return sections.find(([last]) => Number(sbi.slice(0, 2)) <= last)?.[1] ?? 'andere-diensten'
}
