import { dayAfter } from '../../calendar.ts'
import { handsOf, rumours } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately, shell, strawPerson } from '../shells.ts'

/** A barn or hall far from the next home, empty on paper, where a lab was built. */
export const REMOTE_PREMISES: Plant = {
  kind: 'remote-premises',
  misuse: true,
  share: 0.00015,
  within: ['countryside'],
  suits: ({ form }) => form === 'barn',
  open: () => ({
    play(_premises, scene) {
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
        established: [],
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
