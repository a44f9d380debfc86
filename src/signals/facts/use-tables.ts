import { optional, required, table } from '../../vocabulary/table.ts'
import { OBJECT } from './object-column.ts'

export const STAYS = table({
  name: 'stays',
  grain: 'One row per object, person and first day of a registration at it, past ones among them.',
  key: ['object_id', 'person', 'stayed_from'],
  columns: {
    object_id: OBJECT,
    person: required('text', 'Pseudonym under the casework key.'),
    stayed_from: required('date', 'First day.'),
    stayed_until: optional('date', 'First day no longer; null while it lasts.'),
    address_kind: required('text', 'home or correspondence (briefadres).'),
    adult_from: optional('date', 'The eighteenth birthday; null when unknown.'),
    born_into: required('boolean', 'True when the stay begins with the birth: that is no move.'),
    ended_because: optional(
      'text',
      'moved, died, departed (abroad, or nobody knows where) or ended-otherwise; null while it lasts.',
    ),
  },
})

export const TENANCIES = table({
  name: 'tenancies',
  grain: 'One row per object and letting.',
  key: ['object_id', 'letting_id', 'delivery_id'],
  columns: {
    object_id: OBJECT,
    letting_id: required('text', 'Number that the supplier gave.'),
    delivery_id: required('text', 'The delivery.'),
    landlord_party: optional('text', 'The landlord as a party; null when not told.'),
    landlord_kvk_number: optional('text', 'KvK number of the landlord.'),
    agent_kvk_number: optional('text', 'KvK number of the verhuurbemiddelaar; null when there is none.'),
    let_from: required('date', 'First day.'),
    let_until: optional('date', 'First day after it; null while it lasts.'),
    current: required('boolean', 'True when it lasts on the peildatum.'),
    rent_euros: optional('number', 'Euro per month; null when not known.'),
    payment: required('text', 'bank, cash or unknown.'),
    payer_differs: optional('boolean', 'True when another than the tenant pays; null when not known.'),
  },
})

export const PERMITS = table({
  name: 'permits',
  grain: 'One row per object and permit asked for.',
  key: ['object_id', 'permit_id', 'delivery_id'],
  columns: {
    object_id: OBJECT,
    permit_id: required('text', 'Number that the gemeente gave.'),
    delivery_id: required('text', 'The delivery.'),
    kind: required('text', 'letting, rooms, tourist, division, conversion or building.'),
    holder_kvk_number: optional('text', 'KvK number of the holder; null for a natural person.'),
    valid_from: required('date', 'First day that it holds, or of the request while there is no decision.'),
    valid_until: optional('date', 'First day no longer; null while it holds.'),
    status: required('text', 'requested, granted, refused or withdrawn.'),
  },
})

export const NOTICES = table({
  name: 'notices',
  grain: 'One row per observation or report that could be tied to an object. Never what the observer made of it.',
  key: ['object_id', 'observation_id', 'delivery_id'],
  columns: {
    object_id: OBJECT,
    observation_id: required('text', 'Number that the receiver gave.'),
    delivery_id: required('text', 'The delivery.'),
    noticed_on: required('date', 'Day on which it was noticed, or began.'),
    sign: optional('text', 'From the closed list: cannabis-smell, humming, …; null for a report of Signalen.'),
    category: optional('text', 'main/sub of Signalen; null for an observation.'),
    source_kind: required('text', 'In which role it was noticed, or by which channel reported.'),
    reliability: required('text', 'A to F, F when it cannot be judged.'),
    credibility: required('text', '1 to 6, 6 when it cannot be judged.'),
    origin: required(
      'text',
      'What it goes back to: notices of one moment told through several desks, or a campaign of tips on one object, have one.',
    ),
    origin_kind: required('text', 'own (nothing else goes back to it), same-moment or campaign.'),
  },
})
