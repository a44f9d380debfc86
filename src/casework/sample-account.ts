import type { Words } from '../vocabulary/language.ts'
import type { Purpose } from './purpose.ts'

/** Someone who may sign in, and the purposes that the mandate names. */
export interface Account {
  readonly id: string
  readonly name: string
  readonly role: Words
  readonly mandate: readonly Purpose[]
}

/** Invented people, to try the product with invented data. There is no password: the server listens on loopback only. */
export const SAMPLE_ACCOUNTS: readonly Account[] = [
  {
    id: 'noor',
    name: 'Noor de Wit',
    role: { nl: 'Toezichthouder, gemeente Waterdam', en: 'Supervisor, municipality of Waterdam' },
    mandate: ['toezicht-bewoning', 'adresonderzoek'],
  },
  {
    id: 'bilal',
    name: 'Bilal Haddou',
    role: { nl: 'Analist, RIEC Markerwaard', en: 'Analyst, RIEC Markerwaard' },
    mandate: ['weging-signaal'],
  },
  {
    id: 'tess',
    name: 'Tess Vermeer',
    role: { nl: 'Communicatieadviseur, gemeente Waterdam', en: 'Communication adviser, municipality of Waterdam' },
    mandate: ['voorlichting'],
  },
]

/** The sample account with this id, or nothing. */
export function accountOf(id: string): Account | undefined {
  return SAMPLE_ACCOUNTS.find((account) => account.id === id)
}
