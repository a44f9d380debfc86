import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysBetween, PEILDATUM, yearsAgo } from '../calendar.ts'
import type { Dossier } from '../dossier.ts'
import { isHome } from '../homes/premises.ts'
import { isOrganisation } from '../organisations/organisation.ts'
import { ordinaryLettings } from './ordinary-lettings.ts'
import { asksLettingPermits } from './ordinary-permits.ts'
import { ordinaryRegion, scenesOf } from './test-bench.ts'

const REGION = ordinaryRegion(6_000, 'events')
const PLACES = REGION.flatMap(({ dossiers }) => dossiers)
const HOMES = PLACES.filter(({ premises }) => isHome(premises))
const LIVING = REGION.flatMap(({ people }) => people).filter(({ ended }) => ended === undefined).length
const LETTINGS = PLACES.flatMap(({ lettings }) => lettings)

test('every home that is let has a letting for those who live there, and no other home has one', () => {
  for (const { tenure, residents, lettings } of PLACES) {
    const current = lettings.filter(({ until }) => until === undefined)
    const livedIn = residents.some(({ ended, stays }) => ended === undefined && stays[0]?.correspondence !== true)
    const isLet = tenure === 'social' || tenure === 'private'
    assert.equal(current.length, isLet && livedIn ? 1 : 0)
    if (!isLet) assert.deepEqual(lettings, [])
  }
})

test('tenancies of a home follow each other and are of the last five years', () => {
  for (const { lettings, premises } of PLACES)
    for (const [place, { from, until }] of lettings.entries()) {
      assert.ok(from < PEILDATUM && Number(from.slice(0, 4)) >= premises.building.year)
      assert.ok(until === undefined || (until > yearsAgo(5) && until <= PEILDATUM && from < until))
      const next = lettings[place + 1]
      assert.ok(next === undefined || (until !== undefined && until <= next.from))
    }
})

test('a landlord reports no tenancy that ended before the home was theirs', () => {
  const since = yearsAgo(2)
  const lettings = scenesOf(500, 'bought').flatMap(({ scene, premises }) =>
    premises.filter(isHome).flatMap((home) => {
      const owners = [scene.cast.landlord(scene.random)]
      return ordinaryLettings({ premises: home, tenure: 'private', residents: [], owners, since }, scene)
    }),
  )
  assert.ok(lettings.length > 100)
  for (const { until } of lettings) assert.ok(until !== undefined && until > since)
})

test('rent is paid and reported as it mostly is', () => {
  const social = PLACES.filter(({ tenure }) => tenure === 'social').flatMap(({ lettings }) => lettings)
  for (const { landlord, agent, reported, payment, rent } of social) {
    assert.ok(isOrganisation(landlord) && agent === undefined && reported && payment === 'bank')
    assert.ok(rent !== undefined && rent > 200 && rent <= 930)
  }
  const byPrivate = PLACES.filter(({ tenure }) => tenure === 'private').flatMap(({ lettings }) => lettings)
  assertShare(byPrivate, ({ payment }) => payment === 'cash', [0.003, 0.022])
  assertShare(byPrivate, ({ payment }) => payment === 'bank', [0.955, 0.99])
  assertShare(byPrivate, ({ reported }) => reported, [0.75, 0.85])
  assertShare(byPrivate, ({ agent }) => agent !== undefined, [0.44, 0.56])
  assertShare(LETTINGS, ({ payerDiffers }) => payerDiffers === true, [0.02, 0.042])
  const again = PLACES.filter(({ lettings }) => lettings.filter(({ from }) => from >= yearsAgo(2)).length >= 4)
  assert.deepEqual(again, [])
})

test('a rent is near what the market asks', () => {
  const ratios = PLACES.filter(({ tenure }) => tenure === 'private')
    .flatMap(({ lettings, premises }) => lettings.map(({ rent }) => (rent ?? 0) / premises.floorArea))
    .sort((a, b) => a - b)
  const median = ratios[Math.floor(ratios.length / 2)] ?? 0
  assert.ok(median > 8 && median < 22, String(median))
})

test('one home in a hundred gets a building permit in a year', () => {
  const building = PLACES.flatMap(({ permits }) => permits).filter(({ kind }) => kind === 'bouw')
  assertBetween(building.length / PLACES.length / 5, [0.0075, 0.0125])
})

