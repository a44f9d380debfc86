import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayAfter, PEILDATUM } from '../calendar.ts'
import { isHome } from '../homes/premises.ts'
import { workPlaceOf } from './branches.ts'
import { isOrganisation, type Organisation } from './organisation.ts'
import { businessTowns } from './test-bench.ts'

const HOMES = 12_000
const towns = businessTowns(HOMES, 'businesses').map((town) => ({
  ...town,
  made: [...town.buurten()],
  lasting: town.founder.drainLasting(),
}))
const buurten = towns.flatMap(({ made }) => made)
const organisations = towns.flatMap(({ made, lasting }) => [
  ...made.flatMap((buurt) => buurt.organisations),
  ...lasting,
])
const open = organisations.flatMap((organisation) =>
  organisation.establishments.filter(({ until }) => until === undefined).map((place) => ({ organisation, ...place })),
)

test('there are about 280 establishments on 1,000 homes, more than half of them at a home', () => {
  const inRegion = open.filter(({ at }) => 'address' in at)
  const atHome = inRegion.filter(({ at }) => 'address' in at && isHome(at))
  between(perThousand(inRegion.length), 240, 330)
  between(atHome.length / inRegion.length, 0.5, 0.72)
})

test('common branches are as common as they should be, and more than half of the hairdressers work at home', () => {
  const count = (sbi: string, home: boolean) =>
    open.filter(({ organisation, at }) => organisation.sbi[0] === sbi && 'address' in at && isHome(at) === home).length
  between(perThousand(count('96021', true)), 1.1, 2.6)
  between(perThousand(count('96021', false)), 0.5, 2.6)
  assert.ok(count('96021', true) + count('96022', true) > count('96021', false) + count('96022', false))
  between(perThousand(count('70221', true)), 9, 18)
  between(perThousand(count('56101', false)), 2, 12)
  between(perThousand(count('6420', true)), 12, 48)
})

test('about nine in ten business premises have a tenant, and most had another one before', () => {
  const places = buurten.flatMap(({ places: all, established }) =>
    all
      .filter(({ premises }) => !isHome(premises) && workPlaceOf(premises) !== undefined)
      .map(({ premises }) => established.get(premises.id)?.map((tenant) => hereNow(tenant, premises.id)) ?? []),
  )
  between(places.filter((tenants) => tenants.includes(true)).length / places.length, 0.84, 0.95)
  between(places.flat().filter((now) => !now).length / places.length, 0.4, 1.6)
})

test('every rsin passes the elfproef and no number is given out twice', () => {
  const rsins = organisations.map(({ rsin }) => rsin).filter((rsin) => rsin !== undefined)
  for (const rsin of rsins) {
    const sum = Array.from(rsin).reduce(
      (total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place),
      0,
    )
    assert.equal(sum % 11, 0, rsin)
  }
  const numbers = organisations.flatMap(({ kvkNumber, establishments }) => [
    kvkNumber,
    ...establishments.map(({ number }) => number),
  ])
  for (const all of [rsins, numbers]) assert.equal(new Set(all).size, all.length)
})

test('an eenmanszaak has one owner and no rsin, a partnership has partners', () => {
  for (const { legalForm, rsin, officers } of organisations) {
    const roles = new Set(officers.map(({ role }) => role))
    if (legalForm === 'Eenmanszaak') {
      assert.equal(rsin, undefined)
      assert.deepEqual([officers.length, ...roles], [1, 'eigenaar'])
      continue
    }
    assert.ok(rsin !== undefined)
    if (legalForm !== 'Vennootschap Onder Firma') continue
    assert.deepEqual([...roles], ['vennoot'])
    assert.ok(new Set(officers.map(({ who }) => (isOrganisation(who) ? who : who.bsn))).size >= 2)
  }
})

