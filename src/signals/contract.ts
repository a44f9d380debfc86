import { optional, type Row, required, table } from '../vocabulary/table.ts'

/** What the signals stage hands on. A signal stands on an address, building, area or organisation; never on a person. */

export const SIGNALS = table({
  name: 'signals',
  grain: 'One row per indicator, subject and peildatum.',
  key: ['indicator', 'subject_id'],
  columns: {
    indicator: required('text', 'Code from the catalogue, BW-02.'),
    version: required('text', 'Version of the definition and its parameters.'),
    family: required('text', 'Family in the catalogue: occupancy, trade, …'),
    subject_kind: required('text', 'address, building, area or organisation.'),
    subject_id: required('text', 'BAG id, area code or KvK number.'),
    peildatum: required('date', 'The day that the signal is about.'),
    value: required('number', 'The measured value, in the unit of the indicator.'),
    threshold: required('number', 'The limit that it crossed.'),
    inputs: required('text', 'JSON: the inputs by name, each {value, source, asOf}.'),
    sources: required('texts', 'The registers it rests on.'),
    explained_by: required(
      'texts',
      'Codes of the innocent explanations that hold; an explained signal does not stack.',
    ),
    tested: required('texts', 'Codes of the innocent explanations that were tested.'),
  },
})
export type Signal = Row<typeof SIGNALS>

export const STACKS = table({
  name: 'stacks',
  grain: 'One row per subject with at least one signal that is not explained.',
  key: ['subject_id'],
  columns: {
    subject_kind: required('text', 'address, building, area or organisation.'),
    subject_id: required('text', 'BAG id, area code or KvK number.'),
    families: required('texts', 'The different families among its unexplained signals.'),
    sources: required('texts', 'The different registers that they rest on.'),
    indicators: required('texts', 'The indicators.'),
    stacked: required('boolean', 'True with at least the families and sources that the parameters ask (NW-01).'),
  },
})

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
