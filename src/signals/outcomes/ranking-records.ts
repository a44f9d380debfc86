import type { Row } from '../../vocabulary/table.ts'
import type { Step, StepInput, StepOutput } from '../../warehouse/step.ts'
import { PLACED_SIGNALS, type PlacedSignal, RANKING_RECORDS, type RankingRecord } from '../contract.ts'
import { wilsonInterval } from '../figures/wilson-interval.ts'
import { sharesInside, unvisitedOrder } from '../stacking/ordered-addresses.ts'
import { VISIT_OUTCOMES } from './outcome-tables.ts'

type Visit = Row<typeof VISIT_OUTCOMES>

/** What a team can visit in a month, a quarter, a year and more. */
const LENGTHS = [25, 50, 100, 250, 500, 1000]

/**
 * Whether the order finds more than the lot does (domain rule: ranked visits beside random ones). The order is made without
 * what visits told, or it would be held against itself. A list that ends among equals counts each of those that fit whole.
 */
export function rankingRecords(placed: readonly PlacedSignal[], visits: readonly Visit[]): RankingRecord[] {
  const order = unvisitedOrder(placed)
  const outcomes = new Map(visits.map((visit) => [visit.object_id, visit]))
  const lot = visits.filter(({ chosen_by }) => chosen_by === 'random')
  return LENGTHS.map((length) => {
    const whole = sharesInside(order, length).filter(({ share }) => share === 1)
    const entered = whole.flatMap(({ ids }) => ids).flatMap((id) => outcomes.get(id) ?? [])
    const [top, random] = [tally(entered), tally(lot)]
    return {
      list_length: length,
      ...top,
      random_visited: random.visited,
      random_confirmed: random.confirmed,
      random_low: random.low,
      random_high: random.high,
    }
  })
}

function tally(visits: readonly Visit[]) {
  const confirmed = visits.filter((visit) => visit.confirmed).length
  const { low, high } = visits.length === 0 ? { low: null, high: null } : wilsonInterval(confirmed, visits.length)
  return { visited: visits.length, confirmed, low, high }
}

export const rankingSteps: readonly Step[] = [
  {
    name: 'ranking_records',
    reads: [PLACED_SIGNALS, VISIT_OUTCOMES],
    makes: RANKING_RECORDS,
    rows: { is: 'any number' },
    make: recordRanking,
  },
]

async function recordRanking(input: StepInput, output: StepOutput): Promise<void> {
  const placed = await Array.fromAsync(input.rows(PLACED_SIGNALS))
  const visits = await Array.fromAsync(input.rows(VISIT_OUTCOMES))
  for (const record of rankingRecords(placed, visits)) output.add(record)
}
