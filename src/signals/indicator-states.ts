import { emptyQuery } from '../warehouse/column-types.ts'
import { type Database, quoteText } from '../warehouse/database.ts'
import { INDICATOR_STATES } from './contract.ts'
import { type Delivered, readinessOf, whatWasDelivered } from './find-signals.ts'
import type { Indicator } from './indicator.ts'

/**
 * Automatic demotion: visits say, with 95 % certainty, that addresses with the signal are misused no more often than
 * addresses drawn by lot. Promotion is never automatic.
 */
const REFUTED =
  'coalesce(track_records.high < track_records.random_confirmed * 1.0 / nullif(track_records.random_visited, 0), false)'

/** Which indicators could be asked and count, and of the others why not; with how many signals each made. */
export async function indicatorStates(database: Database, indicators: readonly Indicator[]): Promise<string> {
  const delivered = await whatWasDelivered(database)
  const rows = indicators.map((indicator) => stateRow(indicator, delivered))
  await database.run(`create table told_states as ${emptyQuery(INDICATOR_STATES)}`)
  if (rows.length > 0) await database.run(`insert into told_states values ${rows.join(', ')}`)
  return `select
    told_states.indicator,
    case when told_states.state = 'counts' and ${REFUTED} then 'demoted' else told_states.state end as state,
    told_states.registers,
    count(signals.subject_id) as signals,
    count(signals.subject_id) filter (where len(signals.explained_by) = 0) as unexplained
  from told_states
  left join track_records on track_records.indicator = told_states.indicator
  left join signals on signals.indicator = told_states.indicator
  group by all`
}

function stateRow(indicator: Indicator, delivered: Delivered): string {
  const { absent, stale } = readinessOf(indicator, delivered)
  const registers = absent.length > 0 ? absent : stale
  return `(${quoteText(indicator.code)}, ${quoteText(stateOf(indicator, { absent, stale }))}, [${registers.map(quoteText).join(', ')}]::varchar[], 0, 0)`
}

function stateOf({ stage }: Indicator, { absent, stale }: ReturnType<typeof readinessOf>): string {
  if (stage === 'withdrawn') return 'withdrawn'
  if (absent.length > 0) return 'absent'
  if (stale.length > 0) return 'stale'
  return stage === 'hypothesis' ? 'hypothesis' : 'counts'
}
