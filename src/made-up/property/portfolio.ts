import type { Day } from '../../vocabulary/day.ts'
import { dayAfter, daysBetween, yearOf } from '../calendar.ts'
import type { Party } from '../organisations/organisation.ts'
import { equalShares, saleDeed } from './deeds.ts'
import { earliestOf, HISTORY_BEGAN, type Past } from './earlier-holdings.ts'
import type { Deed } from './estate.ts'
import { agreedBefore } from './holding-deeds.ts'
import { isPerson, numberOf } from './land-book.ts'

interface Acquisition {
  readonly owners: readonly Party[]
  readonly since: Day
}

/** How often a landlord buys several places at once, and how many. */
const OPENED = { person: 0.015, company: 0.09 }
const OBJECTS = [3, 9] as const
/** A place bought about then may have come along. */
const YEARS_OFF = 4

/** The deed by which a landlord got this place together with others, if it did. */
export function joinPortfolio({ owners, since }: Acquisition, past: Past): Deed | undefined {
  const [landlord] = owners
  if (landlord === undefined || owners.length > 1 || since < HISTORY_BEGAN) return undefined
  const { portfolios } = past.scene.market.book
  const key = numberOf(landlord)
  const open = portfolios.get(key)
  if (open !== undefined && fits(open.deed.on, since, past)) {
    open.left -= 1
    if (open.left === 0) portfolios.delete(key)
    return { ...open.deed, to: equalShares(owners, past.scene.numbers) }
  }
  if (open !== undefined || !past.random.chance(OPENED[isPerson(landlord) ? 'person' : 'company'])) return undefined
  const count = past.random.integer(...OBJECTS)
  const deed = openPortfolio({ owners, since }, count, past)
  if (deed !== undefined) portfolios.set(key, { deed, left: count - 1 })
  return deed
}

function fits(on: Day, since: Day, { premises, built }: Past): boolean {
  const stood = built === undefined ? premises.building.year < yearOf(on) : dayAfter(built, 600) < on
  return stood && Math.abs(daysBetween(on, since)) < YEARS_OFF * 365
}

/** One price for all: that of this place times their number, with some off. */
function openPortfolio({ owners, since }: Acquisition, count: number, past: Past): Deed | undefined {
  const { scene, random, premises, built } = past
  if (built !== undefined && since < dayAfter(built, 600)) return undefined
  const seller = scene.cast.landlord(random)
  if (owners.includes(seller) || earliestOf([seller], 366) > since) return undefined
  const agreedOn = agreedBefore(since, undefined, random)
  const each = scene.market.price(premises, agreedOn) * random.between(0.86, 0.97)
  const price = Math.round((each * count) / 5_000) * 5_000
  return saleDeed({ on: since, agreedOn, price, severalObjects: true, from: [seller], to: owners }, scene.numbers)
}
