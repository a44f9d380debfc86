import type { Step } from '../../warehouse/step.ts'
import { DELIVERIES, PROPERTY_INTERESTS, PROPERTY_VALUES } from '../contract.ts'
import { WOZ_INTERESTS, WOZ_OBJECTS, WOZ_VALUES } from './delivered-tables.ts'

/** What real estate is worth, and who is taxed for it. */
export const propertyValueSteps: readonly Step[] = [
  {
    name: 'property_values',
    reads: [WOZ_VALUES, WOZ_OBJECTS, DELIVERIES],
    makes: PROPERTY_VALUES,
    rows: { is: 'at most as many as', of: WOZ_VALUES },
    sql: new URL('property-values.sql', import.meta.url),
  },
  {
    name: 'property_interests',
    reads: [WOZ_INTERESTS, WOZ_OBJECTS, DELIVERIES],
    makes: PROPERTY_INTERESTS,
    rows: { is: 'at most as many as', of: WOZ_INTERESTS },
    sql: new URL('property-interests.sql', import.meta.url),
  },
]
