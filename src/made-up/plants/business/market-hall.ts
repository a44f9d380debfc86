import { PEILDATUM } from '../../calendar.ts'
import { handsOf } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately } from '../shells.ts'

/** What such a hall is for. */
const TRADES = { '47811': 4, '56102': 3, '47899': 2, '96021': 1 } as const

/** A hall or street that people travel to for one trade: many of one branch side by side, and customers in all of them. */
export const MARKET_HALL: Plant = {
  kind: 'market-hall',
  misuse: false,
  share: 'all',
  suits: ({ form }) => form === 'market-stall',
  open: ({ random: chance }) => {
    const trade = chance.weighted(TRADES)
    return {
      play(premises, scene) {
        const { founder, outsiders, random } = scene
        const since = lately(12, scene)
        const owner = outsiders.someone([26, 62])
        const shop = founder.found({
          legalForm: 'Eenmanszaak',
          sbi: [trade],
          founded: since,
          staff: random.integer(1, 4),
          officers: [{ who: owner, role: 'eigenaar', from: since, until: undefined }],
          at: premises,
        })
        return { since, established: since < PEILDATUM ? [shop] : [], hands: handsOf(shop) }
      },
    }
  },
}
