import { HOMES } from '../../linkage/contract.ts'
import type { Step } from '../../warehouse/step.ts'
import {
  AGREEMENTS,
  COMPANIES,
  DEEDS,
  OBJECT_VALUES,
  OWNERS,
  PERMITS,
  PRICE_INDEX,
  STAYS,
  TENANCIES,
} from './fact-tables.ts'
import { priceIndex } from './price-index.ts'
import { OBJECT_SALES, PASSED_ON_SALES, RESALES } from './trade-tables.ts'

/** The facts about buying and selling, and what homes cost from quarter to quarter. */
export const tradeFactSteps: readonly Step[] = [
  {
    name: 'object_sales',
    reads: [DEEDS, OBJECT_VALUES, OWNERS, TENANCIES, STAYS, COMPANIES, HOMES],
    makes: OBJECT_SALES,
    rows: { is: 'at most as many as', of: DEEDS },
    sql: new URL('object-sales.sql', import.meta.url),
  },
  {
    name: 'resales',
    reads: [OBJECT_SALES, PERMITS],
    makes: RESALES,
    rows: { is: 'at most as many as', of: OBJECT_SALES },
    sql: new URL('resales.sql', import.meta.url),
  },
  {
    name: 'passed_on_sales',
    reads: [AGREEMENTS, OBJECT_SALES],
    makes: PASSED_ON_SALES,
    rows: { is: 'at most as many as', of: AGREEMENTS },
    sql: new URL('passed-on-sales.sql', import.meta.url),
  },
  {
    name: 'price_index',
    reads: [RESALES],
    makes: PRICE_INDEX,
    rows: { is: 'any number' },
    work: (database) => priceIndex(database),
  },
]
