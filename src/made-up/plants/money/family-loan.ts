import { isHome } from '../../homes/premises.ts'
import { mortgageDeed, saleDeed } from '../../property/estates.ts'
import { handsOf } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately } from '../shells.ts'

/** Parents lend their child what it needs for a first home. */
export const FAMILY_LOAN: Plant = {
  kind: 'family-loan',
  misuse: false,
  share: 0.0026,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject',
  open: () => ({
    play(premises, scene) {
      const { random, market, numbers, outsiders, people } = scene
      const on = lately(8, scene)
      const parent = outsiders.someone([56, 75])
      const child = people.someone([26, 36], parent.name)
      const price = market.price(premises, on)
      return {
        since: on,
        tenure: 'owned',
        residents: [people.register(child, { premises, since: on }, { parents: [parent] })],
        holding: {
          owners: [child],
          since: on,
          deeds: [saleDeed({ on, price, from: [outsiders.someone([50, 85])], to: [child] }, numbers)],
          mortgages: [
            mortgageDeed(
              {
                on,
                amount: Math.round((price * random.between(0.3, 1.05)) / 1000) * 1000,
                lender: parent,
                debtors: [child],
              },
              numbers,
            ),
          ],
        },
        hands: handsOf(parent, child),
      }
    },
  }),
}
