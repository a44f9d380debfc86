import type { Day } from '../../vocabulary/day.ts'
import { dayAfter, dayBetween, daysBetween, firstOf, latest, PEILDATUM, toDay, yearOf } from '../calendar.ts'
import type { Tenure } from '../dossier.ts'
import type { Premises } from '../homes/premises.ts'
import { isOrganisation, type Party } from '../organisations/organisation.ts'
import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { workday } from './deeds.ts'
import type { DeedKind } from './estate.ts'
import { firstSeller } from './first-seller.ts'
import { adultOn, agesFor } from './former-owners.ts'
import { isPerson } from './land-book.ts'

/** The first day of which the land register tells here. */
export const HISTORY_BEGAN = toDay('2006-01-01')

/** Someone has a place since a day. */
export interface Holding {
  readonly holders: readonly Party[]
  readonly since: Day
  /** By what kind of deed; nothing when that was before the history began, or when the place was built by them. */
  readonly kind: DeedKind | undefined
}

/** What the past of a place is drawn from. */
export interface Past {
  readonly premises: Premises
  readonly tenure: Tenure
  readonly scene: Scene
  readonly random: Random
  /** When it was first sold; nothing when that was before the history began. */
  readonly built: Day | undefined
}

/** Who had it before: a household, heirs, someone who lets it, one who died, two who divorce, one who gives it. */
type Before = 'household' | 'heirs' | 'landlord' | 'deceased' | 'divorcing' | 'giver' | 'developer'

/** How places come to people. */
const KINDS: Readonly<Partial<Record<DeedKind, number>>> = { sale: 90, inheritance: 5, division: 3.5, gift: 1.5 }
const SELLERS: Readonly<Record<Tenure, Readonly<Partial<Record<Before, number>>>>> = {
  owned: { household: 90, heirs: 6, landlord: 4 },
  social: { household: 1 },
  private: { household: 55, heirs: 5, landlord: 40 },
  business: { landlord: 1 },
}
/** Years between two deeds: mean and deviation, and the least. */
const YEARS_HELD: Readonly<Record<Before, readonly [number, number, number]>> = {
  household: [13, 6, 0.9],
  heirs: [1, 0.4, 0.3],
  landlord: [9, 5, 0.7],
  deceased: [24, 9, 3],
  divorcing: [8, 4, 1.5],
  giver: [18, 7, 3],
  developer: [2, 0.5, 1],
}
/** A new home is sold on within the first year too rarely to count. */
const SETTLING_DAYS = 300
const OF_AGE_TO_DIVORCE = 6 * 366

/** When a new place is first sold: in the year that it is finished. */
export function firstSoldOn({ building: { year } }: Premises, random: Random): Day | undefined {
  return year < yearOf(HISTORY_BEGAN) ? undefined : workday(dayBetween(firstOf(year), firstOf(year + 1), random))
}

/** How a place came to holders on a day; nothing before the history began. */
export function kindOn(since: Day, holders: readonly Party[], { built, random, tenure }: Past): DeedKind | undefined {
  if (since < HISTORY_BEGAN) return undefined
  if (built !== undefined && since < dayAfter(built, SETTLING_DAYS)) return 'first-sale'
  const kind = tenure === 'business' || !holders.every(isPerson) ? 'sale' : random.weighted(KINDS)
  const [only, second] = holders
  const mayDivorce =
    tenure === 'owned' && only !== undefined && second === undefined && earliestOf(holders, OF_AGE_TO_DIVORCE) < since
  return kind === 'division' && !mayDivorce ? 'sale' : kind
}

/**
 * All holdings up to and with this one, oldest first; of the first one no deed is known. Nobody in them has it twice,
 * nor has any of those who got it later.
 */
export function holdingsUntil(last: Holding, past: Past, later: readonly Party[] = []): readonly Holding[] {
  const holdings = [last]
  const involved = [...later, ...last.holders]
  for (let first = last; first.kind !== undefined; ) {
    first = holdingBefore({ ...first, kind: first.kind }, involved, past)
    involved.push(...first.holders)
    holdings.unshift(first)
  }
  return holdings
}

/** A holding that ends on a day, by holders who are known; nothing when they can hardly have had it before. */
export function holdingOf(holders: readonly Party[], until: Day, past: Past): Holding | undefined {
  const since = latest(startOf('landlord', until, past), earliestOf(holders))
  return daysBetween(since, until) < 90 ? undefined : { holders, since, kind: kindOn(since, holders, past) }
}

