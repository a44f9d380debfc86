/** A way in which an address is recognised. */
export interface Rung {
  readonly method: string
  /** How often it is right, as estimated beforehand; `bench/addresses.ts` measures it. */
  readonly confidence: number
  readonly why: string
  /** SQL over the fits of `address-candidates.sql`. */
  readonly when: string
  /** SQL over the fits of an address of another object that makes this rung unsure when it is there. */
  readonly contestedBy?: string
}

const SAME_DOOR = "door_fit in ('same', 'in-words', 'any-order')"
const STREET_AGREES = "street_fit in ('same', 'not-written')"

/**
 * The ladder, the surest first. A record is linked at the first rung on which there is an address, when all addresses
 * there are of one object; if not, it is not linked. A street that was written and is another one is never overruled.
 */
export const ADDRESS_LADDER: readonly Rung[] = [
  {
    method: 'same-address',
    confidence: 0.999,
    why: 'Postcode, number, letter and addition are the same, and so is the street where it was written.',
    when: `postcode_fit = 'same' and door_fit = 'same' and ${STREET_AGREES}`,
  },
  {
    method: 'other-notation',
    confidence: 0.995,
    why: 'Postcode and number are the same; letter and addition are written in another notation or order.',
    when: `postcode_fit = 'same' and ${SAME_DOOR} and ${STREET_AGREES}`,
  },
  {
    method: 'street-spelled-otherwise',
    confidence: 0.99,
    why: 'Postcode, number, letter and addition are the same; the street is spelled otherwise.',
    when: `postcode_fit = 'same' and ${SAME_DOOR} and street_fit = 'alike'`,
    contestedBy: `postcode_fit <> 'same' and ${SAME_DOOR} and street_fit = 'same' and place_fit <> 'other'`,
  },
  {
    method: 'postcode-mistyped',
    confidence: 0.98,
    why: 'Street, number, letter and addition are the same, or the place vouches for a street spelled otherwise; the postcode has one mistake.',
    when: `postcode_fit = 'one-mistake' and ${SAME_DOOR} and (street_fit = 'same' and place_fit <> 'other' or street_fit = 'alike' and place_fit = 'same')`,
  },
  {
    method: 'without-postcode',
    confidence: 0.98,
    why: 'Street, number, letter, addition and place are the same; no postcode was written, or none was given out.',
    when: `postcode_fit = 'not-written' and ${SAME_DOOR} and street_fit in ('same', 'alike') and place_fit = 'same'`,
  },
  {
    method: 'postcode-letters-differ',
    confidence: 0.95,
    why: 'Street, number, letter, addition and place are the same; of the postcode only the digits are.',
    when: `postcode_fit = 'same-digits' and ${SAME_DOOR} and street_fit = 'same' and place_fit = 'same'`,
  },
  {
    method: 'only-door-at-number',
    confidence: 0.9,
    why: 'Postcode and number are the same and one object has them; letter or addition is missing on one side.',
    when: `postcode_fit = 'same' and door_fit in ('left-out', 'not-in-bag') and street_fit <> 'other'`,
    contestedBy: `postcode_fit = 'same' and door_fit = 'other' and street_fit <> 'other'`,
  },
]

/** A case expression over the fits that gives the place on the ladder, from 1; null when no rung holds. */
export function rungSql(): string {
  return caseOf(ADDRESS_LADDER.map(({ when }) => when))
}

/** A case expression that gives the place on the ladder of the rung that an address makes unsure. */
export function contestSql(): string {
  return caseOf(ADDRESS_LADDER.map(({ contestedBy }) => contestedBy))
}

function caseOf(conditions: readonly (string | undefined)[]): string {
  const cases = conditions.flatMap((when, place) => (when === undefined ? [] : [`when ${when} then ${place + 1}`]))
  return `case ${cases.join(' ')} end`
}
