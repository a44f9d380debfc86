import { dayAfter, PEILDATUM, yearsAgo } from '../../calendar.ts'
import { isHome, type Premises } from '../../homes/premises.ts'
import type { Party } from '../../organisations/organisation.ts'
import type { Deed } from '../../property/estate.ts'
import { mortgageDeed, saleDeed } from '../../property/estates.ts'
import type { Scene } from '../../scene.ts'
import { handsOf, letting, rumours } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { shell, strawPerson } from '../shells.ts'

/** A home that is sold on and on between people who know each other. One in four has not been sold often enough yet. */
export const SLUICE_HOME: Plant = {
  kind: 'sluice-home',
  misuse: true,
  share: 0.00035,
  suits: (premises) => isHome(premises) && premises.building.year < 2005 && premises.kind === 'Verblijfsobject',
  open: (scene) => {
    const friends: readonly Party[] = Array.from({ length: 4 }, () => strawPerson(scene))
    return {
      play(premises) {
        const { random, numbers, market } = scene
        const company = shell(
          { founded: dayAfter(yearsAgo(8), random.integer(0, 900)), director: friends[0] ?? strawPerson(scene) },
          scene,
        )
        const deeds = chain(premises, { hands: [...friends, company], scene })
        const last = deeds.at(-1)
        const since = deeds[1]?.on ?? yearsAgo(8)
        const owner = last?.to[0]?.holder ?? company
        const lent = random.chance(0.5) && last !== undefined
        return {
          since,
          tenure: 'private',
          holding: {
            owners: [owner],
            since: last?.on ?? since,
            deeds,
            mortgages: lent
              ? [
                  mortgageDeed(
                    { on: last.on, amount: last.price ?? 200_000, lender: random.pick(friends), debtors: [owner] },
                    numbers,
                  ),
                ]
              : [],
          },
          lettings: [
            letting(
              {
                landlord: owner,
                from: last?.on ?? since,
                rent: Math.round(market.rent(premises, PEILDATUM) * random.between(0.8, 1.3)),
                payment: random.chance(0.45) ? 'cash' : 'bank',
                reported: random.chance(0.5),
              },
              scene,
            ),
          ],
          events: { observations: rumours(['steeds andere bewoners', 'aanloop op vreemde tijden'], 0.3, scene) },
          hands: handsOf(company, ...friends),
        }
      },
    }
  },
}

/** Sales at prices that wander, from hand to hand. */
function chain(premises: Premises, { hands, scene }: { hands: readonly Party[]; scene: Scene }): readonly Deed[] {
  const { random, market, numbers, outsiders } = scene
  const count = random.chance(0.75) ? random.integer(5, 7) : random.integer(3, 4)
  const deeds: Deed[] = []
  let seller: Party = outsiders.someone([55, 80])
  let on = dayAfter(yearsAgo(random.integer(9, 17)), random.integer(0, 364))
  for (let sale = 0; sale < count; sale++) {
    const buyer = random.pick(hands.filter((hand) => hand !== seller))
    const price = Math.round((market.worth(premises, on) * random.between(0.75, 1.3)) / 500) * 500
    deeds.push(saleDeed({ on, price, from: [seller], to: [buyer] }, numbers))
    seller = buyer
    on = dayAfter(on, random.integer(120, 700))
    if (on > dayAfter(PEILDATUM, -60)) break
  }
  return deeds
}
