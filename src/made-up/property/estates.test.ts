import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayAfter, PEILDATUM, yearOf } from '../calendar.ts'
import { isHome } from '../homes/premises.ts'
import { isOrganisation, type Party } from '../organisations/organisation.ts'
import type { Deed } from './estate.ts'
import { adultOn } from './former-owners.ts'
import { priceIndex } from './price-index.ts'
import { smallTown } from './small-town.ts'

const neighbourhoods = [...smallTown(2_000)].flatMap((town) => [...town.neighbourhoods])
const dossiers = neighbourhoods.flatMap((neighbourhood) => neighbourhood.dossiers)
const estates = dossiers.map(({ estate }) => estate)
const planted = new Set(neighbourhoods.flatMap(({ truths }) => truths.map(({ objectId }) => objectId)))
/** Places whose deeds are drawn here alone. */
const ordinary = dossiers.filter(({ premises }) => !planted.has(premises.id)).map(({ estate }) => estate)

test('who gives in a deed is who got in the deed before, on a later day', () => {
  for (const { deeds } of estates)
    for (const [place, deed] of deeds.slice(1).entries()) {
      const before = deeds[place]
      assert.deepEqual(new Set(deed.from), new Set(before?.to.map(({ holder }) => holder)))
      assert.ok(before !== undefined && before.on <= deed.on)
    }
})

test('the shares of a deed add up to one, and nobody has two of them', () => {
  for (const deed of estates.flatMap(({ deeds }) => deeds)) {
    const sum = deed.to.reduce((total, { numerator, denominator }) => total + numerator / denominator, 0)
    assert.ok(Math.abs(sum - 1) < 1e-9)
    assert.equal(new Set(deed.to.map(({ holder }) => holder)).size, deed.to.length)
  }
})

test('nobody gives or gets anything as a minor, nor an organisation before it was founded', () => {
  const mayAct = (party: Party, deed: Deed) =>
    isOrganisation(party) ? party.founded <= deed.on : adultOn(party.born) <= dayAfter(deed.on, 8)
  for (const deed of ordinary.flatMap(({ deeds }) => deeds))
    for (const party of [...deed.from, ...deed.to.map(({ holder }) => holder)]) assert.ok(mayAct(party, deed), deed.on)
})

test('who left an inheritance was dead by then', () => {
  const died = new Map(
    neighbourhoods
      .flatMap(({ outsiders, people }) => [...outsiders, ...people])
      .map(({ bsn, ended }) => [bsn, ended?.on]),
  )
  const inherited = estates
    .flatMap(({ deeds }) => deeds)
    .filter(({ kind, from }) => kind === 'inheritance' && from.length > 0)
  assert.ok(inherited.length > 30)
  for (const { from, on } of inherited)
    for (const party of from) {
      const day = isOrganisation(party) ? undefined : died.get(party.bsn)
      assert.ok(day !== undefined && day < on)
    }
})

test('a seller and a buyer agree before the deed, and the seller has it by then', () => {
  for (const { deeds } of ordinary)
    for (const [place, { agreedOn, on, kind, severalObjects }] of deeds.entries()) {
      if (agreedOn === undefined) continue
      assert.ok(agreedOn <= on && (kind === 'sale' || kind === 'first-sale'))
      const before = deeds[place - 1]
      if (before !== undefined && !severalObjects) assert.ok(before.on <= agreedOn)
    }
})

