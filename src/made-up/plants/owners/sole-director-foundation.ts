import { dayAfter } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { saleDeed } from '../../property/estates.ts'
import { handsOf, letting, rumours } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { inTime, lately, shell, strawPerson } from '../shells.ts'

/** A foundation with a good aim on paper and one director, who has its homes let. In one of five a second name covers it. */
export const SOLE_DIRECTOR_FOUNDATION: Plant = {
  kind: 'sole-director-foundation',
  misuse: true,
  share: 0.0003,
  places: [1, 3],
  buurten: 2,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject',
  open(scene) {
    const { random, founder } = scene
    const founded = lately(7, scene)
    const director = strawPerson(scene)
    const foundation = shell({ founded, director, legalForm: 'Stichting', sbi: '94996' }, scene)
    if (random.chance(0.2))
      founder.appoint(foundation, { who: strawPerson(scene), role: 'bestuurder', from: founded, until: undefined })
    return {
      play(premises, here) {
        const on = inTime(dayAfter(founded, here.random.integer(20, 700)))
        return {
          since: on,
          tenure: 'private',
          holding: {
            owners: [foundation],
            since: on,
            deeds: [
              saleDeed(
                {
                  on,
                  price: here.market.price(premises, on),
                  from: [here.outsiders.someone([50, 85])],
                  to: [foundation],
                },
                here.numbers,
              ),
            ],
            mortgages: [],
          },
          lettings: [
            letting(
              {
                landlord: foundation,
                from: on,
                payment: here.random.chance(0.35) ? 'cash' : 'bank',
                payerDiffers: here.random.chance(0.3),
                reported: here.random.chance(0.55),
              },
              here,
            ),
          ],
          events: { observations: rumours(['steeds andere bewoners', 'aanloop op vreemde tijden'], 0.3, here) },
          hands: handsOf(foundation, director),
        }
      },
    }
  },
}
