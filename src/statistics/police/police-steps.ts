import {
  ADDRESSES,
  AREA_FIGURES,
  AREAS,
  CANNABIS_CLEARANCES,
  DRUG_SUSPECTS,
  INCIDENTS,
  RIGHTS,
} from '../../sources/contract.ts'
import type { Step } from '../../warehouse/step.ts'
import {
  CLEARED_FARMS_PER_BUURT,
  CRIMES_PER_BUURT,
  CRIMES_PER_GEMEENTE,
  DRUG_SUSPECTS_PER_GEMEENTE,
} from '../contract/police.ts'

/** What the police registered, cleared and suspected, per area. */
export const policeSteps: readonly Step[] = [
  {
    name: CLEARED_FARMS_PER_BUURT.name,
    reads: [AREAS, CANNABIS_CLEARANCES, ADDRESSES, RIGHTS],
    makes: CLEARED_FARMS_PER_BUURT,
    rows: { is: 'any number' },
    sql: new URL('cleared-farms-per-buurt.sql', import.meta.url),
  },
  {
    name: DRUG_SUSPECTS_PER_GEMEENTE.name,
    reads: [AREAS, DRUG_SUSPECTS],
    makes: DRUG_SUSPECTS_PER_GEMEENTE,
    rows: { is: 'any number' },
    sql: new URL('drug-suspects-per-gemeente.sql', import.meta.url),
  },
  {
    name: CRIMES_PER_GEMEENTE.name,
    reads: [AREAS, AREA_FIGURES],
    makes: CRIMES_PER_GEMEENTE,
    rows: { is: 'any number' },
    sql: new URL('crimes-per-gemeente.sql', import.meta.url),
  },
  {
    name: CRIMES_PER_BUURT.name,
    reads: [AREAS, INCIDENTS, ADDRESSES, AREA_FIGURES],
    makes: CRIMES_PER_BUURT,
    rows: { is: 'any number' },
    sql: new URL('crimes-per-buurt.sql', import.meta.url),
  },
]
