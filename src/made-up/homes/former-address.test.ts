import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toDay } from '../calendar.ts'
import { createRandom } from '../random.ts'
import { addressOn, streetChange } from './former-address.ts'
import type { Address, Street, StreetChange } from './premises.ts'

const on = toDay('2018-01-01')

function addressIn(change: StreetChange | undefined): Address {
  const street: Street = { id: '9901300000000001', name: 'Kaagweg', woonplaatsCode: '4001', named: 2009, change }
  return { id: '9901200000000001', street, number: 12, letter: 'A', addition: '', postcode: '1100AB' }
}

const reads = ({ street, number, letter }: Address) => `${street.name} ${number}${letter}`

test('an address reads as before until the day on which its street was renamed or numbered anew', () => {
  const renamed = addressIn({ on, name: 'Dokter Waterlaan', moved: 0 })
  const numbered = addressIn({ on, name: undefined, moved: 2 })
  const days = [toDay('2017-12-31'), on]
  assert.deepEqual(
    days.map((day) => reads(addressOn(renamed, day))),
    ['Dokter Waterlaan 12A', 'Kaagweg 12A'],
  )
  assert.deepEqual(
    days.map((day) => reads(addressOn(numbered, day))),
    ['Kaagweg 14A', 'Kaagweg 12A'],
  )
  const unchanged = addressIn(undefined)
  assert.equal(addressOn(unchanged, on), unchanged)
})

test('few streets ever changed, and none before it was named', () => {
  const random = createRandom('streets')
  const streets = Array.from({ length: 2_000 }, (_, place) => ({ id: String(place), named: 2009 + (place % 17) }))
  const changed = streets.flatMap((street) => {
    const change = streetChange(street, random)
    return change === undefined ? [] : [{ ...street, change }]
  })
  assert.ok(changed.length > 40 && changed.length < 160, String(changed.length))
  assert.ok(changed.some(({ change }) => change.name !== undefined) && changed.some(({ change }) => change.moved > 0))
  for (const { named, change } of changed) assert.ok(Number(change.on.slice(0, 4)) > named)
})

test('whether a street changed takes no draw from what the rest of the region is made of', () => {
  const [one, other] = [createRandom('same'), createRandom('same')]
  streetChange({ id: '1', named: 2009 }, one)
  assert.equal(one.fraction(), other.fraction())
})
