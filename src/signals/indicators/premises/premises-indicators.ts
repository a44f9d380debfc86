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

/** The stack itself is no indicator of its own: it is what stacking makes of the others. */
export const PREMISES_UNCOMPUTED: readonly UncomputedIndicator[] = [
  {
    code: 'NW-01',
    family: 'premises',
    name: { nl: 'Stapeling van signalen', en: 'Stacking of signals' },
    outcome: 'as-stack',
    because: {
      nl: 'Dit is geen signaal apart, maar wat de signalen op een adres samen zijn: soorten en losse bronnen, geen regels.',
      en: 'This is no signal of its own but what the signals at an address come to: kinds and independent sources, not rows.',
    },
    source: {
      nl: 'Zaanstad, stapeling van signalen (Congres ondermijning)',
      en: 'Zaanstad, stacking of signals (congress on ondermijning)',
    },
  },
]
