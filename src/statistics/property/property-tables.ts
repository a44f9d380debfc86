import { optional, required, table } from '../../vocabulary/table.ts'

/** Tables on the way to the statistics; they are not handed on. */

const OBJECT = required('text', 'BAG id of the verblijfsobject, ligplaats or standplaats.')

export const OBJECT_HOLDERS = table({
  name: 'object_holders',
  grain: 'One row per object and party that now holds it by eigendom or erfpacht.',
  key: ['object_id', 'party'],
  columns: {
    object_id: OBJECT,
    party: required('text', 'Who: kvk:, person:, kadaster-organisation:, kadaster-person: or unnamed: and a number.'),
    kvk_number: optional('text', 'KvK number; null for a person and for who is not in the Handelsregister.'),
    has_the_object: required('boolean', 'False for the owner of land that another holds in erfpacht.'),
    share: optional('number', 'Shares of all parcels of the object together; null when one is not possible.'),
    lives_there: required('boolean', 'True when the person is registered there.'),
    is_housing_association: required('boolean', 'True for a foundation or association that lets homes (SBI 682).'),
    not_found: optional('text', 'A category of PROPERTY_CATEGORIES.reden; null for who can be found.'),
  },
})

export const HOLDER_GROUPS = table({
  name: 'holder_groups',
  grain: 'One row per party that holds or traded property: with whom it counts as one.',
  key: ['party'],
  columns: {
    party: required('text', 'As in object_holders.'),
    holder: required('text', 'Stands for the group of companies or the household; a number that nobody else uses.'),
  },
})

export const HELD_WORTH = table({
  name: 'held_worth',
  grain: 'One row per object of which a WOZ value is known and party that has it: its part of the value.',
  key: ['object_id', 'party'],
  columns: {
    object_id: OBJECT,
    party: required('text', 'As in object_holders.'),
    kvk_number: optional('text', 'KvK number of the party; null for others.'),
    holder: required('text', 'As in holder_groups.'),
    euros: required('number', 'Euro; the parts of an object add up to its last known value.'),
  },
})

export const HOME_SALES = table({
  name: 'home_sales',
  grain: 'One row per home and deed by which it was sold, of which the price of the home alone is known.',
  key: ['object_id', 'sale_id'],
  columns: {
    object_id: OBJECT,
    sale_id: required('text', 'Kadaster id of the stuk, or of the stukdeel when the stuk was not delivered.'),
    sold_on: required('date', 'Day that the deed was offered.'),
    euros: required('number', 'Price.'),
    koper: required('text', 'A category of PROPERTY_CATEGORIES.koper.'),
    party: required('text', 'The organisation of the two sides, else the buyer: whose price must not be found.'),
  },
})
