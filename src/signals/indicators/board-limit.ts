import type { Limit } from '../indicator.ts'

/** A limit that the indicator board answers for, in force since the first catalogue. `reason` says where it is from. */
export function boardLimit(value: number, unit: string, reason: string): Limit {
  return { value, unit, owner: 'indicator board', reason, validFrom: '2026-01-01' }
}
