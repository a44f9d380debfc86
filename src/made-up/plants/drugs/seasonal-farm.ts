import { yearsAgo } from '../../calendar.ts'
import type { Plant } from '../plot.ts'

/** A barn or hall outside the village that is used in the harvest and stands empty the rest of the year. */
export const SEASONAL_FARM: Plant = {
  kind: 'seasonal-farm',
  misuse: false,
  share: 0.0006,
  within: ['countryside'],
  suits: ({ form }) => form === 'barn',
  open: () => ({
    play: () => ({ since: yearsAgo(10), tenure: 'business', established: [] }),
  }),
}
