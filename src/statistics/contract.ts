/** What statistics hand on: figures per area and period, not yet protected. One table per subject, one file per theme. */
export * from './contract/figures.ts'
export * from './contract/homes.ts'
export * from './contract/money.ts'
export * from './contract/organisations.ts'
export * from './contract/people.ts'
export * from './contract/police.ts'
export * from './contract/property.ts'
