import { counts } from './figures.ts'

/** The categories of each dimension, in reading order. */
export const PEOPLE_CATEGORIES = {
  leeftijd: ['0-11', '12-17', '18-24', '25-44', '45-64', '65-plus', 'onbekend'],
} as const

export const RESIDENTS_PER_BUURT = counts(
  'residents_per_buurt',
  'One row per buurt (or gemeente, where its buurten are not known), year and age band of residents.',
)
