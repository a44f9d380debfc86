import type { Indicator } from './indicator.ts'
import { overcrowding } from './occupancy/overcrowding.ts'

/** Every indicator, in the order of the catalogue: a closed list, by code. */
export const CATALOGUE: readonly Indicator[] = [overcrowding]

/** The indicator with this code, or nothing. */
export function indicatorOf(code: string): Indicator | undefined {
  return CATALOGUE.find((indicator) => indicator.code === code)
}
