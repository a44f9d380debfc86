import { isHome } from '../../homes/premises.ts'
import { noticed } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately } from '../shells.ts'

/** One person noticed something and told it twice, through two desks: two reports with one origin. */
export const SAME_ORIGIN: Plant = {
  kind: 'same-origin',
  misuse: false,
  share: 0.0008,
  suits: isHome,
  open: () => ({
    play(_premises, scene) {
      const on = lately(1.8, scene)
      const first = noticed('zoemend geluid', scene, { on, source: 'bewoner' })
      const again = noticed('geur van hennep', scene, { on, source: 'bewoner' })
      const desks = [first, again].flatMap((telling) => [
        { ...telling, from: first.from },
        { ...telling, number: scene.numbers.desk('WN'), from: first.from, source: 'hulpverlener' as const },
      ])
      return { since: on, events: { observations: desks } }
    },
  }),
}
