import { HOMES } from '../linkage/contract.ts'
import { SIGNALS } from '../signals/contract.ts'
import { AREA_FIGURES, AREAS } from '../sources/contract.ts'
import type { Step } from '../warehouse/step.ts'
import { CRIME_PER_GEMEENTE, EMPTY_HOMES_PER_BUURT, OCCUPANCY_PER_BUURT } from './contract.ts'

export const statisticsSteps: readonly Step[] = [
  {
    name: 'crime_per_gemeente',
    reads: [AREAS, AREA_FIGURES],
    makes: CRIME_PER_GEMEENTE,
    rows: { is: 'any number' },
    parameters: { most_years_between: 2 },
    sql: new URL('crime/crime-per-gemeente.sql', import.meta.url),
  },
  {
    name: 'empty_homes_per_buurt',
    reads: [AREAS, HOMES],
    makes: EMPTY_HOMES_PER_BUURT,
    rows: { is: 'at most as many as', of: AREAS },
    sql: new URL('vacancy/empty-homes-per-buurt.sql', import.meta.url),
  },
  {
    name: 'occupancy_per_buurt',
    reads: [AREAS, HOMES, SIGNALS],
    makes: OCCUPANCY_PER_BUURT,
    rows: { is: 'at most as many as', of: AREAS },
    sql: new URL('occupancy/occupancy-per-buurt.sql', import.meta.url),
  },
]
