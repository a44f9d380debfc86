import { optional, type Row, required, table } from '../../vocabulary/table.ts'
import { SUBJECT } from './signals.ts'

/** What signals at one address come to together, once for every origin. */

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
