import type { Indicator, UncomputedIndicator } from './indicator.ts'
import { AREAS_INDICATORS, AREAS_UNCOMPUTED } from './indicators/areas/areas-indicators.ts'
import { BUSINESSES_INDICATORS, BUSINESSES_UNCOMPUTED } from './indicators/businesses/businesses-indicators.ts'
import { FINANCING_INDICATORS, FINANCING_UNCOMPUTED } from './indicators/financing/financing-indicators.ts'
import { LETTING_INDICATORS, LETTING_UNCOMPUTED } from './indicators/letting/letting-indicators.ts'
import { OCCUPANCY_INDICATORS, OCCUPANCY_UNCOMPUTED } from './indicators/occupancy/occupancy-indicators.ts'
import { OWNERSHIP_INDICATORS, OWNERSHIP_UNCOMPUTED } from './indicators/ownership/ownership-indicators.ts'
import { PREMISES_INDICATORS, PREMISES_UNCOMPUTED } from './indicators/premises/premises-indicators.ts'
import { TRADE_INDICATORS, TRADE_UNCOMPUTED } from './indicators/trade/trade-indicators.ts'

/** Every indicator that is computed, family by family: a closed list, by code. */
export const CATALOGUE: readonly Indicator[] = [
  ...TRADE_INDICATORS,
  ...FINANCING_INDICATORS,
  ...OWNERSHIP_INDICATORS,
  ...LETTING_INDICATORS,
  ...OCCUPANCY_INDICATORS,
  ...BUSINESSES_INDICATORS,
  ...PREMISES_INDICATORS,
  ...AREAS_INDICATORS,
]

/** What the catalogue names and does not compute, with the reason. */
export const UNCOMPUTED: readonly UncomputedIndicator[] = [
  ...TRADE_UNCOMPUTED,
  ...FINANCING_UNCOMPUTED,
  ...OWNERSHIP_UNCOMPUTED,
  ...LETTING_UNCOMPUTED,
  ...OCCUPANCY_UNCOMPUTED,
  ...BUSINESSES_UNCOMPUTED,
  ...PREMISES_UNCOMPUTED,
  ...AREAS_UNCOMPUTED,
]

/** The indicator with this code, or nothing. */
export function indicatorOf(code: string): Indicator | undefined {
  return CATALOGUE.find((indicator) => indicator.code === code)
}
