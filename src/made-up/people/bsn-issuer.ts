import { type Bsn, parseBsn } from '../../vocabulary/bsn.ts'
import type { Random } from '../random.ts'

// The first digit of each series, in the order in which they are used up: some nine million numbers each.
const SERIES = ['9', '8', '7', '6', '5'] as const
const PREFIXES = 10_000_000
// No common divisor with ten million, so that every prefix has its turn and neighbours look nothing alike.
const STRIDE = 7_368_787

/** A part of all turns, so that several issuers never give the same number. */
export interface Turns {
  readonly from: number
  readonly until: number
}

const ALL_TURNS: Turns = { from: 0, until: SERIES.length * PREFIXES }

/**
 * Gives out burgerservicenummers that pass the elfproef, each once: first those that begin with a 9, as official test
 * persons have, then with an 8, and so on down to 5. Which series are issued to people is not published: above nine
 * million people only the gemeente numbers prove that someone is made up. Throws RangeError beyond 45 million. Remembers nothing but its turn.
 */
export function createBsnIssuer(random: Random, turns: Turns = ALL_TURNS): () => Bsn {
  const first = random.integer(0, PREFIXES - 1)
  let turn = turns.from
  return () => {
    for (;;) {
      if (turn >= turns.until) throw new RangeError('The made-up burgerservicenummers of this gemeente are used up')
      const bsn = bsnAt(turn, first)
      turn += 1
      if (bsn !== undefined) return bsn
    }
  }
}

/** The number whose turn it is; nothing in one of eleven turns. Throws RangeError when all series are used up. */
export function bsnAt(turn: number, first: number): Bsn | undefined {
  const series = SERIES[Math.floor(turn / PREFIXES)]
  if (series === undefined) throw new RangeError('The made-up burgerservicenummers are used up')
  const digits = `${series}${String((first + turn * STRIDE) % PREFIXES).padStart(7, '0')}`
  const check = checkDigitOf(digits)
  return check === 10 ? undefined : parseBsn(`${digits}${check}`)
}

/** Ten for one in eleven: no digit makes such a prefix a burgerservicenummer. */
function checkDigitOf(digits: string): number {
  let sum = 0
  for (let place = 0; place < digits.length; place++) sum += (9 - place) * (digits.charCodeAt(place) - 48)
  return sum % 11
}
