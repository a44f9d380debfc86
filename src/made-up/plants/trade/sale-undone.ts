import { dayAfter } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { saleDeed } from '../../property/estates.ts'
import { handsOf } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { inTime, lately } from '../shells.ts'

/** A sale that went wrong: a buyer who could not pay, or a defect, and the home goes back to who sold it. */
export const SALE_UNDONE: Plant = {
  kind: 'sale-undone',
  misuse: false,
  share: 0.001,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject',
  open: () => ({
    play(premises, scene) {
      const { random, market, numbers, outsiders, people } = scene
      const owner = people.someone([45, 78])
      const buyer = outsiders.someone([28, 50])
      const bought = dayAfter(lately(6, scene), -365 * 8)
      const sold = lately(5, scene)
      const back = inTime(dayAfter(sold, random.integer(90, 700)))
      const price = market.price(premises, sold)
      return {
        since: sold,
        tenure: 'owned',
        residents: [people.register(owner, { premises, since: bought })],
        holding: {
          owners: [owner],
          since: back,
          deeds: [
            saleDeed(
              { on: bought, price: market.price(premises, bought), from: [outsiders.someone([70, 90])], to: [owner] },
              numbers,
            ),
            saleDeed({ on: sold, price, from: [owner], to: [buyer] }, numbers),
            saleDeed(
              { on: back, price: Math.round(price * random.between(0.96, 1)), from: [buyer], to: [owner] },
              numbers,
            ),
          ],
        },
        hands: handsOf(owner, buyer),
      }
    },
  }),
}
