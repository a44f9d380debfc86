import { optional, type Row, required, table } from '../vocabulary/table.ts'

/** What the signals stage hands on. A signal stands on an address, area, organisation or branch; never on a person. */

const SUBJECT = {
  subject_kind: required('text', 'address, area, organisation or branch.'),
  subject_id: required(
    'text',
    'BAG id, area code or KvK number; of a branch in an area both, as BU99010001/9602 (SBI).',
  ),
} as const

export const SIGNALS = table({
  name: 'signals',
  grain: 'One row per indicator and subject.',
  key: ['indicator', 'subject_id'],
  columns: {
    indicator: required('text', 'Code from the catalogue, BW-02.'),
    version: required('text', 'Version of the definition and its parameters.'),
    family: required('text', 'Family in the catalogue: occupancy, trade, …'),
    stage: required('text', 'hypothesis, trial, pilot or mature: a hypothesis does not stack.'),
    ...SUBJECT,
    peildatum: required('date', 'The day that the windows end at.'),
    happened_on: required('date', 'The last day that it rests on: of the deed, the observation, the state.'),
    value: required('number', 'The measured value, in the unit of the indicator.'),
    threshold: required('number', 'The limit that it crossed.'),
    inputs: required('text', 'JSON: the inputs by name, each {value, source, asOf}.'),
    sources: required('texts', 'The registers it rests on, without those that are mere context.'),
    evidence: required('texts', 'The records it rests on, as "deed 123": what two signals share, counts once.'),
    explained_by: required(
      'texts',
      'Codes of the innocent explanations that hold; an explained signal does not stack.',
    ),
    tested: required('texts', 'Codes of the innocent explanations that were tested.'),
    stale: required('boolean', 'True when a register it needs is older than allowed: it is greyed and does not stack.'),
  },
})
export type Signal = Row<typeof SIGNALS>

export const INDICATOR_STATES = table({
  name: 'indicator_states',
  grain: 'One row per indicator that is computed here.',
  key: ['indicator'],
  columns: {
    indicator: required('text', 'Code from the catalogue.'),
    state: required(
      'text',
      'counts, hypothesis, demoted (visits refuted it), stale, absent (a register was not delivered) or withdrawn.',
    ),
    registers: required('texts', 'The registers that are too old or absent; empty otherwise.'),
    signals: required('integer', 'How many signals it made.'),
    unexplained: required('integer', 'Of these, those that no innocent explanation explains.'),
  },
})
export type IndicatorState = Row<typeof INDICATOR_STATES>

export const SIGNAL_PLACES = table({
  name: 'signal_places',
  grain:
    'One row per signal and address that it reaches: the subject itself, or what the subject owns, lets or occupies.',
  key: ['indicator', 'subject_id', 'object_id', 'by'],
  columns: {
    indicator: required('text', 'Code from the catalogue.'),
    subject_id: SUBJECT.subject_id,
    object_id: required('text', 'BAG id of the address.'),
    by: required('text', 'itself, owned, let, managed or established: how the signal comes there.'),
  },
})
export type SignalPlace = Row<typeof SIGNAL_PLACES>

export const PLACED_SIGNALS = table({
  name: 'placed_signals',
  grain: 'One row per signal and address that it reaches, with whether it counts there and why not.',
  key: ['object_id', 'indicator', 'subject_id', 'by'],
  columns: {
    object_id: required('text', 'BAG id of the address.'),
    indicator: required('text', 'Code from the catalogue.'),
    subject_id: SUBJECT.subject_id,
    by: required('text', 'itself, owned, let, managed or established.'),
    family: required('text', 'Family in the catalogue.'),
    sources: required('texts', 'The registers it rests on.'),
    evidence: required('texts', 'The records it rests on.'),
    happened_on: required('date', 'The last day that it rests on.'),
    set_aside: optional(
      'text',
      'Why it does not count: explained, stale, hypothesis, demoted or outside-window; null when it counts.',
    ),
  },
})
export type PlacedSignal = Row<typeof PLACED_SIGNALS>

export const SIGNAL_ORIGINS = table({
  name: 'signal_origins',
  grain: 'One row per address and independent origin: signals that count and go back to one thing are one.',
  key: ['object_id', 'origin'],
  columns: {
    object_id: required('text', 'BAG id of the address.'),
    origin: required('integer', 'Number of the origin at the address, from 1.'),
    family: required('text', 'The family that it stands for.'),
    place_in_family: required('integer', 'Place among the origins of its family there, from 1: later ones weigh less.'),
    indicators: required('texts', 'The indicators that go back to it.'),
    sources: required('texts', 'The registers that tell it.'),
    direct: required('boolean', 'True when one of its signals stands on the address itself.'),
  },
})
export type SignalOrigin = Row<typeof SIGNAL_ORIGINS>

export const STACKS = table({
  name: 'stacks',
  grain: 'One row per address that at least one signal reaches that counts.',
  key: ['object_id'],
  columns: {
    object_id: required('text', 'BAG id of the address.'),
    indicators: required('texts', 'The indicators that count.'),
    families: required('texts', 'The different families that its origins stand for.'),
    sources: required('texts', 'The different registers that they rest on.'),
    origins: required('integer', 'How many independent origins they go back to.'),
    stacked: required('boolean', 'True with at least the families and sources that the parameters ask (NW-01).'),
    contributions: required(
      'text',
      'JSON: what each origin adds, [{indicators, family, direct, equal, learned}]; with what further sources add, they sum up to the next two.',
    ),
    source_part: required('number', 'What further independent sources add to equal_sum.'),
    equal_sum: required('number', 'Sum of contributions when every family weighs the same: orders the list.'),
    learned_sum: required('number', 'Sum of what outcomes taught, in bits: a second, visible order.'),
    equal_place: required('integer', 'Place in the list by equal_sum, from 1; equals by learned_sum, then BAG id.'),
    learned_place: required('integer', 'Place in the list by learned_sum, from 1.'),
    naive_count: required('integer', 'Rows of signals there, explained or not: shown to compare, never used.'),
  },
})
export type Stack = Row<typeof STACKS>

export const LETTING_CHAINS = table({
  name: 'letting_chains',
  grain: 'One row per current letting with an agent, or with cash or another payer: who passes the rent on to whom.',
  key: ['object_id', 'letting_id', 'delivery_id'],
  columns: {
    object_id: required('text', 'BAG id of the address.'),
    letting_id: required('text', 'Number that the supplier gave.'),
    delivery_id: required('text', 'The delivery.'),
    agent_kvk_number: optional('text', 'KvK number of the letting agent; null when there is none.'),
    landlord: required('text', 'organisation, person or unknown: never which person.'),
    landlord_kvk_number: optional('text', 'KvK number of the landlord; null for a person.'),
    owner_is_landlord: optional('boolean', 'Whether the landlord owns the object; null when either is not known.'),
    payment: required('text', 'bank, cash or unknown.'),
    payer_differs: optional('boolean', 'True when another than the tenant pays; null when not known.'),
    cash_rent_pattern: required('boolean', 'True when the agent is flagged (HU-05) and this letting is part of why.'),
    owner_part: required(
      'text',
      'possibly-harmed (cash, or a home that is part of the pattern, reaches the owner through an agent, and no other signal stands on the owner), signal (a signal of another family stands on the owner) or none.',
    ),
  },
})
export type LettingChain = Row<typeof LETTING_CHAINS>

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
