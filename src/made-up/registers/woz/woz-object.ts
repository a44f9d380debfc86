import { PEILDATUM } from '../../calendar.ts'
import type { Dossier } from '../../dossier.ts'
import { isHome, type Premises } from '../../homes/premises.ts'
import type { Gemeente } from '../../land/area.ts'
import { isOrganisation, type Organisation, type Party } from '../../organisations/organisation.ts'
import type { Value } from '../../property/estate.ts'
import { adultOn } from '../../property/former-owners.ts'

/**
 * A WOZ object as WOZ bevragen 1.0.0 gives it. Most are one place; of several places, as a shop with the home above it,
 * the first gives it its number and the values are those of all together.
 */
export function wozObject(dossiers: readonly [Dossier, ...Dossier[]], gemeente: Gemeente): object {
  const [{ premises, estate }] = dossiers
  const user = userOf(dossiers[0])
  const [owner] = estate.deeds.at(-1)?.to ?? []
  return {
    identificatie: estate.wozNumber,
    aanduiding: designation(premises),
    adresseerbaarObjectIdentificaties: dossiers.map((dossier) => dossier.premises.id),
    pandIdentificaties: [...new Set(dossiers.map((dossier) => dossier.premises.building.id))],
    kadastraalOnroerendeZaken: dossiers.map((dossier) => cadastral(dossier.estate.cadastralNumber)),
    ...(owner === undefined ? {} : { belanghebbendeEigenaar: interested(owner.holder) }),
    ...(user === undefined ? {} : { belanghebbendeGebruiker: user }),
    ...(estate.landArea === undefined ? {} : { grondoppervlakte: estate.landArea }),
    verantwoordelijkeGemeente: { code: gemeente.code.slice(2), omschrijving: gemeente.name },
    waarden: together(dossiers).map(waarde).toReversed(),
  }
}

function designation({ address }: Premises): object {
  const { street, number, letter, addition, postcode, id } = address
  return {
    straat: street.name,
    huisnummer: number,
    ...(letter === '' ? {} : { huisletter: letter }),
    ...(addition === '' ? {} : { huisnummertoevoeging: addition }),
    postcode,
    nummeraanduidingIdentificatie: id,
  }
}

function cadastral(number: string): object {
  const apartment = number.slice(9, 10) === '1' ? { appartementsindex: Number(number.slice(10)) } : {}
  const designated = { sectie: number.slice(0, 4), perceelnummer: Number(number.slice(4, 9)), ...apartment }
  return { identificatie: String(Number(number)), aanduiding: designated }
}

/** One by whom the register knows the owner: of several the first, as the gemeente sends one bill. */
function interested(party: Party): object {
  if (!isOrganisation(party)) {
    const { given, prefix, surname } = party.name
    const name = [given.slice(0, 1), prefix, surname].filter((part) => part !== '').join(' ')
    return { burgerservicenummer: party.bsn, naam: name, type: 'natuurlijk_persoon' }
  }
  if (party.rsin === undefined) return establishmentOf(party, party.establishments[0]?.number)
  return { rsin: party.rsin, naam: party.name, type: 'niet_natuurlijk_persoon' }
}

function establishmentOf({ kvkNumber, name }: Organisation, number: string | undefined): object {
  const known = number === undefined ? {} : { vestigingsnummer: number }
  return { kvkNummer: kvkNumber, ...known, naam: name, type: 'vestiging' }
}

/** Who uses it: the eldest who lives there, or a company that has an establishment there; nobody in an empty place. */
function userOf({ premises, residents, established }: Dossier): object | undefined {
  if (isHome(premises)) {
    const adults = residents.filter(({ born, ended }) => ended === undefined && adultOn(born) <= PEILDATUM)
    const [first, ...others] = adults
    return first === undefined ? undefined : interested(others.reduce((a, b) => (b.born < a.born ? b : a), first))
  }
  for (const organisation of established) {
    const here = organisation.establishments.find(({ at, until }) => at === premises && until === undefined)
    if (here !== undefined) return establishmentOf(organisation, here.number)
  }
  return undefined
}

function together([first, ...others]: readonly [Dossier, ...Dossier[]]): readonly Value[] {
  return first.estate.values.map((value) => ({
    ...value,
    euros: others.reduce(
      (sum, { estate }) => sum + (estate.values.find(({ year }) => year === value.year)?.euros ?? 0),
      value.euros,
    ),
  }))
}

function waarde({ year, euros, underObjection }: Value): object {
  return {
    vastgesteldeWaarde: euros,
    waardepeildatum: `${year}-01-01`,
    ingangsdatum: `${year + 1}-01-01`,
    beschikkingsStatussen: ['beschikking_genomen', ...(underObjection ? ['bezwaar_ingediend'] : [])],
    indicatieBezwaarBeroep: underObjection,
  }
}
