import { isHome } from '../../homes/premises.ts'
import { handsOf, noticed, rumours } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately } from '../shells.ts'

/** Someone who cuts hair at home: dryers hum, the window is screened, and customers come in the evening. */
export const HOME_HAIRDRESSER: Plant = {
  kind: 'home-hairdresser',
  misuse: false,
  share: 0.0012,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject',
  open: () => ({
    play(premises, scene) {
      const { founder, people } = scene
      const since = lately(8, scene)
      const owner = people.someone([28, 60])
      const moved = people.moveIn(premises, owner)
      const salon = founder.found({
        legalForm: 'Eenmanszaak',
        sbi: ['96021'],
        founded: since,
        staff: 0,
        officers: [{ who: owner, role: 'eigenaar', from: since, until: undefined }],
        at: premises,
      })
      return {
        since,
        residents: [people.register(owner, { premises, since: moved })],
        established: [salon],
        events: {
          observations: [
            noticed('zoemend geluid', scene),
            noticed('afgeplakte ramen', scene),
            ...rumours(['aanloop op vreemde tijden'], 0.6, scene),
          ],
        },
        hands: handsOf(salon),
      }
    },
  }),
}
