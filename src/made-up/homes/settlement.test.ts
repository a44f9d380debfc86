import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bagObjectOf } from '../../vocabulary/bag-id.ts'
import { contains } from '../land/outline.ts'
import { isHome } from './premises.ts'
import { settleLand } from './settled-land.ts'

const built = settleLand(4_000, 'settlement test')
const premises = built.flatMap(({ settlement }) => settlement.premises)

test('whatever the size and the seed, every buurt gets exactly its homes: there is always room', () => {
  for (const homes of [100, 250, 1_000, 2_000, 5_000, 12_000, 40_000])
    for (const seed of ['a', 'b', 'c'])
      for (const { buurt, settlement } of settleLand(homes, `${seed} ${homes}`))
        assert.equal(settlement.premises.filter(isHome).length, buurt.homes, `${buurt.code} of ${homes}, seed ${seed}`)
})

test('in a large city there is room too, and no wijk takes the postcodes of the next', () => {
  const settled = settleLand(1_500_000, 'large', 1)
  const wijken = [...new Set(settled.map(({ wijk }) => wijk))]
  for (const { wijk, buurt, settlement } of settled) {
    assert.equal(settlement.premises.filter(isHome).length, buurt.homes)
    const next = wijken[wijken.indexOf(wijk) + 1]?.postcodeDigits ?? 9_999
    for (const { address } of settlement.premises) {
      const digits = Number(address.postcode.slice(0, 4))
      assert.ok(digits >= wijk.postcodeDigits && digits < next, `${address.postcode} in ${wijk.code}`)
    }
  }
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
