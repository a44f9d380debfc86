import { dayAfter } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { handsOf, letting } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately, shell } from '../shells.ts'

const AIMS = { '94996': 4, '94993': 3, '94994': 3, '94997': 4 } as const

/** A small foundation with one director who does it all: a chapel, a mill, a shelter for animals, a playgroup. */
export const CHARITABLE_FOUNDATION: Plant = {
  kind: 'charitable-foundation',
  misuse: false,
  share: 0.0014,
  places: [1, 2],
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject',
  open(scene) {
    const { random, outsiders } = scene
    const founded = dayAfter(lately(4, scene), -365 * random.integer(8, 25))
    const foundation = shell(
      {
        founded,
        director: outsiders.someone([45, 80]),
        legalForm: 'Stichting',
        sbi: random.weighted(AIMS),
        staff: random.integer(0, 2),
      },
      scene,
    )
    return {
      play(_premises, here) {
        const since = dayAfter(founded, here.random.integer(100, 2500))
        return {
          since,
          tenure: 'private',
          holding: { owners: [foundation], since },
          lettings: [letting({ landlord: foundation, from: dayAfter(since, 60) }, here)],
          hands: handsOf(foundation),
        }
      },
    }
  },
}
