import { isHome, type Premises } from '../../homes/premises.ts'
import type { Neighbourhood } from '../../neighbourhood.ts'
import { isOrganisation, type Organisation, type Party } from '../../organisations/organisation.ts'
import type { Elsewhere, Identity } from '../../people/person.ts'
import type { Dirt } from '../../truth/dirt.ts'
import { escaped, identification, type Line, location, nil, reference } from './brk-xml.ts'
import { asDeedHas } from './kadaster-organisation.ts'
import { asKadasterHas } from './kadaster-person.ts'

/** Where people of a buurt and its outsiders live, as far as they pass by together with what they own. */
export type Addresses = ReadonlyMap<string, Premises | Elsewhere>

export function addressesIn({ people, outsiders }: Pick<Neighbourhood, 'people' | 'outsiders'>): Addresses {
  const addresses = new Map<string, Premises | Elsewhere>()
  for (const list of [people, outsiders])
    for (const { bsn, stays, ended } of list) {
      const [last] = stays
      if (last !== undefined && ended === undefined) addresses.set(bsn, last.at)
    }
  return addresses
}

/** What the parties of one snapshot are written with. */
interface Desk {
  readonly addresses: Addresses
  readonly dirt: Dirt
  /** The next id within the file. */
  readonly nextId: () => string
  /** The address of the object itself, which its owner may share. */
  readonly own: { readonly nummeraanduiding: string; readonly id: string }
}

/** How a party is referred to in its snapshot. */
export interface NamedParty {
  readonly kind: 'p-ref:NatuurlijkPersoon' | 'p-ref:NietNatuurlijkPersoon'
  readonly id: string
}

const ADDRESS_UNKNOWN = 0.06
const BSN_WITHHELD = 0.002
/** Of those who hold something: whom Kadaster never tied to the BRP, or to the Handelsregister. */
const KADASTER_ONLY = 0.02
const DEED_ONLY = 0.03
const TYPE_WRONG = 0.0004
const SPREAD = 7_368_787

/** The parties of one snapshot, each told once. */
export function createParties(desk: Desk) {
  const lines: Line[] = []
  const named = new Map<Party, NamedParty>()
  return {
    lines,
    name(party: Party): NamedParty {
      const known = named.get(party)
      if (known !== undefined) return known
      const id = desk.nextId()
      const is = isOrganisation(party) ? organisation(party, id, { desk, lines }) : person(party, id, { desk, lines })
      named.set(party, is)
      return is
    },
  }
}

interface Telling {
  readonly desk: Desk
  readonly lines: Line[]
}

function person(who: Identity, id: string, { desk, lines }: Telling): NamedParty {
  const { bsn } = who
  const flaw = flawOf(who, desk.dirt)
  const node = flaw?.node ?? 'NatuurlijkPersoon'
  const number = flaw?.number ?? `<b:bsn>${bsn}</b:bsn>`
  const at = desk.addresses.get(bsn)
  const isKadasterOnly = flaw?.reason === 'kadaster-only'
  const written = isKadasterOnly ? asKadasterHas(who, at) : { ...who.name, born: who.born, at }
  const home = residence(written.at, { desk, lines })
  lines.push({
    xml:
      `<p:${node} id="${id}">${identification('p', 'Persoon', personNumber(bsn))}${home}<p:betreft>` +
      `<b:GeregistreerdPersoon>${number}<b:naam><b:Naam>${nameOf(written)}</b:Naam></b:naam>${birthOf(written)}` +
      `</b:GeregistreerdPersoon></p:betreft></p:${node}>`,
    dirt: flaw === undefined ? undefined : { ...flaw, node },
  })
  return { kind: `p-ref:${node}`, id }
}

interface PersonFlaw {
  readonly node: 'NatuurlijkPersoon' | 'NietNatuurlijkPersoon'
  readonly reason: string
  readonly rejectedAs?: string
  /** What stands in the place of the burgerservicenummer. */
  readonly number?: string
}

