import { dayAfter, PEILDATUM } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { handsOf, rumours } from '../evidence.ts'
import type { Plant } from '../plot.ts'

/** A home for weekends and summers: nobody is registered there, and that is allowed. */
export const SECOND_HOME: Plant = {
  kind: 'second-home',
  misuse: false,
  share: 0.0015,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject',
  open: () => ({
    play(_premises, scene) {
      const { outsiders, random } = scene
      const owner = outsiders.someone([45, 80])
      const since = dayAfter(PEILDATUM, -365 * random.integer(2, 18))
      return {
        since,
        tenure: 'owned',
        residents: [],
        holding: { owners: [owner], since },
        events: {
          observations: rumours(['niemand aanwezig', 'post blijft liggen', 'aanloop op vreemde tijden'], 0.25, scene),
        },
        hands: handsOf(owner),
      }
    },
  }),
}
