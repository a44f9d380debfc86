import { dayAfter } from '../../calendar.ts'
import { saleDeed } from '../../property/estates.ts'
import { handsOf } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately } from '../shells.ts'

/** A housing association sells a home to its tenant below its value, on terms that give part of the gain back. */
export const TENANT_PURCHASE: Plant = {
  kind: 'tenant-purchase',
  misuse: false,
  share: 0.0012,
  suits: ({ form, kind }) =>
    kind === 'Verblijfsobject' && (form === 'terraced' || form === 'flat' || form === 'walk-up'),
  open: () => ({
    play(premises, scene) {
      const { random, market, numbers, cast, people } = scene
      const on = lately(4, scene)
      const [association, tenant] = [cast.housingAssociation(random), people.someone([35, 65])]
      const price = Math.round(market.worth(premises, on) * random.between(0.42, 0.56))
      return {
        since: on,
        tenure: 'owned',
        residents: [people.register(tenant, { premises, since: dayAfter(on, -365 * random.integer(5, 20)) })],
        holding: {
          owners: [tenant],
          since: on,
          deeds: [saleDeed({ on, price, from: [association], to: [tenant] }, numbers)],
        },
        hands: handsOf(association),
      }
    },
  }),
}
