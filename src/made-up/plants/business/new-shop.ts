import { handsOf, noticed } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately } from '../shells.ts'

/** A shop that has just opened, or whose owner is ill: few customers, and those who pass by say so. */
export const NEW_SHOP: Plant = {
  kind: 'new-shop',
  misuse: false,
  share: 0.0009,
  within: ['old-town', 'village', 'terraces', 'flats'],
  suits: ({ form }) => form === 'shop',
  open: () => ({
    play(premises, scene) {
      const { founder, outsiders, random } = scene
      const since = lately(1.5, scene)
      const owner = outsiders.someone([24, 60])
      const shop = founder.found({
        legalForm: 'Eenmanszaak',
        sbi: [random.pick(['47789', '9604', '56101', '47591', '96021'])],
        founded: since,
        staff: 0,
        officers: [{ who: owner, role: 'eigenaar', from: since, until: undefined }],
        at: premises,
      })
      const seen = Array.from({ length: random.integer(2, 3) }, () => noticed('geen klanten of voorraad', scene))
      return { since, established: [shop], events: { observations: seen }, hands: handsOf(shop) }
    },
  }),
}
