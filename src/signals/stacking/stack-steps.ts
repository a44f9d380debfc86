import type { Step, StepInput, StepOutput } from '../../warehouse/step.ts'
import {
  INDICATOR_STATES,
  LEARNED_WEIGHTS,
  PLACED_SIGNALS,
  type PlacedSignal,
  SIGNAL_ORIGINS,
  SIGNAL_PLACES,
  SIGNALS,
  STACKS,
} from '../contract.ts'
import { PEILDATUM } from '../facts/fact-tables.ts'
import { EQUAL_WEIGHTS } from './equal-weights.ts'
import { originsOf } from './origins.ts'

/** Two years: what is older says little of what plays now, and may not follow an address for ever. */
const WINDOW_DAYS = 730

/** NW-01: one family may err in one way, and one register in one way; three and two do not by chance. Our own choice. */
const STACKED = { least_families: 3, least_sources: 2 }

/** What signals at one address come to together, after everything that does not count was set aside. */
export const stackSteps: readonly Step[] = [
  {
    name: 'placed_signals',
    reads: [SIGNALS, SIGNAL_PLACES, INDICATOR_STATES, PEILDATUM],
    makes: PLACED_SIGNALS,
    rows: { is: 'at most as many as', of: SIGNAL_PLACES },
    parameters: { window_days: WINDOW_DAYS },
    sql: new URL('placed-signals.sql', import.meta.url),
  },
  {
    name: 'signal_origins',
    reads: [PLACED_SIGNALS],
    makes: SIGNAL_ORIGINS,
    rows: { is: 'at most as many as', of: PLACED_SIGNALS },
    make: findOrigins,
  },
  {
    name: 'stacks',
    reads: [SIGNAL_ORIGINS, PLACED_SIGNALS, LEARNED_WEIGHTS],
    makes: STACKS,
    rows: { is: 'at most as many as', of: SIGNAL_ORIGINS },
    parameters: { ...STACKED, ...EQUAL_WEIGHTS },
    sql: new URL('stacks.sql', import.meta.url),
  },
]

/** Rows come in the order of their address: one address at a time is in memory. */
async function findOrigins(input: StepInput, output: StepOutput): Promise<void> {
  let here: PlacedSignal[] = []
  const flush = () => {
    for (const origin of originsOf(here)) output.add(origin)
    here = []
  }
  for await (const signal of input.rows(PLACED_SIGNALS)) {
    if (here.length > 0 && here[0]?.object_id !== signal.object_id) flush()
    if (signal.set_aside === null) here.push(signal)
  }
  flush()
}
