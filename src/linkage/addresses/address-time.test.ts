import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Establishment, Registration } from '../../sources/contract.ts'
import { linked, type Period, period, verdictOf } from './test-bench.ts'

const AT = { postcode: '8999AB', house_number: 1 } as const

const RENAMED = [period(1, { street: 'Achterweg', valid_until: '2018-01-01' }), period(1, { valid_from: '2018-01-01' })]
const RENUMBERED = [
  period(1, { valid_until: '2018-01-01' }),
  period(1, { house_number: 3, valid_from: '2018-01-01' }),
  period(2, { valid_until: '2018-01-01' }),
  period(2, { house_number: 1, valid_from: '2018-01-01' }),
]
const WITHDRAWN = [period(1), period(2, { house_number: 1, valid_until: '2018-01-01' })]

const IN_TIME: Readonly<
  Record<string, readonly [periods: readonly Period[], record: Partial<Establishment>, is: string]>
> = {
  'a record of before a street was renamed is found by its old name': [
    RENAMED,
    { ...AT, street: 'Achterweg', active_until: '2016-01-01' },
    '1 by former-address',
  ],
  'an old name that is still used long after is found': [
    RENAMED,
    { ...AT, street: 'Achterweg', active_from: '2022-01-01' },
    '1 by former-address',
  ],
  'a record of before the houses were renumbered is of the house that had the number': [
    RENUMBERED,
    { ...AT, active_until: '2016-01-01' },
    '1 by former-address',
  ],
  'a record of after they were renumbered is of the house that has the number': [
    RENUMBERED,
    { ...AT, active_from: '2020-01-01' },
    '2 by same-address',
  ],
  'a record that holds over the day on which they were renumbered may be of either': [RENUMBERED, AT, 'ambiguous (2)'],
  'a living address goes before one that was withdrawn while the record held': [WITHDRAWN, AT, '1 by same-address'],
  'a record of when both were there may be of either': [
    WITHDRAWN,
    { ...AT, active_until: '2017-01-01' },
    'ambiguous (2)',
  ],
}
for (const [name, [periods, record, is]] of Object.entries(IN_TIME))
  test(name, async (context) => {
    assert.equal(await verdictOf(context, { periods, establishments: [record] }), is)
  })

test('a registration reads as on its last day, for the BRP follows what changes', async (context) => {
  const verdict = (change: Partial<Registration>) =>
    verdictOf(context, { periods: RENUMBERED, registrations: [{ ...AT, ...change }] })
  assert.equal(await verdict({}), '2 by same-address')
  assert.equal(await verdict({ registered_until: '2018-01-02' }), '2 by same-address')
  assert.equal(await verdict({ registered_until: '2018-01-01' }), '1 by former-address')
})

test('a link says in words why, and since when an address reads otherwise', async (context) => {
  const { links } = await linked(context, {
    periods: RENAMED,
    establishments: [{ ...AT, street: 'Achterweg', active_from: '2022-01-01' }],
  })
  assert.match(
    links[0]?.why ?? '',
    /the same.* read so until 2018-01-01\. It did not read so in the time of the record/,
  )
  assert.ok((links[0]?.confidence ?? 1) < 0.95)
})
