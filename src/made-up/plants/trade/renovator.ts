import { dayAfter } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { saleDeed } from '../../property/estates.ts'
import { granted, handsOf } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately } from '../shells.ts'

/** Bought as a ruin, rebuilt with a permit, and sold within the year for what it is worth now. */
export const RENOVATOR: Plant = {
  kind: 'renovator',
  misuse: false,
  share: 0.0014,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject' && premises.building.year < 1975,
  open: () => ({
    play(premises, scene) {
      const { random, market, numbers, outsiders, people } = scene
      const sold = lately(5, scene)
      const bought = dayAfter(sold, -random.integer(150, 350))
      const [seller, builder, owner] = [
        outsiders.someone([70, 90]),
        outsiders.someone([28, 60]),
        people.someone([27, 50]),
      ]
      // Most ask for the permit that rebuilding needs; the others do what is free of it.
      const permit = random.chance(0.65) ? [granted('bouw', dayAfter(bought, random.integer(5, 60)), scene)] : []
      return {
        since: bought,
        tenure: 'owned',
        residents: [people.register(owner, { premises, since: sold })],
        holding: {
          owners: [owner],
          since: sold,
          deeds: [
            saleDeed(
              {
                on: bought,
                price: Math.round(market.worth(premises, bought) * random.between(0.6, 0.76)),
                from: [seller],
                to: [builder],
              },
              numbers,
            ),
            saleDeed(
              {
                on: sold,
                price: Math.round(market.worth(premises, sold) * random.between(1, 1.2)),
                from: [builder],
                to: [owner],
              },
              numbers,
            ),
          ],
        },
        events: { permits: permit },
        hands: handsOf(builder),
      }
    },
  }),
}
