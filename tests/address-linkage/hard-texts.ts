import type { Random } from '../../src/made-up/random.ts'
import type { ADDRESS_HISTORY } from '../../src/sources/contract.ts'
import type { Row } from '../../src/vocabulary/table.ts'

/** An address of the register, as `address_history` has it. */
export interface KnownAddress {
  readonly object_id: string
  readonly street: string
  readonly house_number: number
  readonly house_letter: string | null
  readonly house_number_addition: string | null
  readonly postcode: string | null
  readonly place: string
}

/** Whether an address of the history reads so today and has an object. */
export function isLiving<P extends Row<typeof ADDRESS_HISTORY>>(period: P): period is P & KnownAddress {
  return period.valid_until === null && period.object_id !== null
}

/** A text about an address, or about none of the register. */
export interface HardText {
  readonly kind: string
  readonly text: string
  /** The object that it is about; undefined when it is about none. */
  readonly truth: string | undefined
}

interface Lines {
  readonly street: string
  readonly door: string
  readonly postcode: string
  readonly place: string
}

interface Written extends Lines {
  readonly number: string
  readonly letter: string
  readonly addition: string
}

/** What is written otherwise, or nothing when the address does not lend itself to it. */
type Change = (written: Written, random: Random) => Partial<Lines> | undefined

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

const SHORT: readonly (readonly [string, string])[] = [
  ['straat', 'str.'],
  ['laan', 'ln.'],
  ['plein', 'pln'],
  ['weg', 'wg.'],
  ['singel', 'sngl'],
  ['plantsoen', 'plnts.'],
  ['Nieuwe ', 'Nwe. '],
  ['Eerste ', '1e '],
  ['Tweede ', '2e '],
]

const BY_SOUND: readonly (readonly [string, string])[] = [
  ['ij', 'y'],
  ['ei', 'ij'],
  ['ks', 'x'],
  ['aa', 'ae'],
  ['k', 'c'],
  ['v', 'f'],
  ['z', 's'],
]

const NOTATIONS: Readonly<Record<string, Change>> = {
  'as it is': () => ({}),
  'in small letters': ({ street, door, postcode, place }) => ({
    street: street.toLowerCase(),
    door: door.toLowerCase(),
    postcode: postcode.toLowerCase(),
    place: place.toLowerCase(),
  }),
  'postcode with a space': ({ postcode }) => ({ postcode: `${postcode.slice(0, 4)} ${postcode.slice(4)}` }),
  'without a postcode': () => ({ postcode: '' }),
  'without a place': () => ({ place: '' }),
  'street abbreviated': replaced(SHORT),
  'zeros before the number': ({ door }) => ({ door: `00${door}` }),
  'door in loose pieces': withDoor(({ number, letter, addition }) => `${number} ${letter} ${addition}`),
  'door in one piece': withDoor(({ number, letter, addition }) => `${number}${letter}${addition}`, /^\d*$/),
  'addition behind a slash': withDoor(({ number, letter, addition }) => `${number}${letter}/${addition}`, /^$/),
  'letter behind the addition': withDoor(({ number, letter, addition }) =>
    letter === '' || addition === '' ? '' : `${number}-${addition}-${letter}`,
  ),
  'numeral in digits': ({ number, letter, addition }) =>
    ROMAN.includes(addition) ? { door: `${number}${letter} ${ROMAN.indexOf(addition) + 1}` } : undefined,
  'digit as a numeral': ({ number, letter, addition }) =>
    /^([1-9]|10)$/.test(addition) ? { door: `${number}${letter} ${ROMAN[Number(addition) - 1]}` } : undefined,
  'floor in words': ({ number, letter, addition }) =>
    /^[1-9]$/.test(addition) ? { door: `${number}${letter} ${addition} hoog` } : undefined,
  'huis written out': ({ number, letter, addition }) =>
    addition === 'H' ? { door: `${number}${letter} huis` } : undefined,
}

const MISTAKES: Readonly<Record<string, Change>> = {
  'digit of the postcode mistyped': ({ postcode }, random) => {
    const at = random.integer(0, 3)
    const digit = (Number(postcode[at]) + random.integer(1, 8)) % 10
    return at === 0 && digit === 0 ? undefined : { postcode: spliced(postcode, at, 1, String(digit)) }
  },
  'letter of the postcode mistyped': ({ postcode }, random) => ({
    postcode: spliced(postcode, random.integer(4, 5), 1, random.pick(['A', 'E', 'K', 'R', 'T', 'X'])),
  }),
  'postcode with two characters swapped': ({ postcode }, random) => {
    const at = random.pick([0, 1, 2, 4])
    return { postcode: spliced(postcode, at, 2, `${postcode[at + 1]}${postcode[at]}`) }
  },
  'O for a zero in the postcode': ({ postcode }) =>
    postcode.includes('0') ? { postcode: postcode.replace('0', 'O') } : undefined,
  'street without a letter': ({ street }, random) => ({
    street: spliced(street, random.integer(1, street.length - 2), 1, ''),
  }),
  'street with a letter twice': ({ street }, random) => {
    const at = random.integer(1, street.length - 2)
    return { street: spliced(street, at, 1, `${street[at]}${street[at]}`) }
  },
  'street with two letters swapped': ({ street }, random) => {
    const at = random.integer(1, street.length - 3)
    return { street: spliced(street, at, 2, `${street[at + 1]}${street[at]}`) }
  },
  'street as it sounds': replaced(BY_SOUND),
  'place misspelt': ({ place }, random) => ({ place: spliced(place, random.integer(1, place.length - 2), 1, '') }),
}

