import { dayAfter, PEILDATUM } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { handsOf, letting, registered, rumours } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately } from '../shells.ts'

/** Used day and night, and nobody is registered there. In one of four someone's name is left at the door. */
export const GHOST_OCCUPANCY: Plant = {
  kind: 'ghost-occupancy',
  misuse: true,
  share: 0.0004,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject',
  open: () => ({
    play(premises, scene) {
      const { random, people, cast, outsiders } = scene
      const since = dayAfter(lately(2.5, scene), -250)
      const owner = random.chance(0.5) ? cast.landlord(random) : outsiders.someone([30, 60])
      const name = random.chance(0.25) ? [people.register(outsiders.someone([20, 40]), { premises, since })] : []
      return {
        since,
        tenure: 'private',
        residents: name,
        holding: { owners: [owner], since: dayAfter(since, -random.integer(100, 2500)) },
        lettings: [
          letting(
            {
              landlord: owner,
              from: since,
              payment: random.chance(0.45) ? 'cash' : 'unknown',
              payerDiffers: random.chance(0.45),
              reported: random.chance(0.5),
            },
            scene,
          ),
        ],
        events: {
          observations: rumours(
            ['aanloop op vreemde tijden', 'steeds andere bewoners', 'afgeplakte ramen', 'zoemend geluid'],
            0.5,
            scene,
          ),
          incidents: since < PEILDATUM && random.chance(0.2) ? [registered('3.1.1', scene)] : [],
        },
        hands: handsOf(owner),
      }
    },
  }),
}
