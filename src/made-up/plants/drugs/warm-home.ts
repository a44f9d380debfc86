import { PEILDATUM, toDay } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { noticed } from '../evidence.ts'
import type { Plant } from '../plot.ts'

const SIGNS = ['zoemend geluid', 'hitte of gesmolten sneeuw', 'afgeplakte ramen', 'gemanipuleerde meter'] as const

/** A heat pump, a sauna, an aquarium, a server in the attic: it hums and is warm, and the neighbours wonder. */
export const WARM_HOME: Plant = {
  kind: 'warm-home',
  misuse: false,
  share: 0.0016,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject',
  open: () => ({
    play(_premises, scene) {
      const since = scene.random
        .shuffled(SIGNS)
        .slice(0, 2)
        .map((sign) => noticed(sign, scene))
      return { since: firstDay(since), events: { observations: since } }
    },
  }),
}

function firstDay(observations: readonly { readonly from: string }[]) {
  return toDay(observations.map(({ from }) => from.slice(0, 10)).sort()[0] ?? PEILDATUM)
}
