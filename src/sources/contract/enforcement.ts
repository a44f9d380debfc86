import { optional, required, table } from '../../vocabulary/table.ts'

/** An address as the supplier wrote it, for linkage to look up where there is no BAG id. */
const ADDRESS_AS_DELIVERED = {
  postcode: optional('text', 'Six characters without space; null when not delivered.'),
  house_number: optional('integer', 'Huisnummer; null when not delivered.'),
  house_letter: optional('text', 'Huisletter; null when there is none.'),
  house_number_addition: optional('text', 'Huisnummertoevoeging; null when there is none.'),
} as const

export const LETTING_PERMITS = table({
  name: 'letting_permits',
  grain: 'One row per permit to let a home, to use it otherwise, or to build.',
  key: ['permit_id', 'delivery_id'],
  columns: {
    permit_id: required('text', 'Number that the gemeente gave; another gemeente may use it too.'),
    object_id: optional('text', 'BAG id as delivered; null when only an address was.'),
    ...ADDRESS_AS_DELIVERED,
    kind: required(
      'text',
      'letting, rooms, tourist, division (splitsing), conversion (onttrekking) or building (bouw).',
    ),
    holder_kvk: optional('text', 'KvK number of the holder; null for a natural person, who is not named here.'),
    valid_from: required('date', 'First day that it holds, or of the request while there is no decision.'),
    valid_until: optional('date', 'First day that it no longer holds; null while it holds.'),
    status: required('text', 'requested, granted, refused or withdrawn.'),
    delivery_id: required('text', 'The delivery.'),
  },
})

export const INCIDENTS = table({
  name: 'incidents',
  grain: 'One row per incident that the police registered. No persons.',
  key: ['incident_id', 'delivery_id'],
  columns: {
    incident_id: required('text', 'Number that the police gave for the delivery.'),
    occurred_on: required('date', 'Day of the incident; of a period the first.'),
    crime_code: required('text', 'SoortMisdrijf of CBS 47018NED, 3.1.1.'),
    object_id: optional('text', 'BAG id; null when the police says no more than the buurt.'),
    buurt_code: optional('text', 'BU code; null when there is an object.'),
    delivery_id: required('text', 'The delivery.'),
  },
})

export const UNUSUAL_TRANSACTIONS = table({
  name: 'unusual_transactions',
  grain: 'One row per area and period: a count, never a person, an address or a transaction.',
  key: ['area_code', 'period_from', 'period_until'],
  columns: {
    area_code: required('text', 'GM#### or WK######; never smaller.'),
    period_from: required('date', 'First day of the period.'),
    period_until: required('date', 'First day after the period.'),
    transaction_count: required('integer', 'Unusual transactions, as the FIU counts them.'),
    delivery_id: required('text', 'The delivery.'),
  },
})

export const LETTINGS = table({
  name: 'lettings',
  grain: 'One row per letting of an object by a landlord.',
  key: ['letting_id', 'delivery_id'],
  columns: {
    letting_id: required('text', 'Number that the supplier gave; another supplier may use it too.'),
    object_id: optional('text', 'BAG id as delivered; null when only an address was.'),
    ...ADDRESS_AS_DELIVERED,
    landlord_kvk: optional('text', 'KvK number of the landlord; null for a natural person.'),
    landlord_person: optional(
      'text',
      'Pseudonym of a natural person under the casework key; null for an organisation.',
    ),
    letting_agent_kvk: optional('text', 'KvK number of the verhuurbemiddelaar; null when there is none.'),
    valid_from: required('date', 'First day of the letting.'),
    valid_until: optional('date', 'First day after it; null while it lasts.'),
    rent_euro_per_month: optional('number', 'Rent in euro per month; null when not known.'),
    payment: required('text', 'bank, cash or unknown.'),
    payer_differs: optional('boolean', 'True when another than the tenant pays; null when not known.'),
    delivery_id: required('text', 'The delivery.'),
  },
})

export const OBSERVATIONS = table({
  name: 'observations',
  grain: 'One row per thing that somebody noticed or reported. Never who did, and never what they wrote.',
  key: ['observation_id', 'delivery_id'],
  columns: {
    observation_id: required('text', 'Number that the receiver gave; another receiver may use it too.'),
    register: required('text', 'observations or signalen.'),
    observed_from: required('timestamp', 'When it was noticed, or began. Dutch local time.'),
    observed_until: optional('timestamp', 'When it ended; null for a moment or when not known.'),
    object_id: optional('text', 'BAG id as delivered; null when only an address, a buurt or a point was.'),
    ...ADDRESS_AS_DELIVERED,
    buurt_code: optional('text', 'BU code as delivered.'),
    lon: optional('number', 'WGS84 degrees, of reports on a map; null otherwise.'),
    lat: optional('number', 'WGS84 degrees, of reports on a map; null otherwise.'),
    sense: optional('text', 'seen, heard, smelled, measured or felt; null for a report of Signalen.'),
    sign: optional('text', 'What was noticed, from a closed list; null for a report of Signalen.'),
    category: optional('text', 'main/sub as Signalen files the report; null for an observation.'),
    interpretation: optional('text', 'What the observer made of it. No signal may read it. Null when nothing.'),
    source_kind: required('text', 'In which role somebody noticed it, or by which channel it was reported.'),
    reliability: required('text', 'Of the source, A to F; F when it cannot be judged, and unless somebody did.'),
    credibility: required('text', 'Of the content, 1 to 6; 6 when it cannot be judged, and unless somebody did.'),
    delivery_id: required('text', 'The delivery.'),
  },
})
