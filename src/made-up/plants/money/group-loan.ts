import { dayAfter } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { mortgageDeed, saleDeed } from '../../property/estates.ts'
import { handsOf, letting } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { inTime, lately, shell } from '../shells.ts'

/** A family company lends within its group: the holding to the company that lets homes. It works so for every group. */
export const GROUP_LOAN: Plant = {
  kind: 'group-loan',
  misuse: false,
  share: 0.0012,
  places: [2, 4],
  buurten: 3,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject',
  open(scene) {
    const founded = dayAfter(lately(4, scene), -365 * 12)
    const director = scene.outsiders.someone([45, 65])
    const holding = shell({ founded, director, sbi: '6420' }, scene)
    const company = shell({ founded, director, sbi: '68204', shareholder: holding, staff: 3 }, scene)
    return {
      play(premises, here) {
        const { random, market, numbers, outsiders, cast } = here
        const on = lately(9, here)
        const price = market.price(premises, on)
        const borrowed = Math.round((price * random.between(0.2, 0.5)) / 1000) * 1000
        return {
          since: on,
          tenure: 'private',
          holding: {
            owners: [company],
            since: on,
            deeds: [saleDeed({ on, price, from: [outsiders.someone([50, 85])], to: [company] }, numbers)],
            mortgages: [
              mortgageDeed(
                { on, amount: Math.round((price * 0.6) / 1000) * 1000, lender: cast.bank(random), debtors: [company] },
                numbers,
              ),
              mortgageDeed(
                {
                  on: inTime(dayAfter(on, random.integer(1, 200))),
                  amount: borrowed,
                  lender: holding,
                  debtors: [company],
                },
                numbers,
              ),
            ],
          },
          lettings: [letting({ landlord: company, agent: cast.lettingAgent(random), from: dayAfter(on, 40) }, here)],
          hands: handsOf(company, holding),
        }
      },
    }
  },
}
