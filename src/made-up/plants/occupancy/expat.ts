import { dayAfter, PEILDATUM } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { handsOf, letting, noticed, rumours } from '../evidence.ts'
import type { Plant } from '../plot.ts'

/** Someone who works here for a while: the employer pays the rent, and the registration is late. */
export const EXPAT: Plant = {
  kind: 'expat',
  misuse: false,
  share: 0.0022,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject' && premises.floorArea >= 50,
  open: () => ({
    play(_premises, scene) {
      const { random, cast } = scene
      const since = dayAfter(PEILDATUM, -random.integer(200, 600))
      const owner = cast.landlord(random)
      return {
        since,
        tenure: 'private',
        residents: [],
        holding: { owners: [owner], since: dayAfter(since, -random.integer(300, 3000)) },
        lettings: [
          letting({ landlord: owner, agent: cast.lettingAgent(random), from: since, payerDiffers: true }, scene),
        ],
        events: {
          observations: [
            noticed('aanloop op vreemde tijden', scene, { on: dayAfter(since, 60) }),
            ...rumours(['steeds andere bewoners'], 0.3, scene),
          ],
        },
        hands: handsOf(owner),
      }
    },
  }),
}
