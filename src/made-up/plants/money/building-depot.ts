import { isHome } from '../../homes/premises.ts'
import { mortgageDeed, saleDeed } from '../../property/estates.ts'
import { granted } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately } from '../shells.ts'

/** A home that needs work, bought with a mortgage that pays for the work as well: the loan is far above the price. */
export const BUILDING_DEPOT: Plant = {
  kind: 'building-depot',
  misuse: false,
  share: 0.0016,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject' && premises.building.year < 1990,
  open: () => ({
    play(premises, scene) {
      const { random, market, numbers, outsiders, people, cast } = scene
      const on = lately(7, scene)
      const owner = people.someone([28, 48])
      const price = Math.round((market.worth(premises, on) * random.between(0.68, 0.84)) / 500) * 500
      const amount = Math.round((price * random.between(1.26, 1.5)) / 1000) * 1000
      return {
        since: on,
        tenure: 'owned',
        residents: [people.register(owner, { premises, since: on })],
        holding: {
          owners: [owner],
          since: on,
          deeds: [saleDeed({ on, price, from: [outsiders.someone([60, 88])], to: [owner] }, numbers)],
          mortgages: [mortgageDeed({ on, amount, lender: cast.bank(random), debtors: [owner] }, numbers)],
        },
        events: { permits: random.chance(0.6) ? [granted('bouw', on, scene)] : [] },
      }
    },
  }),
}
