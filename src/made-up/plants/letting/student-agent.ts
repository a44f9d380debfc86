import { dayAfter, yearsAgo } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { addressOutside } from '../../people/outsiders.ts'
import { granted, handsOf, letting, rumours } from '../evidence.ts'
import type { Plant } from '../plot.ts'

/** An agent who lets to students: tenants change every half year, parents pay, and neighbours hear it. */
export const STUDENT_AGENT: Plant = {
  kind: 'student-agent',
  misuse: false,
  share: 0.0016,
  places: [10, 14],
  buurten: 3,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject' && premises.floorArea >= 45,
  open(scene) {
    const { founder, outsiders, random } = scene
    const founded = dayAfter(yearsAgo(14), random.integer(0, 2000))
    const agent = founder.found({
      legalForm: 'Besloten Vennootschap',
      sbi: ['6831'],
      founded,
      staff: random.integer(2, 6),
      lasting: true,
      at: addressOutside(random),
      officers: [{ who: outsiders.someone([30, 60]), role: 'bestuurder', from: founded, until: undefined }],
    })
    return {
      play(premises, here) {
        const owner = here.cast.landlord(here.random)
        const count = here.random.integer(3, 5)
        const begins = Array.from({ length: count }, (_, turn) =>
          dayAfter(yearsAgo(2), 10 + Math.floor((turn * 690) / count)),
        )
        const residents = Array.from({ length: here.random.integer(2, 3) }, () =>
          here.people.register(here.people.someone([18, 25]), { premises, since: begins.at(-1) ?? yearsAgo(1) }),
        )
        return {
          since: yearsAgo(4),
          tenure: 'private',
          residents,
          holding: { owners: [owner], since: dayAfter(yearsAgo(5), here.random.integer(-2000, 0)) },
          lettings: begins.map((from, turn) => {
            const until = begins[turn + 1]
            return letting(
              {
                landlord: owner,
                agent,
                from,
                until,
                payerDiffers: here.random.chance(0.6),
                payment: here.random.chance(0.06) ? 'cash' : 'bank',
                rent: here.market.rent(premises, from),
              },
              here,
            )
          }),
          events: {
            permits: here.random.chance(0.8) ? [granted('kamerverhuur', yearsAgo(4), here)] : [],
            observations: rumours(['steeds andere bewoners', 'aanloop op vreemde tijden'], 0.2, here),
          },
          hands: handsOf(agent),
        }
      },
    }
  },
}
