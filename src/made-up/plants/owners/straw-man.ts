import { dayAfter } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { saleDeed } from '../../property/estates.ts'
import { handsOf, letting, rumours } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately, shell, strawPerson } from '../shells.ts'

/** A company gets a new director, who signs and knows nothing, and buys a home. In one of four he was there long before. */
export const STRAW_MAN: Plant = {
  kind: 'straw-man',
  misuse: true,
  share: 0.00035,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject',
  open: () => ({
    play(premises, scene) {
      const { random, market, numbers, outsiders, founder } = scene
      const on = lately(4, scene)
      const owner = shell({ founded: dayAfter(on, -random.integer(300, 1500)), director: strawPerson(scene) }, scene)
      const signer = strawPerson(scene)
      founder.appoint(owner, {
        who: signer,
        role: 'bestuurder',
        from: dayAfter(on, -(random.chance(0.75) ? random.integer(5, 85) : random.integer(120, 280))),
        until: undefined,
      })
      return {
        since: on,
        tenure: 'private',
        holding: {
          owners: [owner],
          since: on,
          deeds: [
            saleDeed(
              { on, price: market.price(premises, on), from: [outsiders.someone([50, 85])], to: [owner] },
              numbers,
            ),
          ],
          mortgages: [],
        },
        lettings: [
          letting(
            {
              landlord: owner,
              from: on,
              payment: random.chance(0.4) ? 'cash' : 'bank',
              payerDiffers: random.chance(0.4),
              reported: random.chance(0.6),
            },
            scene,
          ),
        ],
        events: {
          observations: rumours(['steeds andere bewoners', 'zoemend geluid', 'afgeplakte ramen'], 0.25, scene),
        },
        hands: handsOf(owner, signer),
      }
    },
  }),
}
