import { dayBetween, PEILDATUM, toDay, yearsAgo } from '../../calendar.ts'
import { adultsFor } from '../crowding.ts'
import type { Plant } from '../plot.ts'

const FORMS: ReadonlySet<string> = new Set(['walk-up', 'above-shop', 'terraced', 'flat'])
const REGISTERED = 0.8

/** Beds let to adults who do not know each other. In one of five homes hardly any of them is registered. */
export const OVER_OCCUPANCY: Plant = {
  kind: 'over-occupancy',
  misuse: true,
  share: 0.0005,
  suits: ({ form, floorArea }) => FORMS.has(form) && floorArea >= 40 && floorArea <= 95,
  open: () => ({
    play(premises, { people, random }) {
      const since = dayBetween(yearsAgo(3), toDay('2025-06-01'), random)
      const registered = random.chance(REGISTERED)
      const count = registered ? adultsFor(premises, random.between(6, 11), 5) : random.integer(1, 2)
      const residents = Array.from({ length: count }, (_, place) => {
        const someone = people.someone([20, 50])
        return people.register(someone, { premises, since: place === 0 ? since : dayBetween(since, PEILDATUM, random) })
      })
      return { premises, residents, since }
    },
  }),
}
