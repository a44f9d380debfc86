import { dayAfter } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { mortgageDeed, saleDeed } from '../../property/estates.ts'
import { handsOf, letting } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately, shell } from '../shells.ts'

/** An investor takes over agreements of a developer and buys several homes within a year, at the price of the day. */
export const INVESTOR_PURCHASE: Plant = {
  kind: 'investor-purchase',
  misuse: false,
  share: 0.0016,
  places: [3, 5],
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject',
  open(scene) {
    const { random, outsiders, cast } = scene
    const first = lately(4, scene)
    const founded = dayAfter(first, -365 * random.integer(4, 15))
    const investor = shell(
      { founded, director: outsiders.someone([35, 65]), sbi: '68204', staff: random.integer(1, 9) },
      scene,
    )
    const developer = cast.developer(random)
    return {
      play(premises, here) {
        const on = dayAfter(first, here.random.integer(0, 25))
        const agreedOn = dayAfter(on, -here.random.integer(20, 50))
        const seller = here.outsiders.someone([50, 85])
        const price = here.market.price(premises, on)
        const before = dayAfter(agreedOn, -here.random.integer(30, 140))
        const agreement = {
          number: here.numbers.kadaster(),
          agreedOn: before,
          registeredOn: dayAfter(before, 4),
          seller,
          buyer: developer,
          price: Math.round(price * 0.94),
          outcome: 'passed-on',
        } as const
        return {
          since: on,
          tenure: 'private',
          holding: {
            owners: [investor],
            since: on,
            deeds: [saleDeed({ on, agreedOn, price, from: [seller], to: [investor] }, here.numbers)],
            agreements: [agreement],
            mortgages: [
              mortgageDeed(
                {
                  on,
                  amount: Math.round((price * 0.7) / 1000) * 1000,
                  lender: here.cast.bank(here.random),
                  debtors: [investor],
                },
                here.numbers,
              ),
            ],
          },
          lettings: [
            letting({ landlord: investor, agent: here.cast.lettingAgent(here.random), from: dayAfter(on, 30) }, here),
          ],
          hands: handsOf(investor, developer),
        }
      },
    }
  },
}
