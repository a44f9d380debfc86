import { optional, required, table } from '../../vocabulary/table.ts'

/** Tables on the way to the statistics; they are not handed on. */

const OBJECT = required('text', 'BAG id of the verblijfsobject, ligplaats or standplaats.')

export const RESIDENTS_NOW = table({
  name: 'residents_now',
  grain: 'One row per person registered at an object on the state of the BRP.',
  key: ['person'],
  columns: { person: required('text', 'Pseudonym under the casework key, as in registrations.'), object_id: OBJECT },
})

export const OBJECT_TRAITS = table({
  name: 'object_traits',
  grain: 'One row per object that exists: what it is, by the categories that are published.',
  key: ['object_id'],
  columns: {
    object_id: OBJECT,
    buurt_code: optional('text', 'BU code; null when outside the delivered boundaries.'),
    gemeente_code: optional('text', 'GM code; null when outside the delivered boundaries.'),
    is_home: required('boolean', 'True when it is meant to live in, whatever else it is for.'),
    gebruik: required('text', 'woning or ander-gebruik.'),
    bouwperiode: required('text', 'A category of HOME_CATEGORIES.bouwperiode.'),
    oppervlakte: required('text', 'A category of HOME_CATEGORIES.oppervlakte, in square metres.'),
    eigenaar: required(
      'text',
      'Who has it: bewoner (one of them is registered there), andere-persoon, woningcorporatie, andere-organisatie or onbekend.',
    ),
    has_title: required('boolean', 'True when the land register tells of a right on it.'),
  },
})
