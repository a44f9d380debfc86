import type { Language } from '../../../vocabulary/language.ts'
import type { LettingChain } from '../../contract.ts'

/** A letting chain as one line: who passes the rent on to whom, and what is known of the owner. Of a person only the role. */
export function chainSentence(chain: LettingChain, language: Language): string {
  const words = WORDS[language]
  const landlord =
    chain.landlord_kvk_number === null ? words.landlord : `${words.landlord} KvK ${chain.landlord_kvk_number}`
  const parties = [
    chain.payer_differs === true ? words.otherPayer : words.tenant,
    ...(chain.agent_kvk_number === null ? [] : [`${words.agent} KvK ${chain.agent_kvk_number}`]),
    chain.owner_is_landlord === true ? `${landlord} = ${words.owner}` : landlord,
    ...(chain.owner_is_landlord === true ? [] : [words.owner]),
  ]
  const told = [
    words.payment[chain.payment] ?? words.payment['unknown'],
    chain.cash_rent_pattern ? words.pattern : undefined,
    words.ownerPart[chain.owner_part],
  ].filter((part) => part !== undefined)
  return `${parties.join(' → ')}. ${told.join('. ')}.`
}

interface ChainWords {
  readonly tenant: string
  readonly otherPayer: string
  readonly agent: string
  readonly landlord: string
  readonly owner: string
  readonly pattern: string
  readonly payment: Readonly<Record<string, string>>
  readonly ownerPart: Readonly<Record<string, string>>
}

const WORDS: Readonly<Record<Language, ChainWords>> = {
  nl: {
    tenant: 'huurder',
    otherPayer: 'ander dan de huurder',
    agent: 'bemiddelaar',
    landlord: 'verhuurder',
    owner: 'eigenaar',
    pattern: 'De bemiddelaar heeft een signaal waarin deze verhuur meetelt',
    payment: {
      cash: 'Contant betaald',
      bank: 'Betaald via de bank',
      unknown: 'Hoe er wordt betaald, is niet bekend',
    },
    ownerPart: {
      'possibly-harmed': 'De eigenaar is mogelijk benadeeld',
      signal: 'Op de eigenaar staat een signaal uit een andere familie',
    },
  },
  en: {
    tenant: 'tenant',
    otherPayer: 'other than the tenant',
    agent: 'agent',
    landlord: 'landlord',
    owner: 'owner',
    pattern: 'The agent has a signal in which this letting counts',
    payment: { cash: 'Paid in cash', bank: 'Paid through the bank', unknown: 'How it is paid is not known' },
    ownerPart: {
      'possibly-harmed': 'The owner is possibly harmed',
      signal: 'There is a signal of another family on the owner',
    },
  },
}
