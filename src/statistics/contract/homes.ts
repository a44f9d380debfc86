import { amounts, counts } from './figures.ts'

/** The categories of each dimension that homes are split by, in reading order. They are read in published tables. */
export const HOME_CATEGORIES = {
  bouwperiode: ['voor-1945', '1945-1969', '1970-1989', '1990-2009', 'vanaf-2010', 'onbekend'],
  oppervlakte: ['tot-50', '50-74', '75-99', '100-149', 'vanaf-150', 'onbekend'],
  eigenaar: ['bewoner', 'andere-persoon', 'woningcorporatie', 'andere-organisatie', 'onbekend'],
} as const

export const HOMES_PER_BUURT = counts(
  'homes_per_buurt',
  'One row per buurt and category of homes in it: by bouwperiode, oppervlakte and eigenaar.',
)
export const EMPTY_HOMES_PER_BUURT = counts(
  'empty_homes_per_buurt',
  'One row per buurt and category of homes where nobody is registered: by bouwperiode, oppervlakte and eigenaar.',
)
export const OCCUPANCY_PER_BUURT = counts(
  'occupancy_per_buurt',
  'One row per buurt and category of homes with an unexplained BW-02 signal: by bouwperiode, oppervlakte and eigenaar.',
)
export const HOME_VALUES_PER_GEMEENTE = counts(
  'home_values_per_gemeente',
  'One row per gemeente and bouwperiode: homes of which a WOZ value is known.',
)
export const HOME_VALUE_AMOUNTS = amounts(
  'home_value_amounts',
  'One row per gemeente, bouwperiode and holder: the last known WOZ value of what the holder owns of its homes.',
)
