/** What the signals stage hands on: signals and what they come to. One file per subject. */
export * from './contract/areas.ts'
export * from './contract/chains.ts'
export * from './contract/outcomes.ts'
export * from './contract/signals.ts'
export * from './contract/stacks.ts'
