import assert from 'node:assert/strict'
import { test } from 'node:test'
import { INSPECTIONS } from '../../../sources/contract.ts'
import type { Row } from '../../../vocabulary/table.ts'
import { COMPANIES, OWNERS, TENANCIES } from '../../facts/fact-tables.ts'
import { type SomeRows, some } from '../../test-bench.ts'
import { type Case, inputsOf, tryCases } from '../test-bench.ts'
import { confirmedNeighbours } from './confirmed-neighbours.ts'

const FOUND_ON = '2025-06-01'

const owns = (object_id: string, party: string, change: Partial<Row<typeof OWNERS>> = {}): SomeRows =>
  some(OWNERS, [
    { object_id, tenaamstelling_id: party, party, held_from: '2020-01-01', owns: true, current: true, ...change },
  ])

const lets = (object_id: string, change: Partial<Row<typeof TENANCIES>>): SomeRows =>
  some(TENANCIES, [{ object_id, letting_id: object_id, let_from: '2020-01-01', current: true, ...change }])

const found = (object_id: string, inspected_on = FOUND_ON): SomeRows =>
  some(INSPECTIONS, [{ inspection_id: 'c', object_id, inspected_on, found: 'misuse' }])

/** The case and two other objects with a finding, all three tied in the same way. */
function three(what: string, gives: string, tie: (object_id: string, hand: string) => SomeRows, own = tie): Case {
  return {
    what,
    gives,
    rows: (id) => [
      own(id, `of ${id}`),
      ...['a', 'b'].flatMap((other) => [tie(`${other} ${id}`, `of ${id}`), found(`${other} ${id}`)]),
    ],
  }
}

const person = (object_id: string, hand: string) => owns(object_id, `person:${hand}`)

test('an owner with two findings elsewhere is a signal that names the visits and nobody', async (context) => {
  const signal = (await tryCases(context, confirmedNeighbours, { cases: [three('one', 'signal', person)] })).get('one')
  assert.deepEqual(inputsOf(signal), { confirmed_objects: 2, last_found_on: FOUND_ON, confirmed_percent: 67 })
  assert.deepEqual(signal?.evidence, ['inspection a one', 'inspection b one'])
})

test('who is owner and landlord at once, or was found twice, counts once', async (context) => {
  const twice = (object: string, hand: string) => [
    person(object, hand),
    lets(object, { landlord_party: `person:${hand}` }),
  ]
  const rows = (id: string) => [
    ...twice(id, id),
    ...['a', 'b'].flatMap((other) => [...twice(`${other} ${id}`, id), found(`${other} ${id}`)]),
    found(`a ${id}`, '2025-07-01'),
  ]
  const signals = await tryCases(context, confirmedNeighbours, { cases: [{ what: 'one', gives: 'signal', rows }] })
  const { confirmed_objects, confirmed_percent } = inputsOf(signals.get('one'))
  assert.deepEqual([signals.get('one')?.value, confirmed_objects, confirmed_percent], [2, 2, 67])
})

test('landlord, agent and director tie as an owner does, and a third relation is too far', async (context) => {
  const company = (object_id: string, hand: string) => owns(object_id, `kvk:${object_id} ${hand}`)
  const directed = (what: string, directors: (object: string) => string[], extra: object = {}) =>
    some(
      COMPANIES,
      ['', 'a ', 'b '].map((other) => ({
        kvk_number: `${other}${what} of ${what}`,
        directors: directors(other),
        ...extra,
      })),
    )
  const cases = [
    three('landlord', 'signal', (object, hand) => lets(object, { landlord_party: `person:${hand}` })),
    three('agent', 'signal', (object, hand) => lets(object, { agent_kvk_number: hand })),
    three('director', 'signal', company),
    three('directors apart', 'none', company),
    three('board of a gemeente', 'none', company),
    three('no party named', 'none', (object) => owns(object, '', { party: null })),
  ]
  const beside = [
    directed('director', () => ['person:d']),
    directed('directors apart', (other) => [`person:${other}`]),
    directed('board of a gemeente', () => ['person:m'], { form: 'public-body' }),
  ]
  await tryCases(context, confirmedNeighbours, { cases, beside })
})

