import { dayAfter } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { mortgageDeed, saleDeed } from '../../property/estates.ts'
import { handsOf, letting, rumours } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately, shell, strawPerson } from '../shells.ts'

/** Bought with money of a private lender who stands for someone else. In one of four there is no loan at all on paper. */
export const PRIVATE_LENDER: Plant = {
  kind: 'private-lender',
  misuse: true,
  share: 0.0003,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject',
  open: (scene) => {
    const lender = scene.random.chance(0.5)
      ? strawPerson(scene)
      : shell({ founded: lately(9, scene), director: strawPerson(scene) }, scene)
    return {
      play(premises, here) {
        const { random, market, numbers, outsiders } = here
        const on = lately(5, here)
        const owner = strawPerson(here)
        const price = Math.round(market.price(premises, on) * random.between(0.95, 1.25))
        const loan = () =>
          mortgageDeed(
            {
              on,
              amount: Math.round(price * random.between(0.85, 1.5)),
              lender,
              debtors: [owner],
              ...(random.chance(0.3) ? { released: dayAfter(on, random.integer(90, 700)) } : {}),
            },
            numbers,
          )
        return {
          since: on,
          tenure: 'private',
          holding: {
            owners: [owner],
            since: on,
            deeds: [saleDeed({ on, price, from: [outsiders.someone([50, 85])], to: [owner] }, numbers)],
            mortgages: random.chance(0.75) ? [loan()] : [],
          },
          lettings: [
            letting(
              {
                landlord: owner,
                from: on,
                payment: random.chance(0.4) ? 'cash' : 'bank',
                payerDiffers: random.chance(0.35),
                reported: random.chance(0.6),
              },
              here,
            ),
          ],
          events: {
            observations: rumours(['aanloop op vreemde tijden', 'steeds andere bewoners', 'contante huur'], 0.28, here),
          },
          hands: handsOf(lender, owner),
        }
      },
    }
  },
}
