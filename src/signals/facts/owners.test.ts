import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ORGANISATION_LINKS, PERSON_LINKS } from '../../linkage/contract.ts'
import { RIGHTS } from '../../sources/contract.ts'
import type { Row } from '../../vocabulary/table.ts'
import { some } from '../test-bench.ts'
import { OWNERS } from './fact-tables.ts'
import { makeFacts } from './test-bench.ts'

type Right = Row<typeof RIGHTS>

const right = (tenaamstelling_id: string, change: Partial<Right> = {}): Partial<Right> => ({
  tenaamstelling_id,
  object_id: '99990000110000',
  bag_object_ids: ['home'],
  right_kind: 'eigendom',
  holder_kind: 'person',
  holder_person: 'jansen',
  holder_known_by: 'bsn',
  ...change,
})

test('a person known by Kadaster number holds as the person whom linkage says that it is', async (context) => {
  const kadaster = { holder_person: 'number 7', holder_known_by: 'kadaster' }
  const facts = await makeFacts(
    context,
    [OWNERS],
    [
      some(RIGHTS, [right('1', kadaster), right('2', { ...kadaster, holder_person: 'number 8' }), right('3')]),
      some(PERSON_LINKS, [
        { person: 'number 7', known_by: 'kadaster', same_as: 'jansen', method: 'judgement', why: '' },
      ]),
    ],
  )
  assert.deepEqual(
    (await facts.rows<Row<typeof OWNERS>>(OWNERS)).map(({ party }) => party),
    ['person:jansen', 'person:number 8', 'person:jansen'],
  )
})

test('an organisation holds by the KvK number of its link, else by the one delivered, else by its Kadaster number', async (context) => {
  const organisation = { holder_kind: 'organisation', holder_person: null, holder_known_by: null }
  const facts = await makeFacts(
    context,
    [OWNERS],
    [
      some(RIGHTS, [
        right('1', { ...organisation, holder_organisation_id: 'k1' }),
        right('2', { ...organisation, holder_organisation_id: 'k2', holder_kvk_number: '90000002' }),
        right('3', { ...organisation, holder_organisation_id: 'k3' }),
        right('4', { holder_kind: 'unknown', holder_person: null, holder_unknown_because: 'geheim' }),
      ]),
      some(ORGANISATION_LINKS, [{ organisation_id: 'k1', kvk_number: '90000001', method: 'rsin', why: '' }]),
    ],
  )
  assert.deepEqual(
    (await facts.rows<Row<typeof OWNERS>>(OWNERS)).map((row) => [row.party, row.kvk_number, row.unknown_because]),
    [
      ['kvk:90000001', '90000001', null],
      ['kvk:90000002', '90000002', null],
      ['kadaster:k3', null, null],
      [null, null, 'geheim'],
    ],
  )
})

test('a right holds from its first day to the day before its last, and without days it holds', async (context) => {
  const facts = await makeFacts(
    context,
    [OWNERS],
    [
      some(RIGHTS, [
        right('1'),
        right('2', { held_from: '2026-01-01', held_until: '2026-01-02' }),
        right('3', { held_from: '2026-01-02' }),
        right('4', { held_from: '2020-01-01', held_until: '2026-01-01' }),
      ]),
    ],
  )
  assert.deepEqual(
    (await facts.rows<Row<typeof OWNERS>>(OWNERS)).map(({ current }) => current),
    [true, true, false, false],
  )
})

test('who has the say is told from who may only use it, and a share is a part of one', async (context) => {
  const kinds = ['eigendom', 'erfpacht', 'erfpacht-en-opstal', 'opstal', 'vruchtgebruik', 'unknown']
  const facts = await makeFacts(
    context,
    [OWNERS],
    [
      some(
        RIGHTS,
        kinds.map((right_kind, place) => right(`${place}`, { right_kind, share_numerator: 1, share_denominator: 4 })),
      ),
    ],
  )
  const owners = await facts.rows<Row<typeof OWNERS>>(OWNERS)
  assert.deepEqual(
    owners.map(({ owns }) => owns),
    [true, true, true, false, false, false],
  )
  assert.deepEqual(new Set(owners.map(({ share }) => share)), new Set([0.25]))
})

test('a right stands on every object of its parcel once, and land without one gives no row', async (context) => {
  const facts = await makeFacts(
    context,
    [OWNERS],
    [some(RIGHTS, [right('1', { bag_object_ids: ['shop', 'home', 'home'] }), right('2', { bag_object_ids: [] })])],
  )
  assert.deepEqual(
    (await facts.rows<Row<typeof OWNERS>>(OWNERS)).map((row) => [row.object_id, row.tenaamstelling_id]),
    [
      ['home', '1'],
      ['shop', '1'],
    ],
  )
})
