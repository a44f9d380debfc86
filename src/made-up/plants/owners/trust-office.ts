import { dayAfter } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { handsOf, letting } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { shells } from '../shells.ts'

/** Companies of investors whose directors come from a trust office with a licence: many of them, as its work is. */
export const TRUST_OFFICE: Plant = {
  kind: 'licensed-trust-office',
  misuse: false,
  share: 0.0013,
  places: [4, 7],
  buurten: 4,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject',
  open(scene) {
    const { random, cast } = scene
    const office = cast.trustOffice(random)
    const clients = shells(random.integer(11, 20), { years: [6, 5], director: office, sbi: '68204' }, scene)
    return {
      play(_premises, here) {
        const owner = here.random.pick(clients)
        const since = dayAfter(owner.founded, here.random.integer(380, 1800))
        return {
          since,
          tenure: 'private',
          holding: { owners: [owner], since },
          lettings: [
            letting({ landlord: owner, agent: here.cast.lettingAgent(here.random), from: dayAfter(since, 30) }, here),
          ],
          hands: handsOf(owner, office),
        }
      },
    }
  },
}