/** The first day on which all of them can own something, or so many days later. */
export function earliestOf(holders: readonly Party[], later = 0): Day {
  const days = holders.map((holder) => (isOrganisation(holder) ? holder.founded : adultOn(holder.born)))
  return dayAfter(latest(toDay('1900-01-01'), ...days), later)
}

function holdingBefore(
  current: Holding & { readonly kind: DeedKind },
  involved: readonly Party[],
  past: Past,
): Holding {
  const before = beforeOf(current.kind, past)
  const started = startOf(before, current.since, past)
  const since = before === 'divorcing' ? latest(started, earliestOf(current.holders, 5 * 366)) : started
  // When exactly they got it is not told of those who had it before the history, so they may have been children then.
  if (since < HISTORY_BEGAN) {
    const holders = holdersBefore(before, { current, since: HISTORY_BEGAN, involved }, past)
    return { holders, since: latest(since, earliestOf(holders)), kind: undefined }
  }
  const holders = holdersBefore(before, { current, since, involved }, past)
  if (before === 'developer') return { holders, since, kind: undefined }
  if (before === 'heirs') return { holders, since, kind: 'inheritance' }
  return { holders, since, kind: kindOn(since, holders, past) }
}

function beforeOf(kind: DeedKind, { tenure, random }: Past): Before {
  switch (kind) {
    case 'first-sale':
      return 'developer'
    case 'inheritance':
      return 'deceased'
    case 'division':
      return 'divorcing'
    case 'gift':
      return 'giver'
    default:
      return random.weighted<Before>(SELLERS[tenure])
  }
}

function startOf(before: Before, until: Day, { random, built }: Past): Day {
  const [mean, deviation, least] = YEARS_HELD[before]
  const years = Math.max(least, random.normal(mean, deviation))
  const wished = dayAfter(until, -Math.round(years * 365))
  if (before === 'developer' || built === undefined) return workday(wished)
  return workday(latest(wished, built))
}

type When = { readonly current: Holding; readonly since: Day; readonly involved: readonly Party[] }

function holdersBefore(before: Before, { current, since, involved }: When, past: Past): readonly Party[] {
  const { random, scene } = past
  const { outsiders } = scene
  const households = scene.market.book.formerOwners
  const household = (not: readonly Party[] = involved) =>
    households.household({ from: since, until: current.since, not }, { random, outsiders })
  switch (before) {
    case 'developer':
      return [firstSeller(past.premises, current.since, scene)]
    case 'deceased':
      return [deceased(since, current.since, past)]
    case 'divorcing':
      return [
        ...current.holders,
        ...current.holders.filter(isPerson).map(({ born }) => outsiders.someone(aboutAsOld(born))),
      ]
    case 'giver':
      return [outsiders.someone(agesFor(since, [45, 60]))]
    case 'heirs':
      return heirs(household, involved, random)
    case 'landlord':
      return landlordBefore(involved, since, past) ?? household()
    default:
      return household()
  }
}

/** Two or three who inherit together. */
function heirs(
  household: (not: readonly Party[]) => readonly Party[],
  involved: readonly Party[],
  random: Random,
): readonly Party[] {
  const found: Party[] = []
  for (let count = random.integer(2, 3); count > 0; count--)
    found.push(...household([...involved, ...found]).slice(0, 1))
  return found
}

/** Someone who died some months before the deed that says who inherits. */
function deceased(since: Day, until: Day, { scene, random }: Past): Party {
  const died = latest(dayAfter(until, -random.integer(60, 270)), dayAfter(since, 1))
  return scene.outsiders.someone(agesFor(since, [38, 60]), { on: died, reason: 'O' })
}

function aboutAsOld(born: Day): readonly [number, number] {
  const age = Math.floor(daysBetween(born, PEILDATUM) / 365.25)
  return [Math.max(18, age - 4), age + 6]
}

/** A landlord who was there already, and is another one. */
function landlordBefore(involved: readonly Party[], since: Day, { scene, random }: Past): readonly Party[] | undefined {
  for (let tries = 0; tries < 5; tries++) {
    const landlord = scene.cast.landlord(random)
    if (!involved.includes(landlord) && earliestOf([landlord]) <= since) return [landlord]
  }
  return undefined
}
