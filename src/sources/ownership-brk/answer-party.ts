import { parseBsn } from '../../vocabulary/bsn.ts'
import { writeNamedPerson } from './answer-person.ts'
import { type AnsweredPerson, isPersonInDisguise } from './answer-shapes.ts'
import { BRK_ORGANISATIONS } from './delivered-tables.ts'
import { type Desk, organisationParty, type Party, personParty, UNKNOWN_PARTY } from './desk.ts'
import type { OnFault } from './register-value.ts'
import { NO_RESIDENCE } from './residence.ts'

/**
 * Who an answer names. `omschrijving` is the name: of a person it goes to the table that only linkage reads.
 * The link of a person who is in the BRP ends in the burgerservicenummer, and by the API description it is their
 * `identificatie` as well.
 */
export function answeredParty(
  person: AnsweredPerson,
  { desk, link, onFault }: { desk: Desk; link?: string | undefined; onFault: OnFault },
): Party {
  const { type, identificatie } = person
  if (type === 'ingeschreven_natuurlijk_persoon' || type === 'kadaster_natuurlijk_persoon') {
    const isBsn = type === 'ingeschreven_natuurlijk_persoon' && parseBsn(identificatie ?? '') !== undefined
    const bsn = /\/ingeschrevenpersonen\/(\d+)$/.exec(link ?? '')?.[1] ?? (isBsn ? identificatie : undefined)
    const given = { bsn, kadasterId: isBsn ? undefined : identificatie }
    if (person.omschrijving !== undefined) writeNamedPerson({ ...given, name: person.omschrijving }, { desk, onFault })
    return personParty(given, desk, onFault)
  }
  if (identificatie === undefined || type === undefined) {
    onFault(identificatie === undefined ? 'person-without-identification' : 'holder-absent')
    return UNKNOWN_PARTY
  }
  if (isPersonInDisguise(person)) {
    onFault('person-kind-contradictory')
    return UNKNOWN_PARTY
  }
  const name = person.omschrijving ?? null
  const numbers = { organisation_id: identificatie, kvk_number: null, rsin: null }
  desk.add(BRK_ORGANISATIONS, { ...numbers, name, legal_form: null, ...NO_RESIDENCE })
  return organisationParty(identificatie)
}
