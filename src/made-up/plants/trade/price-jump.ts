import { dayAfter } from '../../calendar.ts'
import { isHome, type Premises } from '../../homes/premises.ts'
import { mortgageDeed, saleDeed } from '../../property/estates.ts'
import { handsOf, letting, rumours } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately, shell, strawPerson } from '../shells.ts'

/** Bought cheap and sold dear within the year without any work done. In one of four the second sale came later. */
export const PRICE_JUMP: Plant = {
  kind: 'price-jump',
  misuse: true,
  share: 0.0003,
  suits: (premises: Premises) =>
    isHome(premises) && premises.kind === 'Verblijfsobject' && premises.building.year < 2015,
  open: () => ({
    play(premises, scene) {
      const { random, market, numbers, outsiders } = scene
      const sold = lately(4, scene)
      const bought = dayAfter(sold, -(random.chance(0.75) ? random.integer(40, 340) : random.integer(380, 600)))
      const trader = shell({ founded: dayAfter(bought, -random.integer(40, 500)), director: strawPerson(scene) }, scene)
      const owner = strawPerson(scene)
      const seller = outsiders.someone([60, 88])
      const worth = market.worth(premises, bought)
      const dear = Math.round(worth * random.between(1.15, 1.55))
      return {
        since: sold,
        tenure: 'private',
        holding: {
          owners: [owner],
          since: sold,
          deeds: [
            saleDeed(
              {
                on: dayAfter(bought, -365 * random.integer(9, 15)),
                price: Math.round(worth * 0.6),
                from: [outsiders.someone([60, 85])],
                to: [seller],
              },
              numbers,
            ),
            saleDeed(
              { on: bought, price: Math.round(worth * random.between(0.68, 0.85)), from: [seller], to: [trader] },
              numbers,
            ),
            saleDeed({ on: sold, price: dear, from: [trader], to: [owner] }, numbers),
          ],
          mortgages: random.chance(0.6)
            ? [
                mortgageDeed(
                  {
                    on: sold,
                    amount: Math.round(dear * random.between(0.8, 1.4)),
                    lender: random.chance(0.6) ? strawPerson(scene) : scene.cast.bank(random),
                    debtors: [owner],
                  },
                  numbers,
                ),
              ]
            : [],
        },
        lettings: [
          letting(
            {
              landlord: owner,
              from: sold,
              payment: random.chance(0.35) ? 'cash' : 'bank',
              payerDiffers: random.chance(0.3),
              reported: random.chance(0.55),
            },
            scene,
          ),
        ],
        events: {
          observations: rumours(['steeds andere bewoners', 'afgeplakte ramen', 'zoemend geluid'], 0.25, scene),
        },
        hands: handsOf(trader, owner),
      }
    },
  }),
}
