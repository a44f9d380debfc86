import { dayAfter } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { mortgageDeed, saleDeed } from '../../property/estates.ts'
import { handsOf, letting } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately, shell } from '../shells.ts'

/** Someone founds a company, takes over from the notary's clerk as director, and buys a first home to let. */
export const NEW_ENTREPRENEUR: Plant = {
  kind: 'new-entrepreneur',
  misuse: false,
  share: 0.0018,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject',
  open: () => ({
    play(premises, scene) {
      const { random, market, numbers, outsiders, cast, founder } = scene
      const on = lately(5, scene)
      const founded = dayAfter(on, -random.integer(40, 300))
      const company = shell(
        { founded, director: outsiders.someone([30, 60]), sbi: random.chance(0.5) ? '68204' : '70221' },
        scene,
      )
      if (random.chance(0.6))
        founder.appoint(company, {
          who: outsiders.someone([30, 60]),
          role: 'bestuurder',
          from: dayAfter(on, -random.integer(5, 38)),
          until: undefined,
        })
      const price = market.price(premises, on)
      return {
        since: on,
        tenure: 'private',
        holding: {
          owners: [company],
          since: on,
          deeds: [saleDeed({ on, price, from: [outsiders.someone([50, 85])], to: [company] }, numbers)],
          mortgages: [
            mortgageDeed(
              { on, amount: Math.round((price * 0.7) / 1000) * 1000, lender: cast.bank(random), debtors: [company] },
              numbers,
            ),
          ],
        },
        lettings: [letting({ landlord: company, agent: cast.lettingAgent(random), from: dayAfter(on, 30) }, scene)],
        hands: handsOf(company),
      }
    },
  }),
}
