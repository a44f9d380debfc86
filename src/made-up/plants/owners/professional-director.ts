import { dayAfter } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import { mortgageDeed, saleDeed } from '../../property/estates.ts'
import { handsOf, letting, rumours } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { inTime, lately, shell, shells, strawPerson } from '../shells.ts'

/** Someone who is director of company after company on paper, some of which hold a home. In one of four of too few to be seen. */
export const PROFESSIONAL_DIRECTOR: Plant = {
  kind: 'professional-director',
  misuse: true,
  share: 0.0003,
  places: [2, 3],
  buurten: 3,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject',
  open(scene) {
    const { random } = scene
    const director = strawPerson(scene)
    const count = random.chance(0.75) ? random.integer(10, 16) : random.integer(4, 8)
    const companies = shells(count, { years: [6, 0], director }, scene)
    let turn = 0
    return {
      play(premises, here) {
        const owner = companies[turn % companies.length] ?? shell({ founded: lately(6, here), director }, here)
        turn += 1
        const on = inTime(dayAfter(owner.founded, here.random.integer(60, 800)))
        const price = here.market.price(premises, on)
        return {
          since: on,
          tenure: 'private',
          holding: {
            owners: [owner],
            since: on,
            deeds: [saleDeed({ on, price, from: [here.outsiders.someone([50, 85])], to: [owner] }, here.numbers)],
            mortgages: here.random.chance(0.5)
              ? [
                  mortgageDeed(
                    { on, amount: Math.round(price * 0.9), lender: here.random.pick(companies), debtors: [owner] },
                    here.numbers,
                  ),
                ]
              : [],
          },
          lettings: [
            letting(
              {
                landlord: owner,
                from: on,
                payment: here.random.chance(0.3) ? 'cash' : 'bank',
                reported: here.random.chance(0.5),
              },
              here,
            ),
          ],
          events: {
            observations: rumours(
              ['steeds andere bewoners', 'post blijft liggen', 'aanloop op vreemde tijden'],
              0.25,
              here,
            ),
          },
          hands: handsOf(director, owner),
        }
      },
    }
  },
}
