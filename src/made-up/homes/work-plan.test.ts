import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Form, Premises } from './premises.ts'
import { isHome, isRemote } from './premises.ts'
import { settleLand } from './settled-land.ts'
import { distanceBetween } from './street-plan.ts'

const built = settleLand(40_000, 'work places')
const premises = built.flatMap(({ settlement }) => settlement.premises)
const homes = premises.filter(isHome)
const work = premises.filter((place) => !isHome(place))

test('there is one shop, office, workshop or other place of work for every six to eight homes', () => {
  const homesPerPlace = homes.length / work.length
  assert.ok(homesPerPlace > 6.5 && homesPerPlace < 8.5, `${homesPerPlace}`)
  for (const form of ['shop', 'market-stall', 'office', 'workshop', 'barn', 'amenity', 'hotel'] satisfies Form[])
    assert.ok(
      work.some((place) => place.form === form),
      form,
    )
})

test('every use purpose of the BAG occurs but that of a prison', () => {
  const purposes = new Set<string>(premises.flatMap((place) => place.purposes))
  assert.deepEqual([...purposes].sort(), [
    'bijeenkomstfunctie',
    'gezondheidszorgfunctie',
    'industriefunctie',
    'kantoorfunctie',
    'logiesfunctie',
    'onderwijsfunctie',
    'overige gebruiksfunctie',
    'sportfunctie',
    'winkelfunctie',
    'woonfunctie',
  ])
})

test('the old town has streets with at least ten shops side by side', () => {
  const inTown = built.filter(({ buurt }) => buurt.character === 'old-town')
  for (const { settlement } of inTown)
    assert.ok(
      [
        ...countBy(
          settlement.premises.filter(({ form }) => form === 'shop'),
          streetOf,
        ).values(),
      ].some((n) => n >= 10),
    )
})

test('a market hall holds a dozen stalls or more in one building', () => {
  const halls = [
    ...countBy(
      work.filter(({ form }) => form === 'market-stall'),
      ({ building }) => building.id,
    ).values(),
  ]
  assert.ok(halls.length > 0)
  for (const stalls of halls) assert.ok(stalls >= 12)
})

test('a business park has buildings full of small units, each with an addition of its own', () => {
  const park = built
    .filter(({ buurt }) => buurt.character === 'business')
    .flatMap(({ settlement }) => settlement.premises)
  const units = countBy(
    park.filter(({ form }) => form === 'workshop'),
    ({ building }) => building.id,
  )
  const [full] = [...units].filter(([, count]) => count >= 8)
  assert.ok(full !== undefined)
  const addresses = park.filter(({ building }) => building.id === full[0]).map(({ address }) => address)
  assert.equal(new Set(addresses.map(({ addition }) => addition)).size, full[1])
  assert.equal(new Set(addresses.map(({ number }) => number)).size, 1)
  const areas = park.filter(({ building }) => building.id === full[0]).map(({ floorArea }) => floorArea)
  assert.ok(Math.max(...areas) < 340 && Math.min(...areas) > 40, areas.join(' '))
})

test('a remote place lies at least 250 m from every home but the farm on its yard', () => {
  const remote = premises.filter(isRemote)
  assert.ok(remote.length > 20, `${remote.length} remote places`)
  assert.ok(remote.some(({ form }) => form === 'farm') && remote.some(({ form }) => form === 'barn'))
  for (const place of remote)
    for (const home of homes) {
      if (home.id === place.id) continue
      const onYard = home.form === 'farm' && home.address.street.id === place.address.street.id
      const distance = distanceBetween(place.point, home.point)
      assert.ok(distance >= 250 || (onYard && place.form === 'barn' && distance < 60), `${distance} m`)
    }
})

test('some barns have no farm at all within 250 m', () => {
  const farms = homes.filter(({ form }) => form === 'farm')
  const alone = work.filter(
    ({ form, point }) => form === 'barn' && farms.every((farm) => distanceBetween(farm.point, point) >= 250),
  )
  assert.ok(alone.length >= 3, `${alone.length} lonely barns`)
})

test('floor areas and building years are those of a believable town', () => {
  const areas = homes.filter(({ kind }) => kind === 'Verblijfsobject').map(({ floorArea }) => floorArea)
  const years = homes.map(({ building }) => building.year)
  assert.ok(median(areas) > 85 && median(areas) < 115, `${median(areas)} m²`)
  assert.ok(Math.min(...areas) >= 20 && Math.max(...areas) < 1_000)
  assert.ok(median(years) > 1965 && median(years) < 1990, `${median(years)}`)
  const old = years.filter((year) => year < 1945).length / years.length
  assert.ok(old > 0.1 && old < 0.3, `${old}`)
  assert.ok(Math.max(...years) <= 2024)
})

test('homes on one stair are told apart by letters, by Roman numerals or by floors', () => {
  const stairs = homes.filter(({ form }) => form === 'walk-up').map(({ address }) => address)
  assert.ok(stairs.some(({ letter }) => letter === 'B'))
  assert.ok(stairs.some(({ addition }) => addition === 'II'))
  assert.ok(stairs.some(({ addition }) => addition === 'H'))
})

function streetOf({ address }: Premises): string {
  return address.street.id
}

function countBy(places: readonly Premises[], keyOf: (place: Premises) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const place of places) counts.set(keyOf(place), (counts.get(keyOf(place)) ?? 0) + 1)
  return counts
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