/** What the kinds begin with whose texts have two mistakes. */
export const TWO = 'two mistakes'

/** Texts that are about no object of the register, or of which nobody can say about which one. */
const NOWHERE: Readonly<Record<string, Change>> = {
  'post box': ({ number }) => ({ street: 'Postbus', door: number }),
  'two houses': ({ number }) => ({ door: `${number} t/m ${Number(number) + 4}` }),
  'perhaps two houses': ({ number }) => ({ door: `${number}-${Number(number) + 2}` }),
  'across the street': ({ street }) => ({ street: `t.o. ${street}` }),
  'number that does not exist': ({ number }) => ({ door: String(Number(number) + 4_000) }),
  'another street': () => ({ street: 'Verzonnenallee' }),
  'no number': () => ({ door: '' }),
}

/** One mistake is borne out by the rest; of two, one is enough to find nothing, and neither may find another object. */
const TWO_MISTAKES: Readonly<Record<string, Change>> = Object.fromEntries(
  ['digit of the postcode mistyped', 'letter of the postcode mistyped', 'postcode with two characters swapped'].flatMap(
    (first) =>
      ['street without a letter', 'street with two letters swapped', 'street as it sounds'].map((second) => [
        `${TWO}: ${first}, ${second}`,
        both(MISTAKES[first], MISTAKES[second]),
      ]),
  ),
)

const ALL = Object.entries({ ...NOTATIONS, ...MISTAKES, ...TWO_MISTAKES, ...NOWHERE })
const TRIES_PER_TEXT = 200

/** About so many texts on addresses drawn by lot, as many of each kind; fewer when no address can be written so. */
export function hardTexts(known: readonly KnownAddress[], count: number, random: Random): readonly HardText[] {
  const usable = known.filter(({ postcode }) => postcode !== null)
  const real = new Set(known.map((address) => inOneLine(toWritten(address))))
  const each = Math.ceil(count / ALL.length)
  return ALL.flatMap(([kind, change]) => {
    const texts: HardText[] = []
    for (let tries = 0; texts.length < each && tries < TRIES_PER_TEXT * each; tries++) {
      const address = random.pick(usable)
      const changed = change(toWritten(address), random)
      if (changed === undefined) continue
      const text = inOneLine({ ...toWritten(address), ...changed })
      // A range that is the address of a home too is no range.
      if (kind in NOWHERE && real.has(text)) continue
      texts.push({ kind, text, truth: kind in NOWHERE ? undefined : address.object_id })
    }
    return texts
  })
}

function toWritten({
  street,
  house_number,
  house_letter,
  house_number_addition,
  postcode,
  place,
}: KnownAddress): Written {
  const [number, letter, addition] = [String(house_number), house_letter ?? '', house_number_addition ?? '']
  const door = `${number}${letter}${addition === '' ? '' : `-${addition}`}`
  return { street, number, letter, addition, door, postcode: postcode ?? '', place }
}

function inOneLine({ street, door, postcode, place }: Lines): string {
  const [left, right] = [`${street} ${door}`.trim(), `${postcode} ${place}`.trim()]
  return right === '' ? left : `${left}, ${right}`
}

/** The door in another notation; nothing where there is none, or where the addition would say something else so. */
function withDoor(notation: (written: Written) => string, unfit?: RegExp): Change {
  return (written) => {
    const { letter, addition } = written
    if (letter + addition === '' || unfit?.test(addition) === true) return undefined
    const door = notation(written)
    return door === '' ? undefined : { door: door.trim() }
  }
}

function replaced(pairs: readonly (readonly [string, string])[]): Change {
  return ({ street }, random) => {
    const fitting = pairs.filter(([from]) => street.includes(from))
    return fitting.length === 0 ? undefined : { street: street.replace(...random.pick(fitting)) }
  }
}

function both(first: Change = () => undefined, second: Change = () => undefined): Change {
  return (written, random) => {
    const once = first(written, random)
    const twice = once && second({ ...written, ...once }, random)
    return twice && { ...once, ...twice }
  }
}

function spliced(text: string, place: number, cut: number, by: string): string {
  return text.slice(0, place) + by + text.slice(place + cut)
}
