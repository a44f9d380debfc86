import type { Day } from '../../../vocabulary/day.ts'
import { dayAfter, dayBetween, PEILDATUM, yearsAgo } from '../../calendar.ts'
import { isHome, type Premises } from '../../homes/premises.ts'
import type { Organisation, Party } from '../../organisations/organisation.ts'
import { addressOutside } from '../../people/outsiders.ts'
import type { Scene } from '../../scene.ts'
import { handsOf, letting, registered, rumours } from '../evidence.ts'
import type { Plant, Script } from '../plot.ts'
import { strawPerson } from '../shells.ts'

const BAD = 0.45

/**
 * A letting agent who takes the rent of criminals in cash, banks it, and pays owners who know nothing. Tenants stand
 * in for others. More than half of what the agent lets is let well: the owners there are as real as those it harms.
 */
export const CASH_AGENT: Plant = {
  kind: 'cash-agent',
  misuse: true,
  share: 0.0012,
  places: [12, 16],
  buurten: 6,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject',
  open(scene) {
    const { founder, outsiders, random } = scene
    const founded = dayAfter(yearsAgo(8), random.integer(0, 1500))
    const director = outsiders.someone([30, 55])
    const agent = founder.found({
      legalForm: 'Besloten Vennootschap',
      sbi: ['6831'],
      founded,
      staff: random.integer(1, 3),
      lasting: true,
      at: addressOutside(random),
      officers: [{ who: director, role: 'bestuurder', from: founded, until: undefined }],
    })
    return {
      play(premises, here) {
        const owner = ownerOf(here)
        const since = dayBetween(yearsAgo(3), dayAfter(PEILDATUM, -90), here.random)
        const hands = handsOf(agent, director)
        if (here.random.chance(BAD)) return { ...letBadly(premises, { agent, owner, since }, here), hands }
        return {
          since,
          counts: false,
          tenure: 'private',
          holding: { owners: [owner], since: boughtBefore(since, here) },
          lettings: [letting({ landlord: owner, agent, from: since, rent: here.market.rent(premises, since) }, here)],
        }
      },
    }
  },
}

interface Deal {
  readonly agent: Organisation
  readonly owner: Party
  readonly since: Day
}

function letBadly(premises: Premises, { agent, owner, since }: Deal, scene: Scene): Script {
  const { random, market, people } = scene
  const tenants = random.chance(0.6) ? [people.register(strawPerson(scene), { premises, since })] : []
  const cash = random.chance(0.7)
  return {
    since,
    tenure: 'private',
    holding: { owners: [owner], since: boughtBefore(since, scene) },
    residents: tenants,
    lettings: [
      letting(
        {
          landlord: owner,
          agent,
          from: since,
          rent: Math.round(
            market.rent(premises, since) * (random.chance(0.4) ? random.between(1.5, 2) : random.between(0.95, 1.4)),
          ),
          payment: cash ? 'cash' : 'bank',
          payerDiffers: random.chance(cash ? 0.35 : 0.8),
        },
        scene,
      ),
    ],
    events: {
      observations: rumours(
        [
          'geur van hennep',
          'gemanipuleerde meter',
          'steeds andere bewoners',
          'aanloop op vreemde tijden',
          'afgeplakte ramen',
          'niemand aanwezig',
        ],
        0.22,
        scene,
      ),
      incidents: random.chance(0.25) ? [registered('3.1.1', scene)] : [],
    },
  }
}

function ownerOf({ random, cast, outsiders }: Scene): Party {
  return random.chance(0.4) ? cast.landlord(random) : outsiders.someone([45, 80])
}

function boughtBefore(since: Day, { random }: Scene): Day {
  return dayAfter(since, -random.integer(60, 3000))
}
