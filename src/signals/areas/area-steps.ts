import type { MultiPolygon } from 'geojson'
import { HOMES } from '../../linkage/contract.ts'
import { AREAS, INCIDENTS, OBSERVATIONS, UNUSUAL_TRANSACTIONS } from '../../sources/contract.ts'
import type { Row, Table } from '../../vocabulary/table.ts'
import type { Step, StepInput, StepOutput } from '../../warehouse/step.ts'
import { AREA_SIGNS, SEARCH_AREAS, SIGNALS, STACKS } from '../contract.ts'
import { NOTICES, OWNERS, PEILDATUM } from '../facts/fact-tables.ts'
import { longVacancy } from '../indicators/occupancy/long-vacancy.ts'
import { soleDirectorFoundation } from '../indicators/ownership/sole-director-foundation.ts'
import { compareAreas } from './area-comparison.ts'
import { AREA_CENTRES, AREA_COUNTS, type AreaCount, DUMPING_EVENTS } from './area-tables.ts'
import { findDumpingEvents, parseBoundary } from './dumping-events.ts'
import { describeLevel, surroundingsAmong } from './level-surroundings.ts'
import { findSearchAreas } from './search-areas.ts'

/** Rates of fewer than 50 addresses or residents swing too much to be compared. Our own choice. */
const LEAST_DENOMINATOR = 50

/**
 * With 20,000 permutations some fifteen of 14,500 buurten can still stand out after correction; the many that clearly do
 * not are done after a few.
 */
const PERMUTATIONS = { seed: 1, most: 19_999, enough: 20 } as const

/** A zoekgebied holds a tenth of what there is and 50 buurten at most: more than that is no place to look, and two are no pattern. Our own choice. */
const SCAN = { seed: 1, replicas: 999, mostShare: 0.1, mostAreas: 50, mostChance: 0.05, leastObserved: 3 } as const

/** The scan holds for what comes one by one. Homes of one owner and transactions of one customer come in groups. */
const ONE_BY_ONE: readonly string[] = ['stacked-addresses', 'dumping-events']

/** Where areas lie, and what was dumped in them: before the indicators. */
export const areaFactSteps: readonly Step[] = [
  {
    name: 'area_centres',
    reads: [HOMES, AREAS],
    makes: AREA_CENTRES,
    rows: { is: 'at most as many as', of: AREAS },
    sql: new URL('area-centres.sql', import.meta.url),
  },
  {
    name: 'dumping_events',
    reads: [INCIDENTS, OBSERVATIONS, NOTICES, HOMES, AREA_CENTRES, AREAS],
    makes: DUMPING_EVENTS,
    rows: { is: 'any number' },
    work: findDumpingEvents,
  },
]

/** What the signals come to per area, and where to look first: after the stacks. */
export const areaSignSteps: readonly Step[] = [
  {
    name: 'area_counts',
    reads: [AREA_CENTRES, HOMES, AREAS, STACKS, SIGNALS, OWNERS, DUMPING_EVENTS, UNUSUAL_TRANSACTIONS, PEILDATUM],
    makes: AREA_COUNTS,
    rows: { is: 'any number' },
    parameters: {
      foundation_indicator: soleDirectorFoundation.code,
      vacancy_indicator: longVacancy.code,
      window_days: 730,
      transaction_window_days: 365,
    },
    sql: new URL('area-counts.sql', import.meta.url),
  },
  {
    name: 'area_signs',
    reads: [AREA_COUNTS, AREA_CENTRES, AREAS],
    makes: AREA_SIGNS,
    rows: { is: 'as many as', of: AREA_COUNTS },
    parameters: { least_denominator: LEAST_DENOMINATOR, one_by_one: ONE_BY_ONE.join(' '), ...PERMUTATIONS },
    make: compareAllAreas,
  },
  {
    name: 'search_areas',
    reads: [AREA_COUNTS, AREA_CENTRES],
    makes: SEARCH_AREAS,
    rows: { is: 'any number' },
    parameters: { measures: ONE_BY_ONE.join(' '), ...SCAN },
    make: searchEverywhere,
  },
]

async function compareAllAreas(input: StepInput, output: StepOutput): Promise<void> {
  const boundaries = new Map<string, MultiPolygon>()
  for await (const { code, boundary } of input.rows(AREAS))
    if (boundary !== null) boundaries.set(code, parseBoundary(boundary))
  const centres = Map.groupBy(await listed(input, AREA_CENTRES), ({ level }) => level)
  for (const [level, counts] of Map.groupBy(await listed(input, AREA_COUNTS), (count) => count.level)) {
    const described = describeLevel(centres.get(level) ?? [], boundaries)
    for (const measured of byMeasure(counts)) {
      const surroundings = surroundingsAmong(
        described,
        measured.map(({ area_code }) => area_code),
      )
      const oneByOne = ONE_BY_ONE.includes(measured[0]?.measure ?? '')
      const limits = { leastDenominator: LEAST_DENOMINATOR, oneByOne, permutations: PERMUTATIONS }
      for (const sign of compareAreas(measured, surroundings, limits)) output.add(sign)
    }
  }
}

async function searchEverywhere(input: StepInput, output: StepOutput): Promise<void> {
  const centres = await listed(input, AREA_CENTRES)
  const counts = await listed(input, AREA_COUNTS)
  const scanned = counts.filter(({ level, measure }) => level === 'buurt' && ONE_BY_ONE.includes(measure))
  for (const measured of byMeasure(scanned))
    for (const searchArea of findSearchAreas(measured, centres, SCAN)) output.add(searchArea)
}

/** The counts of each measure, by area code: the order decides what chance deals out. */
function byMeasure(counts: readonly AreaCount[]): readonly (readonly AreaCount[])[] {
  const ordered = counts.toSorted((one, other) => (one.area_code < other.area_code ? -1 : 1))
  return [...Map.groupBy(ordered, ({ measure }) => measure).values()]
}

async function listed<T extends Table>(input: StepInput, table: T): Promise<Row<T>[]> {
  const rows: Row<T>[] = []
  for await (const row of input.rows(table)) rows.push(row)
  return rows
}
