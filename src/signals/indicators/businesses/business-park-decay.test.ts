import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { HOMES } from '../../../linkage/contract.ts'
import { BUSINESSES, NOTICES, PERMITS } from '../../facts/fact-tables.ts'
import { some, trySignals } from '../../test-bench.ts'
import { businessParkDecay } from './business-park-decay.ts'

interface Park {
  readonly premises?: number
  readonly vacant?: number
  readonly closed?: number
  readonly closedOn?: string
  readonly disordered?: number
  readonly category?: string
  readonly renewed?: number
}

/** One park with these counts, beside a large ordinary one where one in ten is vacant, closed and disordered. */
async function signalOf(context: TestContext, park: Park) {
  const { premises = 20, vacant = 8, closed = 8, closedOn = '2025-03-01', disordered = 0, category, renewed = 0 } = park
  const parks = [
    { buurt: 'BU99010001', premises, vacant, closed, closedOn, disordered, category, renewed },
    { buurt: 'BU99010002', premises: 100, vacant: 10, closed: 10, closedOn: '2025-03-01', disordered: 10, renewed: 0 },
  ].map((each, index) => ({
    ...each,
    objects: Array.from({ length: each.premises }, (_, place) => ({ id: `${index}-${place}`, place })),
  }))
  const those = (which: 'closed' | 'disordered' | 'renewed') =>
    parks.flatMap((each) => each.objects.filter(({ place }) => place < each[which]).map(({ id }) => ({ id, each })))
  const occupied = parks.flatMap((each) => each.objects.filter(({ place }) => place >= each.vacant))
  const rows = [
    some(
      HOMES,
      parks.flatMap(({ buurt, objects }) =>
        objects.map(({ id }) => ({
          object_id: id,
          buurt_code: buurt,
          use_purposes: ['industrie'],
          object_status: 'Verblijfsobject in gebruik',
        })),
      ),
    ),
    some(BUSINESSES, [
      ...occupied.map(({ id }) => ({ object_id: id, establishment_number: id, open: true })),
      ...those('closed').map(({ id, each }) => ({
        object_id: id,
        establishment_number: `was ${id}`,
        open: false,
        closed_on: each.closedOn,
      })),
    ]),
    some(
      NOTICES,
      those('disordered').map(({ id, each }) => ({
        object_id: id,
        observation_id: id,
        noticed_on: '2025-03-01',
        category: each.category ?? 'overlast-in-de-openbare-ruimte/parkeeroverlast',
      })),
    ),
    some(
      PERMITS,
      those('renewed').map(({ id }) => ({
        object_id: id,
        permit_id: id,
        kind: 'building',
        status: 'granted',
        valid_from: '2025-03-01',
      })),
    ),
  ]
  return (await trySignals(context, businessParkDecay, { rows })).find(({ subject_id }) => subject_id === 'BU99010001')
}

test('a park where much is vacant and many have left is a hypothesis about the area', async (context) => {
  const signal = await signalOf(context, {})
  assert.deepEqual([signal?.subject_kind, signal?.value, signal?.stage], ['area', 2, 'hypothesis'])
  assert.deepEqual(signal?.explained_by, [])
  assert.equal((await signalOf(context, { disordered: 8 }))?.value, 3)
})

test('one sign alone, or a park with less than twenty premises, is not', async (context) => {
  assert.equal(await signalOf(context, { closed: 2 }), undefined)
  assert.equal(await signalOf(context, { premises: 19 }), undefined)
})

test('a share must be half as much again as everywhere', async (context) => {
  // Everywhere (10 + n) of 120 are vacant; n of 20 is above 1.5 times that from n = 4 on.
  assert.ok(await signalOf(context, { vacant: 4 }))
  assert.equal(await signalOf(context, { vacant: 3 }), undefined)
})

test('what closed before the window, and notices of something else than disorder, do not count', async (context) => {
  assert.ok(await signalOf(context, { closedOn: '2024-01-03' }))
  assert.equal(await signalOf(context, { closedOn: '2024-01-02' }), undefined)
  assert.equal(await signalOf(context, { closedOn: '2026-01-02' }), undefined)
  const waste = { closed: 0, disordered: 8, category: 'afval/grofvuil' }
  assert.equal(await signalOf(context, waste), undefined)
})

test('permits to build for one in ten premises mean renewal', async (context) => {
  assert.deepEqual((await signalOf(context, { renewed: 2 }))?.explained_by, ['renewal'])
  assert.deepEqual((await signalOf(context, { renewed: 1 }))?.explained_by, [])
})
