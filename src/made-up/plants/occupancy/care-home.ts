import { dayBetween, PEILDATUM, yearsAgo } from '../../calendar.ts'
import { adultsFor } from '../crowding.ts'
import type { Plant } from '../plot.ts'

/** A care home or shelter: many adults at one address, which the BAG says is meant for it. */
export const CARE_HOME: Plant = {
  kind: 'care-home',
  misuse: false,
  share: 'all',
  suits: ({ form }) => form === 'care-home',
  open: () => ({
    play(premises, { people, random }) {
      const shelter = premises.purposes.includes('logiesfunctie')
      const count = adultsFor(premises, random.between(7.5, 13), 8)
      const residents = Array.from({ length: count }, () => {
        const someone = people.someone(shelter ? [18, 60] : [70, 98])
        return people.register(someone, { premises, since: dayBetween(yearsAgo(shelter ? 1 : 6), PEILDATUM, random) })
      })
      return { premises, residents, since: yearsAgo(15) }
    },
  }),
}
