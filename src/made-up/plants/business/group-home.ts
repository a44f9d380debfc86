import { dayAfter } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { addressOutside } from '../../people/outsiders.ts'
import { handsOf, letting } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately } from '../shells.ts'

/** A provider of care in small group homes: several addresses, and people who live and are cared for in each. */
export const GROUP_HOME: Plant = {
  kind: 'group-home-provider',
  misuse: false,
  share: 0.0012,
  places: [5, 8],
  buurten: 4,
  suits: (premises) =>
    isHome(premises) &&
    premises.kind === 'Verblijfsobject' &&
    premises.form !== 'care-home' &&
    premises.floorArea >= 60,
  open(scene) {
    const { founder, outsiders, random } = scene
    const founded = dayAfter(lately(5, scene), -365 * random.integer(5, 20))
    const provider = founder.found({
      legalForm: 'Stichting',
      sbi: ['8710'],
      founded,
      staff: random.integer(25, 140),
      lasting: true,
      at: addressOutside(random),
      officers: Array.from(
        { length: 2 },
        () => ({ who: outsiders.someone([40, 64]), role: 'bestuurder', from: founded, until: undefined }) as const,
      ),
    })
    return {
      play(premises, here) {
        const since = dayAfter(founded, here.random.integer(100, 1600))
        const owner = here.cast.housingAssociation(here.random)
        here.founder.establish(provider, { at: premises, from: since })
        return {
          since,
          tenure: 'social',
          established: [provider],
          residents: Array.from({ length: here.random.integer(2, 4) }, () =>
            here.people.register(here.people.someone([20, 70]), { premises, since: lately(6, here) }),
          ),
          holding: { owners: [owner], since: dayAfter(since, -3000) },
          lettings: [letting({ landlord: owner, from: since, payerDiffers: true }, here)],
          hands: handsOf(provider),
        }
      },
    }
  },
}
