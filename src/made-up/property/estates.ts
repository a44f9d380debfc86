import type { Day } from '../../vocabulary/day.ts'
import { dayAfter, latest } from '../calendar.ts'
import type { Tenure } from '../dossier.ts'
import type { Premises } from '../homes/premises.ts'
import type { Party } from '../organisations/organisation.ts'
import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { agreementsFor } from './agreements.ts'
import { associationDeeds } from './association-deeds.ts'
import { attachmentsFor, mortgagesFor } from './charges.ts'
import { workday } from './deeds.ts'
import {
  earliestOf,
  firstSoldOn,
  type Holding,
  holdingOf,
  holdingsUntil,
  kindOn,
  type Past,
} from './earlier-holdings.ts'
import type { Agreement, Deed, Estate, Mortgage } from './estate.ts'
import { deedsOf, wasBought } from './holding-deeds.ts'
import { isPerson } from './land-book.ts'
import { joinPortfolio } from './portfolio.ts'
import { valuesOf } from './values.ts'

export { mortgageDeed, saleDeed } from './deeds.ts'

export interface EstatePlan {
  readonly tenure: Tenure
  /** Who holds it now, in equal shares. */
  readonly owners: readonly Party[]
  /** Since when they do; what is let may come to them some years off, in one deed with other places. */
  readonly since: Day
  /**
   * Deeds, mortgages and agreements that a plant wants instead of ordinary ones. What was before the first deed is
   * drawn as for any other place, so that a plant is not known by a short past.
   */
  readonly deeds?: readonly Deed[]
  readonly mortgages?: readonly Mortgage[]
  readonly agreements?: readonly Agreement[]
}

/** What the land register and the WOZ say of a place: twenty years of deeds, what rests on it, and its values. */
export function ordinaryEstate(premises: Premises, plan: EstatePlan, scene: Scene): Estate {
  const random = scene.random.fork(`estate ${premises.id}`)
  const past: Past = { premises, tenure: plan.tenure, scene, random, built: firstSoldOn(premises, random) }
  const { deeds, holdings } = pastOf(plan, past)
  const last = holdings.at(-1)
  if (plan.tenure === 'owned' && last !== undefined)
    scene.market.book.formerOwners.remember(last.holders.filter(isPerson), last.since)
  return {
    ...scene.market.book.placeOf(premises, scene.numbers),
    landArea: landAreaOf(premises, random),
    deeds,
    agreements: plan.agreements ?? agreementsFor(deeds, past),
    mortgages: plan.mortgages ?? mortgagesFor(holdings, deeds, past),
    attachments: attachmentsFor(holdings, past),
    wozNumber: scene.numbers.woz(scene.gemeente.code.slice(2)),
    values: valuesOf(premises, scene.market, random),
  }
}

interface DeedsAndHoldings {
  readonly deeds: readonly Deed[]
  readonly holdings: readonly Holding[]
}

function pastOf(plan: EstatePlan, past: Past): DeedsAndHoldings {
  if (plan.deeds !== undefined) return plannedPast(plan.deeds.map(withAgreement), past)
  if (plan.tenure === 'social') {
    const deeds = associationDeeds(plan, past)
    return { deeds, holdings: deeds.map(holdingAfter) }
  }
  const since = workday(latest(plan.since, earliestOf(plan.owners)))
  const joined = plan.tenure === 'private' ? joinPortfolio({ owners: plan.owners, since }, past) : undefined
  if (joined !== undefined) return plannedPast([joined], past)
  const holdings = holdingsUntil({ holders: plan.owners, since, kind: kindOn(since, plan.owners, past) }, past)
  return { deeds: deedsOf(holdings, past), holdings }
}

/** The deeds as they are given, with an ordinary past of whoever gave the first. */
function plannedPast(given: readonly Deed[], past: Past): DeedsAndHoldings {
  const [first] = given
  const own = given.map(holdingAfter)
  if (first === undefined || first.from.length === 0 || first.kind === 'first-sale')
    return { deeds: given, holdings: own }
  const seller = holdingOf(first.from, first.agreedOn ?? first.on, past)
  if (seller === undefined) return { deeds: given, holdings: own }
  const before = holdingsUntil(
    seller,
    past,
    own.flatMap(({ holders }) => holders),
  )
  // A seller of before the history is named by the first deed alone.
  const earlier = seller.kind === undefined ? [] : deedsOf(before, past)
  return { deeds: [...earlier, ...given], holdings: [...before, ...own] }
}

/** A sale of which nothing is said was agreed upon some months before, on the same day for all that came along. */
function withAgreement(deed: Deed, place: number, all: readonly Deed[]): Deed {
  if (deed.agreedOn !== undefined || deed.price === undefined || !wasBought(deed.kind)) return deed
  const usual = dayAfter(deed.on, -60 - (Number(deed.deedNumber.slice(-5)) % 62))
  const before = all[place - 1]
  return { ...deed, agreedOn: before === undefined ? usual : latest(usual, before.on) }
}

function holdingAfter({ to, on, kind }: Deed): Holding {
  return { holders: to.map(({ holder }) => holder), since: on, kind }
}

/** m² of the parcel; none for an apartment, a boat or a caravan that lies on that of another. */
function landAreaOf({ form, floorArea }: Premises, random: Random): number | undefined {
  switch (form) {
    case 'flat':
    case 'walk-up':
    case 'above-shop':
    case 'shop':
      return undefined
    case 'terraced':
      return Math.round(Math.max(65, random.normal(142, 30)))
    case 'semi-detached':
      return Math.round(Math.max(120, random.normal(265, 70)))
    case 'detached':
      return Math.round(Math.max(220, random.normal(720, 260)))
    case 'farm':
      return Math.round(Math.max(3_000, random.normal(14_000, 6_000)))
    case 'market-stall':
      return undefined
    default:
      return Math.round(floorArea * random.between(0.9, 1.8))
  }
}
