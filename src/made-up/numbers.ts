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
const RSIN_SERIES = 1

export function createNumbers(): Numbers {
  const counts = new Map<string, number>()
  const count = (series: string) => {
    const next = (counts.get(series) ?? 0) + 1
    counts.set(series, next)
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
    parcel: () => {
      const turn = Math.floor((count('parcel') - 1) / BLOCK)
      const first = turn % 16 === 15 ? 9 : turn % 4 === 3 ? 999 : 9_999
      const place = count(`parcels from ${first}`) - 1
      const section = first - Math.floor(place / (BLOCK * BLOCKS_PER_SECTION))
      return `${digits(section, 4)}${digits((place % (BLOCK * BLOCKS_PER_SECTION)) + 1, 5)}70000`
    },
    apartment: (parcel, index) => `${parcel.slice(0, 9)}1${digits(index, 4)}`,
    kadaster: () => String(7_000_000_000 + count('kadaster')),
    woz: (gemeenteNumber) => `${gemeenteNumber}${digits(count(`woz ${gemeenteNumber}`), 8)}`,
    desk: (letters) => `${letters}${digits(count(letters), 8)}`,
    report: () => count('report'),
  }
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
