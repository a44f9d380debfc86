import { PEILDATUM } from '../../calendar.ts'
import { handsOf, rumours } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately, strawPerson } from '../shells.ts'

const HAIRDRESSER = '96021'

/** Ten hairdressers in a small street, some without a chair. A few of them cut hair. */
export const HAIRDRESSER_STREET: Plant = {
  kind: 'branch-over-representation',
  misuse: true,
  share: 0.0004,
  places: [8, 11],
  inOneStreet: true,
  within: ['old-town', 'terraces', 'flats'],
  suits: ({ form }) => form === 'shop',
  open: () => ({
    play(premises, scene) {
      const { founder, random } = scene
      const since = lately(4, scene)
      const owner = strawPerson(scene)
      const salon = founder.found({
        legalForm: 'Eenmanszaak',
        sbi: [HAIRDRESSER],
        founded: since,
        staff: 0,
        officers: [{ who: owner, role: 'eigenaar', from: since, until: undefined }],
        at: premises,
      })
      const front = random.chance(0.7)
      return {
        since,
        counts: front,
        established: since < PEILDATUM ? [salon] : [],
        events: {
          observations: front
            ? [
                ...rumours(
                  [
                    'geen klanten of voorraad',
                    'geen klanten of voorraad',
                    'aanloop op vreemde tijden',
                    'contante huur',
                  ],
                  0.35,
                  scene,
                ),
              ]
            : [],
        },
        hands: handsOf(salon, owner),
      }
    },
  }),
}
