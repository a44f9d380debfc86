import { dayAfter, dayBetween, PEILDATUM, yearsAgo } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { granted, letting, rumours } from '../evidence.ts'
import type { Plant } from '../plot.ts'

/** People who come for the harvest and go again, housed with a permit. */
export const SEASONAL_WORKERS: Plant = {
  kind: 'seasonal-workers',
  misuse: false,
  share: 0.0008,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject' && premises.floorArea >= 70,
  open: () => ({
    play(premises, scene) {
      const { random, people, cast } = scene
      const since = yearsAgo(random.integer(3, 6))
      const owner = cast.landlord(random)
      const residents = Array.from({ length: random.integer(4, 7) }, () => {
        const from = dayBetween(dayAfter(PEILDATUM, -300), dayAfter(PEILDATUM, -120), random)
        const gone = { ended: { on: dayBetween(dayAfter(from, 60), PEILDATUM, random), reason: 'E' } } as const
        return people.register(people.someone([19, 50]), { premises, since: from }, random.chance(0.75) ? gone : {})
      })
      return {
        since,
        tenure: 'private',
        residents,
        holding: { owners: [owner], since: dayAfter(since, -random.integer(100, 2000)) },
        lettings: [letting({ landlord: owner, from: since, payerDiffers: true }, scene)],
        events: {
          permits: [granted('kamerverhuur', since, scene)],
          observations: rumours(['steeds andere bewoners', 'matrassen of overvolle kamers'], 0.25, scene),
        },
      }
    },
  }),
}
