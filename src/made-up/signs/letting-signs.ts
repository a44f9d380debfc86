import { yearsAgo } from '../calendar.ts'
import type { Dossier } from '../dossier.ts'
import type { Letting } from '../events/letting.ts'
import type { Premises } from '../homes/premises.ts'
import type { Sign } from './sign.ts'

const CHURN = 4
// Euro a month for a square metre: well above what any home in the region is let for.
const FAR_ABOVE = 1.5

/** Indicators HU: how it is let. That an agent has too many of these is a matter of the agent, not of a home. */
export function lettingSigns(usualRent: (premises: Premises) => number): readonly Sign[] {
  return [
    { code: 'HU-01', shows: ({ lettings }) => reported(lettings).some(({ payment }) => payment === 'cash') },
    { code: 'HU-02', shows: ({ lettings }) => reported(lettings).some(({ payerDiffers }) => payerDiffers === true) },
    { code: 'HU-06', shows: (dossier) => tenancies(dossier) >= CHURN },
    {
      code: 'HU-07',
      shows: ({ lettings, premises }) =>
        reported(lettings).some(
          ({ rent, until }) => until === undefined && (rent ?? 0) > FAR_ABOVE * usualRent(premises),
        ),
    },
  ]
}

function reported(lettings: readonly Letting[]): readonly Letting[] {
  return lettings.filter((letting) => letting.reported)
}

/** How many lettings began in the last two years. */
function tenancies({ lettings }: Dossier): number {
  return reported(lettings).filter(({ from }) => from >= yearsAgo(2)).length
}
