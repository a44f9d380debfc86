import type { Dossier } from '../dossier.ts'
import type { Premises } from '../homes/premises.ts'
import type { Neighbourhood } from '../neighbourhood.ts'
import { isOrganisation, type Organisation, type Party, type Role } from '../organisations/organisation.ts'
import type { Elsewhere, Person } from '../people/person.ts'
import { HISTORY_BEGAN } from '../property/earlier-holdings.ts'

type Cell = string | number | boolean | undefined
export type Row = readonly Cell[]

/** What one table of the warehouse should hold of something that was made up. */
export interface Telling<From> {
  readonly columns: readonly string[]
  rows(from: From): readonly Row[]
}

const ADDRESS_LINK_COLUMNS = ['register', 'record_id', 'registered_from', 'object_id']

/** Per table of the warehouse, in its words: what a neighbourhood puts into it. */
export const PLACES: Readonly<Record<string, Telling<Neighbourhood>>> = {
  addresses: {
    columns: [
      'nummeraanduiding_id',
      'object_id',
      'main_address',
      'street',
      'house_number',
      'house_letter',
      'house_number_addition',
      'postcode',
      'floor_area_square_metres',
    ],
    rows: ({ premises }) => premises.flatMap(addressRows),
  },
  registrations: {
    columns: ['person', 'registered_from', 'object_id', 'ended_because'],
    rows: ({ people, outsiders }) => [...people, ...outsiders].flatMap(stayRows),
  },
  // What every record that names an address is about, wherever it was written down.
  address_links: {
    columns: ADDRESS_LINK_COLUMNS,
    rows: ({ people, outsiders, dossiers }) => [
      ...[...people, ...outsiders].flatMap(({ bsn, stays }) =>
        stays.map(({ from, at }) => ['registrations', bsn, from, objectOf(at)]),
      ),
      ...dossiers.flatMap(({ premises: { id }, lettings, permits, observations, reports }) => [
        ...lettings.filter(({ reported }) => reported).map(({ number }) => ['lettings', number, undefined, id]),
        ...permits.map(({ number }) => ['letting_permits', number, undefined, id]),
        ...observations.map(({ number }) => ['observations', number, undefined, id]),
        ...reports.map(({ number }) => ['observations', number, undefined, id]),
      ]),
    ],
  },
  relations: {
    columns: ['person', 'other', 'kind'],
    rows: ({ people }) =>
      people.flatMap(({ bsn, parents, partnership }) => [
        ...parents.flatMap((parent) => (parent.bsn === undefined ? [] : [[bsn, parent.bsn, 'parent']])),
        ...(partnership === undefined || partnership.until !== undefined
          ? []
          : [[bsn, partnership.partner.bsn, 'partner']]),
      ]),
  },
  rights: {
    columns: [
      'object_id',
      'bag_object_id',
      'tenaamstelling_id',
      'holder',
      'share_numerator',
      'share_denominator',
      'deed_part_id',
    ],
    rows: ({ dossiers }) => dossiers.flatMap(rightRows),
  },
  transfers: {
    columns: ['deed_part_id', 'object_id', 'transferred_on', 'agreed_on', 'price_euros', 'several_objects'],
    rows: ({ dossiers }) => dossiers.flatMap(transferRows),
  },
  mortgages: {
    columns: ['mortgage_id', 'object_id', 'amount_euros', 'holder', 'registered_on', 'released_on'],
    rows: ({ dossiers }) =>
      dossiers.flatMap(({ estate }) =>
        estate.mortgages.map(({ number, amount, lender, on, released }) => [
          number,
          estate.cadastralNumber,
          amount,
          idOf(lender),
          on,
          released,
        ]),
      ),
  },
  sale_agreements: {
    columns: ['agreement_id', 'object_id', 'agreed_on', 'price_euros'],
    rows: ({ dossiers }) =>
      dossiers.flatMap(({ estate }) =>
        estate.agreements.map(({ number, agreedOn, price }) => [number, estate.cadastralNumber, agreedOn, price]),
      ),
  },
  property_values: {
    columns: ['woz_object_id', 'valued_on', 'value_euros', 'under_objection'],
    rows: ({ dossiers }) =>
      dossiers.flatMap(({ estate }) =>
        estate.values.map(({ year, euros, underObjection }) => [
          estate.wozNumber,
          `${year}-01-01`,
          euros,
          underObjection,
        ]),
      ),
  },
  lettings: {
    columns: [
      'letting_id',
      'landlord',
      'letting_agent_kvk',
      'valid_from',
      'valid_until',
      'rent_euro_per_month',
      'payment',
      'payer_differs',
    ],
    rows: ({ dossiers }) =>
      dossiers.flatMap(({ lettings }) =>
        lettings
          .filter(({ reported }) => reported)
          .map(({ number, landlord, agent, from, until, rent, payment, payerDiffers }) => [
            number,
            idOf(landlord),
            agent?.kvkNumber,
            from,
            until,
            rent,
            payment,
            payerDiffers,
          ]),
      ),
  },
  letting_permits: {
    columns: ['permit_id', 'valid_from', 'valid_until'],
    rows: ({ dossiers }) =>
      dossiers.flatMap(({ permits }) => permits.map(({ number, from, until }) => [number, from, until])),
  },
  incidents: {
    columns: ['incident_id', 'occurred_on', 'crime_code'],
    rows: ({ dossiers }) =>
      dossiers.flatMap(({ incidents }) => incidents.map(({ number, on, code }) => [number, on, code])),
  },
  observations: {
    columns: ['observation_id', 'observed_from'],
    rows: ({ dossiers }) =>
      dossiers.flatMap(({ observations }) => observations.map(({ number, from }) => [number, from])),
  },
}

