import { isHome, type Premises } from '../../homes/premises.ts'
import type { Neighbourhood } from '../../neighbourhood.ts'
import { isOrganisation, type Organisation, type Party } from '../../organisations/organisation.ts'
import type { Elsewhere, Identity } from '../../people/person.ts'
import type { Dirt } from '../../truth/dirt.ts'
import { escaped, identification, type Line, location, nil, reference } from './brk-xml.ts'

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
  const { bsn, name, born } = who
  const { dirt } = desk
  const isWrong = dirt.strikes(TYPE_WRONG)
  const isWithheld = !isWrong && dirt.strikes(BSN_WITHHELD)
  const node = isWrong ? 'NietNatuurlijkPersoon' : 'NatuurlijkPersoon'
  const number = isWithheld ? nil('b:bsn', 'nietGeautoriseerd') : `<b:bsn>${bsn}</b:bsn>`
  const home = residence(desk.addresses.get(bsn), { desk, lines })
  const surname = name.prefix === '' ? name.surname : `${name.prefix} ${name.surname}`
  lines.push({
    xml:
      `<p:${node} id="${id}">${identification('p', 'Persoon', personNumber(bsn))}${home}<p:betreft>` +
      `<b:GeregistreerdPersoon>${number}<b:naam><b:Naam><b:geslachtsnaam>${escaped(surname)}</b:geslachtsnaam>` +
      `<b:voornamen>${escaped(name.given)}</b:voornamen></b:Naam></b:naam><b:geboorte><b:Geboorte><b:geboortedatum>` +
      `<t:datum>${born}</t:datum></b:geboortedatum></b:Geboorte></b:geboorte></b:GeregistreerdPersoon></p:betreft></p:${node}>`,
    dirt: isWrong
      ? { node, reason: 'person-labelled-organisation', rejectedAs: 'person-kind-contradictory' }
      : isWithheld
        ? { node, reason: 'bsn-withheld' }
        : undefined,
  })
  return { kind: `p-ref:${node}`, id }
}

function organisation(who: Organisation, id: string, { desk, lines }: Telling): NamedParty {
  const { kvkNumber, rsin, name, legalForm, establishments } = who
  const seat = residence(establishments[0]?.at, { desk, lines })
  const number = rsin === undefined ? '' : `<n:rsin>${rsin}</n:rsin>`
  lines.push({
    xml:
      `<p:NietNatuurlijkPersoon id="${id}">${identification('p', 'Persoon', organisationNumber(kvkNumber))}${seat}` +
      `<p:statutaireNaam>${escaped(name)}</p:statutaireNaam><p:rechtsvorm><t:waarde>${legalForm}</t:waarde></p:rechtsvorm>` +
      `<p:betreft><n:Rechtspersoon>${number}<n:kvkNummer>${kvkNumber}</n:kvkNummer></n:Rechtspersoon></p:betreft>` +
      '</p:NietNatuurlijkPersoon>',
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