test('where the gemeente asks it most private lettings have a permit, and elsewhere none has', () => {
  for (const { gemeente, dossiers } of REGION) {
    const lets = dossiers.filter((place) => place.tenure === 'private' && goesOn(place))
    const permitted = lets.filter(({ permits }) => permits.some(({ kind }) => kind === 'verhuur'))
    if (!asksLettingPermits(gemeente)) assert.equal(permitted.length, 0)
    else if (lets.length > 60) assertBetween(permitted.length / lets.length, [0.7, 0.97])
  }
})

test('the police register as much as in the Netherlands, and know the object of most of it', () => {
  const atHome = HOMES.flatMap(({ incidents }) => incidents)
  const all = PLACES.flatMap(({ incidents }) => incidents)
  const perYear = (code: string) => (atHome.filter((one) => one.code === code).length / LIVING / 3) * 1000
  assertBetween((atHome.length / LIVING / 3) * 1000, [25, 50])
  assertBetween(perYear('1.1.1'), [0.7, 2.1])
  assertBetween(perYear('3.1.1'), [0.35, 1.4])
  assertBetween(perYear('1.6.1'), [0.02, 0.6])
  assertShare(all, ({ placed }) => placed, [0.5, 0.7])
  const thefts = all.filter(({ code }) => code === '2.5.2').length
  assertBetween((thefts / HOMES.length / 3) * 1000, [1, 12])
  for (const { on } of all) assert.ok(on >= yearsAgo(3) && on < PEILDATUM)
})

test('few places are noticed, and hardly any by two different signs of a cannabis farm', () => {
  const seen = HOMES.filter(({ observations }) => observations.length > 0)
  assertBetween(seen.length / HOMES.length, [0.005, 0.015])
  const farms = new Set([
    'geur van hennep',
    'gemanipuleerde meter',
    'zoemend geluid',
    'afgeplakte ramen',
    'hitte of gesmolten sneeuw',
  ])
  const alike = seen.filter(
    ({ observations }) => new Set(observations.map(({ sign }) => sign).filter((sign) => farms.has(sign))).size > 1,
  )
  assert.ok(alike.length / HOMES.length < 0.002, String(alike.length))
})

test('residents report ordinary things, and now and then something about a home', () => {
  const reports = PLACES.flatMap((place) => place.reports)
  assertBetween(reports.length / LIVING, [0.015, 0.03])
  assertShare(reports, ({ main }) => main === 'wonen' || main === 'ondermijning', [0.003, 0.05])
})

test('nothing happens before a building stands, and no number comes twice', () => {
  const numbers = PLACES.flatMap((place) =>
    [...place.permits, ...place.incidents, ...place.observations, ...place.reports, ...place.lettings].map(
      (one) => one.number,
    ),
  )
  assert.equal(new Set(numbers).size, numbers.length)
  for (const { premises, permits, incidents, observations, reports } of PLACES) {
    const days = [...permits, ...observations].map(({ from }) => from.slice(0, 10))
    for (const day of [...days, ...incidents.map(({ on }) => on), ...reports.map(({ on }) => on.slice(0, 10))])
      assert.ok(Number(day.slice(0, 4)) >= premises.building.year)
  }
})

test('the same seed gives the same events', () => {
  const events = (seed: string) => ordinaryRegion(300, seed).map(({ dossiers }) => dossiers.map(eventsOf))
  assert.deepEqual(events('one'), events('one'))
  assert.notDeepEqual(events('one'), events('two'))
})

function eventsOf({ permits, incidents, observations, reports, lettings }: Dossier) {
  return [permits, incidents, observations, reports, lettings.map(({ number, from, rent }) => [number, from, rent])]
}

function goesOn({ lettings }: Dossier): boolean {
  return lettings.some(({ until, from }) => until === undefined && daysBetween(from, PEILDATUM) > 0)
}

function assertShare<T>(all: readonly T[], holds: (one: T) => boolean, bounds: readonly [number, number]): void {
  assertBetween(all.filter(holds).length / all.length, bounds)
}

function assertBetween(value: number, [least, most]: readonly [number, number]): void {
  assert.ok(value >= least && value <= most, `${value} is not between ${least} and ${most}`)
}
