import type { Day } from '../../vocabulary/day.ts'
import { dayAfter, PEILDATUM } from '../calendar.ts'
import type { Premises } from '../homes/premises.ts'
import type { Elsewhere, Identity } from '../people/person.ts'
import type { Random } from '../random.ts'
import { boardOf } from './board.ts'
import type { Branch, Trade } from './branch.ts'
import type { Chains } from './chains.ts'
import { foundCompany, officer, whenOfAge } from './company.ts'
import { exponential } from './exponential.ts'
import type { Founder } from './founder.ts'
import type { LegalForm, Officer, Organisation } from './organisation.ts'
import type { Townspeople } from './townspeople.ts'

/** What an ordinary business, club or foundation is founded with. */
export interface BusinessPlan {
  readonly branch: Branch
  readonly legalForm: LegalForm
  readonly founded: Day
  readonly ended?: Day | undefined
  /** Where it is established from the day that it was founded; left out for one that is established afterwards. */
  readonly at?: Premises | Elsewhere | undefined
  /** Who begins it; someone of the buurt or from elsewhere when left out. */
  readonly founders?: readonly Identity[]
}

/** What those who found it draw from. */
export interface BusinessSetting {
  readonly chains: Chains
  /** Whether the buurt has customers for one more of such a branch. */
  readonly hasDemandFor: (branch: Branch) => boolean
  readonly random: Random
  readonly founder: Founder
  readonly townspeople: Townspeople
}

/** Share of owners who live in the buurt. */
const LOCAL = 0.7
const WITH_HOLDING = 0.45
const SECOND_ACTIVITY = 0.14
const MOST_YEARS = 48

/** Years that an organisation of such a trade has existed on average; half of them are younger than two thirds of it. */
const MEAN_AGE: Readonly<Record<Trade, number>> = {
  solo: 6,
  craft: 11,
  shop: 9,
  catering: 7,
  firm: 11,
  practice: 13,
  farm: 20,
  holding: 12,
  care: 14,
  society: 22,
  foundation: 16,
}

/** A day on which an organisation of such a trade that still exists may have begun. */
export function foundingDay({ trade }: Branch, random: Random): Day {
  const years = Math.min(MOST_YEARS, exponential(MEAN_AGE[trade], random))
  return dayAfter(PEILDATUM, -1 - Math.round(years * 365))
}

/** Founds it with the people that its legal form asks for. */
export function foundBusiness(plan: BusinessPlan, setting: BusinessSetting): Organisation {
  switch (plan.legalForm) {
    case 'Eenmanszaak':
      return foundWith(plan, ownersOf(plan, 1, setting), setting)
    case 'Vennootschap Onder Firma':
      return foundWith(plan, ownersOf(plan, setting.random.chance(0.15) ? 3 : 2, setting), setting)
    case 'Besloten Vennootschap':
      return foundOwned(plan, setting)
    default:
      return foundGoverned(plan, setting)
  }
}

function ownersOf(
  { founders, founded }: BusinessPlan,
  count: number,
  { townspeople }: BusinessSetting,
): readonly Identity[] {
  const known = (founders ?? []).slice(0, count)
  if (known.length >= count) return known
  const others = townspeople.severalOfAge(count, founded, LOCAL).filter(({ bsn }) => known[0]?.bsn !== bsn)
  return [...known, ...others].slice(0, count)
}

function activitiesOf({ branch }: BusinessPlan, random: Random): readonly string[] {
  const second = !HAVE_ONE.includes(branch.trade) && random.chance(SECOND_ACTIVITY) ? [random.pick(SECOND)] : []
  return [...new Set([branch.sbi, ...second])]
}

const HAVE_ONE: readonly Trade[] = ['holding', 'society', 'foundation', 'care']
/** What people often do beside their main work. */
const SECOND = ['8299', '70221', '47918', '4690', '85592', '6420', '68204', '4339'] as const

function foundWith(
  plan: BusinessPlan,
  owners: readonly Identity[],
  { founder, random }: BusinessSetting,
): Organisation {
  const { legalForm, ended, at } = plan
  const founded = whenOfAge(plan.founded, owners)
  const role: Officer['role'] = legalForm === 'Eenmanszaak' ? 'eigenaar' : 'vennoot'
  return founder.found({
    legalForm,
    founded,
    sbi: activitiesOf(plan, random),
    officers: owners.map((owner) => officer(owner, role, founded, ended)),
    ended,
    at,
  })
}

/** A besloten vennootschap: of one owner, who often holds it through another one. */
function foundOwned(plan: BusinessPlan, setting: BusinessSetting): Organisation {
  const { founded, ended, at, branch } = plan
  const { random, townspeople, founder } = setting
  const [owner = townspeople.someoneOfAge(founded, LOCAL)] = plan.founders ?? []
  const held = branch.trade !== 'holding' && random.chance(WITH_HOLDING)
  const { company, holding } = foundCompany(
    {
      sbi: activitiesOf(plan, random),
      founded,
      owner,
      holdingAt: held ? townspeople.homeOf(owner) : undefined,
      ended,
      at,
      ...(branch.trade === 'holding' ? { staff: 0 } : {}),
    },
    setting,
  )
  if (holding === undefined && random.chance(0.12)) {
    const from = dayAfter(company.founded, random.integer(200, 2_500))
    const who = townspeople.someoneOfAge(company.founded, LOCAL)
    if (from < (ended ?? PEILDATUM)) founder.appoint(company, officer(who, 'bestuurder', from, ended))
  }
  return company
}

/** Nobody owns it: a board directs it, whose members follow one another. */
function foundGoverned(plan: BusinessPlan, setting: BusinessSetting): Organisation {
  const { legalForm, founded, ended, at, branch, founders = [] } = plan
  const seats = branch.trade === 'care' ? 2 : setting.random.integer(3, 5)
  return setting.founder.found({
    legalForm,
    founded,
    sbi: activitiesOf(plan, setting.random),
    officers: boardOf({ founded, ended, seats, chair: founders[0] }, setting),
    ended,
    at,
  })
}
