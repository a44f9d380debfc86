import { type AnsweredPerson, isPersonInDisguise } from './answer-shapes.ts'
import { BRK_ORGANISATIONS } from './delivered-tables.ts'
import { type Desk, organisationParty, type Party, personParty, UNKNOWN_PARTY } from './desk.ts'
import type { OnFault } from './register-value.ts'

/**
 * Who an answer names. `omschrijving` is the name: it is kept of an organisation and never read of a person.
 * The link of a person who is in the BRP ends in the burgerservicenummer.
 */
export function answeredParty(
  person: AnsweredPerson,
  { desk, link, onFault }: { desk: Desk; link?: string | undefined; onFault: OnFault },
): Party {
  const { type, identificatie } = person
  if (type === 'ingeschreven_natuurlijk_persoon' || type === 'kadaster_natuurlijk_persoon') {
    const bsn = /\/ingeschrevenpersonen\/(\d+)$/.exec(link ?? '')?.[1]
    return personParty({ bsn, kadasterId: identificatie }, desk, onFault)
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
  desk.add(BRK_ORGANISATIONS, { organisation_id: identificatie, kvk_number: null, rsin: null, name, legal_form: null })
  return organisationParty(identificatie)
}
