import type { Indicator, UncomputedIndicator } from '../../indicator.ts'
import { confirmedNeighbours } from './confirmed-neighbours.ts'
import { growingSigns } from './growing-signs.ts'
import { remoteVacancy } from './remote-vacancy.ts'
import { repeatedFinding } from './repeated-finding.ts'

/** The indicators about drugs-related premises and what visits confirmed, by code. */
export const PREMISES_INDICATORS: readonly Indicator[] = [
  growingSigns,
  repeatedFinding,
  remoteVacancy,
  confirmedNeighbours,
]

/** The stack itself (NW-01) is no indicator of its own: it is what stacking makes of the others. */
export const PREMISES_UNCOMPUTED: readonly UncomputedIndicator[] = []
