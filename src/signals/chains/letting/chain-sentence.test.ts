import assert from 'node:assert/strict'
import test from 'node:test'
import type { LettingChain } from '../../contract.ts'
import { chainSentence } from './chain-sentence.ts'

const CHAIN: LettingChain = {
  object_id: '9901010000000001',
  letting_id: '1',
  delivery_id: 'd',
  agent_kvk_number: '90000012',
  landlord: 'person',
  landlord_kvk_number: null,
  owner_is_landlord: true,
  payment: 'cash',
  payer_differs: true,
  cash_rent_pattern: true,
  owner_part: 'possibly-harmed',
}

test('a chain says who passes the rent on to whom, and that the owner may be harmed', () => {
  assert.equal(
    chainSentence(CHAIN, 'nl'),
    'ander dan de huurder → bemiddelaar KvK 90000012 → verhuurder = eigenaar. Contant betaald. De bemiddelaar heeft een signaal waarin deze verhuur meetelt. De eigenaar is mogelijk benadeeld.',
  )
})

test('an owner who is another, or not known, stands apart; without an agent there is none', () => {
  const plain = {
    ...CHAIN,
    agent_kvk_number: null,
    landlord: 'organisation',
    landlord_kvk_number: '90000001',
    owner_is_landlord: null,
    payment: 'bank',
    payer_differs: null,
    cash_rent_pattern: false,
    owner_part: 'none',
  }
  assert.equal(chainSentence(plain, 'en'), 'tenant → landlord KvK 90000001 → owner. Paid through the bank.')
})
