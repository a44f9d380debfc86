import { amounts, counts } from './figures.ts'

/** The categories of each dimension that property is split by, in reading order. They are read in published tables. */
export const PROPERTY_CATEGORIES = {
  gebruik: ['woning', 'ander-gebruik'],
  verklaring: ['verklaard', 'niet-verklaard'],
  reden: ['niet-genoemd', 'organisatie-niet-gevonden', 'persoon-niet-gevonden'],
  koper: ['persoon', 'organisatie', 'onbekend'],
} as const

export const OBJECTS_PER_BUURT = counts(
  'objects_per_buurt',
  'One row per buurt and gebruik: objects that the land register names a right on.',
)
export const SLUICE_HOMES_PER_BUURT = counts(
  'sluice_homes_per_buurt',
  'One row per buurt and category of homes sold five times or more in twenty years: by bouwperiode and verklaring.',
)
export const UNKNOWN_OWNERS_PER_BUURT = counts(
  'unknown_owners_per_buurt',
  'One row per buurt and category of objects with a holder who cannot be found: by gebruik and reden.',
)
export const DIRECTOR_PROPERTY_PER_GEMEENTE = counts(
  'director_property_per_gemeente',
  'One row per gemeente and gebruik: objects of organisations with a professional director (EI-04).',
)
export const DIRECTOR_PROPERTY_AMOUNTS = amounts(
  'director_property_amounts',
  'One row per gemeente, gebruik and holder: the last known WOZ value of what these organisations own.',
)
export const FOUNDATION_PROPERTY_PER_GEMEENTE = counts(
  'foundation_property_per_gemeente',
  'One row per gemeente and gebruik: objects of foundations with a sole director (EI-03).',
)
export const FOUNDATION_PROPERTY_AMOUNTS = amounts(
  'foundation_property_amounts',
  'One row per gemeente, gebruik and holder: the last known WOZ value of what these foundations own.',
)
export const HOME_SALES_PER_GEMEENTE = counts(
  'home_sales_per_gemeente',
  'One row per gemeente, year and kind of buyer: homes sold by a deed of which the price of the home alone is known.',
)
export const HOME_SALE_AMOUNTS = amounts(
  'home_sale_amounts',
  'One row per gemeente, year, kind of buyer and holder: the prices of these sales. The holder is the organisation of the two sides, else the buyer.',
)
