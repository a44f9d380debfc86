import { type Bsn, parseBsn } from '../../vocabulary/bsn.ts'
import type { Random } from '../random.ts'

const PREFIXES = 10_000_000
// No common divisor with ten million, so that every prefix has its turn and neighbours look nothing alike.
const STRIDE = 7_368_787

/** Gives out burgerservicenummers that pass the elfproef and begin with a 9, a series that is not issued to people. */
export function createBsnIssuer(random: Random): () => Bsn {
  const first = random.integer(0, PREFIXES - 1)
  let turn = 0
  return () => {
    for (; turn < PREFIXES; ) {
      const digits = `9${String((first + turn * STRIDE) % PREFIXES).padStart(7, '0')}`
      turn += 1
      const bsn = parseBsn(`${digits}${checkDigitOf(digits)}`)
      if (bsn !== undefined) return bsn
    }
    throw new RangeError('The made-up burgerservicenummers are used up: at most some nine million people')
  }
}

/** Ten for one in eleven: no digit makes such a prefix a burgerservicenummer. */
function checkDigitOf(digits: string): number {
  let sum = 0
  for (let place = 0; place < digits.length; place++) sum += (9 - place) * Number(digits[place])
  return sum % 11
}
