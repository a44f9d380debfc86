import type { Step } from '../../warehouse/step.ts'
import { DELIVERIES, INSPECTIONS } from '../contract.ts'
import { INSPECTION_VISITS } from './read-inspections.ts'

/** What inspectors found. */
export const inspectionSteps: readonly Step[] = [
  {
    name: 'inspections',
    reads: [INSPECTION_VISITS, DELIVERIES],
    makes: INSPECTIONS,
    rows: { is: 'at most as many as', of: INSPECTION_VISITS },
    sql: new URL('inspections.sql', import.meta.url),
  },
]
