import type { Gemeente } from '../land/area.ts'
import type { Outsiders } from '../people/outsiders.ts'
import type { Random } from '../random.ts'
import { foundBanks } from './banks.ts'
import { foundHouses, type Setting } from './cast-houses.ts'
import { foundLandlords } from './cast-landlords.ts'
import { type Chains, createChains } from './chains.ts'
import type { Founder } from './founder.ts'
import type { Organisation, Party } from './organisation.ts'
import { createRanking } from './ranking.ts'

/** Who matters all over a gemeente: some hundreds of organisations and people at 100,000 homes, all of them lasting. */
export interface Cast extends Chains {
  bank(random: Random): Organisation
  housingAssociation(random: Random): Organisation
  /** Private landlords: people elsewhere with one home or several, and companies with a holding above them. */
  landlord(random: Random): Party
  lettingAgent(random: Random): Organisation
  developer(random: Random): Organisation
  vveManager(random: Random): Organisation
  trustOffice(random: Random): Organisation
}

const HOMES_PER_ASSOCIATION = 25_000
const HOMES_PER_LANDLORD = 250
const HOMES_PER_AGENT = 4_000
const HOMES_PER_DEVELOPER = 8_000
const HOMES_PER_VVE_MANAGER = 15_000
/** Share of the draws in which someone turns up who lets one home and no other. */
const ONE_HOME = 0.3

export function createCast(
  gemeente: Gemeente,
  setting: { random: Random; founder: Founder; outsiders: Outsiders },
): Cast {
  const homes = gemeente.wijken.flatMap(({ buurten }) => buurten).reduce((sum, buurt) => sum + buurt.homes, 0)
  const count = (each: number, least: number, most: number) => Math.min(most, Math.max(least, Math.round(homes / each)))
  const part = (name: string): Setting => ({ ...setting, random: setting.random.fork(name) })
  const houses = (kind: Parameters<typeof foundHouses>[0], size: number) => foundHouses(kind, size, part(kind))
  const associations = houses('housing association', count(HOMES_PER_ASSOCIATION, 1, 4))
  const landlords = foundLandlords(count(HOMES_PER_LANDLORD, 12, 900), part('landlords'))
  const agents = houses('letting agent', count(HOMES_PER_AGENT, 4, 60))
  const landlord = createRanking(landlords, { steepness: 0.9, ease: 3 })
  return {
    ...createChains(part('chains')),
    bank: createRanking(foundBanks(part('banks')), { steepness: 0.8, ease: 0 }),
    housingAssociation: createRanking(associations, { steepness: 1, ease: 0 }),
    landlord: (random) => (random.chance(ONE_HOME) ? setting.outsiders.someone([30, 80]) : landlord(random)),
    lettingAgent: createRanking(agents, { steepness: 1, ease: 0 }),
    developer: createRanking(houses('developer', count(HOMES_PER_DEVELOPER, 3, 20)), { steepness: 0.6, ease: 0 }),
    vveManager: createRanking(houses('vve manager', count(HOMES_PER_VVE_MANAGER, 2, 20)), { steepness: 1, ease: 0 }),
    trustOffice: createRanking(houses('trust office', 2), { steepness: 1, ease: 0 }),
  }
}
