import { optional, type Row, required, table } from '../../vocabulary/table.ts'

/** What visits found, and what that teaches about indicators and about the order of the list. */

export const TRACK_RECORDS = table({
  name: 'track_records',
  grain: 'One row per indicator: how often it was right.',
  key: ['indicator'],
  columns: {
    indicator: required('text', 'Code from the catalogue.'),
    visited: required('integer', 'Addresses with this unexplained signal that were visited and entered.'),
    confirmed: required('integer', 'Of these, misuse was found.'),
    rate: optional('number', 'confirmed / visited; null without visits.'),
    low: optional('number', 'Lower bound of the 95% Wilson interval.'),
    high: optional('number', 'Upper bound of the 95% Wilson interval.'),
    random_visited: required('integer', 'Addresses visited by lot and entered, with or without a signal.'),
    random_confirmed: required('integer', 'Of these, misuse was found.'),
  },
})
export type TrackRecord = Row<typeof TRACK_RECORDS>

export const RANKING_RECORDS = table({
  name: 'ranking_records',
  grain: 'One row per length of the list: how often visits to its first addresses found misuse, beside visits by lot.',
  key: ['list_length'],
  columns: {
    list_length: required('integer', 'How many addresses of the equal order, made without what visits told.'),
    visited: required('integer', 'Of these, those that were visited and entered.'),
    confirmed: required('integer', 'Of those, misuse was found.'),
    low: optional('number', 'Lower bound of the 95% Wilson interval of confirmed / visited; null without visits.'),
    high: optional('number', 'Upper bound of it.'),
    random_visited: required('integer', 'Addresses visited by lot and entered.'),
    random_confirmed: required('integer', 'Of these, misuse was found.'),
    random_low: optional('number', 'Lower bound of the 95% Wilson interval of visits by lot; null without visits.'),
    random_high: optional('number', 'Upper bound of it.'),
  },
})
export type RankingRecord = Row<typeof RANKING_RECORDS>

export const LEARNED_WEIGHTS = table({
  name: 'learned_weights',
  grain: 'One row per indicator: what visits taught about it.',
  key: ['indicator'],
  columns: {
    indicator: required('text', 'Code from the catalogue.'),
    dependents: required('text', 'Name of the group of indicators that say much the same: the group counts once.'),
    bits: required('number', 'log2 of P(signal | misuse) / P(signal | none), shrunk towards 0; 0 without visits.'),
    low: optional('number', 'Lower bound of its 95% interval; null without visits.'),
    high: optional('number', 'Upper bound of its 95% interval; null without visits.'),
    visits: required('integer', 'Visits with this signal that it rests on.'),
  },
})
export type LearnedWeight = Row<typeof LEARNED_WEIGHTS>

export const DISPARITIES = table({
  name: 'disparities',
  grain: 'One row per indicator, public trait of areas, class of areas and what is compared.',
  key: ['indicator', 'trait', 'compared', 'area_class'],
  columns: {
    indicator: required('text', 'Code from the catalogue; NW-01 for the stack.'),
    trait: required(
      'text',
      'homes-in-neighbourhood, residents-per-home or crimes-per-thousand: figures of CBS, public.',
    ),
    compared: required('text', 'signals (of all addresses, those it counts at) or hits (of those visited, misuse).'),
    area_class: required('text', 'low, middle or high: a third of the areas each.'),
    trials: required('integer', 'All addresses of the class, or those with the signal that were visited and entered.'),
    hits: required('integer', 'Of these, the addresses where the signal counts, or where misuse was found.'),
    rate: optional('number', 'hits / trials; null without trials.'),
    low: optional('number', 'Lower bound of the 95% Wilson interval.'),
    high: optional('number', 'Upper bound of the 95% Wilson interval.'),
    elsewhere: optional('number', 'The rate in the two other classes together; null without trials there.'),
    stands_out: required('boolean', 'True when the interval here and the one elsewhere do not touch.'),
  },
})
export type Disparity = Row<typeof DISPARITIES>
