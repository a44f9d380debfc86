import { dayAfter, PEILDATUM } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { handsOf } from '../evidence.ts'
import type { Plant } from '../plot.ts'

/** The owner died, and the heirs have not agreed: the home is empty and stands in the name of someone who is no more. */
export const HEIRS: Plant = {
  kind: 'heirs',
  misuse: false,
  share: 0.0012,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject',
  open: () => ({
    play(premises, { people, random }) {
      const died = dayAfter(PEILDATUM, -random.integer(760, 1500))
      const owner = people.someone([74, 95])
      const bought = dayAfter(died, -365 * random.integer(12, 30))
      const list = people.register(owner, { premises, since: bought }, { ended: { on: died, reason: 'O' } })
      return {
        since: died,
        tenure: 'owned',
        residents: [list],
        holding: { owners: [owner], since: bought },
        hands: handsOf(owner),
      }
    },
  }),
}