const FUNCTIONS: Readonly<Record<Role, string>> = {
  bestuurder: 'director',
  'enig aandeelhouder': 'sole-shareholder',
  eigenaar: 'owner',
  vennoot: 'partner',
  commissaris: 'supervisor',
  gevolmachtigde: 'proxy-holder',
}

/** The same of organisations, which are written when they are whole. */
export const COMPANIES: Readonly<Record<string, Telling<readonly Organisation[]>>> = {
  organisations: {
    columns: ['kvk_number', 'rsin', 'founded_on', 'ended_on', 'main_sbi', 'employees'],
    rows: (organisations) =>
      organisations.map(({ kvkNumber, rsin, founded, ended, sbi, staff, establishments }) => [
        ...[kvkNumber, rsin, founded, ended, sbi[0]],
        establishments.length === 0 ? undefined : staff,
      ]),
  },
  establishments: {
    columns: ['establishment_number', 'kvk_number', 'main', 'active_from', 'active_until', 'object_id'],
    rows: (organisations) =>
      organisations.flatMap(({ kvkNumber, establishments }) =>
        establishments.map(({ number, main, from, until, at }) => [number, kvkNumber, main, from, until, objectOf(at)]),
      ),
  },
  address_links: {
    columns: ADDRESS_LINK_COLUMNS,
    rows: (organisations) =>
      organisations.flatMap(({ establishments }) =>
        establishments.map(({ number, at }) => ['establishments', number, undefined, objectOf(at)]),
      ),
  },
  officers: {
    columns: ['kvk_number', 'officer', 'function', 'held_from', 'held_until'],
    rows: (organisations) =>
      organisations.flatMap(({ kvkNumber, officers }) =>
        officers.map(({ who, role, from, until }) => [kvkNumber, idOf(who), FUNCTIONS[role], from, until]),
      ),
  },
}

const ENDINGS = { O: 'died', E: 'departed' } as const

/** Stays are told latest first. All but the first end by a move, which is what the next one tells. */
function stayRows({ bsn, stays, ended }: Person): readonly Row[] {
  const end = ended === undefined ? undefined : ENDINGS[ended.reason]
  return stays.map(({ from, at }, turn) => [bsn, from, objectOf(at), turn === 0 ? end : undefined])
}

function addressRows({ id, address, sideAddress, kind, registeredArea }: Premises): readonly Row[] {
  // The placeholder 1 is no area, and a pitch has none.
  const area = kind === 'Verblijfsobject' && registeredArea !== 1 ? registeredArea : undefined
  return [address, ...(sideAddress === undefined ? [] : [sideAddress])].map((one) => [
    one.id,
    id,
    one === address,
    one.street.name,
    one.number,
    one.letter,
    one.addition,
    one.postcode,
    area,
  ])
}

function rightRows({ premises, estate }: Dossier): readonly Row[] {
  const last = estate.deeds.at(-1)
  return (last?.to ?? []).map(({ tenureNumber, holder, numerator, denominator }) => [
    estate.cadastralNumber,
    premises.id,
    tenureNumber,
    idOf(holder),
    numerator,
    denominator,
    last?.partNumber,
  ])
}

function transferRows({ estate }: Dossier): readonly Row[] {
  return estate.deeds.map(({ partNumber, on, agreedOn, price, severalObjects }) => {
    // Of a deed that is older than the history only a stand tells, and that says so only beside a price.
    const untold = on < HISTORY_BEGAN && price === undefined && !severalObjects
    return [partNumber, estate.cadastralNumber, on, agreedOn, price, untold ? undefined : severalObjects]
  })
}

function objectOf(at: Premises | Elsewhere): string | undefined {
  return 'address' in at ? at.id : undefined
}

function idOf(party: Party): string {
  return isOrganisation(party) ? party.kvkNumber : party.bsn
}
