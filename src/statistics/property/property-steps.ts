import { ORGANISATION_LINKS, PERSON_LINKS } from '../../linkage/contract.ts'
import { SIGNALS } from '../../signals/contract.ts'
import {
  DELIVERIES,
  OFFICERS,
  ORGANISATIONS,
  PROPERTY_VALUES,
  RIGHTS,
  TRANSFER_PARTIES,
  TRANSFERS,
} from '../../sources/contract.ts'
import type { Step } from '../../warehouse/step.ts'
import {
  DIRECTOR_PROPERTY_AMOUNTS,
  DIRECTOR_PROPERTY_PER_GEMEENTE,
  FOUNDATION_PROPERTY_AMOUNTS,
  FOUNDATION_PROPERTY_PER_GEMEENTE,
  HOME_CATEGORIES,
  HOME_SALE_AMOUNTS,
  HOME_SALES_PER_GEMEENTE,
  HOMES_PER_BUURT,
  OBJECTS_PER_BUURT,
  PROPERTY_CATEGORIES,
  SLUICE_HOMES_PER_BUURT,
  UNKNOWN_OWNERS_PER_BUURT,
} from '../contract.ts'
import { countingStep } from '../counting-step.ts'
import { OBJECT_TRAITS, RESIDENTS_NOW } from '../homes/home-tables.ts'
import { HELD_WORTH, HOLDER_GROUPS, HOME_SALES, OBJECT_HOLDERS } from './property-tables.ts'

const { gebruik, verklaring, reden, koper } = PROPERTY_CATEGORIES

export const objectHolderStep: Step = {
  name: 'object_holders',
  reads: [RIGHTS, PERSON_LINKS, ORGANISATION_LINKS, ORGANISATIONS, RESIDENTS_NOW, DELIVERIES],
  makes: OBJECT_HOLDERS,
  rows: { is: 'any number' },
  sql: new URL('object-holders.sql', import.meta.url),
}

/** Who holds what, what it is worth and for how much it was sold. After the traits of objects. */
export const worthSteps: readonly Step[] = [
  {
    name: 'home_sales',
    reads: [TRANSFERS, TRANSFER_PARTIES, PERSON_LINKS, ORGANISATION_LINKS, OBJECT_TRAITS],
    makes: HOME_SALES,
    rows: { is: 'at most as many as', of: TRANSFERS },
    sql: new URL('home-sales.sql', import.meta.url),
  },
  {
    name: 'holder_groups',
    reads: [OBJECT_HOLDERS, HOME_SALES, OFFICERS, ORGANISATIONS, RESIDENTS_NOW, DELIVERIES],
    makes: HOLDER_GROUPS,
    rows: { is: 'any number' },
    sql: new URL('holder-groups.sql', import.meta.url),
  },
  {
    name: 'held_worth',
    reads: [PROPERTY_VALUES, OBJECT_HOLDERS, HOLDER_GROUPS],
    makes: HELD_WORTH,
    rows: { is: 'at most as many as', of: OBJECT_HOLDERS },
    sql: new URL('held-worth.sql', import.meta.url),
  },
]

/** Property that is remarkable by its owner or its sales, and what it is seen beside. */
export const propertySteps: readonly Step[] = [
  countingStep({
    makes: OBJECTS_PER_BUURT,
    reads: [OBJECT_TRAITS],
    units: new URL('objects.sql', import.meta.url),
    level: 'buurt',
    dimensions: { gebruik },
    registers: ['bag', 'brk'],
  }),
  countingStep({
    makes: UNKNOWN_OWNERS_PER_BUURT,
    reads: [OBJECT_TRAITS, OBJECT_HOLDERS],
    units: new URL('unknown-owners.sql', import.meta.url),
    level: 'buurt',
    dimensions: { gebruik, reden },
    registers: ['bag', 'brk', 'brp', 'kvk'],
    among: OBJECTS_PER_BUURT,
  }),
  countingStep({
    makes: SLUICE_HOMES_PER_BUURT,
    reads: [OBJECT_TRAITS, SIGNALS],
    units: new URL('sluice-homes.sql', import.meta.url),
    level: 'buurt',
    dimensions: { bouwperiode: HOME_CATEGORIES.bouwperiode, verklaring },
    registers: ['bag', 'brk'],
    indicator: 'VG-01',
    among: HOMES_PER_BUURT,
  }),
  countingStep({
    makes: DIRECTOR_PROPERTY_PER_GEMEENTE,
    reads: [OBJECT_TRAITS, OBJECT_HOLDERS, SIGNALS],
    units: new URL('director-property.sql', import.meta.url),
    level: 'gemeente',
    dimensions: { gebruik },
    registers: ['bag', 'brk', 'kvk'],
    indicator: 'EI-04',
  }),
  amountStep(DIRECTOR_PROPERTY_AMOUNTS, [OBJECT_TRAITS, HELD_WORTH, SIGNALS, DIRECTOR_PROPERTY_PER_GEMEENTE]),
  countingStep({
    makes: FOUNDATION_PROPERTY_PER_GEMEENTE,
    reads: [OBJECT_TRAITS, OBJECT_HOLDERS, SIGNALS],
    units: new URL('foundation-property.sql', import.meta.url),
    level: 'gemeente',
    dimensions: { gebruik },
    registers: ['bag', 'brk', 'kvk'],
    indicator: 'EI-03',
  }),
  amountStep(FOUNDATION_PROPERTY_AMOUNTS, [OBJECT_TRAITS, HELD_WORTH, SIGNALS, FOUNDATION_PROPERTY_PER_GEMEENTE]),
  countingStep({
    makes: HOME_SALES_PER_GEMEENTE,
    reads: [HOME_SALES, OBJECT_TRAITS],
    units: new URL('sold-homes.sql', import.meta.url),
    level: 'gemeente',
    dimensions: { koper },
    registers: ['bag', 'brk'],
    years: 5,
  }),
  amountStep(HOME_SALE_AMOUNTS, [HOME_SALES, OBJECT_TRAITS, HOLDER_GROUPS, HOME_SALES_PER_GEMEENTE]),
]

/** A step whose SQL file is named after its table. */
function amountStep(makes: Step['makes'], reads: Step['reads']): Step {
  const file = `${makes.name.replaceAll('_', '-')}.sql`
  return { name: makes.name, reads, makes, rows: { is: 'any number' }, sql: new URL(file, import.meta.url) }
}
