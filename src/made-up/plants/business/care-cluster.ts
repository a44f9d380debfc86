import { dayAfter } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { addressOutside } from '../../people/outsiders.ts'
import { handsOf, letting, rumours } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately, strawPerson } from '../shells.ts'

/** A care company with many addresses where no care is given. In one of four it has too few addresses to be seen. */
export const CARE_CLUSTER: Plant = {
  kind: 'care-address-cluster',
  misuse: true,
  share: 0.0003,
  places: [2, 6],
  buurten: 2,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject' && premises.form !== 'care-home',
  open(scene) {
    const { founder, random } = scene
    const founded = lately(6, scene)
    const director = strawPerson(scene)
    const company = founder.found({
      legalForm: 'Besloten Vennootschap',
      sbi: ['88101'],
      founded,
      staff: 2,
      lasting: true,
      at: addressOutside(random),
      officers: [{ who: director, role: 'bestuurder', from: founded, until: undefined }],
    })
    return {
      play(premises, here) {
        const { cast } = here
        const since = dayAfter(founded, here.random.integer(10, 150))
        const owner = cast.landlord(random)
        here.founder.establish(company, { at: premises, from: since })
        return {
          since,
          tenure: 'private',
          established: [company],
          residents: here.random.chance(0.6)
            ? []
            : [here.people.register(here.people.someone([20, 60]), { premises, since })],
          holding: { owners: [owner], since: dayAfter(since, -here.random.integer(200, 3000)) },
          lettings: [
            letting(
              {
                landlord: owner,
                from: since,
                payerDiffers: here.random.chance(0.5),
                payment: here.random.chance(0.2) ? 'cash' : 'bank',
                reported: here.random.chance(0.6),
              },
              here,
            ),
          ],
          events: {
            observations: rumours(
              [
                'niemand aanwezig',
                'matrassen of overvolle kamers',
                'steeds andere bewoners',
                'aanloop op vreemde tijden',
              ],
              0.3,
              here,
            ),
          },
          hands: handsOf(company, director),
        }
      },
    }
  },
}