test('prices follow the index, and WOZ values the prices', () => {
  const residuals: number[] = []
  const ratios: number[] = []
  for (const { deeds, values } of estates) {
    const sales = deeds.filter(
      ({ kind, price, severalObjects }) => kind === 'sale' && price !== undefined && !severalObjects,
    )
    for (const [place, later] of sales.slice(1).entries()) {
      const earlier = sales[place]
      if (earlier !== undefined) residuals.push(Math.log(perIndex(later) / perIndex(earlier)))
    }
    for (const { year, euros } of values)
      for (const { agreedOn, price = 0, on } of sales)
        if (agreedOn !== undefined && yearOf(agreedOn) === year)
          ratios.push(Math.log(price / priceIndex(on) / (euros / priceIndex(agreedOn))))
  }
  assert.ok(residuals.length > 300 && ratios.length > 100)
  assert.ok(Math.abs(median(residuals)) < 0.02, `resale ${median(residuals)}`)
  assert.ok(Math.abs(median(ratios)) < 0.05, `WOZ ${median(ratios)}`)
  const spread = median(residuals.map(Math.abs))
  assert.ok(spread > 0.04 && spread < 0.12, `spread ${spread}`)
})

test('a mortgage begins when its debtors have the place, and ends with what they had', () => {
  for (const { deeds, mortgages } of ordinary)
    for (const { on, released, debtors, lender } of mortgages) {
      assert.ok(released === undefined || (released >= on && released < PEILDATUM))
      assert.ok(!debtors.includes(lender))
      const got = deeds.find(
        ({ to }) => to.length === debtors.length && to.every(({ holder }) => debtors.includes(holder)),
      )
      if (got === undefined) continue
      assert.ok(got.on <= on)
      const next = deeds[deeds.indexOf(got) + 1]
      if (next !== undefined && released !== undefined) assert.ok(released <= dayAfter(next.on, 16))
    }
})

test('most who own the home they live in still owe for it, some twice, and nobody lends to an association', () => {
  const owned = dossiers.filter(({ tenure }) => tenure === 'owned')
  const loans = owned.map(({ estate }) => estate.mortgages.filter(({ released }) => released === undefined).length)
  const share = (least: number) => loans.filter((count) => count >= least).length / loans.length
  assert.ok(share(1) > 0.55 && share(1) < 0.9, `${share(1)}`)
  assert.ok(share(2) > 0.01 && share(2) < 0.15, `${share(2)}`)
  assert.ok(dossiers.every(({ tenure, estate }) => tenure !== 'social' || estate.mortgages.length === 0))
})

test('homes are owned, social and let in the shares of the country', () => {
  const homes = dossiers.filter(({ premises }) => isHome(premises))
  const share = (tenure: string) => homes.filter((home) => home.tenure === tenure).length / homes.length
  for (const [tenure, expected] of [
    ['owned', 0.57],
    ['social', 0.29],
    ['private', 0.14],
  ] as const)
    assert.ok(Math.abs(share(tenure) - expected) < 0.08, `${tenure} ${share(tenure)}`)
})

test('apartments of one building lie in one split parcel, and no cadastral number comes twice', () => {
  assert.equal(new Set(estates.map(({ cadastralNumber }) => cadastralNumber)).size, estates.length)
  const parcels = Map.groupBy(dossiers, ({ premises }) => premises.building)
  for (const places of parcels.values()) {
    const apartments = places.filter(({ estate }) => estate.kind === 'appartementsrecht')
    assert.ok(new Set(apartments.map(({ estate }) => estate.cadastralNumber.slice(0, 9))).size <= 1)
    for (const { estate } of apartments) assert.match(estate.cadastralNumber, /^\d{9}1\d{4}$/)
  }
})

test('most who had a home before have one here now', () => {
  const outside = new Set(neighbourhoods.flatMap(({ outsiders }) => outsiders.map(({ bsn }) => String(bsn))))
  const givers = estates
    .flatMap(({ deeds }) => deeds.flatMap(({ from }) => from))
    .filter((party) => !isOrganisation(party))
  const fromOutside = givers.filter((party) => !isOrganisation(party) && outside.has(party.bsn))
  assert.ok(fromOutside.length < 0.4 * givers.length, `${fromOutside.length} of ${givers.length}`)
})

function perIndex({ price = 0, agreedOn, on }: Deed): number {
  return price / priceIndex(agreedOn ?? on)
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