test('whoever is directed has a director from the day it was founded, without a gap', () => {
  const directed = organisations.filter(
    ({ legalForm }) => legalForm !== 'Eenmanszaak' && legalForm !== 'Vennootschap Onder Firma',
  )
  assert.ok(directed.length > 500)
  for (const { name, founded, ended, officers } of directed) {
    const terms = officers.filter(({ role }) => role === 'bestuurder').toSorted((a, b) => (a.from < b.from ? -1 : 1))
    let covered = founded
    for (const { from, until = PEILDATUM } of terms) if (from <= covered && until > covered) covered = until
    assert.ok(covered >= (ended ?? PEILDATUM), name)
  }
})

test('nobody holds an office as a child, and no organisation ends before it begins', () => {
  for (const { founded, ended, officers, establishments } of organisations) {
    assert.ok(founded < PEILDATUM && founded < (ended ?? PEILDATUM))
    for (const { who, from, until } of officers) {
      assert.ok(from < (until ?? PEILDATUM))
      if (!isOrganisation(who)) assert.ok(dayAfter(who.born, 18 * 365) <= from)
    }
    for (const { from, until } of establishments) assert.ok(from <= (until ?? PEILDATUM))
  }
})

test('a holding holds all shares of the company under it and directs it', () => {
  const held = organisations.filter(({ officers }) =>
    officers.some(({ who, role }) => role === 'enig aandeelhouder' && isOrganisation(who)),
  )
  assert.ok(held.length > 100)
  for (const { officers } of held) {
    const holding = officers.find(({ role }) => role === 'enig aandeelhouder')?.who
    assert.ok(holding !== undefined && isOrganisation(holding) && holding.sbi[0] === '6420')
    assert.ok(officers.some(({ who, role }) => role === 'bestuurder' && who === holding))
    assert.ok(holding.officers.every(({ who }) => !isOrganisation(who)))
  }
})

test('buildings with apartments have an owners’ association, which is established nowhere', () => {
  const associations = organisations.filter(({ legalForm }) => legalForm === 'Vereniging van Eigenaars')
  between(perThousand(associations.length), 8, 75)
  for (const { name, establishments, post } of associations) {
    assert.match(name, /^Vereniging van Eigenaars .+ \d+.* t\/m \d+.* te .+$/)
    assert.equal(establishments.length, 0)
    assert.ok(post !== undefined)
  }
  const managed = associations.filter(({ officers }) => officers.some(({ who }) => isOrganisation(who)))
  between(managed.length / associations.length, 0.4, 0.7)
})

test('many organisations share one building somewhere, and foundations have boards of three to five', () => {
  const perBuilding = new Map<string, number>()
  for (const { at } of open)
    if ('address' in at && !isHome(at)) perBuilding.set(at.building.id, (perBuilding.get(at.building.id) ?? 0) + 1)
  assert.ok(Math.max(...perBuilding.values()) >= 10)
  const boards = organisations.filter(({ legalForm, sbi }) => legalForm === 'Stichting' && sbi[0]?.startsWith('9499'))
  assert.ok(boards.length >= 10)
  for (const { officers, ended } of boards) between(officers.filter(({ until }) => until === ended).length, 1, 5)
})

test('the same seed founds the same organisations', () => {
  const [town] = businessTowns(HOMES, 'businesses')
  assert.ok(town !== undefined)
  for (const { organisations: again } of town.buurten()) {
    const numbered = (list: readonly Organisation[]) => list.map(({ name, kvkNumber }) => `${kvkNumber} ${name}`)
    assert.ok(again.length > 0)
    assert.deepEqual(numbered(again), numbered(buurten[0]?.organisations ?? []))
    return
  }
})

function hereNow({ establishments }: Organisation, object: string): boolean {
  return establishments.some(({ at, until }) => until === undefined && 'address' in at && at.id === object)
}

function perThousand(count: number): number {
  return (count / HOMES) * 1_000
}

function between(value: number, low: number, high: number): void {
  assert.ok(value >= low && value <= high, `${value} is not between ${low} and ${high}`)
}
