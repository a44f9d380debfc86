import { dayAfter, yearsAgo } from '../../calendar.ts'
import { handsOf } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately } from '../shells.ts'

/** Desks and a letterbox for starters: dozens of companies at one address. */
export const BUSINESS_CENTRE: Plant = {
  kind: 'business-centre',
  misuse: false,
  share: 0.0001,
  suits: ({ form }) => form === 'office',
  open: () => ({
    play(premises, scene) {
      const { founder, outsiders, random } = scene
      const companies = Array.from({ length: random.integer(26, 60) }, () => {
        const founded = lately(7, scene)
        const director = outsiders.someone([24, 62])
        return founder.found({
          legalForm: 'Besloten Vennootschap',
          sbi: [random.pick(['6201', '70221', '7311', '74101', '6420', '69209'])],
          founded,
          staff: random.integer(0, 3),
          officers: [{ who: director, role: 'bestuurder', from: founded, until: undefined }],
          at: premises,
        })
      })
      return { since: dayAfter(yearsAgo(9), 0), established: companies, hands: handsOf(companies[0]) }
    },
  }),
}