/** A person who is called an organisation, one of whom this desk may not see the number, or one whom Kadaster alone knows. */
function flawOf({ bsn }: Identity, dirt: Dirt): PersonFlaw | undefined {
  if (dirt.strikes(TYPE_WRONG))
    return {
      node: 'NietNatuurlijkPersoon',
      reason: 'person-labelled-organisation',
      rejectedAs: 'person-kind-contradictory',
    }
  if (dirt.strikesAlways(KADASTER_ONLY, bsn))
    return { node: 'NatuurlijkPersoon', reason: 'kadaster-only', number: nil('b:bsn') }
  if (dirt.strikes(BSN_WITHHELD))
    return { node: 'NatuurlijkPersoon', reason: 'bsn-withheld', number: nil('b:bsn', 'nietGeautoriseerd') }
  return undefined
}

function nameOf({ given, prefix, surname }: { given: string; prefix: string; surname: string }): string {
  const before = prefix === '' ? '' : `<b:voorvoegselsgeslachtsnaam>${escaped(prefix)}</b:voorvoegselsgeslachtsnaam>`
  return `<b:geslachtsnaam>${escaped(surname)}</b:geslachtsnaam>${before}<b:voornamen>${escaped(given)}</b:voornamen>`
}

function birthOf({ born }: { born: string }): string {
  if (born === '') return ''
  return `<b:geboorte><b:Geboorte><b:geboortedatum><t:datum>${born}</t:datum></b:geboortedatum></b:Geboorte></b:geboorte>`
}

function organisation(who: Organisation, id: string, { desk, lines }: Telling): NamedParty {
  const { kvkNumber, rsin, name, legalForm, establishments } = who
  const seat = residence(establishments[0]?.at, { desk, lines })
  const isDeedOnly = desk.dirt.strikesAlways(DEED_ONLY, kvkNumber)
  const written = isDeedOnly ? asDeedHas(who) : { name, rsin }
  const number = written.rsin === undefined ? '' : `<n:rsin>${written.rsin}</n:rsin>`
  const kvk = isDeedOnly ? nil('n:kvkNummer') : `<n:kvkNummer>${kvkNumber}</n:kvkNummer>`
  const node = 'NietNatuurlijkPersoon'
  lines.push({
    xml:
      `<p:${node} id="${id}">${identification('p', 'Persoon', organisationNumber(kvkNumber))}${seat}` +
      `<p:statutaireNaam>${escaped(written.name)}</p:statutaireNaam><p:rechtsvorm><t:waarde>${legalForm}</t:waarde></p:rechtsvorm>` +
      `<p:betreft><n:Rechtspersoon>${number}${kvk}</n:Rechtspersoon></p:betreft></p:${node}>`,
    dirt: isDeedOnly ? { node, reason: 'kvk-number-withheld' } : undefined,
  })
  return { kind: 'p-ref:NietNatuurlijkPersoon', id }
}

/** The woonlocatie of a party: the address of the object, one of its own, or none where none is known. */
function residence(at: Premises | Elsewhere | undefined, { desk, lines }: Telling): string {
  if (at === undefined) return ''
  const isUnknown = desk.dirt.strikes(ADDRESS_UNKNOWN)
  if (!isUnknown && 'address' in at && at.address.id === desk.own.nummeraanduiding)
    return reference('p:woonlocatie', 'a-ref:ObjectlocatieBinnenland', desk.own)
  const id = desk.nextId()
  const place =
    'address' in at
      ? {
          ...at.address,
          street: at.address.street.name,
          houseNumber: at.address.number,
          id: isUnknown ? undefined : at.address.id,
        }
      : { ...at, houseNumber: at.number, id: undefined }
  const wasKnown = isUnknown && 'address' in at && isHome(at)
  lines.push({
    xml: location(id, { ...place, number: `KPR.${id.slice(3)}` }),
    dirt: wasKnown ? { node: 'ObjectlocatieBinnenland', reason: 'holder-address-nil' } : undefined,
  })
  return reference('p:woonlocatie', 'a-ref:ObjectlocatieBinnenland', { id })
}

/** The number by which Kadaster knows someone: another one for everybody, and no burgerservicenummer. */
export function personNumber(bsn: string): string {
  return `4${String((Number(bsn) * SPREAD) % 1_000_000_000).padStart(9, '0')}`
}

export function organisationNumber(kvkNumber: string): string {
  return `13${kvkNumber}`
}
