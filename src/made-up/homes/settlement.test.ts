import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bagObjectOf } from '../../vocabulary/bag-id.ts'
import { makeLand } from '../land/land.ts'
import { contains } from '../land/outline.ts'
import { createRandom } from '../random.ts'
import { createBagNumbers } from './bag-numbers.ts'
import { createPostcodes } from './postcodes.ts'
import { isHome } from './premises.ts'
import { buildBuurt } from './settlement.ts'
import { createStreetNames } from './street-names.ts'

const random = createRandom('settlement test')
const numbers = createBagNumbers('9901')
const streetName = createStreetNames(random)
const built = makeLand(4_000, random)
  .gemeenten.flatMap(({ wijken }) => wijken)
  .flatMap((wijk) => {
    const postcodes = createPostcodes(wijk.postcodeDigits)
    const issuers = { random, numbers, postcodes, streetName, woonplaatsCode: wijk.woonplaats.code }
    return wijk.buurten.map((buurt) => ({ wijk, buurt, settlement: buildBuurt(buurt, issuers) }))
  })
const premises = built.flatMap(({ settlement }) => settlement.premises)

test('every buurt has exactly the homes that were asked for', () => {
  for (const { buurt, settlement } of built) assert.equal(settlement.premises.filter(isHome).length, buurt.homes)
})

test('every home and every corner of its building lies in its buurt', () => {
  for (const { buurt, settlement } of built)
    for (const { point, building } of settlement.premises)
      for (const place of [point, ...building.ring]) assert.ok(contains(buurt.rings, place), buurt.code)
})

test('buildings do not overlap: no home stands within the walls of another building of its buurt', () => {
  for (const { settlement } of built)
    for (const one of settlement.premises.slice(0, 60))
      for (const { id, ring } of settlement.buildings)
        if (id !== one.building.id) assert.ok(!contains([ring], one.point))
})

test('postcodes are four digits without leading zero and two letters that are not SA, SD or SS', () => {
  for (const { address } of premises) {
    assert.match(address.postcode, /^[1-9]\d{3}[A-Z]{2}$/)
    assert.doesNotMatch(address.postcode, /S[ADS]$/)
  }
})

test('there are boats and caravans among the homes', () => {
  for (const form of ['houseboat', 'caravan'])
    assert.ok(
      premises.some((one) => one.form === form),
      form,
    )
})

test('a postcode belongs to one street', () => {
  const streets = new Map<string, Set<string>>()
  for (const { address } of premises) {
    const known = streets.get(address.postcode) ?? new Set()
    streets.set(address.postcode, known.add(address.street.id))
  }
  for (const names of streets.values()) assert.equal(names.size, 1)
})

test('postcode, number, letter and addition name one living address', () => {
  const keys = premises.map(({ address: { postcode, number, letter, addition } }) =>
    [postcode, number, letter, addition].join(),
  )
  assert.equal(new Set(keys).size, keys.length)
})

test('BAG ids say what they are of, and none is used twice', () => {
  const kinds = { Verblijfsobject: 'verblijfsobject', Ligplaats: 'ligplaats', Standplaats: 'standplaats' }
  for (const { id, kind, address, building } of premises) {
    assert.equal(bagObjectOf(id), kinds[kind])
    assert.equal(bagObjectOf(address.id), 'nummeraanduiding')
    assert.equal(bagObjectOf(building.id), 'pand')
  }
  const ids = premises.flatMap(({ id, address }) => [id, address.id])
  assert.equal(new Set(ids).size, ids.length)
})
