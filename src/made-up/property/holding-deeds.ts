import type { Day } from '../../vocabulary/day.ts'
import { dayAfter, latest, toDay } from '../calendar.ts'
import { saleDeed } from './deeds.ts'
import type { Holding, Past } from './earlier-holdings.ts'
import type { Deed, DeedKind } from './estate.ts'

/** Prices of before are not in the register as digital data. */
const PRICES_SINCE = toDay('1993-01-01')
const NEW_HOME_COSTS = 1.04

/** One deed between every two holdings; of a single one the deed by which the register begins. */
export function deedsOf(holdings: readonly Holding[], past: Past): readonly Deed[] {
  const [first, second] = holdings
  if (first === undefined) return []
  if (second === undefined) return [deedInto(first, undefined, past)]
  return holdings.slice(1).map((holding, place) => deedInto(holding, holdings[place], past))
}

function deedInto({ holders, since, kind = 'sale' }: Holding, from: Holding | undefined, past: Past): Deed {
  const { premises, scene, random } = past
  const agreedOn = wasBought(kind) ? agreedBefore(since, from?.since, random) : undefined
  const price = agreedOn === undefined || since < PRICES_SINCE ? undefined : priceOf(kind, agreedOn, past)
  return saleDeed(
    {
      kind,
      on: since,
      agreedOn: from === undefined ? undefined : agreedOn,
      price: premises.form === 'care-home' ? undefined : price,
      from: from?.holders ?? [],
      to: holders,
    },
    scene.numbers,
  )
}

function priceOf(kind: DeedKind, on: Day, { premises, scene }: Past): number {
  const price = scene.market.price(premises, on)
  return kind === 'first-sale' ? Math.round((price * NEW_HOME_COSTS) / 500) * 500 : price
}

export function wasBought(kind: DeedKind): boolean {
  return kind === 'sale' || kind === 'first-sale'
}

/** Seller and buyer agree two to four months before the deed, and the seller had it by then. */
export function agreedBefore(on: Day, sellerSince: Day | undefined, random: Past['random']): Day {
  const agreed = dayAfter(on, -random.integer(60, 122))
  return sellerSince === undefined ? agreed : latest(agreed, dayAfter(sellerSince, 10))
}
