import { createHmac } from 'node:crypto'
import { parseBsn } from '../../vocabulary/bsn.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import type { DeliveryWriter } from '../../warehouse/delivery.ts'
import { type PseudonymKeys, pseudonymOf } from '../pseudonym.ts'
import { type Fault, SAYS } from './fault.ts'

/** Where rows and rejects of one delivery go, and the one place that sees who a natural person is. */
export interface Desk {
  readonly add: DeliveryWriter['add']
  report(fault: Fault, at: { readonly table: string; readonly place: string }): void
  /** The keys; throws InputFault when none were given: a natural person may not enter without. */
  keys(): PseudonymKeys
}

export function openDesk(writer: DeliveryWriter, keys: PseudonymKeys | undefined): Desk {
  return {
    add: writer.add,
    report: (fault, { table, place }) => writer.reject({ table, place, reason: fault, says: SAYS[fault] }),
    keys() {
      if (keys === undefined) throw keyMissing()
      return keys
    },
  }
}

export interface Party {
  readonly party_kind: 'person' | 'organisation' | 'unknown'
  readonly person: string | null
  readonly person_known_by: 'bsn' | 'kadaster' | null
  readonly organisation_id: string | null
}

export const UNKNOWN_PARTY: Party = {
  party_kind: 'unknown',
  person: null,
  person_known_by: null,
  organisation_id: null,
}

export function organisationParty(id: string): Party {
  return { ...UNKNOWN_PARTY, party_kind: 'organisation', organisation_id: id }
}

/**
 * A natural person as a pseudonym: of the BSN when there is one, else of Kadaster's own number, which identifies a
 * person just as well and is therefore not kept either. The two never give the same pseudonym.
 */
export function personParty(
  given: { readonly bsn: string | undefined; readonly kadasterId: string | undefined },
  desk: Desk,
  report: (fault: Fault) => void,
): Party {
  const bsn = given.bsn === undefined ? undefined : parseBsn(given.bsn)
  if (given.bsn !== undefined && bsn === undefined) report('bsn-fails-elfproef')
  const keys = desk.keys()
  if (bsn !== undefined) return personOf(pseudonymOf(bsn, 'casework', keys), 'bsn')
  if (given.kadasterId !== undefined) return personOf(kadasterPseudonym(given.kadasterId, keys), 'kadaster')
  report('person-without-identification')
  return UNKNOWN_PARTY
}

function personOf(pseudonym: string, knownBy: 'bsn' | 'kadaster'): Party {
  return { party_kind: 'person', person: pseudonym, person_known_by: knownBy, organisation_id: null }
}

/** The pseudonym of Kadaster's own number of a person, which it gives to who has a BSN and to who has none. */
export function registerPseudonym(id: string | undefined, desk: Desk): string | null {
  return id === undefined ? null : kadasterPseudonym(id, desk.keys())
}

function kadasterPseudonym(id: string, keys: PseudonymKeys): string {
  return createHmac('sha256', keys.casework).update(`NL.IMKAD.Persoon ${id}`).digest('hex').slice(0, 32)
}

function keyMissing(): InputFault {
  return new InputFault({
    code: 'key-file-missing',
    says: 'This delivery names natural persons, and these only enter as pseudonyms.',
    remedy: 'Give the key file with --keys; make one with "zichtlijn keys --to FILE".',
  })
}
