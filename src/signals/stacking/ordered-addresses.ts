import type { PlacedSignal } from '../contract.ts'
import { equalSum } from './equal-weights.ts'
import { originsOf } from './origins.ts'

/** Addresses from the first place on; those that share a place stand together. */
export type Order = readonly (readonly string[])[]

/** High weights first. */
export function ranked(addresses: readonly { readonly id: string; readonly weight: number }[]): Order {
  return [...Map.groupBy(addresses, ({ weight }) => weight)]
    .sort(([one], [other]) => other - one)
    .map(([, equals]) => equals.map(({ id }) => id))
}

export function rankedBy(placed: readonly PlacedSignal[], weigh: (here: readonly PlacedSignal[]) => number): Order {
  return ranked(
    [...Map.groupBy(placed, ({ object_id }) => object_id)].map(([id, here]) => ({ id, weight: weigh(here) })),
  )
}

/** The equal order as it would be if no visit had taken place: what visits found can then be held against it. */
export function unvisitedOrder(placed: readonly PlacedSignal[]): Order {
  const counting = placed.filter(({ set_aside, sources }) => set_aside === null && !sources.includes('inspections'))
  return rankedBy(counting, (here) => equalSum(originsOf(here)))
}

/**
 * The first `length` addresses. Where a list ends among equals, each of them is in it for its part: no order of BAG ids may
 * flatter or harm it.
 */
export function sharesInside(order: Order, length: number): { ids: readonly string[]; share: number }[] {
  let left = length
  return order.map((ids) => {
    const share = Math.min(1, Math.max(0, left / ids.length))
    left -= ids.length
    return { ids, share }
  })
}
