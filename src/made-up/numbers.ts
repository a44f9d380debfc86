/** Gives out the numbers of the registers other than those of the BAG and the BRP. None comes twice. */
export interface Numbers {
  /** KvK number: 8 digits, beginning with a 9. */
  kvk(): string
  /** RSIN: 9 digits that pass the elfproef, beginning with a 1. */
  rsin(): string
  /** Vestigingsnummer: 12 digits, beginning with a 9. */
  establishment(): string
  /** Kadastrale aanduiding as 14 digits: gemeente and sectie, number, and 70000 for a whole parcel. */
  parcel(): string
  /** The same for an apartment right: 1 and its index instead of 70000; the splitsing is the parcel before it. */
  apartment(parcel: string, index: number): string
  /** Number of something in the land register: stuk, stukdeel, tenaamstelling, recht, hypotheek. */
  kadaster(): string
  /** WOZ object number: gemeente and 8 digits. */
  woz(gemeenteNumber: string): string
  /** Number that a desk gives: the letters of the desk and 8 digits. */
  desk(letters: 'VH' | 'VG' | 'PL' | 'WN'): string
  report(): number
}

// A section holds so many blocks of parcels. Some sections begin with zeros, which the register drops.
const BLOCK = 5_000
const BLOCKS_PER_SECTION = 19
/** In which section the blocks begin, sixteen in turn. */
const FIRSTS = Array.from({ length: 16 }, (_, turn) => (turn === 15 ? 9 : turn % 4 === 3 ? 999 : 9_999))
const RSIN_SERIES = 1

/** The numbers that one gemeente may give out: those behind the homes of the gemeenten before it. */
export interface NumberRoom {
  readonly gemeentenBefore: number
  readonly homesBefore: number
  readonly homes: number
}

/** How many numbers of a series there are for each home, and beside that for each gemeente, however small. */
const ROOM = {
  kvk: [0.9, 800],
  rsin: [0.7, 800],
  establishment: [1.5, 1_500],
  parcel: [1.3, 300],
  kadaster: [80, 20_000],
  desk: [9, 1_000],
  report: [3, 500],
} as const
type Series = keyof typeof ROOM

const ONLY_GEMEENTE: NumberRoom = { gemeentenBefore: 0, homesBefore: 0, homes: 100_000 }

/**
 * Starts a gemeente's numbers. What it gives out depends on nothing but its room, so that gemeenten can be made in any
 * order. Throws RangeError when the room is used up.
 */
export function createNumbers(room: NumberRoom = ONLY_GEMEENTE): Numbers {
  const counts = new Map<string, number>()
  const count = (series: Series, name: string = series) => {
    const [perHome, perGemeente] = ROOM[series]
    const next = (counts.get(name) ?? 0) + 1
    counts.set(name, next)
    if (next > perHome * room.homes + perGemeente) throw new RangeError(`No room for another number of ${name}`)
    return Math.ceil(perHome * room.homesBefore) + perGemeente * room.gemeentenBefore + next
  }
  const countOwn = (name: string) => {
    const next = (counts.get(name) ?? 0) + 1
    counts.set(name, next)
    return next
  }
  return {
    kvk: () => digits(90_000_000 + count('kvk'), 8),
    rsin: () => {
      for (;;) {
        const number = withCheckDigit(`${RSIN_SERIES}${digits(1_000_000 + count('rsin'), 7)}`)
        if (number !== undefined) return number
      }
    },
    establishment: () => `9${digits(count('establishment'), 11)}`,
    parcel: () => parcelAt(count('parcel') - 1),
    apartment: (parcel, index) => `${parcel.slice(0, 9)}1${digits(index, 4)}`,
    kadaster: () => String(7_000_000_000 + count('kadaster')),
    woz: (gemeenteNumber) => `${gemeenteNumber}${digits(countOwn(`woz ${gemeenteNumber}`), 8)}`,
    desk: (letters) => `${letters}${digits(count('desk', letters), 8)}`,
    report: () => count('report'),
  }
}

/** The parcel whose turn it is: blocks of them lie in sections of four digits, of three, and of one. */
function parcelAt(turn: number): string {
  const block = Math.floor(turn / BLOCK)
  const round = Math.floor(block / FIRSTS.length)
  const first = FIRSTS[block % FIRSTS.length] ?? 9_999
  const before = FIRSTS.slice(0, block % FIRSTS.length).filter((other) => other === first).length
  const nth = round * FIRSTS.filter((other) => other === first).length + before
  const section = first - Math.floor(nth / BLOCKS_PER_SECTION)
  return `${digits(section, 4)}${digits((nth % BLOCKS_PER_SECTION) * BLOCK + (turn % BLOCK) + 1, 5)}70000`
}

function digits(number: number, places: number): string {
  return String(number).padStart(places, '0')
}

/** The number with the digit that makes it pass the elfproef; none for one in eleven. */
function withCheckDigit(eight: string): string | undefined {
  let sum = 0
  for (let place = 0; place < eight.length; place++) sum += (9 - place) * Number(eight[place])
  return sum % 11 < 10 ? `${eight}${sum % 11}` : undefined
}
