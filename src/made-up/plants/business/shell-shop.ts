import { dayAfter } from '../../calendar.ts'
import { handsOf, noticed, registered, rumours } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately, strawPerson } from '../shells.ts'

const BRANCHES = { '96021': 3, '4711': 2, '9604': 2, '47591': 1, '56101': 2, '45112': 1 } as const

/** A shop without stock or customers. In one of four nobody has looked twice. */
export const SHELL_SHOP: Plant = {
  kind: 'shell-shop',
  misuse: true,
  share: 0.0003,
  within: ['old-town', 'village', 'terraces', 'flats'],
  suits: ({ form }) => form === 'shop',
  open: () => ({
    play(premises, scene) {
      const { founder, random } = scene
      const since = lately(3, scene)
      const owner = strawPerson(scene)
      const switched = random.chance(0.3)
      const shop = founder.found({
        legalForm: switched ? 'Besloten Vennootschap' : 'Eenmanszaak',
        sbi: [random.weighted(BRANCHES)],
        founded: switched ? dayAfter(since, -900) : since,
        staff: 0,
        officers: switched
          ? [{ who: owner, role: 'bestuurder', from: dayAfter(since, -random.integer(1, 80)), until: undefined }]
          : [{ who: owner, role: 'eigenaar', from: since, until: undefined }],
        at: premises,
      })
      const looked = random.chance(0.75) ? random.integer(2, 3) : random.integer(0, 1)
      return {
        since,
        established: [shop],
        events: {
          observations: [
            ...Array.from({ length: looked }, () => noticed('geen klanten of voorraad', scene)),
            ...rumours(['aanloop op vreemde tijden', 'contante huur'], 0.3, scene),
          ],
          incidents: random.chance(0.2) ? [registered('3.1.1', scene)] : [],
        },
        hands: handsOf(shop, owner),
      }
    },
  }),
}
