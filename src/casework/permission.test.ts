import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Action } from './contract.ts'
import { permissionsOf, verdict } from './permission.ts'
import { PURPOSES, parsePurpose } from './purpose.ts'
import { accountOf } from './sample-account.ts'

const ACTIONS: readonly Action[] = ['see-address-list', 'see-address-file']

const EXPECTED = `
  who   | purpose           | when  | see-address-list           | see-address-file
  noor  | toezicht-bewoning | today | allowed                    | allowed
  noor  | adresonderzoek    | today | allowed                    | allowed
  noor  | weging-signaal    | today | purpose-outside-mandate    | purpose-outside-mandate
  noor  | voorlichting      | today | purpose-outside-mandate    | purpose-outside-mandate
  noor  | toezicht-bewoning | later | sign-in-expired            | sign-in-expired
  bilal | toezicht-bewoning | today | purpose-outside-mandate    | purpose-outside-mandate
  bilal | adresonderzoek    | today | purpose-outside-mandate    | purpose-outside-mandate
  bilal | weging-signaal    | today | allowed                    | allowed
  bilal | voorlichting      | today | purpose-outside-mandate    | purpose-outside-mandate
  bilal | weging-signaal    | later | sign-in-expired            | sign-in-expired
  tess  | toezicht-bewoning | today | purpose-outside-mandate    | purpose-outside-mandate
  tess  | adresonderzoek    | today | purpose-outside-mandate    | purpose-outside-mandate
  tess  | weging-signaal    | today | purpose-outside-mandate    | purpose-outside-mandate
  tess  | voorlichting      | today | purpose-needs-no-addresses | purpose-needs-no-addresses
  tess  | voorlichting      | later | sign-in-expired            | sign-in-expired
`

const UNTIL = new Date('2026-06-15T17:00:00Z')
const WHEN: Readonly<Record<string, Date>> = { today: new Date('2026-06-15T09:00:00Z'), later: UNTIL }

const [, ...rows] = EXPECTED.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))

for (const [who = '', purposeCode = '', when = '', ...answers] of rows) {
  test(`${who}, ${purposeCode}, ${when}`, () => {
    const account = accountOf(who) ?? assert.fail(`unknown account: ${who}`)
    const purpose = parsePurpose(purposeCode) ?? assert.fail(`unknown purpose: ${purposeCode}`)
    const now = WHEN[when] ?? assert.fail(`unknown moment: ${when}`)
    const asker = { account, purpose, until: UNTIL }
    assert.deepEqual(
      ACTIONS.map((action) => verdict(asker, action, now)),
      answers,
    )
    assert.deepEqual(
      permissionsOf(asker, now),
      ACTIONS.filter((_, place) => answers[place] === 'allowed'),
    )
  })
}

test('The table holds every account with every purpose', () => {
  const today = rows.filter(([, , when]) => when === 'today')
  assert.equal(today.length, 3 * Object.keys(PURPOSES).length)
})
