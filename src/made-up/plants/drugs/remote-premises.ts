import type { Day } from '../../../vocabulary/day.ts'
import { dayAfter } from '../../calendar.ts'
import type { Premises } from '../../homes/premises.ts'
import type { Organisation } from '../../organisations/organisation.ts'
import type { Scene } from '../../scene.ts'
import { handsOf, rumours } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately, shell, strawPerson } from '../shells.ts'

/** A barn far from the next home, empty on paper, where a lab was built. In one of four a company is registered there. */
export const REMOTE_PREMISES: Plant = {
  kind: 'remote-premises',
  misuse: true,
  share: 0.00015,
  within: ['countryside'],
  suits: ({ form }) => form === 'barn',
  open: () => ({
    play(premises, scene) {
      const { random, cast, outsiders } = scene
      const since = lately(2, scene)
      const owner = random.chance(0.5)
        ? outsiders.someone([50, 80])
        : random.chance(0.5)
          ? cast.landlord(random)
          : shell({ founded: dayAfter(since, -400), director: strawPerson(scene) }, scene)
      return {
        since,
        tenure: 'business',
        established: random.chance(0.25) ? [front(premises, since, scene)] : [],
        holding: { owners: [owner], since: dayAfter(since, -random.integer(40, 4000)) },
        events: {
          observations: rumours(
            [
              'chemische geur',
              'chemisch afval',
              'aanloop op vreemde tijden',
              'afgeplakte ramen',
              'hitte of gesmolten sneeuw',
            ],
            0.35,
            scene,
          ),
        },
        hands: handsOf(owner),
      }
    },
  }),
}

/** A company on paper, at the barn itself. */
function front(premises: Premises, founded: Day, scene: Scene): Organisation {
  const director = strawPerson(scene)
  return scene.founder.found({
    legalForm: 'Besloten Vennootschap',
    sbi: ['4120'],
    founded,
    staff: 0,
    officers: [{ who: director, role: 'bestuurder', from: founded, until: undefined }],
    at: premises,
  })
}
