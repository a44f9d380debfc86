import { family } from '../../people/household.ts'
import type { Plant } from '../plot.ts'

/** An ordinary family in a home whose floor area the BAG has wrong: the placeholder 1, a lost digit, one room. */
export const WRONG_AREA: Plant = {
  kind: 'wrong-area',
  misuse: false,
  share: 0.006,
  suits: ({ form, floorArea }) => (form === 'terraced' || form === 'semi-detached') && floorArea >= 80,
  open: () => ({
    play(premises, { people, random }) {
      const residents = family(premises, people, {
        parents: 2,
        ages: [46, 62],
        children: Array.from({ length: random.integer(1, 2) }, () => [18, 26] as const),
      })
      const wrong = {
        placeholder: 1,
        'lost digit': Math.floor(premises.floorArea / 10),
        'one room': random.integer(11, 30),
        'two digits lost': random.integer(2, 9),
      }
      const why = random.weighted({ placeholder: 3, 'lost digit': 4, 'one room': 2, 'two digits lost': 3 })
      const since = residents[0]?.stays[0]?.from ?? people.moveIn(premises, people.someone([46, 62]))
      return { premises: { ...premises, registeredArea: wrong[why] }, residents, since }
    },
  }),
}
