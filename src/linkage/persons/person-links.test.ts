import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { given, runOnRows } from '../../../tests/steps-on-rows.ts'
import {
  ADDRESSES,
  type Address,
  PERSONS,
  type Person,
  REGISTRATIONS,
  RELATIONS,
  type Registration,
  RIGHTS,
  type Right,
} from '../../sources/contract.ts'
import type { Row } from '../../vocabulary/table.ts'
import { PERSON_LINKS, type PersonLink } from '../contract.ts'
import type { Judgement } from '../judgements/judgement.ts'
import { judgementStep } from '../matches/judgement-rows.ts'
import { personSteps } from './person-steps.ts'

/** `Kaatje Rietsnijder 19800203`, or without a date. */
function person(pseudonym: string, written: string, change: Partial<Person> = {}): Person {
  const [, given_names = '', surname = '', birth_date = ''] = /^(.*) ([^\s\d]+)(?: (\d{8}))?$/.exec(written) ?? []
  const isKnown = pseudonym.startsWith('b')
  return {
    register: isKnown ? 'brp' : 'brk',
    person: pseudonym,
    known_by: isKnown ? 'bsn' : 'kadaster',
    register_person: isKnown ? null : pseudonym,
    given_names,
    initials: null,
    prefix: null,
    surname,
    partner_prefix: null,
    partner_surname: null,
    name_use: null,
    written_name: null,
    birth_date: birth_date === '' ? null : birth_date,
    nummeraanduiding_id: null,
    postcode: null,
    house_number: null,
    house_letter: null,
    house_number_addition: null,
    delivery_id: 'given',
    ...change,
  }
}

const livesAt = (who: string, house_number: number): Registration => ({
  person: who,
  registered_from: '2010-01-01',
  registered_until: null,
  ended_because: null,
  address_kind: 'home',
  adult_from: null,
  object_id: null,
  postcode: '8999AB',
  house_number,
  house_letter: null,
  house_number_addition: null,
  delivery_id: 'given',
})

const holds = (who: string, object_id: string): Right => ({
  tenaamstelling_id: `${who} ${object_id}`,
  object_id,
  object_kind: 'perceel',
  bag_object_ids: [],
  right_kind: 'eigendom',
  right_name: null,
  holder_kind: 'person',
  holder_person: who,
  holder_known_by: who.startsWith('b') ? 'bsn' : 'kadaster',
  holder_organisation_id: null,
  holder_kvk_number: null,
  holder_rsin: null,
  holder_name: null,
  holder_unknown_because: null,
  holder_address_id: null,
  share_numerator: 1,
  share_denominator: 2,
  held_jointly: false,
  held_from: '2015-01-01',
  held_until: null,
  deed_part_ids: [],
  delivery_id: 'given',
})

/** A town around those of whom a test speaks, for a likeness says little where there is nobody else. */
const TOWN: readonly Person[] = Array.from({ length: 400 }, (_, place) => {
  const surname = `${['Kade', 'Riet', 'Dijk', 'Molen', 'Veen'][place % 5]}${['man', 'stra', 'huis', 'dam'][place % 4]}`
  const names = ['Anna', 'Pieter', 'Maria', 'Klaas', 'Grietje', 'Teunis', 'Elisabeth']
  const born = 19300101 + (place % 70) * 10_000 + (place % 12) * 100 + (place % 28)
  return person(`b town ${place}`, `${names[place % names.length]} ${surname} ${born}`)
})

interface Given {
  readonly persons: readonly Person[]
  readonly registrations?: readonly Registration[]
  readonly relations?: readonly Row<typeof RELATIONS>[]
  readonly rights?: readonly Right[]
  readonly judgements?: readonly Judgement[]
}

/** The links as `k1 = b1 by likeness`. */
async function linked(context: TestContext, rows: Given): Promise<readonly string[]> {
  const reader = await runOnRows(context, {
    tables: [
      given(PERSONS, [...TOWN, ...rows.persons]),
      given(REGISTRATIONS, rows.registrations ?? []),
      given(RELATIONS, rows.relations ?? []),
      given(RIGHTS, rows.rights ?? []),
      given(ADDRESSES, [] satisfies readonly Address[]),
    ],
    steps: [judgementStep(rows.judgements ?? []), ...personSteps],
  })
  const links = await reader.rows<PersonLink>(PERSON_LINKS)
  return links.map((link) => `${link.person} = ${link.same_as} by ${link.method}`)
}

const judge = (one: string, verdict: Judgement['verdict'], other: string): Judgement => ({
  one: { source: 'kadaster', id: one },
  other: { source: 'bsn', id: other },
  verdict,
  author: 'a.clerk',
  judgedAt: '2026-03-01T10:00:00Z',
  reason: 'Seen the deed.',
})

const KAATJE = [person('b1', 'Kaatje Rietsnijder 19800203'), person('k1', 'Kaatje Rietsnijder 19800203')]

test('a name and a birth date tie someone whom Kadaster knows to the person of the BRP', async (context) => {
  assert.deepEqual(await linked(context, { persons: KAATJE }), ['k1 = b1 by likeness'])
})

