import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { given, runOnRows } from '../../../tests/steps-on-rows.ts'
import {
  ADDRESS_HISTORY,
  ADDRESSES,
  type Address,
  DELIVERIES,
  ESTABLISHMENTS,
  type Establishment,
  LETTING_PERMITS,
  LETTINGS,
  OBSERVATIONS,
  REGISTRATIONS,
  type Registration,
} from '../../sources/contract.ts'
import type { Row } from '../../vocabulary/table.ts'
import { ADDRESS_LINKS, ADDRESS_MISSES, type AddressLink } from '../contract.ts'
import { addressLinkSteps } from './address-steps.ts'

export type Period = Row<typeof ADDRESS_HISTORY>
export type Letting = Row<typeof LETTINGS>
type Miss = Row<typeof ADDRESS_MISSES>

/** `number` is that of the object, its address and its period: 7 stands for "the object with id 7". */
export const idOf = (kind: '01' | '20', number: number) => `9901${kind}${String(number).padStart(10, '0')}`

export const period = (number: number, change: Partial<Period> = {}): Period => ({
  nummeraanduiding_id: idOf('20', number),
  object_id: idOf('01', number),
  street: 'Kerkstraat',
  house_number: number,
  house_letter: null,
  house_number_addition: null,
  postcode: '8999AB',
  place: 'Waterdam',
  valid_from: '2009-01-20',
  valid_until: null,
  delivery_id: 'bag',
  ...change,
})

const letting = (change: Partial<Letting>): Letting => ({
  letting_id: 'a',
  object_id: null,
  postcode: null,
  house_number: null,
  house_letter: null,
  house_number_addition: null,
  landlord_kvk: null,
  landlord_person: null,
  letting_agent_kvk: null,
  valid_from: '2015-01-01',
  valid_until: null,
  rent_euro_per_month: null,
  payment: 'unknown',
  payer_differs: null,
  delivery_id: 'desk',
  ...change,
})

/** A vestiging of which nothing is known but what is given. */
export const establishment = (change: Partial<Establishment>): Establishment => ({
  establishment_number: '000000000001',
  kvk_number: '00000001',
  main: null,
  trade_names: [],
  sbi_codes: [],
  active_from: '2015-01-01',
  active_from_exact: true,
  has_ended: null,
  active_until: null,
  address_hidden: false,
  address_kind: 'visiting',
  object_id: null,
  nummeraanduiding_id: null,
  street: null,
  house_number: null,
  house_letter: null,
  house_number_addition: null,
  postcode: null,
  place: null,
  po_box: null,
  country: null,
  written_address: null,
  rd_x: null,
  rd_y: null,
  delivery_id: 'kvk',
  ...change,
})

const DELIVERY: Row<typeof DELIVERIES> = {
  delivery_id: 'brp',
  register: 'brp',
  supplier: 'test',
  scope: 'all',
  as_of: '2026-01-01',
  licence: null,
  row_count: 1,
  rejected_count: 0,
  checksum: 'x',
}

const registration = (change: Partial<Registration>): Registration => ({
  person: 'p',
  registered_from: '2015-01-01',
  registered_until: null,
  ended_because: null,
  address_kind: 'home',
  adult_from: null,
  object_id: null,
  postcode: null,
  house_number: null,
  house_letter: null,
  house_number_addition: null,
  delivery_id: 'brp',
  ...change,
})

/** The address of the register as it is now, of a period that lasts. */
function addressOf({ valid_until, object_id, ...reads }: Period): Address[] {
  if (valid_until !== null || object_id === null) return []
  return [
    {
      nummeraanduiding_id: reads.nummeraanduiding_id,
      object_id,
      object_kind: 'verblijfsobject',
      main_address: true,
      street: reads.street,
      house_number: reads.house_number,
      house_letter: reads.house_letter,
      house_number_addition: reads.house_number_addition,
      postcode: reads.postcode,
      place: reads.place,
      buurt_code: null,
      rd_x: 140000,
      rd_y: 510000,
      lon: 5.2,
      lat: 52.5,
      use_purposes: ['woon'],
      floor_area_square_metres: null,
      object_status: 'Verblijfsobject in gebruik',
      building_ids: [],
      building_year: null,
      delivery_id: reads.delivery_id,
    },
  ]
}

interface Given {
  readonly periods: readonly Period[]
  readonly lettings?: readonly Partial<Letting>[]
  readonly establishments?: readonly Partial<Establishment>[]
  readonly registrations?: readonly Partial<Registration>[]
}

export async function linked(
  context: TestContext,
  { periods, lettings = [], establishments = [], registrations = [] }: Given,
) {
  const reader = await runOnRows(context, {
    tables: [
      given(ADDRESSES, periods.flatMap(addressOf)),
      given(ADDRESS_HISTORY, periods),
      given(REGISTRATIONS, registrations.map(registration)),
      given(DELIVERIES, [DELIVERY]),
      given(ESTABLISHMENTS, establishments.map(establishment)),
      given(LETTINGS, lettings.map(letting)),
      given(LETTING_PERMITS, []),
      given(OBSERVATIONS, []),
    ],
    steps: addressLinkSteps,
  })
  return { links: await reader.rows<AddressLink>(ADDRESS_LINKS), misses: await reader.rows<Miss>(ADDRESS_MISSES) }
}

/** What became of the one record: the number of its object and the method, or the reason and how many it could be. */
export async function verdictOf(context: TestContext, rows: Given): Promise<string> {
  const { links, misses } = await linked(context, rows)
  assert.equal(links.length + misses.length, 1)
  const [link, miss] = [links[0], misses[0]]
  return link === undefined
    ? `${miss?.reason} (${miss?.candidate_count})`
    : `${Number(link.object_id.slice(-10))} by ${link.method}`
}
