import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isHome } from '../../homes/premises.ts'
import { makeLand } from '../../land/land.ts'
import type { Neighbourhood } from '../../neighbourhood.ts'
import { createNumbers } from '../../numbers.ts'
import { isOrganisation, type Organisation } from '../../organisations/organisation.ts'
import { createBsnIssuer } from '../../people/bsn-issuer.ts'
import { dealPlots } from '../../plants/staging.ts'
import { createRandom } from '../../random.ts'
import { createTown } from '../../region.ts'
import { rightness } from '../pictures/indicators.ts'
import { startMeasuring } from './likeness.ts'

const random = createRandom('likeness test')
const land = makeLand(4_000, random.fork('land'))
const numbers = createNumbers()
const nextBsn = createBsnIssuer(random.fork('bsn'))
const plots = dealPlots(land.gemeenten, random.fork('plots'))
const { likeness, add, endGemeente } = startMeasuring(land)
const passed: Neighbourhood[] = []
const organisations: Organisation[] = []
for (const [place, gemeente] of land.gemeenten.entries()) {
  const town = createTown(gemeente, random, { numbers, nextBsn, plots: plots[place] ?? {} })
  for (const neighbourhood of town.neighbourhoods()) {
    passed.push(neighbourhood)
    organisations.push(...neighbourhood.organisations)
    add(neighbourhood)
  }
  const last = town.lastOrganisations()
  organisations.push(...last)
  endGemeente(last)
}
const dossiers = passed.flatMap((neighbourhood) => neighbourhood.dossiers)
const homes = dossiers.filter(({ premises }) => isHome(premises))
const residents = dossiers.flatMap((dossier) => dossier.residents).filter(({ ended }) => ended === undefined)

test('every home is counted once in every way', () => {
  const { homes: perBuurt, people, property } = likeness
  assert.equal(perBuurt.total, homes.length)
  assert.equal(people.households.total, homes.length)
  assert.equal(property.tenures.total, homes.length)
  assert.equal(
    property.values.get(2024)?.count,
    homes.filter(({ estate }) => estate.values.at(-1)?.year === 2024).length,
  )
})

test('everyone who lives there has an age and a given name, and a surname unless it is a double one', () => {
  const { ages, surnames, givenNames } = likeness.people
  assert.equal(ages.total, residents.length)
  assert.equal(likeness.residents.total, residents.length)
  assert.equal(surnames.total, residents.filter(({ name }) => !name.surname.includes('-')).length)
  assert.equal(
    [...givenNames.values()].reduce((sum, names) => sum + names.total, 0),
    residents.length,
  )
  assert.equal(ages.of(0), residents.filter(({ born }) => born > '2025-01-01').length)
})

test('the homes of all owners are the homes that someone owns, each as often as it has owners', () => {
  const ties = likeness.ties.homesPerOwner.ranked().reduce((sum, [each, owners]) => sum + each * owners, 0)
  const held = homes.flatMap(({ estate }) => [
    ...new Set(estate.deeds.at(-1)?.to.map(({ holder }) => (isOrganisation(holder) ? holder.kvkNumber : holder.bsn))),
  ])
  assert.equal(ties, held.length)
})

test('every vestiging that is there now has a branch', () => {
  const now = organisations
    .filter(({ ended }) => ended === undefined)
    .flatMap(({ establishments }) => establishments)
    .filter(({ until, at }) => until === undefined && 'address' in at)
  assert.equal(likeness.companies.branches.total, now.length)
})

test('what an indicator is right about lies between its bounds, and the counts are those of the truths', () => {
  const truths = passed.flatMap((neighbourhood) => neighbourhood.truths)
  const rows = rightness(likeness.signs)
  assert.ok(rows.length > 10)
  for (const { code, shown, misused, right, low, high } of rows) {
    const showing = truths.filter(({ raises }) => raises.includes(code))
    assert.equal(shown, showing.length, code)
    assert.equal(misused, showing.filter(({ misuse }) => misuse).length, code)
    assert.ok(low <= right + 1e-9 && right <= high + 1e-9, code)
  }
})
