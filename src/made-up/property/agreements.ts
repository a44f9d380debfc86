import { dayAfter } from '../calendar.ts'
import { agreementOf } from './deeds.ts'
import type { Past } from './earlier-holdings.ts'
import type { Agreement, Deed } from './estate.ts'

/** Share of sales of which the agreement was registered, and of those before which another one was cancelled. */
const REGISTERED = 0.08
const CANCELLED = 0.012
/** A buyer who gets no loan in time lets the sale go, some weeks before the next one. */
const DAYS_BETWEEN = [25, 120] as const

/** Sale agreements in the register: those that led to a deed, and those that a buyer let go for want of a loan. */
export function agreementsFor(deeds: readonly Deed[], past: Past): readonly Agreement[] {
  return deeds.flatMap((deed, place) => {
    const found: Agreement[] = []
    if (past.random.chance(CANCELLED)) found.push(...cancelledBefore(deed, deeds[place - 1], past))
    if (past.random.chance(REGISTERED)) found.push(...delivered(deed, past))
    return found
  })
}

function delivered({ agreedOn, from, to, price }: Deed, { random, scene }: Past): Agreement[] {
  const [seller, buyer] = [from[0], to[0]?.holder]
  if (agreedOn === undefined || seller === undefined || buyer === undefined || price === undefined) return []
  const registeredOn = dayAfter(agreedOn, random.integer(1, 8))
  return [agreementOf({ agreedOn, registeredOn, seller, buyer, price, outcome: 'delivered' }, scene.numbers)]
}

function cancelledBefore(deed: Deed, before: Deed | undefined, { premises, random, scene }: Past): Agreement[] {
  const { agreedOn: next, from, severalObjects } = deed
  const [seller] = from
  if (next === undefined || seller === undefined || severalObjects || deed.kind === 'first-sale') return []
  const agreedOn = dayAfter(next, -random.integer(...DAYS_BETWEEN))
  if (before !== undefined && agreedOn < dayAfter(before.on, 30)) return []
  const not = [...from, ...deed.to.map(({ holder }) => holder)]
  const period = { from: agreedOn, until: next, not }
  const [buyer] = scene.market.book.formerOwners.household(period, { random, outsiders: scene.outsiders })
  if (buyer === undefined) return []
  const registeredOn = dayAfter(agreedOn, random.integer(1, 8))
  const price = scene.market.price(premises, agreedOn)
  return [agreementOf({ agreedOn, registeredOn, seller, buyer, price, outcome: 'cancelled' }, scene.numbers)]
}
