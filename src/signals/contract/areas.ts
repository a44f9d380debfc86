import { optional, type Row, required, table } from '../../vocabulary/table.ts'

/** How areas lie beside chance, their neighbours and areas like them. */

export const AREA_SIGNS = table({
  name: 'area_signs',
  grain: 'One row per buurt or wijk and measure: how it lies beside chance, its neighbours and areas like it.',
  key: ['area_code', 'measure'],
  columns: {
    area_code: required('text', 'BU or WK code.'),
    level: required('text', 'buurt or wijk.'),
    measure: required(
      'text',
      'stacked-addresses, vacant-homes, sole-director-foundations, dumping-events or unusual-transactions.',
    ),
    numerator: required('integer', 'How many there are; stacked addresses of one owner in one buurt count once.'),
    denominator: required('integer', 'Among how many addresses, homes or residents.'),
    too_small: required(
      'boolean',
      'True when the denominator is too small to say anything; the figures are then null.',
    ),
    raw_rate: optional('number', 'numerator / denominator.'),
    smoothed_rate: optional('number', 'The rate, drawn towards that of all areas the more the smaller the area is.'),
    gi_z: optional('number', 'Gi*: how far it and its neighbours lie above the mean, in standard deviations.'),
    gi_p: optional('number', 'Chance of neighbours with as much, by permutation; one-sided.'),
    q_value: optional('number', 'The same after correction for all areas that were tested (Benjamini-Hochberg).'),
    moran_value: optional('number', 'Local Moran: above 0 when its neighbours are like it.'),
    moran_quadrant: optional('text', 'high-high, low-high, low-low or high-low: itself, then its neighbours.'),
    moran_p: optional('number', 'Chance of neighbours as far to either side, by permutation.'),
    neighbours: optional('integer', 'Areas beside it that are not too small.'),
    neighbours_ratio: optional(
      'number',
      'Its rate divided by that of its neighbours together; null when they have none.',
    ),
    neighbours_p: optional(
      'number',
      'Chance of as many or more, if it came as often there; null for what comes in groups, as transactions do.',
    ),
    alike_ratio: optional('number', 'Its rate divided by that of the areas of like density together.'),
    alike_p: optional('number', 'Chance of as many or more, if it came as often there; null for what comes in groups.'),
  },
})
export type AreaSign = Row<typeof AREA_SIGNS>

export const SEARCH_AREAS = table({
  name: 'search_areas',
  grain: 'One row per measure and zoekgebied: a circle of buurten with more than chance puts together anywhere.',
  key: ['measure', 'number'],
  columns: {
    measure: required('text', 'stacked-addresses or dumping-events: what comes one by one, and not in groups.'),
    number: required('integer', 'From 1, the least likely by chance first; they do not overlap.'),
    area_codes: required('texts', 'BU codes, from the middle outwards.'),
    observed: required('integer', 'How many there are.'),
    expected: required('number', 'How many there would be if all areas were alike.'),
    rate_ratio: optional('number', 'Rate inside divided by the rate outside; null when there are none outside.'),
    log_likelihood_ratio: required('number', 'How much likelier it is with a rate of its own, as a logarithm.'),
    p_value: required('number', 'Chance of such a circle anywhere, with the search itself paid for.'),
  },
})
export type SearchArea = Row<typeof SEARCH_AREAS>
