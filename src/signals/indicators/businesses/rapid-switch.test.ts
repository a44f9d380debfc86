import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { ESTABLISHMENTS, OFFICERS, RELATIONS } from '../../../sources/contract.ts'
import type { Row } from '../../../vocabulary/table.ts'
import { BUSINESSES, COMPANIES } from '../../facts/fact-tables.ts'
import { some, trySignals } from '../../test-bench.ts'
import { rapidSwitch } from './rapid-switch.ts'

const COMPANY = '90000001'
const OLD: Partial<Row<typeof OFFICERS>> = {
  kvk_number: COMPANY,
  officer_kind: 'person',
  officer_id: 'old',
  function: 'director',
  held_from: '2015-01-01',
  has_ended: true,
  held_until: '2025-03-01',
}

interface Change {
  readonly business?: Partial<Row<typeof BUSINESSES>>
  readonly company?: Partial<Row<typeof COMPANIES>>
  readonly director?: Partial<Row<typeof OFFICERS>>
  readonly old?: Partial<Row<typeof OFFICERS>>
  readonly earlier?: Partial<Row<typeof ESTABLISHMENTS>>
  readonly relation?: Partial<Row<typeof RELATIONS>>
}

async function signalOf(context: TestContext, change: Change = {}) {
  const place = { object_id: '9901010000000001', establishment_number: '2', kvk_number: COMPANY, open: true }
  const director = { ...OLD, officer_id: 'new', held_from: '2025-03-01', has_ended: false, held_until: null }
  const rows = [
    some(BUSINESSES, [{ ...place, opened_on: '2025-05-30', ...change.business }]),
    some(COMPANIES, [{ kvk_number: COMPANY, founded_on: '2015-01-01', employees: 0, ...change.company }]),
    some(OFFICERS, [
      { ...director, ...change.director },
      { ...OLD, ...change.old },
    ]),
    some(ESTABLISHMENTS, [
      { establishment_number: '2', kvk_number: COMPANY, active_from: '2025-05-30' },
      { establishment_number: '1', kvk_number: COMPANY, active_from: '2015-01-01', has_ended: true, ...change.earlier },
    ]),
    some(RELATIONS, change.relation === undefined ? [] : [change.relation]),
  ]
  return (await trySignals(context, rapidSwitch, { rows })).at(0)
}

test('a new director and a new address ninety days later are a signal on the company, and name no person', async (context) => {
  const signal = await signalOf(context)
  assert.deepEqual([signal?.subject_id, signal?.value, signal?.happened_on], [COMPANY, 90, '2025-05-30'])
  assert.deepEqual(signal?.evidence, ['establishment 2', 'officers 90000001'])
  assert.doesNotMatch(JSON.stringify(signal), /"(new|old)"/)
  assert.deepEqual(signal?.explained_by, [])
})

test('either change may come first, and a day more between them is too far apart', async (context) => {
  const moved = (opened_on: string) => signalOf(context, { business: { opened_on } })
  assert.equal((await moved('2024-12-01'))?.value, 90)
  assert.equal((await moved('2024-12-01'))?.happened_on, '2025-03-01')
  assert.equal(await moved('2024-11-30'), undefined)
  assert.equal(await moved('2025-05-31'), undefined)
})

test('the window is three years that end with the peildatum', async (context) => {
  const both = (day: string) => signalOf(context, { business: { opened_on: day }, director: { held_from: day } })
  assert.equal(await both('2023-01-01'), undefined)
  assert.ok(await both('2023-01-02'))
  assert.ok(await both('2026-01-01'))
  assert.equal(await both('2026-01-02'), undefined)
})

test('both changes must lie in the window, and after the first year', async (context) => {
  const on = (held_from: string, opened_on: string, founded_on = '2015-01-01') =>
    signalOf(context, { business: { opened_on }, director: { held_from }, company: { founded_on } })
  assert.equal(await on('2023-01-01', '2023-02-01'), undefined)
  assert.equal(await on('2023-02-01', '2023-01-01'), undefined)
  assert.equal(await on('2026-01-02', '2025-12-01'), undefined)
  assert.equal(await on('2025-12-01', '2026-01-02'), undefined)
  assert.ok(await on('2024-12-02', '2024-12-02', '2023-12-02'))
  assert.equal(await on('2024-12-01', '2024-12-02', '2023-12-02'), undefined)
  assert.equal(await on('2024-12-02', '2024-12-01', '2023-12-02'), undefined)
})

test('a director who was one before and is registered again is no new one', async (context) => {
  assert.equal(await signalOf(context, { old: { officer_id: 'new' } }), undefined)
  assert.equal(await signalOf(context, { old: { officer_id: 'new', held_from: null } }), undefined)
})

test('the first year of a company, an unknown first day, a closed place or another function is no switch', async (context) => {
  const none: readonly Change[] = [
    { company: { founded_on: '2024-03-01' } },
    { company: { founded_on: null } },
    { company: { ended: true } },
    { business: { open: false } },
    { business: { opened_on: null } },
    { director: { function: 'proxy-holder' } },
    { director: { held_from: null } },
  ]
  for (const change of none) assert.equal(await signalOf(context, change), undefined, JSON.stringify(change))
  assert.ok(await signalOf(context, { company: { founded_on: '2024-02-29' } }))
})

test('an earlier branch that is still open makes it growth, and a later one does not', async (context) => {
  const earlier = async (change: Change['earlier']) =>
    (await signalOf(context, { earlier: change ?? {} }))?.explained_by
  assert.deepEqual(await earlier({ has_ended: false }), ['extra-branch'])
  assert.deepEqual(await earlier({ has_ended: null }), ['extra-branch'])
  assert.deepEqual(await earlier({ has_ended: false, active_from: '2025-05-30' }), [])
})

test('a board that goes on explains, and one that stepped down does not', async (context) => {
  assert.deepEqual((await signalOf(context, { old: { has_ended: false } }))?.explained_by, ['board-goes-on'])
  const staying = async (old: Change['old']) =>
    (await signalOf(context, { old: { has_ended: false, ...old } }))?.explained_by
  assert.deepEqual(await staying({ held_from: '2025-02-28' }), ['board-goes-on'])
  assert.deepEqual(await staying({ held_from: null }), ['board-goes-on'])
  assert.deepEqual(await staying({ function: 'supervisor' }), [])
})

test('a child that follows a parent keeps the company in the family, either way round', async (context) => {
  const tie = async (person: string, other: string) =>
    (await signalOf(context, { relation: { person, other, kind: 'parent' } }))?.explained_by
  assert.deepEqual(await tie('new', 'old'), ['family-succession'])
  assert.deepEqual(await tie('old', 'new'), ['family-succession'])
  assert.deepEqual(await tie('new', 'somebody'), [])
})

test('a running business with people at work was taken over', async (context) => {
  const staff = async (employees: number | null) => (await signalOf(context, { company: { employees } }))?.explained_by
  assert.deepEqual(await staff(5), ['working-business'])
  assert.deepEqual(await staff(4), [])
  assert.deepEqual(await staff(null), [])
})
