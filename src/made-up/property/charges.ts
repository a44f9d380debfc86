import type { Day } from '../../vocabulary/day.ts'
import { dayAfter, dayBetween, daysBetween, latest, PEILDATUM } from '../calendar.ts'
import type { Party } from '../organisations/organisation.ts'
import { mortgageDeed, workday } from './deeds.ts'
import { earliestOf, HISTORY_BEGAN, type Holding, type Past } from './earlier-holdings.ts'
import type { Attachment, Deed, Mortgage } from './estate.ts'
import { isPerson } from './land-book.ts'

/** Who borrows how much: share of the price, low and high. */
interface Habit {
  readonly borrows: number
  readonly share: readonly [number, number]
}

const OWNERS: Habit = { borrows: 0.85, share: [0.8, 0.95] }
const LANDLORDS: Habit = { borrows: 0.66, share: [0.55, 0.75] }
const BUSINESSES: Habit = { borrows: 0.45, share: [0.5, 0.7] }
const NOT_BOUGHT: Habit = { borrows: 0.3, share: [0.3, 0.6] }
/** Loans of one company to another, among landlords. */
const COMPANY_LOAN = 0.08
const SECOND_INSCRIPTION = 0.09
const REFINANCED = 0.1
const ATTACHED = 0.002
/** A loan ends with the sale, else after so many years. */
const YEARS = [20, 31] as const

/** The mortgages of those who had a place and of who has it now, as far as they rested on it within the history. */
export function mortgagesFor(holdings: readonly Holding[], deeds: readonly Deed[], past: Past): readonly Mortgage[] {
  const paid = new Map(deeds.filter((deed) => !deed.severalObjects).map(({ on, price }) => [on, price]))
  return holdings
    .flatMap((holding, place) =>
      loansOf(holding, { until: holdings[place + 1]?.since, price: paid.get(holding.since) }, past),
    )
    .filter(({ released }) => released === undefined || released >= HISTORY_BEGAN)
}

interface Term {
  /** When the next ones got it; nothing while they have it. */
  readonly until: Day | undefined
  readonly price: number | undefined
}

function loansOf(holding: Holding, { until, price }: Term, past: Past): Mortgage[] {
  const { random, premises, scene } = past
  const { holders: debtors, since } = holding
  const { borrows, share } = habitOf(holding, past)
  if (past.tenure === 'social' || !random.chance(borrows)) return []
  const paid = price ?? scene.market.worth(premises, since)
  const lender = lenderTo(debtors, since, past)
  const end = until === undefined ? endOf(since, random) : workday(dayAfter(until, random.integer(0, 9)))
  const first = { on: since, amount: rounded(paid * random.between(...share)), lender, debtors }
  const plans = random.chance(REFINANCED) ? refinanced(first, end, past) : [{ ...first, released: end }]
  if (random.chance(SECOND_INSCRIPTION)) plans.push(...second(first, end, past))
  return plans.map((plan) => mortgageDeed(plan, scene.numbers))
}

function habitOf({ holders, kind }: Holding, { tenure }: Past): Habit {
  if (tenure === 'business') return BUSINESSES
  if (kind === 'inheritance' || kind === 'gift') return NOT_BOUGHT
  return tenure === 'private' || !holders.every(isPerson) ? LANDLORDS : OWNERS
}

function lenderTo(debtors: readonly Party[], on: Day, { tenure, scene, random }: Past): Party {
  if (tenure === 'private' && random.chance(COMPANY_LOAN)) {
    const lender = scene.cast.landlord(random)
    if (!isPerson(lender) && !debtors.includes(lender) && earliestOf([lender]) <= on) return lender
  }
  return scene.cast.bank(random)
}

/** The day that a loan is paid back, if that is past. */
function endOf(since: Day, random: Past['random']): Day | undefined {
  const end = dayAfter(since, random.integer(YEARS[0] * 365, YEARS[1] * 365))
  return end < PEILDATUM ? workday(end) : undefined
}

type Loan = Parameters<typeof mortgageDeed>[0]

/** Another bank pays off the first. */
function refinanced(first: Loan, end: Day | undefined, { random, scene }: Past): Loan[] {
  const from = dayAfter(first.on, 700)
  const until = end ?? PEILDATUM
  if (daysBetween(from, until) < 400) return [{ ...first, released: end }]
  const on = workday(dayBetween(from, until, random))
  const amount = rounded(first.amount * random.between(0.85, 1.1))
  return [
    { ...first, released: on },
    { ...first, on, amount, lender: scene.cast.bank(random), released: end },
  ]
}

/** A smaller one beside the first: a kitchen, a roof, a child that studies. */
function second(first: Loan, end: Day | undefined, { random }: Past): Loan[] {
  const from = dayAfter(first.on, 365)
  const until = end ?? PEILDATUM
  if (daysBetween(from, until) < 200) return []
  const on = workday(dayBetween(from, dayAfter(until, -30), random))
  return [{ ...first, on, amount: rounded(first.amount * random.between(0.1, 0.28)), released: end }]
}

/** A creditor who laid an attachment on the place of who has it now: rare. */
export function attachmentsFor(holdings: readonly Holding[], { random, scene, tenure }: Past): readonly Attachment[] {
  const last = holdings.at(-1)
  if (last === undefined || tenure === 'social' || !random.chance(ATTACHED)) return []
  const on = workday(dayBetween(latest(dayAfter(last.since, 120), dayAfter(PEILDATUM, -4 * 365)), PEILDATUM, random))
  if (on <= last.since) return []
  const [number, partNumber, deedNumber] = [
    scene.numbers.kadaster(),
    scene.numbers.kadaster(),
    scene.numbers.kadaster(),
  ]
  const amount = random.integer(30, 900) * 100
  return [
    {
      number,
      partNumber,
      deedNumber,
      on,
      amount,
      by: random.chance(0.7) ? scene.cast.bank(random) : scene.cast.vveManager(random),
    },
  ]
}

function rounded(amount: number): number {
  return Math.max(5_000, Math.round(amount / 500) * 500)
}
