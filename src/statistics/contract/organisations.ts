import { counts } from './figures.ts'

/** Branches that together hold every establishment, in reading order. They are read in published tables. */
export const BRANCH_CATEGORIES = [
  'landbouw-en-industrie',
  'bouw',
  'autohandel-en-reparatie',
  'autoverhuur',
  'groothandel',
  'supermarkten-en-avondwinkels',
  'andere-winkels',
  'vervoer-en-opslag',
  'hotels',
  'restaurants-en-cafetarias',
  'cafes',
  'ict-en-media',
  'financien-en-holdings',
  'vastgoed',
  'zakelijke-diensten',
  'uitzendbureaus',
  'schoonmaak',
  'gezondheidszorg',
  'zorg-met-verblijf',
  'zorg-zonder-verblijf',
  'onderwijs-en-overheid',
  'kansspelen',
  'sport-en-cultuur',
  'kappers-en-schoonheid',
  'massage-en-saunas',
  'andere-diensten',
  'onbekend',
] as const
export type Branch = (typeof BRANCH_CATEGORIES)[number]

export const BRANCHES_PER_BUURT = counts(
  'branches_per_buurt',
  'One row per buurt and branche: open establishments outside homes.',
)
