import { type Row, required, table } from '../../vocabulary/table.ts'

/** What linked records suggest, and where. A signal stands on an address, area, organisation or branch; never on a person. */

export const SUBJECT = {
  subject_kind: required('text', 'address, area, organisation or branch.'),
  subject_id: required(
    'text',
    'BAG id, area code or KvK number; of a branch area and SBI, as BU99010001/9602, or with its street, as BU99010203 Saturnusplein/9602.',
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
