import { dayAfter, PEILDATUM } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { letting } from '../evidence.ts'
import type { Plant } from '../plot.ts'

/** An old landlord who has always taken the rent in cash, or a furnished home at a high rent: odd, and nothing wrong. */
export const OLD_FASHIONED_LANDLORD: Plant = {
  kind: 'old-fashioned-landlord',
  misuse: false,
  share: 0.0045,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject',
  open: () => ({
    play(premises, scene) {
      const { random, outsiders, market } = scene
      const from = dayAfter(PEILDATUM, -random.integer(200, 1600))
      const owner = outsiders.someone([66, 90])
      const furnished = random.chance(0.35)
      const rent = Math.round(market.rent(premises, from) * (furnished ? random.between(1.5, 1.9) : 1))
      return {
        since: from,
        tenure: 'private',
        holding: { owners: [owner], since: dayAfter(from, -random.integer(500, 6000)) },
        lettings: [letting({ landlord: owner, from, rent, payment: furnished ? 'bank' : 'cash' }, scene)],
      }
    },
  }),
}
