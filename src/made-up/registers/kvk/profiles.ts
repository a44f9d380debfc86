import type { Establishment, Organisation } from '../../organisations/organisation.ts'
import { type Adres, visitingAddress } from './address.ts'
import { addressesOf } from './address-flaws.ts'
import {
  activitiesOf,
  extendedFormOf,
  lifetime,
  lifetimeOf,
  link,
  registeredOn,
  type SbiActiviteit,
  statutoryNameOf,
  tradeNamesOf,
} from './profile-parts.ts'
import type { Flaw, KvkSetting, Told } from './setting.ts'

const MAIN_MISSING = 0.004

/** All answers of the KVK API about one organisation: its basisprofiel and a vestigingsprofiel for each establishment. */
export function answersAbout(organisation: Organisation, setting: KvkSetting): readonly Told<object>[] {
  const activities = activitiesOf(organisation.sbi, setting)
  const nonMailing = { indNonMailing: setting.random.chance(0.7) ? 'Ja' : 'Nee' } as const
  const registered = { formeleRegistratiedatum: registeredOn(organisation, setting) }
  const known = { organisation, activities, head: { ...nonMailing, ...registered } }
  const visited = organisation.establishments.map((establishment) => ({
    establishment,
    addresses: addressesOf(establishment, organisation, setting),
  }))
  return [basisprofiel(known, visited[0], setting), ...visited.map((one) => vestigingsprofiel(known, one, setting))]
}

interface Known {
  readonly organisation: Organisation
  readonly activities: Told<readonly SbiActiviteit[]>
  readonly head: { readonly indNonMailing: string; readonly formeleRegistratiedatum: string }
}

interface Visited {
  readonly establishment: Establishment
  readonly addresses: Told<readonly Adres[]>
}

function basisprofiel(known: Known, first: Visited | undefined, setting: KvkSetting): Told<object> {
  const { organisation, activities, head } = known
  const { kvkNumber, name, staff, establishments } = organisation
  const dates = lifetimeOf(organisation, setting)
  const forgotten: readonly Flaw[] =
    first !== undefined && setting.dirt.strikes(MAIN_MISSING) ? [{ reason: 'main-establishment-missing' }] : []
  const main = forgotten.length > 0 ? undefined : first
  const owner = ownerOf(organisation, setting)
  const path = `basisprofielen/${kvkNumber}`
  return {
    says: {
      kvkNummer: kvkNumber,
      indNonMailing: head.indNonMailing,
      naam: name,
      formeleRegistratiedatum: head.formeleRegistratiedatum,
      materieleRegistratie: dates.says,
      ...(establishments.length === 0 ? {} : { totaalWerkzamePersonen: staff }),
      ...statutoryNameOf(organisation),
      ...(organisation.tradeNames.length === 0 ? {} : { handelsnamen: tradeNamesOf(organisation) }),
      sbiActiviteiten: activities.says,
      links: [link('self', path), link('vestigingen', `${path}/vestigingen`)],
      _embedded: {
        ...(main === undefined ? {} : { hoofdvestiging: hoofdvestiging(known, main) }),
        eigenaar: owner,
      },
    },
    flaws: [...dates.flaws, ...activities.flaws, ...forgotten, ...(main?.addresses.flaws ?? [])],
  }
}

function hoofdvestiging({ organisation }: Known, { establishment, addresses }: Visited) {
  const { kvkNumber, tradeNames, name, staff } = organisation
  const path = `basisprofielen/${kvkNumber}`
  return {
    vestigingsnummer: establishment.number,
    kvkNummer: kvkNumber,
    materieleRegistratie: lifetime(establishment.from, establishment.until),
    eersteHandelsnaam: tradeNames[0] ?? name,
    indHoofdvestiging: 'Ja',
    indCommercieleVestiging: isCommercial(organisation),
    totaalWerkzamePersonen: staff,
    adressen: addresses.says,
    links: [
      link('self', `${path}/hoofdvestiging`),
      link('vestigingen', `${path}/vestigingen`),
      link('basisprofiel', path),
      link('vestigingsprofiel', `vestigingsprofielen/${establishment.number}`),
    ],
  }
}

/** The owner as the API gives one: a legal form, and nobody's name. */
function ownerOf(organisation: Organisation, { gemeente, random }: KvkSetting) {
  const { rsin, legalForm, kvkNumber, post } = organisation
  const path = `basisprofielen/${kvkNumber}`
  return {
    ...(rsin === undefined ? {} : { rsin }),
    rechtsvorm: legalForm,
    uitgebreideRechtsvorm: extendedFormOf(organisation),
    ...(post === undefined ? {} : { adressen: [visitingAddress(post, gemeente, random)] }),
    links: [link('self', `${path}/eigenaar`), link('basisprofiel', path)],
  }
}

function vestigingsprofiel(known: Known, { establishment, addresses }: Visited, { random }: KvkSetting): Told<object> {
  const { organisation, activities, head } = known
  const { kvkNumber, rsin, tradeNames, name } = organisation
  const staff = establishment.main
    ? organisation.staff
    : Math.max(1, Math.round(organisation.staff * random.between(0.1, 0.4)))
  const fullTime = Math.round(staff * random.between(0.4, 1))
  const number = establishment.number
  return {
    says: {
      vestigingsnummer: number,
      kvkNummer: kvkNumber,
      ...(rsin === undefined ? {} : { rsin }),
      ...head,
      materieleRegistratie: lifetime(establishment.from, establishment.until),
      ...statutoryNameOf(organisation),
      eersteHandelsnaam: tradeNames[0] ?? name,
      indHoofdvestiging: establishment.main ? 'Ja' : 'Nee',
      indCommercieleVestiging: isCommercial(organisation),
      voltijdWerkzamePersonen: fullTime,
      totaalWerkzamePersonen: staff,
      deeltijdWerkzamePersonen: staff - fullTime,
      handelsnamen: tradeNamesOf(organisation),
      adressen: addresses.says,
      sbiActiviteiten: activities.says,
      links: [link('self', `vestigingsprofielen/${number}`), link('basisprofiel', `basisprofielen/${kvkNumber}`)],
    },
    flaws: [...activities.flaws, ...addresses.flaws],
  }
}

function isCommercial({ legalForm }: Organisation): 'Ja' | 'Nee' {
  return legalForm === 'Stichting' || legalForm === 'Vereniging' ? 'Nee' : 'Ja'
}
