import { ADDRESS_LINKS, HOMES } from '../../linkage/contract.ts'
import { SIGNALS } from '../../signals/contract.ts'
import { DELIVERIES, REGISTRATIONS } from '../../sources/contract.ts'
import type { Step } from '../../warehouse/step.ts'
import {
  EMPTY_HOMES_PER_BUURT,
  HOME_CATEGORIES,
  HOME_VALUE_AMOUNTS,
  HOME_VALUES_PER_GEMEENTE,
  HOMES_PER_BUURT,
  OCCUPANCY_PER_BUURT,
} from '../contract.ts'
import { countingStep } from '../counting-step.ts'
import { HELD_WORTH, OBJECT_HOLDERS } from '../property/property-tables.ts'
import { OBJECT_TRAITS, RESIDENTS_NOW } from './home-tables.ts'

/** What homes are, once for all statistics. The first is made before the holders of property, the second after. */
export const residentStep: Step = {
  name: 'residents_now',
  reads: [REGISTRATIONS, ADDRESS_LINKS, DELIVERIES],
  makes: RESIDENTS_NOW,
  rows: { is: 'at most as many as', of: REGISTRATIONS },
  sql: new URL('residents-now.sql', import.meta.url),
}

export const traitStep: Step = {
  name: 'object_traits',
  reads: [HOMES, OBJECT_HOLDERS],
  makes: OBJECT_TRAITS,
  rows: { is: 'as many as', of: HOMES },
  sql: new URL('object-traits.sql', import.meta.url),
}

/** Homes, and what is remarkable about some. */
export const homeSteps: readonly Step[] = [
  countingStep({
    makes: HOMES_PER_BUURT,
    reads: [OBJECT_TRAITS],
    units: new URL('homes.sql', import.meta.url),
    level: 'buurt',
    dimensions: HOME_CATEGORIES,
    registers: ['bag'],
  }),
  countingStep({
    makes: EMPTY_HOMES_PER_BUURT,
    reads: [OBJECT_TRAITS, HOMES],
    units: new URL('empty-homes.sql', import.meta.url),
    level: 'buurt',
    dimensions: HOME_CATEGORIES,
    registers: ['bag', 'brp'],
    among: HOMES_PER_BUURT,
  }),
  countingStep({
    makes: OCCUPANCY_PER_BUURT,
    reads: [OBJECT_TRAITS, SIGNALS],
    units: new URL('crowded-homes.sql', import.meta.url),
    level: 'buurt',
    dimensions: HOME_CATEGORIES,
    registers: ['bag', 'brp'],
    indicator: 'BW-02',
    among: HOMES_PER_BUURT,
  }),
  countingStep({
    makes: HOME_VALUES_PER_GEMEENTE,
    reads: [OBJECT_TRAITS, HELD_WORTH],
    units: new URL('valued-homes.sql', import.meta.url),
    level: 'gemeente',
    dimensions: { bouwperiode: HOME_CATEGORIES.bouwperiode },
    registers: ['bag', 'brk', 'woz'],
  }),
  {
    name: 'home_value_amounts',
    reads: [OBJECT_TRAITS, HELD_WORTH, HOME_VALUES_PER_GEMEENTE],
    makes: HOME_VALUE_AMOUNTS,
    rows: { is: 'any number' },
    sql: new URL('home-value-amounts.sql', import.meta.url),
  },
]
