import { dayAfter } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { mortgageDeed, saleDeed } from '../../property/estates.ts'
import { handsOf, letting } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately, shell } from '../shells.ts'

const TRADES = { '70221': 4, '8623': 2, '6201': 2, '69203': 2, '4120': 1 } as const

/** The company of a dentist or a retired consultant, without staff, puts what it earned into a few homes to let. */
export const COMPANY_WITH_HOMES: Plant = {
  kind: 'company-with-homes',
  misuse: false,
  share: 0.003,
  places: [1, 4],
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject',
  open(scene) {
    const { random, outsiders } = scene
    const founded = dayAfter(lately(5, scene), -365 * random.integer(5, 18))
    const company = shell(
      { founded, director: outsiders.someone([45, 70]), sbi: random.weighted(TRADES), staff: 0 },
      scene,
    )
    return {
      play(premises, here) {
        const on = lately(4.8, here)
        const price = here.market.price(premises, on)
        const bank = here.cast.bank(here.random)
        return {
          since: on,
          tenure: 'private',
          holding: {
            owners: [company],
            since: on,
            deeds: [saleDeed({ on, price, from: [here.outsiders.someone([50, 85])], to: [company] }, here.numbers)],
            mortgages: here.random.chance(0.6)
              ? [
                  mortgageDeed(
                    { on, amount: Math.round((price * 0.5) / 1000) * 1000, lender: bank, debtors: [company] },
                    here.numbers,
                  ),
                ]
              : [],
          },
          lettings: [
            letting({ landlord: company, agent: here.cast.lettingAgent(here.random), from: dayAfter(on, 30) }, here),
          ],
          hands: handsOf(company),
        }
      },
    }
  },
}
