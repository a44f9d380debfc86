import type { Buurt, Character } from '../land/area.ts'
import type { Random } from '../random.ts'
import type { WorkForm } from './premises.ts'

/** How many places that are no home a buurt gets, and where: in a shopping street, a business park, or among the homes. */
export interface WorkPlan {
  readonly shopping: number
  /** Stalls in a market hall; 0 where there is none. */
  readonly stalls: number
  readonly trade: number
  readonly scattered: number
}

const SHARES: Readonly<Record<Character, { readonly shopping: number; readonly trade: number }>> = {
  'old-town': { shopping: 0.65, trade: 0 },
  flats: { shopping: 0.5, trade: 0 },
  terraces: { shopping: 0.35, trade: 0 },
  suburb: { shopping: 0.25, trade: 0 },
  village: { shopping: 0.3, trade: 0.3 },
  countryside: { shopping: 0, trade: 0 },
  business: { shopping: 0, trade: 0.97 },
}
/** Fewer shops than these do not make a street. */
const FEWEST_SHOPS = 6
const SHOPS_FOR_A_MARKET = 30
const STALLS = [12, 24] as const

export function planWork({ character, work }: Buurt, random: Random): WorkPlan {
  const share = SHARES[character]
  const shops = Math.round(work * share.shopping)
  const trade = Math.round(work * share.trade)
  const shopping = shops < FEWEST_SHOPS ? 0 : shops
  const stalls = character === 'old-town' && shops >= SHOPS_FOR_A_MARKET ? random.integer(...STALLS) : 0
  return { shopping: shopping - stalls, stalls, trade, scattered: work - shopping - trade }
}

const SCATTERED: Readonly<Record<Character, Readonly<Partial<Record<WorkForm, number>>>>> = {
  'old-town': { office: 4, shop: 3, amenity: 2, hotel: 1, workshop: 0.5 },
  flats: { amenity: 3, office: 3, shop: 2, workshop: 1 },
  terraces: { amenity: 3, office: 3, shop: 2, workshop: 1 },
  suburb: { amenity: 3, office: 4, workshop: 1 },
  village: { workshop: 3, amenity: 2, office: 2, shop: 1, hotel: 0.5 },
  countryside: { workshop: 3, hotel: 0.7, amenity: 0.6 },
  business: { office: 1, workshop: 1 },
}
/** m² of ground under which a lot has only room for a shop or a small office. */
const SMALL_LOT = 120

/** What stands among the homes of a street. */
export function pickScattered(character: Character, footprint: number, random: Random): WorkForm {
  return footprint < SMALL_LOT ? random.weighted({ shop: 2, office: 3 }) : random.weighted(SCATTERED[character])
}

/** What stands in a business park: a building full of units, a hall, or an office building. */
export function pickTrade(random: Random): { readonly form: WorkForm; readonly units: readonly [number, number] } {
  return random.pick([
    { form: 'workshop', units: [8, 24] },
    { form: 'workshop', units: [1, 1] },
    { form: 'workshop', units: [1, 1] },
    { form: 'office', units: [1, 6] },
  ] as const)
}
