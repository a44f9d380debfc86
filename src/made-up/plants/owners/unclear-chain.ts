import { dayAfter } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import type { Organisation } from '../../organisations/organisation.ts'
import { saleDeed } from '../../property/estates.ts'
import type { Scene } from '../../scene.ts'
import { handsOf, letting, rumours } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { inTime, lately, shell, strawPerson } from '../shells.ts'

/** Companies that hold each other, so that nobody is behind them: a long chain, or a circle. Three in ten are short. */
export const UNCLEAR_CHAIN: Plant = {
  kind: 'unclear-chain',
  misuse: true,
  share: 0.0003,
  places: [1, 2],
  buurten: 2,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject',
  open(scene) {
    const chain = stackUp(scene)
    const [owner] = chain
    return {
      play(premises, here) {
        const { random, market, numbers, outsiders } = here
        const on = inTime(dayAfter(owner.founded, random.integer(60, 600)))
        return {
          since: on,
          tenure: 'private',
          holding: {
            owners: [owner],
            since: on,
            deeds: [
              saleDeed(
                {
                  on: on,
                  price: Math.round(market.price(premises, on) * random.between(0.8, 1.4)),
                  from: [outsiders.someone([50, 85])],
                  to: [owner],
                },
                numbers,
              ),
            ],
            mortgages: [],
          },
          lettings: [
            letting(
              {
                landlord: owner,
                from: on,
                payment: random.chance(0.35) ? 'cash' : 'bank',
                payerDiffers: random.chance(0.3),
                reported: random.chance(0.5),
              },
              here,
            ),
          ],
          events: {
            observations: rumours(
              ['steeds andere bewoners', 'niemand aanwezig', 'aanloop op vreemde tijden'],
              0.25,
              here,
            ),
          },
          hands: handsOf(...chain),
        }
      },
    }
  },
}

/** The one that owns first; each is held by the next, and in half of the cases the last by the first. */
function stackUp(scene: Scene): readonly [Organisation, ...Organisation[]] {
  const { random, founder } = scene
  const director = strawPerson(scene)
  const founded = lately(8, scene)
  const next = () =>
    shell({ founded, director: random.chance(0.5) ? director : strawPerson(scene), sbi: '6420' }, scene)
  const chain: [Organisation, ...Organisation[]] = [next()]
  const length = random.chance(0.7) ? random.integer(4, 6) : 2
  while (chain.length < length) {
    const above = next()
    const below = chain.at(-1) ?? chain[0]
    founder.appoint(below, { who: above, role: 'enig aandeelhouder', from: founded, until: undefined })
    chain.push(above)
  }
  const top = chain.at(-1) ?? chain[0]
  const circle = random.chance(0.5) && chain.length > 2
  founder.appoint(top, {
    who: circle ? chain[0] : director,
    role: 'enig aandeelhouder',
    from: founded,
    until: undefined,
  })
  return chain
}
