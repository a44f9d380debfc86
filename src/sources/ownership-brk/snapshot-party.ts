import { BRK_ORGANISATIONS } from './delivered-tables.ts'
import { organisationParty, type Party, personParty, UNKNOWN_PARTY } from './desk.ts'
import { toKvkNumber, toNummeraanduidingId, toRsin } from './register-value.ts'
import { residenceOf } from './residence.ts'
import { identificationOf, type Part, partOf, type Reference, referenceOf, type Snapshot, textAt } from './snapshot.ts'
import { nodeAt, type XmlNode } from './xml-node.ts'

const BSN = ['betreft', 'GeregistreerdPersoon', 'bsn'] as const
const ORGANISATION = ['betreft', 'Rechtspersoon'] as const

/** Who a reference to a person means; nothing when it leads nowhere. */
export function partyOf({ kind, target }: Reference, part: Part): Party | undefined {
  if (target === undefined) return undefined
  const person = partOf(part.snapshot, target, part.table)
  if (target.name === 'NatuurlijkPersoon') {
    const given = { bsn: textAt(person, ...BSN), kadasterId: textAt(person, 'identificatie') }
    return personParty(given, part.snapshot.desk, person.onFault)
  }
  if (target.name !== 'NietNatuurlijkPersoon' || kind !== 'NietNatuurlijkPersoonRef' || isPersonInDisguise(target)) {
    person.onFault('person-kind-contradictory')
    return UNKNOWN_PARTY
  }
  const id = identificationOf(person)
  return id === undefined ? UNKNOWN_PARTY : organisationParty(id)
}

/** Registers exist in which people stand under organisations; what is filled counts, not the label. */
function isPersonInDisguise(node: XmlNode): boolean {
  const given = (name: string) => nodeAt(node, 'betreft', 'GeregistreerdPersoon', name) ?? nodeAt(node, name)
  return (
    nodeAt(node, ...BSN.slice(0, 2)) !== undefined ||
    ['bsn', 'naam', 'geboorte'].some((name) => given(name) !== undefined)
  )
}

export function writeOrganisation(part: Part): void {
  const { node, snapshot, onFault } = part
  if (isPersonInDisguise(node)) return onFault('person-kind-contradictory')
  const organisation_id = identificationOf(part)
  if (organisation_id === undefined) return
  snapshot.desk.add(BRK_ORGANISATIONS, {
    organisation_id,
    kvk_number: toKvkNumber(textAt(part, ...ORGANISATION, 'kvkNummer'), onFault),
    rsin: toRsin(textAt(part, ...ORGANISATION, 'rsin'), onFault),
    name: textAt(part, 'statutaireNaam') ?? null,
    legal_form: textAt(part, 'rechtsvorm', 'waarde') ?? null,
    ...residenceOf(part),
  })
}

/** The BAG address of a person's woonlocatie; null when the register does not know it, which is often so. */
export function addressOf(person: XmlNode, snapshot: Snapshot, table: string): string | null {
  const location = referenceOf(partOf(snapshot, person, table), 'woonlocatie')
  if (location?.target === undefined) return null
  const address = partOf(snapshot, location.target, table)
  return toNummeraanduidingId(textAt(address, 'adresgegevens', 'Nummeraanduiding', 'identificatie'), address.onFault)
}
