import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Row } from '../../vocabulary/table.ts'
import { some } from '../test-bench.ts'
import { COMPANIES, DEEDS, LOANS } from './fact-tables.ts'
import { COMPANY_GROUPS, COMPANY_PURCHASES } from './holder-fact-tables.ts'
import { makeFacts } from './test-bench.ts'

test('a group goes up by shareholders, else by a holding that directs, three steps at most', async (context) => {
  const companies = [
    { kvk_number: 'alone', directors: ['person:p'] },
    { kvk_number: 'owned', shareholders: ['person:p'] },
    { kvk_number: 'daughter', shareholders: ['kvk:owned'] },
    { kvk_number: 'one', shareholders: ['kvk:two'] },
    { kvk_number: 'two', shareholders: ['kvk:three'] },
    { kvk_number: 'three', shareholders: ['kvk:four'] },
    { kvk_number: 'four', shareholders: ['kvk:five'] },
    { kvk_number: 'directed', directors: ['kvk:holding', 'person:p'] },
    { kvk_number: 'served', directors: ['kvk:office'] },
    { kvk_number: 'holding', sbi_code: '6420' },
    { kvk_number: 'office', sbi_code: '69209' },
    { kvk_number: 'round', shareholders: ['kvk:about'] },
    { kvk_number: 'about', shareholders: ['kvk:round'] },
    { kvk_number: 'ended', ended: true },
  ]
  const facts = await makeFacts(context, [COMPANY_GROUPS], [some(COMPANIES, companies)])
  const groups = await facts.rows<Row<typeof COMPANY_GROUPS>>(COMPANY_GROUPS)
  assert.deepEqual(Object.fromEntries(groups.map(({ kvk_number, head }) => [kvk_number, head])), {
    about: 'kvk:round',
    alone: 'kvk:alone',
    daughter: 'person:p',
    directed: 'kvk:holding',
    four: 'kvk:five',
    holding: 'kvk:holding',
    office: 'kvk:office',
    one: 'kvk:four',
    owned: 'person:p',
    round: 'kvk:about',
    served: 'kvk:served',
    three: 'kvk:five',
    two: 'kvk:five',
  })
})

test('a purchase is a sale on a known day, with the loan of a bank that lies closest to it', async (context) => {
  const deed = (object_id: string, change: object = {}) => ({
    object_id,
    deed_part_id: object_id,
    deed_kind: 'sale',
    transferred_on: '2025-06-01',
    buyer_kvk_numbers: ['K'],
    ...change,
  })
  const loan = (object_id: string, registered_on: string | null, creditor_is_financial: boolean | null = true) => ({
    object_id,
    mortgage_id: `${object_id} ${registered_on}`,
    registered_on,
    creditor_is_financial,
  })
  const facts = await makeFacts(
    context,
    [COMPANY_PURCHASES],
    [
      some(DEEDS, [
        deed('bank'),
        deed('other lender'),
        deed('unknown lender'),
        deed('day unknown', { transferred_on: null }),
        deed('inherited', { deed_kind: 'inheritance' }),
        deed('two buyers', { buyer_kvk_numbers: ['K', 'L'], parties_related: true }),
      ]),
      some(LOANS, [
        loan('bank', '2025-05-20'),
        loan('bank', '2025-06-08'),
        loan('bank', null),
        loan('other lender', '2025-06-01', false),
        loan('unknown lender', '2025-06-01', null),
      ]),
    ],
  )
  const purchases = await facts.rows<Row<typeof COMPANY_PURCHASES>>(COMPANY_PURCHASES)
  assert.deepEqual(
    purchases.map(({ kvk_number, object_id, parties_related, bank_loan_days }) => {
      return [kvk_number, object_id, parties_related, bank_loan_days]
    }),
    [
      ['K', 'bank', false, 7],
      ['K', 'other lender', false, null],
      ['K', 'two buyers', true, null],
      ['K', 'unknown lender', false, null],
      ['L', 'two buyers', true, null],
    ],
  )
})
