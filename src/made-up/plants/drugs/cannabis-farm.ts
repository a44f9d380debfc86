import { dayAfter } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { handsOf, letting, registered, rumours } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately, strawPerson } from '../shells.ts'

/** Plants instead of people. A tenant stands in, or nobody; the neighbours smell it, or do not. */
export const CANNABIS_FARM: Plant = {
  kind: 'cannabis-farm',
  misuse: true,
  share: 0.0005,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject' && premises.floorArea >= 45,
  open: () => ({
    play(premises, scene) {
      const { random, people, cast, outsiders, market } = scene
      const since = lately(2, scene)
      const owner = random.chance(0.6) ? cast.landlord(random) : outsiders.someone([40, 75])
      const tenant = random.chance(0.5) ? [people.register(strawPerson(scene), { premises, since })] : []
      return {
        since,
        tenure: 'private',
        residents: tenant,
        holding: { owners: [owner], since: dayAfter(since, -random.integer(200, 4000)) },
        lettings: [
          letting(
            {
              landlord: owner,
              from: since,
              rent: Math.round(market.rent(premises, since) * (random.chance(0.4) ? random.between(1.5, 2.2) : 1)),
              payment: random.chance(0.5) ? 'cash' : 'bank',
              payerDiffers: random.chance(0.4),
              reported: random.chance(0.6),
            },
            scene,
          ),
        ],
        events: {
          observations: rumours(
            [
              'geur van hennep',
              'zoemend geluid',
              'afgeplakte ramen',
              'gemanipuleerde meter',
              'hitte of gesmolten sneeuw',
              'niemand aanwezig',
            ],
            0.4,
            scene,
          ),
          incidents: random.chance(0.25) ? [registered('3.1.1', scene)] : [],
        },
        hands: handsOf(owner, ...tenant),
      }
    },
  }),
}
