import { isOrganisation, type Officer, type Organisation, type Party } from './organisation.ts'

/** Which organisations someone directs now. */
export interface Directorships {
  add(organisation: Organisation, officer: Officer): void
  of(who: Party): readonly Organisation[]
  forget(): void
}

export function createDirectorships(): Directorships {
  const directed = new Map<string, Organisation[]>()
  return {
    add(organisation, { who, role, until }) {
      if (role !== 'bestuurder' || until !== undefined) return
      const known = directed.get(keyOf(who))
      if (known === undefined) directed.set(keyOf(who), [organisation])
      else known.push(organisation)
    },
    of: (who) => directed.get(keyOf(who)) ?? [],
    forget: () => directed.clear(),
  }
}

function keyOf(who: Party): string {
  return isOrganisation(who) ? who.kvkNumber : who.bsn
}
