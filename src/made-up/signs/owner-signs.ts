import type { Day } from '../../vocabulary/day.ts'
import { dayAfter, daysBetween, PEILDATUM, yearsAgo } from '../calendar.ts'
import type { Dossier } from '../dossier.ts'
import { isOrganisation, type Organisation, type Party } from '../organisations/organisation.ts'
import { directorsOf } from './money-signs.ts'
import type { Around, Sign } from './sign.ts'
import { sales } from './trade-signs.ts'
import { isOpenAt } from './what-stands.ts'

const MANY_DIRECTORSHIPS = 10
const YEAR = 365
const JUST_CHANGED = 90
const DEEP = 3
const MASS_ADDRESS = 25
const SEVERAL = 3
const UNRELATED_HOMES = 3
// Property, building, care, faith, holding and finance: who owns homes for a reason that its activity gives.
const RELATED = /^(?:41|64|65|66|68|87|88|949)/

/** Indicators EI: who owns. */
export const OWNER_SIGNS: readonly Sign[] = [
  { code: 'EI-03', shows: (dossier) => ownersOf(dossier).some(isSoleDirectorFoundation) },
  {
    code: 'EI-04',
    shows: (dossier, { directed }) =>
      ownersOf(dossier)
        .flatMap(directorsOf)
        .some((director) => directed(director).length >= MANY_DIRECTORSHIPS),
  },
  { code: 'EI-05', shows: (dossier) => ownersOf(dossier).some((owner) => isShortLived(owner, boughtOn(dossier))) },
  { code: 'EI-06', shows: (dossier) => ownersOf(dossier).some((owner) => isUnclear(owner)) },
  {
    code: 'EI-07',
    shows: (dossier, { held }) =>
      ownersOf(dossier).some(
        (owner) => !RELATED.test(owner.sbi[0] ?? '') && (held.get(owner)?.length ?? 0) >= UNRELATED_HOMES,
      ),
  },
  {
    code: 'EI-08',
    shows: (dossier, around) => ownersOf(dossier).some((owner) => strawPoints(owner, boughtOn(dossier), around) >= 2),
  },
  { code: 'EI-10', shows: (dossier) => holdersOf(dossier).some((holder) => diedLongAgo(holder, dossier)) },
  {
    code: 'EI-11',
    shows: ({ established, premises }) =>
      established.filter((organisation) => isOpenAt(organisation, premises)).length >= MASS_ADDRESS,
  },
]

function holdersOf({ estate }: Dossier): readonly Party[] {
  return estate.deeds.at(-1)?.to.map(({ holder }) => holder) ?? []
}

function ownersOf(dossier: Dossier): readonly Organisation[] {
  return holdersOf(dossier).filter(isOrganisation)
}

/** What each organisation holds among some places. */
export function holdingsOf(dossiers: readonly Dossier[]): ReadonlyMap<Organisation, readonly Dossier[]> {
  const held = new Map<Organisation, Dossier[]>()
  for (const dossier of dossiers)
    for (const owner of ownersOf(dossier)) {
      const places = held.get(owner)
      if (places === undefined) held.set(owner, [dossier])
      else places.push(dossier)
    }
  return held
}

function boughtOn({ estate }: Dossier): Day | undefined {
  return sales(estate.deeds).at(-1)?.on
}

function isSoleDirectorFoundation(owner: Organisation): boolean {
  return owner.legalForm === 'Stichting' && directorsOf(owner).length === 1
}

function isShortLived({ founded, ended }: Organisation, bought: Day | undefined): boolean {
  if (bought === undefined || bought < yearsAgo(6)) return false
  const young = daysBetween(founded, bought) < YEAR
  return young || (ended !== undefined && daysBetween(bought, ended) < YEAR)
}

/** Nobody of flesh and blood within three steps, or organisations that hold each other. */
function isUnclear(owner: Organisation): boolean {
  let level: readonly Party[] = [owner]
  const seen = new Set<Party>([owner])
  for (let depth = 0; depth < DEEP; depth++) {
    const above = level.filter(isOrganisation).flatMap(shareholdersOf)
    if (above.length === 0) return false
    if (above.some((party) => seen.has(party))) return true
    for (const party of above) seen.add(party)
    level = above
  }
  return level.some(isOrganisation)
}

function shareholdersOf({ officers }: Organisation): readonly Party[] {
  return officers
    .filter(({ role, until }) => role === 'enig aandeelhouder' && until === undefined)
    .map(({ who }) => who)
}

/** Of the three things that the catalogue asks two of: a fresh director, no staff, a director of several. */
function strawPoints(owner: Organisation, bought: Day | undefined, { directed }: Around): number {
  if (bought === undefined || owner.legalForm === 'Vereniging van Eigenaars') return 0
  const changed = owner.officers.some(
    ({ role, from }) =>
      role === 'bestuurder' &&
      from <= bought &&
      dayAfter(from, JUST_CHANGED) >= bought &&
      from > dayAfter(owner.founded, 1),
  )
  const busy = directorsOf(owner).some((director) => directed(director).length >= SEVERAL)
  return [changed, owner.staff === 0, busy].filter(Boolean).length
}

function diedLongAgo(holder: Party, { residents }: Dossier): boolean {
  if (isOrganisation(holder)) return false
  const list = residents.find(({ bsn }) => bsn === holder.bsn)
  return list?.ended?.reason === 'O' && daysBetween(list.ended.on, PEILDATUM) > 2 * YEAR
}
