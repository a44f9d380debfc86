/** What the sources hand on: registers tidied, not yet linked. One file per subject. */
export * from './contract/addresses.ts'
export * from './contract/areas.ts'
export * from './contract/deliveries.ts'
export * from './contract/inspections.ts'
export * from './contract/residents.ts'
