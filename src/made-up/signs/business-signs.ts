import { dayAfter, PEILDATUM, yearsAgo } from '../calendar.ts'
import type { Dossier } from '../dossier.ts'
import { BRANCH_LIST } from '../organisations/branch-list.ts'
import type { Organisation } from '../organisations/organisation.ts'
import type { Around, Sign } from './sign.ts'
import { isOpenAt, recent } from './what-stands.ts'

const CARE = /^(?:87|8810)/
const FEWEST_OF_A_BRANCH = 5
const TIMES_TOO_MANY = 3
const CHURN = 4
const NO_CUSTOMERS = 2
const MANY_CARE_PLACES = 5
const NATIONAL_SHARES = nationalShares()

/** Indicators BR: companies and branches. */
export const BUSINESS_SIGNS: readonly Sign[] = [
  {
    code: 'BR-01',
    shows: (dossier, around) => branchesAt(dossier).some((branch) => isOverRepresented(branch, around)),
  },
  {
    code: 'BR-02',
    shows: ({ established, premises }) =>
      established.filter(({ establishments }) =>
        establishments.some(({ at, from }) => at === premises && from >= yearsAgo(3)),
      ).length >= CHURN,
  },
  {
    code: 'BR-03',
    shows: ({ observations }) =>
      recent(observations).filter(({ sign }) => sign === 'geen klanten of voorraad').length >= NO_CUSTOMERS,
  },
  { code: 'BR-05', shows: ({ established }) => established.some(changedAtOnce) },
  { code: 'BR-07', shows: ({ established }) => established.some(hasManyCarePlaces) },
]

/** Shops by branch. Home businesses stay out of it: more than half of all hairdressers work at home. */
export function countBranches(dossiers: readonly Dossier[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const dossier of dossiers)
    for (const branch of branchesAt(dossier)) counts.set(branch, (counts.get(branch) ?? 0) + 1)
  return counts
}

function branchesAt({ established, premises }: Dossier): readonly string[] {
  if (premises.form !== 'shop' && premises.form !== 'market-stall') return []
  return established.flatMap((organisation) =>
    isOpenAt(organisation, premises) && organisation.sbi[0] !== undefined ? [organisation.sbi[0]] : [],
  )
}

/** The location quotient: the share of the branch among shops here beside its share in the country. */
function isOverRepresented(branch: string, { branches }: Around): boolean {
  const count = branches.get(branch) ?? 0
  if (count < FEWEST_OF_A_BRANCH) return false
  const all = [...branches.values()].reduce((sum, some) => sum + some, 0)
  return count / all >= TIMES_TOO_MANY * (NATIONAL_SHARES.get(branch) ?? 1)
}

function nationalShares(): ReadonlyMap<string, number> {
  const total = BRANCH_LIST.reduce((sum, { at }) => sum + (at.shop ?? 0), 0)
  return new Map(BRANCH_LIST.map(({ sbi, at }) => [sbi, (at.shop ?? 0) / total]))
}

/** A new director within ninety days of a new address. */
function changedAtOnce({ officers, establishments, founded, ended }: Organisation): boolean {
  if (ended !== undefined) return false
  return officers.some(
    ({ role, from }) =>
      role === 'bestuurder' &&
      from > dayAfter(founded, 1) &&
      from >= yearsAgo(3) &&
      establishments.some((place) => place.from > founded && place.from >= from && place.from <= dayAfter(from, 90)),
  )
}

function hasManyCarePlaces({ sbi, establishments }: Organisation): boolean {
  const open = establishments.filter(({ until }) => until === undefined || until > PEILDATUM)
  return CARE.test(sbi[0] ?? '') && open.length >= MANY_CARE_PLACES
}
