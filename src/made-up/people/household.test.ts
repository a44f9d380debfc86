import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysBetween, PEILDATUM, yearOf } from '../calendar.ts'
import { isHome } from '../homes/premises.ts'
import { settleLand } from '../homes/settled-land.ts'
import { createRandom } from '../random.ts'
import { createBsnIssuer } from './bsn-issuer.ts'
import { ordinaryHousehold } from './household.ts'
import { createPeople } from './people.ts'
import type { Person } from './person.ts'

const nextBsn = createBsnIssuer(createRandom('household test'))
const buurten = settleLand(30_000, 'households').map(({ buurt, settlement }) => {
  const people = createPeople(createRandom(buurt.code), nextBsn)
  return settlement.premises.filter(isHome).map((home) => ordinaryHousehold(home, people))
})
const households = buurten.flat().map((household) => household.filter(({ ended }) => ended === undefined))
const everyone = buurten.flat(2)
const residents = households.flat()

test('two of five households are one person, and a home has about two people', () => {
  const inhabited = households.filter(({ length }) => length > 0)
  const share = (size: number) => inhabited.filter(({ length }) => length === size).length / inhabited.length
  assert.ok(share(1) > 0.36 && share(1) < 0.44, `${share(1)}`)
  assert.ok(share(2) > 0.28 && share(2) < 0.38, `${share(2)}`)
  assert.ok(share(3) > 0.09 && share(3) < 0.16, `${share(3)}`)
  const each = residents.length / households.length
  assert.ok(each > 1.95 && each < 2.25, `${each}`)
})

test('ages have the shape of the Dutch pyramid, in bands of ten years', () => {
  // CBS, 1 January 2024, rounded: a broad middle and a narrow top.
  const expected = [0.1, 0.11, 0.13, 0.13, 0.12, 0.14, 0.13, 0.1, 0.05]
  const bands = expected.map(() => 0)
  for (const person of residents) {
    const band = Math.min(8, Math.floor(ageOf(person) / 10))
    bands[band] = (bands[band] ?? 0) + 1 / residents.length
  }
  const shown = bands.map((share) => share.toFixed(3)).join(' ')
  expected.forEach((share, band) => assert.ok(Math.abs((bands[band] ?? 0) - share) < 0.035, `${band}0s: ${shown}`))
})

test('stays follow each other back in time, begin at birth at the earliest and never in the future', () => {
  for (const { stays, born } of everyone) {
    const days = stays.map(({ from }) => from)
    assert.deepEqual(days, days.toSorted().toReversed())
    assert.equal(new Set(days).size, days.length)
    for (const day of days) assert.ok(day >= born && day < PEILDATUM, `${day}, born ${born}`)
  }
})

test('one in eleven moved in during the last year, and many came from an address that exists in the region', () => {
  const settled = residents.filter(({ stays, born }) => stays[0]?.from !== born)
  const moved = settled.filter(({ stays }) => daysBetween(stays[0]?.from ?? PEILDATUM, PEILDATUM) <= 365)
  const share = moved.length / settled.length
  assert.ok(share > 0.06 && share < 0.12, `${share}`)
  const before = residents.flatMap(({ stays }) => stays.slice(1))
  const nearby = before.filter(({ at }) => 'address' in at).length / before.length
  assert.ok(nearby > 0.15 && nearby < 0.45, `${nearby}`)
})

test('a household that moved together has the same address before', () => {
  const couples = households.filter(([first, second]) => second !== undefined && first?.stays[1] !== undefined)
  const together = couples.filter(([first, second]) => second?.stays[1]?.at === first?.stays[1]?.at)
  assert.ok(together.length > couples.length / 2, `${together.length} of ${couples.length}`)
})

test('children came along: wherever a child has lived, a parent of the household lived too', () => {
  let moved = 0
  for (const household of households)
    for (const child of household) {
      const parents = household.filter(({ bsn }) => child.parents.some((parent) => parent.bsn === bsn))
      if (parents.length === 0) continue
      const known = new Set(parents.flatMap(({ stays }) => stays.map(({ at }) => at)))
      for (const { at } of child.stays) assert.ok(known.has(at))
      if (child.stays.length > 1) moved += 1
    }
  assert.ok(moved > 500, `${moved} children moved with their parents`)
})

test('parents are at least eighteen years older than their children and on the list of everyone', () => {
  for (const { parents, born } of everyone) {
    assert.ok(parents.length >= 1 && parents.length <= 2)
    for (const parent of parents) assert.ok(daysBetween(parent.born, born) > 18 * 365)
  }
})

test('some grown-ups have parents who live in the same buurt, and bear their name', () => {
  const lists = new Map(everyone.map((person) => [person.bsn, person]))
  const grown = residents.filter((person) => ageOf(person) >= 25)
  const near = grown.filter(({ parents }) => parents.some(({ bsn }) => bsn !== undefined && lists.has(bsn)))
  assert.ok(near.length > grown.length / 50, `${near.length} of ${grown.length}`)
  const otherwise = near.filter(({ name, parents }) => parents.every((parent) => parent.name.surname !== name.surname))
  assert.ok(otherwise.length > 0 && otherwise.length < near.length / 10, `${otherwise.length} of ${near.length}`)
})

test('partners have each other, over the same days, and at most one of two uses the name of the other', () => {
  const lists = new Map(everyone.map((person) => [person.bsn, person]))
  const uses = new Map<string, number>()
  for (const person of everyone) {
    const { partnership, nameUse } = person
    if (partnership === undefined) {
      assert.equal(nameUse, undefined)
      continue
    }
    uses.set(nameUse ?? 'E', (uses.get(nameUse ?? 'E') ?? 0) + 1)
    assert.ok(partnership.until === undefined || partnership.since <= partnership.until)
    const other = lists.get(partnership.partner.bsn)
    if (other === undefined) continue
    assert.equal(other.partnership?.partner.bsn, person.bsn)
    assert.equal(other.partnership.since, partnership.since)
    assert.ok(nameUse === undefined || other.nameUse === undefined)
  }
  assert.deepEqual([...uses.keys()].sort(), ['E', 'N', 'P', 'V'])
})

test('there are lists that ended by death and by leaving, widowed people, and a few with only a briefadres', () => {
  const ended = everyone.flatMap((person) => person.ended ?? [])
  assert.ok(ended.some(({ reason }) => reason === 'O') && ended.some(({ reason }) => reason === 'E'))
  assert.ok(residents.some(({ partnership }) => partnership?.until !== undefined))
  const letters = residents.filter(({ stays }) => stays[0]?.correspondence === true).length
  assert.ok(letters > 5 && letters < residents.length / 300, `${letters}`)
})

test('nobody is over a hundred and one or not yet born, and every number is given once', () => {
  assert.equal(new Set(everyone.map(({ bsn }) => bsn)).size, everyone.length)
  for (const { born } of everyone) assert.ok(yearOf(born) >= 1924 && born < PEILDATUM)
})

function ageOf({ born }: Person): number {
  return Math.floor(daysBetween(born, PEILDATUM) / 365.25)
}
