import type { Dossier } from '../../dossier.ts'
import { isHome } from '../../homes/premises.ts'
import { isOrganisation, type Organisation, type Party } from '../../organisations/organisation.ts'
import { type Counts, createCounts } from './counts.ts'

/** How many ties run to one hand, as counts of counts: 3 → 20 says that twenty owners hold three homes. */
export interface TieMeasure {
  readonly homesPerOwner: Counts<number>
  readonly organisationsPerDirector: Counts<number>
  readonly lettingsPerAgent: Counts<number>
  add(dossiers: readonly Dossier[]): void
  addOrganisations(organisations: readonly Organisation[]): void
  /** Owners, directors and agents belong to one gemeente: when it is done they are counted and forgotten. */
  endGemeente(): void
}

export function createTieMeasure(): TieMeasure {
  const homesPerOwner = createCounts<number>()
  const organisationsPerDirector = createCounts<number>()
  const lettingsPerAgent = createCounts<number>()
  let owners = createCounts<string>()
  let directors = createCounts<string>()
  let agents = createCounts<string>()
  return {
    homesPerOwner,
    organisationsPerDirector,
    lettingsPerAgent,
    add(dossiers) {
      for (const { estate, lettings } of dossiers.filter((dossier) => isHome(dossier.premises))) {
        const holders = estate.deeds.at(-1)?.to.map(({ holder }) => idOf(holder)) ?? []
        for (const holder of new Set(holders)) owners.add(holder)
        for (const { agent, until } of lettings)
          if (agent !== undefined && until === undefined) agents.add(agent.kvkNumber)
      }
    },
    addOrganisations(organisations) {
      for (const { officers } of organisations.filter(({ ended }) => ended === undefined)) {
        const now = officers.filter(({ role, until }) => role === 'bestuurder' && until === undefined)
        for (const director of new Set(now.map(({ who }) => idOf(who)))) directors.add(director)
      }
    },
    endGemeente() {
      for (const [, count] of owners.ranked()) homesPerOwner.add(count)
      for (const [, count] of directors.ranked()) organisationsPerDirector.add(count)
      for (const [, count] of agents.ranked()) lettingsPerAgent.add(count)
      owners = createCounts()
      directors = createCounts()
      agents = createCounts()
    },
  }
}

function idOf(party: Party): string {
  return isOrganisation(party) ? party.kvkNumber : party.bsn
}
