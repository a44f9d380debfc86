import type { Limit } from '../../indicator.ts'
import { boardLimit } from '../board-limit.ts'

/** What the reasons to be empty ask, for every indicator that uses them. */
export const VACANCY_LIMITS: Readonly<Record<string, Limit>> = {
  most_homes_of_owner: boardLimit(
    2,
    'homes',
    'Our own choice: a home of their own and one more. Who holds more lets homes, and letting is told elsewhere.',
  ),
  estate_days: boardLimit(
    1826,
    'days',
    'Our own choice, five years: dividing an estate often takes two, and a dispute over it longer.',
  ),
  works_days: boardLimit(
    730,
    'days',
    'Our own choice: building must as a rule begin within a year of the permit, and a rebuild takes up to another.',
  ),
  handover_days: boardLimit(
    365,
    'days',
    'Our own choice: buyers who refit a home before they move in are there within a year.',
  ),
  new_days: boardLimit(
    1096,
    'days',
    'Our own choice: the BAG gives a year only, and a project is handed over in parts over some two years.',
  ),
}
