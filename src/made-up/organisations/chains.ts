import { dayBetween, yearsAgo } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { Branch, Trade } from './branch.ts'
import { businessAddressElsewhere } from './business-address.ts'
import type { Setting } from './cast-houses.ts'
import { foundCompany } from './company.ts'
import type { Organisation } from './organisation.ts'

/** Companies from outside the region with several establishments in a gemeente. */
export interface Chains {
  /** A chain in such a branch; nothing where chains are rare. */
  chain(branch: Branch, random: Random): Organisation | undefined
}

/** Share of the places of a trade that belong to a chain. */
const SHARES: Readonly<Partial<Record<Trade, number>>> = { shop: 0.16, catering: 0.06, firm: 0.08, craft: 0.03 }
const MOST_PER_BRANCH = 3

/** Chains are founded when the first place asks for one, so that a small gemeente has few. */
export function createChains(setting: Setting): Chains {
  const known = new Map<string, readonly Organisation[]>()
  return {
    chain(branch, random) {
      if (!random.chance(SHARES[branch.trade] ?? 0)) return undefined
      const chains = known.get(branch.sbi) ?? []
      const rank = random.integer(0, MOST_PER_BRANCH - 1)
      const found = chains[rank]
      if (found !== undefined) return found
      const founded = foundChain(branch, setting)
      known.set(branch.sbi, [...chains, founded])
      return founded
    },
  }
}

function foundChain({ sbi }: Branch, setting: Setting): Organisation {
  const { random, outsiders } = setting
  return foundCompany(
    {
      sbi: [sbi],
      founded: dayBetween(yearsAgo(28), yearsAgo(9), random),
      owner: outsiders.someone([50, 72]),
      at: businessAddressElsewhere(random),
      holdingAt: businessAddressElsewhere(random),
      staff: random.integer(40, 2_400),
      lasting: true,
    },
    setting,
  ).company
}
