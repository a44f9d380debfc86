import { dayAfter } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { noticed } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately } from '../shells.ts'

/** A quarrel: in one week many tips accuse one home, in nearly the same words, of things that nobody else ever noticed. */
export const CAMPAIGN_TIPS: Plant = {
  kind: 'campaign-tips',
  misuse: false,
  share: 0.0006,
  suits: isHome,
  open: () => ({
    play(_premises, scene) {
      const since = lately(1.8, scene)
      const tips = Array.from({ length: scene.random.integer(8, 15) }, (_, tip) =>
        noticed(tip % 3 === 0 ? 'afgeplakte ramen' : 'geur van hennep', scene, {
          on: dayAfter(since, scene.random.integer(0, 6)),
          source: 'bewoner',
          meaning: 'hennepteelt',
        }),
      )
      return { since, events: { observations: tips } }
    },
  }),
}
