import { emptyQuery } from '../warehouse/column-types.ts'
import type { Database } from '../warehouse/database.ts'
import type { Step } from '../warehouse/step.ts'
import { BRANCH_PLACES } from './branches/branch-tables.ts'
import { CATALOGUE } from './catalogue.ts'
import { INDICATOR_STATES, SIGNAL_PLACES, SIGNALS, TRACK_RECORDS } from './contract.ts'
import { BUSINESSES, OWNERS, PEILDATUM, REGISTER_STATES, TENANCIES } from './facts/fact-tables.ts'
import { limitValues, readinessOf, signalQuery, whatWasDelivered } from './find-signals.ts'
import type { Indicator } from './indicator.ts'
import { indicatorStates } from './indicator-states.ts'

const COMPUTED = CATALOGUE.filter(({ stage }) => stage !== 'withdrawn')

const REACHES = COMPUTED.map(({ code, reaches }) => `${code} ${reaches}`).join('\n')

/** Every signal of the catalogue, and the addresses that it reaches. */
export const findingSteps: readonly Step[] = [
  {
    name: 'signals',
    reads: [...new Set([PEILDATUM, REGISTER_STATES, ...COMPUTED.flatMap(({ reads }) => reads)])],
    makes: SIGNALS,
    rows: { is: 'any number' },
    work: (database) => findSignals(database, COMPUTED),
  },
  {
    name: 'signal_places',
    reads: [SIGNALS, OWNERS, TENANCIES, BUSINESSES, BRANCH_PLACES],
    makes: SIGNAL_PLACES,
    rows: { is: 'any number' },
    parameters: { reaches: REACHES, most_places: 50 },
    sql: new URL('signal-places.sql', import.meta.url),
  },
]

/** Which indicators could be asked, and count. */
export const stateSteps: readonly Step[] = [
  {
    name: 'indicator_states',
    reads: [PEILDATUM, REGISTER_STATES, SIGNALS, TRACK_RECORDS],
    makes: INDICATOR_STATES,
    rows: { is: 'any number' },
    work: (database) => indicatorStates(database, CATALOGUE),
  },
]

/** Makes the signals of each indicator whose registers were delivered, one after the other. */
async function findSignals(database: Database, indicators: readonly Indicator[]): Promise<string> {
  const delivered = await whatWasDelivered(database)
  await database.run(`create table found_signals as ${emptyQuery(SIGNALS)}`)
  for (const indicator of indicators) {
    const readiness = readinessOf(indicator, delivered)
    if (readiness.absent.length > 0) continue
    const query = await signalQuery(indicator, readiness)
    await database.run(`insert into found_signals by name ${query}`, limitValues(indicator))
  }
  return 'select * from found_signals'
}
