import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PEILDATUM } from './calendar.ts'
import type { Dossier } from './dossier.ts'
import { makeLand } from './land/land.ts'
import { createNumbers } from './numbers.ts'
import { isOrganisation, type Organisation } from './organisations/organisation.ts'
import { createBsnIssuer } from './people/bsn-issuer.ts'
import { PLANTS } from './plants/plants.ts'
import type { Truth } from './plants/plot.ts'
import { dealPlots } from './plants/staging.ts'
import { createRandom } from './random.ts'
import { createTown } from './region.ts'

const HOMES = 30_000
const random = createRandom('region test 6')
const allNumbers = createNumbers()
const nextBsn = createBsnIssuer(random.fork('bsn'))
const { gemeenten } = makeLand(HOMES, random.fork('land'))
const dealt = dealPlots(gemeenten, random.fork('plots'))
const dossiers = new Map<string, Dossier>()
const truths: Truth[] = []
const organisations: Organisation[] = []
for (const [place, gemeente] of gemeenten.entries()) {
  const town = createTown(gemeente, random, { numbers: allNumbers, nextBsn, plots: dealt[place] ?? {} })
  for (const neighbourhood of town.neighbourhoods()) {
    for (const dossier of neighbourhood.dossiers) dossiers.set(dossier.premises.id, dossier)
    truths.push(...neighbourhood.truths)
    organisations.push(...neighbourhood.organisations)
  }
  organisations.push(...town.lastOrganisations())
}
const planted = truths.filter(({ kind }) => kind !== 'chance')

test('every kind is planted, and nothing but what is named', () => {
  const kinds = new Set(planted.map(({ kind }) => kind))
  assert.deepEqual([...kinds].sort(), PLANTS.map(({ kind }) => kind).sort())
})

test('about one in two hundred homes is misused', () => {
  const share = planted.filter(({ misuse }) => misuse).length / HOMES
  assert.ok(share > 0.003 && share < 0.008, String(share))
})

test('every place has at most one truth, and it is a place', () => {
  const ids = truths.map(({ objectId }) => objectId)
  assert.equal(new Set(ids).size, ids.length)
  for (const id of ids) assert.ok(dossiers.has(id))
})

test('the places of a plot of misuse have a hand in common', () => {
  const plots = Map.groupBy(
    planted.filter(({ kind }) =>
      ['cash-agent', 'abc-sale', 'care-address-cluster', 'professional-director'].includes(kind),
    ),
    ({ plot }) => plot,
  )
  for (const [plot, places] of plots) {
    const [first, ...others] = places.map(({ hands }) => new Set(hands))
    const common = [...(first ?? [])].filter((hand) => others.every((hands) => hands.has(hand)))
    assert.ok(common.length > 0, plot)
  }
})

test('ten hairdressers are neighbours', () => {
  const plots = Map.groupBy(
    planted.filter(({ kind }) => kind === 'branch-over-representation'),
    ({ plot }) => plot,
  )
  assert.ok(plots.size > 0)
  for (const places of plots.values())
    assert.equal(new Set(places.map(({ objectId }) => dossiers.get(objectId)?.premises.address.street.id)).size, 1)
})

test('nothing happened after the day whose state is told, and the last deed gave it to those who hold it', () => {
  for (const { premises, estate } of dossiers.values()) {
    const days = estate.deeds.map(({ on }) => on)
    assert.deepEqual(days, days.toSorted(), premises.id)
    for (const day of [...days, ...estate.mortgages.map(({ on }) => on)]) assert.ok(day <= PEILDATUM, premises.id)
    const shares = estate.deeds.at(-1)?.to ?? []
    const sum = shares.reduce((total, { numerator, denominator }) => total + numerator / denominator, 0)
    assert.ok(Math.abs(sum - 1) < 1e-9, premises.id)
  }
})

test('whoever holds, lends, lets or directs is registered: an organisation, or a person with a number of their own', () => {
  const known = new Set(organisations.map(({ kvkNumber }) => kvkNumber))
  for (const { estate, lettings, established } of dossiers.values())
    for (const party of [
      ...estate.deeds.flatMap(({ from, to }) => [...from, ...to.map(({ holder }) => holder)]),
      ...estate.mortgages.map(({ lender }) => lender),
      ...lettings.flatMap(({ landlord, agent }) => (agent === undefined ? [landlord] : [landlord, agent])),
      ...established,
    ])
      if (isOrganisation(party)) assert.ok(known.has(party.kvkNumber), `${party.legalForm} is not registered`)
  assert.equal(known.size, organisations.length)
})

test('a number of a parcel, a WOZ object, a mortgage or a deed of one object is given once', () => {
  const numbers = [...dossiers.values()].flatMap(({ estate }) => [
    estate.cadastralNumber,
    estate.wozNumber,
    ...estate.deeds.filter(({ severalObjects }) => !severalObjects).map(({ partNumber }) => partNumber),
    ...estate.mortgages.map(({ number }) => number),
  ])
  assert.equal(new Set(numbers).size, numbers.length)
})