test('initials, a call name and another spelling are no hindrance when the day of birth or the address agrees', async (context) => {
  const persons = [
    person('b1', 'Johannes Cornelis Rietsnijder 19800203'),
    person('b2', 'Wilhelmina Plasbroek 19610507'),
    person('k1', 'J.C. Rietsnijder 19800203'),
    person('k2', 'Mien Plasbroeck 19610507', { postcode: '8999AB', house_number: 7 }),
  ]
  assert.deepEqual(await linked(context, { persons, registrations: [livesAt('b2', 7)] }), [
    'k1 = b1 by likeness',
    'k2 = b2 by likeness',
  ])
})

test('a name alone ties nobody, and of two who are equally alike neither', async (context) => {
  const persons = [
    person('b1', 'Kaatje Rietsnijder 19800203'),
    person('b2', 'Jan Eendenwerf 19510101'),
    person('b3', 'Jan Eendenwerf 19510101'),
    person('k1', 'Kaatje Rietsnijder'),
    person('k2', 'Jan Eendenwerf 19510101'),
  ]
  assert.deepEqual(await linked(context, { persons }), [])
})

test('a father is not his son who has the same name at the same address', async (context) => {
  const persons = [
    person('b1', 'Jan Eendenwerf 19510101'),
    person('b2', 'Jan Eendenwerf 19820615'),
    person('k1', 'Jan Eendenwerf 19820615', { postcode: '8999AB', house_number: 7 }),
    person('k2', 'Jan Eendenwerf', { postcode: '8999AB', house_number: 7 }),
  ]
  const registrations = [livesAt('b1', 7), livesAt('b2', 7)]
  assert.deepEqual(await linked(context, { persons, registrations }), ['k1 = b2 by likeness'])
})

test('a couple is evidence: who holds something with the partner of somebody of that name is that somebody', async (context) => {
  const persons = [
    ...TOWN.slice(0, 1).map((partner) => ({ ...partner, person: 'b partner' })),
    person('b1', 'Kaatje Rietsnijder 19800203'),
    person('k1', 'K. Rietsnijder'),
  ]
  const relations = [{ person: 'b1', other: 'b partner', kind: 'partner', delivery_id: 'given' }]
  const rights = [holds('k1', '1'), holds('b partner', '1')]
  assert.deepEqual(await linked(context, { persons, relations, rights }), ['k1 = b1 by likeness'])
  assert.deepEqual(await linked(context, { persons, relations, rights: rights.slice(0, 1) }), [])
})

test('the number of Kadaster that stands beside a BSN elsewhere decides before any likeness', async (context) => {
  const persons = [...KAATJE, person('b2', 'Somebody Else', { register: 'brk', register_person: 'k1' })]
  assert.deepEqual(await linked(context, { persons }), ['k1 = b2 by register-number'])
})

test('a judgement of a person goes before numbers and likeness, until it is withdrawn', async (context) => {
  const persons = [...KAATJE, person('b2', 'Somebody Else')]
  const cases: readonly (readonly [readonly Judgement[], readonly string[]])[] = [
    [[judge('k1', 'same', 'b2')], ['k1 = b2 by judgement']],
    [[judge('k1', 'different', 'b1')], []],
    [[judge('k1', 'different', 'b1'), judge('k1', 'withdrawn', 'b1')], ['k1 = b1 by likeness']],
    [[judge('k1', 'unsure', 'b1')], ['k1 = b1 by likeness']],
    // Both cannot be: neither is obeyed, and the machine decides.
    [[judge('k1', 'same', 'b1'), judge('k1', 'same', 'b2')], ['k1 = b1 by likeness']],
  ]
  for (const [judgements, expected] of cases) assert.deepEqual(await linked(context, { persons, judgements }), expected)
})

test('where two are alike, judging one of them different ties the other', async (context) => {
  const persons = [...KAATJE, person('b2', 'Kaatje Rietsnijder 19800203')]
  assert.deepEqual(await linked(context, { persons }), [])
  assert.deepEqual(await linked(context, { persons, judgements: [judge('k1', 'different', 'b2')] }), [
    'k1 = b1 by likeness',
  ])
})

test('without a BRP, or without anybody to look for, nobody is tied and nothing fails', async (context) => {
  for (const persons of [[], KAATJE.slice(0, 1), KAATJE.slice(1)]) {
    const tables = [
      given(PERSONS, persons),
      ...[REGISTRATIONS, RELATIONS, RIGHTS, ADDRESSES].map((table) => given(table, [])),
    ]
    const reader = await runOnRows(context, { tables, steps: [judgementStep([]), ...personSteps] })
    assert.deepEqual(await reader.rows(PERSON_LINKS), [])
  }
})

test('a link says in words what agrees, and never a value', async (context) => {
  const reader = await runOnRows(context, {
    tables: [
      given(PERSONS, [...TOWN, ...KAATJE]),
      given(REGISTRATIONS, []),
      given(RELATIONS, []),
      given(RIGHTS, []),
      given(ADDRESSES, []),
    ],
    steps: [judgementStep([]), ...personSteps],
  })
  const [link] = await reader.rows<PersonLink>(PERSON_LINKS)
  assert.match(link?.why ?? '', /^achternaam gelijk \(\+\d+,\d\); .*geboortedatum gelijk \(\+14,3\)$/)
  assert.doesNotMatch(link?.why ?? '', /Rietsnijder|Kaatje|1980/i)
  assert.ok((link?.probability ?? 0) > 0.99)
})
