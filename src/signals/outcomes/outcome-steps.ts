import { INSPECTIONS } from '../../sources/contract.ts'
import type { Step } from '../../warehouse/step.ts'
import { CATALOGUE } from '../catalogue.ts'
import { LEARNED_WEIGHTS, SIGNAL_PLACES, SIGNALS, TRACK_RECORDS } from '../contract.ts'
import { DEPENDENT_INDICATORS, VISIT_OUTCOMES } from './outcome-tables.ts'

/** As many visits as it takes to move an indicator half-way from saying nothing to what its visits say. */
const PRIOR_VISITS = 10

/** Half, so that the rarer one says more often than not what the other says; at three addresses it is no accident. */
const DEPENDENT = { least_overlap: 0.5, least_addresses: 3 }

const CODES = CATALOGUE.map(({ code }) => code).join(' ')

/** What visits found, and what that teaches about each indicator. */
export const outcomeSteps: readonly Step[] = [
  {
    name: 'visit_outcomes',
    reads: [INSPECTIONS],
    makes: VISIT_OUTCOMES,
    rows: { is: 'at most as many as', of: INSPECTIONS },
    sql: new URL('visit-outcomes.sql', import.meta.url),
  },
  {
    name: 'track_records',
    reads: [SIGNALS, SIGNAL_PLACES, VISIT_OUTCOMES],
    makes: TRACK_RECORDS,
    rows: { is: 'any number' },
    parameters: { indicators: CODES },
    sql: new URL('track-records.sql', import.meta.url),
  },
  {
    name: 'dependent_indicators',
    reads: [SIGNALS, SIGNAL_PLACES],
    makes: DEPENDENT_INDICATORS,
    rows: { is: 'any number' },
    parameters: { indicators: CODES, ...DEPENDENT },
    sql: new URL('dependent-indicators.sql', import.meta.url),
  },
  {
    name: 'learned_weights',
    reads: [TRACK_RECORDS, DEPENDENT_INDICATORS],
    makes: LEARNED_WEIGHTS,
    rows: { is: 'as many as', of: TRACK_RECORDS },
    parameters: { prior_visits: PRIOR_VISITS },
    sql: new URL('learned-weights.sql', import.meta.url),
  },
]
