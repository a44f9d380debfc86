import { dayAfter, dayBetween, PEILDATUM, yearsAgo } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { handsOf, letting, rumours } from '../evidence.ts'
import type { Plant } from '../plot.ts'

/** People are registered for a short time and gone again, without saying where to. In one of four too few to be seen. */
export const TRANSIT_ADDRESS: Plant = {
  kind: 'transit-address',
  misuse: true,
  share: 0.0003,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject' && premises.floorArea >= 40,
  open: () => ({
    play(premises, scene) {
      const { random, people, cast, outsiders } = scene
      const since = dayAfter(yearsAgo(2), random.integer(0, 300))
      const owner = random.chance(0.5) ? cast.landlord(random) : outsiders.someone([35, 65])
      const count = random.chance(0.75) ? random.integer(4, 7) : random.integer(1, 2)
      const residents = Array.from({ length: count }, (_, place) => {
        const from = dayBetween(dayAfter(PEILDATUM, -330), dayAfter(PEILDATUM, -60), random)
        const gone = place > 0 && random.chance(0.7)
        const ended = { on: dayBetween(dayAfter(from, 20), PEILDATUM, random), reason: 'E' } as const
        return people.register(people.someone([19, 45]), { premises, since: from }, gone ? { ended } : {})
      })
      return {
        since,
        tenure: 'private',
        residents,
        holding: { owners: [owner], since: dayAfter(since, -random.integer(200, 3000)) },
        lettings: [
          letting(
            {
              landlord: owner,
              from: since,
              payment: random.chance(0.5) ? 'cash' : 'unknown',
              payerDiffers: random.chance(0.3),
              reported: random.chance(0.55),
            },
            scene,
          ),
        ],
        events: {
          observations: rumours(
            ['steeds andere bewoners', 'matrassen of overvolle kamers', 'contante huur'],
            0.4,
            scene,
          ),
        },
        hands: handsOf(owner),
      }
    },
  }),
}
