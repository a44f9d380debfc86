import { dayAfter } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { saleDeed } from '../../property/estates.ts'
import { granted, handsOf } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately } from '../shells.ts'

/** A developer buys old homes, splits and rebuilds them, and hands its place in some agreements to the final buyers. */
export const DEVELOPER_PROJECT: Plant = {
  kind: 'developer-project',
  misuse: false,
  share: 0.0022,
  places: [5, 9],
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject' && premises.building.year < 1985,
  open(scene) {
    const developer = scene.cast.developer(scene.random)
    const sold = lately(4, scene)
    return {
      play(premises, here) {
        const { random, market, numbers, outsiders, people } = here
        const on = dayAfter(sold, random.integer(0, 25))
        const agreedOn = dayAfter(on, -random.integer(20, 60))
        const [seller, owner] = [outsiders.someone([50, 85]), people.someone([26, 60])]
        const worth = market.worth(premises, on)
        const passedOn = random.chance(0.55)
        const first = dayAfter(agreedOn, -random.integer(40, 140))
        const price = Math.round(worth * random.between(1, 1.12))
        return {
          since: first,
          tenure: 'owned',
          residents: [people.register(owner, { premises, since: dayAfter(on, 20) })],
          holding: passedOn
            ? {
                owners: [owner],
                since: on,
                deeds: [saleDeed({ on, agreedOn, price, from: [seller], to: [owner] }, numbers)],
                agreements: [
                  {
                    number: numbers.kadaster(),
                    agreedOn: first,
                    registeredOn: dayAfter(first, 4),
                    seller,
                    buyer: developer,
                    price: Math.round(price * 0.8),
                    outcome: 'passed-on',
                  },
                ],
              }
            : {
                owners: [owner],
                since: on,
                deeds: [
                  saleDeed(
                    {
                      on: dayAfter(on, -random.integer(150, 350)),
                      price: Math.round(worth * random.between(0.62, 0.75)),
                      from: [seller],
                      to: [developer],
                    },
                    numbers,
                  ),
                  saleDeed({ on, price, from: [developer], to: [owner] }, numbers),
                ],
              },
          events: { permits: [granted('bouw', dayAfter(on, -random.integer(60, 140)), here)] },
          hands: handsOf(developer),
        }
      },
    }
  },
}
