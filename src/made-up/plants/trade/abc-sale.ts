import type { Day } from '../../../vocabulary/day.ts'
import { dayAfter } from '../../calendar.ts'
import { isHome, type Premises } from '../../homes/premises.ts'
import type { Party } from '../../organisations/organisation.ts'
import { mortgageDeed, saleDeed } from '../../property/estates.ts'
import type { Scene } from '../../scene.ts'
import { handsOf, letting, rumours } from '../evidence.ts'
import type { HowHeld, Plant } from '../plot.ts'
import { inTime, lately, shell, strawPerson } from '../shells.ts'

/**
 * Homes that are sold from A to B and at once from B to C, for much more, and delivered in one deed. In one of four
 * the agreements lie too far apart to be noticed.
 */
export const ABC_SALE: Plant = {
  kind: 'abc-sale',
  misuse: true,
  share: 0.0004,
  places: [2, 4],
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject' && premises.building.year < 2015,
  open(scene) {
    const { random } = scene
    const began = lately(3, scene)
    const middle = strawPerson(scene)
    const last = shell({ founded: dayAfter(began, -random.integer(60, 700)), director: strawPerson(scene) }, scene)
    return {
      play(premises, here) {
        const on = inTime(dayAfter(began, here.random.integer(0, 200)))
        return {
          since: on,
          tenure: 'private',
          holding: soldOn(premises, { middle, last, on }, here),
          ...(here.random.chance(0.5) ? { residents: [] } : {}),
          lettings: [
            letting(
              {
                landlord: last,
                from: on,
                payment: here.random.chance(0.4) ? 'cash' : 'unknown',
                reported: here.random.chance(0.5),
              },
              here,
            ),
          ],
          events: {
            observations: rumours(
              ['aanloop op vreemde tijden', 'niemand aanwezig', 'steeds andere bewoners'],
              0.25,
              here,
            ),
          },
          hands: handsOf(middle, last),
        }
      },
    }
  },
}

interface SoldOn {
  readonly middle: Party
  readonly last: Party
  readonly on: Day
}

/** A agrees with B, B agrees with C, and one deed takes the home from A to C. */
function soldOn(
  premises: Premises,
  { middle, last, on }: SoldOn,
  { random, market, numbers, outsiders, cast }: Scene,
): HowHeld {
  const seller = outsiders.someone([55, 85])
  const worth = market.worth(premises, on)
  const [low, high] = [Math.round(worth * random.between(0.72, 0.9)), Math.round(worth * random.between(1.15, 1.5))]
  const apart = random.chance(0.75) ? random.integer(15, 150) : random.integer(190, 320)
  const agreedOn = dayAfter(on, -random.integer(10, 40))
  const first = dayAfter(agreedOn, -apart)
  return {
    owners: [last],
    since: on,
    deeds: [
      saleDeed(
        {
          on: dayAfter(first, -365 * random.integer(8, 15)),
          price: Math.round(worth * 0.6),
          from: [outsiders.someone([60, 85])],
          to: [seller],
        },
        numbers,
      ),
      saleDeed({ on, agreedOn, price: high, from: [seller], to: [last] }, numbers),
    ],
    agreements: [
      {
        number: numbers.kadaster(),
        agreedOn: first,
        registeredOn: dayAfter(first, 3),
        seller,
        buyer: middle,
        price: low,
        outcome: 'passed-on',
      },
    ],
    mortgages: random.chance(0.6)
      ? [
          mortgageDeed(
            {
              on,
              amount: Math.round(high * random.between(0.9, 1.35)),
              lender: random.chance(0.5) ? middle : cast.bank(random),
              debtors: [last],
            },
            numbers,
          ),
        ]
      : [],
  }
}
