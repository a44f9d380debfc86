// PostNL leaves out letters that are easily misread, and the pairs SA, SD and SS.
const LETTERS = 'A B C D E G H J K L M N P R S T V W X Z'.split(' ')
const PAIRS = LETTERS.flatMap((first) => LETTERS.map((second) => `${first}${second}`)).filter(
  (pair) => !['SA', 'SD', 'SS'].includes(pair),
)
const ADDRESSES_PER_POSTCODE = 25
const LAST_DIGITS = 9999

/** Gives out postcodes of one wijk: one side of one street, at most 25 doors, shares a postcode. */
export interface Postcodes {
  /** Starts the side of a street; the function returned gives the postcode of each next door there. */
  enterSide(): () => string
}

/** A wijk has sets of digits of its own, 397 postcodes each: as many as its homes need (`land/area-plan.ts`). */
export function createPostcodes(firstDigits: number): Postcodes {
  let issued = 0
  const issue = () => {
    const digits = firstDigits + Math.floor(issued / PAIRS.length)
    if (digits > LAST_DIGITS) throw new RangeError('The postcodes are used up')
    const postcode = `${digits}${PAIRS[issued % PAIRS.length]}`
    issued += 1
    return postcode
  }
  return {
    enterSide() {
      let [postcode, addresses] = ['', ADDRESSES_PER_POSTCODE]
      return () => {
        if (addresses === ADDRESSES_PER_POSTCODE) [postcode, addresses] = [issue(), 0]
        addresses += 1
        return postcode
      }
    },
  }
}
