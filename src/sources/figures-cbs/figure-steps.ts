import type { Step } from '../../warehouse/step.ts'
import { AREA_FIGURES, AREAS } from '../contract.ts'
import { CBS_FIGURES } from './cbs-tables.ts'
import { PLACED_FIGURES, REGION_PLACES, UNPLACED_FIGURES } from './figure-tables.ts'

/** From figures per region as delivered to figures per area of ours; what does not count is kept with the reason. */
export const figureSteps: readonly Step[] = [
  {
    name: 'region_places',
    reads: [CBS_FIGURES, AREAS],
    makes: REGION_PLACES,
    rows: { is: 'at most as many as', of: CBS_FIGURES },
    sql: new URL('region-places.sql', import.meta.url),
  },
  {
    name: 'placed_figures',
    reads: [CBS_FIGURES, REGION_PLACES],
    makes: PLACED_FIGURES,
    rows: { is: 'as many as', of: CBS_FIGURES },
    sql: new URL('placed-figures.sql', import.meta.url),
  },
  {
    name: 'area_figures',
    reads: [PLACED_FIGURES],
    makes: AREA_FIGURES,
    rows: { is: 'at most as many as', of: PLACED_FIGURES },
    sql: new URL('area-figures.sql', import.meta.url),
  },
  {
    name: 'unplaced_figures',
    reads: [PLACED_FIGURES],
    makes: UNPLACED_FIGURES,
    rows: { is: 'at most as many as', of: PLACED_FIGURES },
    sql: new URL('unplaced-figures.sql', import.meta.url),
  },
]
