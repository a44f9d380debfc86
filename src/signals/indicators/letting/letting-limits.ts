import { boardLimit } from '../board-limit.ts'

/** Limits that several indicators of this family have alike. */

export const YOUNG_ADULT_DAYS = boardLimit(
  3287,
  'days since the eighteenth birthday',
  'Our own choice: nine years, so until 27, when most studies have ended and parents stop paying.',
)

export const LEAST_ASSOCIATION_HOMES = boardLimit(
  100,
  'homes',
  'Our own choice: a foundation or association that lets this many is nearly always a toegelaten instelling (Woningwet, art. 19).',
)