test('two findings elsewhere are asked, of the last five years, in the hands of that day', async (context) => {
  const since = (what: string, gives: string, inspected_on: string, change = {}): Case => ({
    what,
    gives,
    rows: (id) => [
      person(id, id),
      ...['a', 'b'].flatMap((other) => [
        owns(`${other} ${id}`, `person:${id}`, change),
        found(`${other} ${id}`, inspected_on),
      ]),
    ],
  })
  const cases: Case[] = [
    {
      what: 'one elsewhere, twice',
      gives: 'none',
      rows: (id) => [person(id, id), person(`a ${id}`, id), found(`a ${id}`), found(`a ${id}`, '2025-07-01')],
    },
    { what: 'one elsewhere', gives: 'none', rows: (id) => [person(id, id), person(`a ${id}`, id), found(`a ${id}`)] },
    {
      what: 'one here and one elsewhere',
      gives: 'none',
      rows: (id) => [person(id, id), found(id), person(`a ${id}`, id), found(`a ${id}`)],
    },
    {
      what: 'nothing found',
      gives: 'none',
      rows: (id) => [
        person(id, id),
        ...['a', 'b'].flatMap((other) => [
          person(`${other} ${id}`, id),
          some(INSPECTIONS, [{ object_id: `${other} ${id}`, inspected_on: FOUND_ON, found: 'nothing' }]),
        ]),
      ],
    },
    since('the day before', 'signal', '2025-12-31'),
    since('the day itself', 'none', '2026-01-01'),
    since('1826 days ago', 'signal', '2021-01-01'),
    since('1827 days ago', 'none', '2020-12-31', { held_from: '2019-01-01' }),
    since('owned from that day', 'signal', FOUND_ON, { held_from: FOUND_ON }),
    since('a right of use', 'none', FOUND_ON, { owns: false }),
    since('owned after', 'none', FOUND_ON, { held_from: '2025-06-02' }),
    since('sold before', 'none', FOUND_ON, { held_until: FOUND_ON, current: false }),
    since('sold after', 'signal', FOUND_ON, { held_until: '2025-06-02', current: false }),
    since('since when is not known', 'none', FOUND_ON, { held_from: null }),
  ]
  await tryCases(context, confirmedNeighbours, { cases })
})

test('a hub of more than fifty carries nothing over, and a large portfolio explains it', async (context) => {
  const large = (what: string, gives: string, objects: number, before = 0): Case => ({
    what,
    gives,
    rows: (id) => [
      ...three(what, gives, person).rows(id),
      ...Array.from({ length: objects - 3 }, (_, place) =>
        owns(`${place} ${id}`, `person:of ${id}`, { current: place >= before }),
      ),
    ],
  })
  const cases = [
    large('of 20', 'signal', 20),
    large('of 21', 'few-of-many', 21),
    large('of 50', 'few-of-many', 50),
    large('of 51, one of them before', 'few-of-many', 51, 1),
    large('of 21, many of them before', 'signal', 21, 15),
    large('of 51', 'none', 51),
  ]
  await tryCases(context, confirmedNeighbours, { cases })
})

test('who came to the address after the findings explains it', async (context) => {
  const from = (held_from: string | null) => (object: string, hand: string) =>
    owns(object, `person:${hand}`, { held_from })
  const cases = [
    three('owned since', 'tied-since', person, from('2025-06-02')),
    three('owned from that day', 'signal', person, from(FOUND_ON)),
    three('owned from a day not known', 'signal', person, from(null)),
    three('a part since, the other from a day not known', 'signal', person, (object, hand) =>
      some(OWNERS, [
        ...from(null)(object, hand).rows,
        ...from('2025-06-02')(object, hand).rows.map((row) => ({ ...row, tenaamstelling_id: 'second' })),
      ]),
    ),
  ]
  await tryCases(context, confirmedNeighbours, { cases })
})
