import { dayAfter, dayBetween, latest, PEILDATUM, yearsAgo } from '../../calendar.ts'
import { adultsFor } from '../crowding.ts'
import type { Plant } from '../plot.ts'

/** A house full of students: unrelated adults on little room, and nothing wrong. */
export const STUDENT_HOUSE: Plant = {
  kind: 'student-house',
  misuse: false,
  share: 0.0035,
  suits: ({ form, floorArea }) => (form === 'walk-up' || form === 'terraced') && floorArea >= 58,
  open: () => ({
    play(premises, { people, random }) {
      const count = adultsFor(premises, random.between(9, 13.5), 5)
      const since = yearsAgo(random.integer(8, 20))
      const residents = Array.from({ length: count }, () => {
        const student = people.someone([18, 25])
        const from = latest(yearsAgo(4), dayAfter(student.born, 17 * 366))
        return people.register(student, { premises, since: dayBetween(from, PEILDATUM, random) })
      })
      return { premises, residents, since }
    },
  }),
}
