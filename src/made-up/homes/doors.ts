import type { Random } from '../random.ts'
import type { BagNumbers } from './bag-numbers.ts'
import type { Postcodes } from './postcodes.ts'
import type { Address, Street } from './premises.ts'

/** Gives out the house numbers of one street: odd on one side, even on the other. */
export interface Doors {
  /** The next house number on a side. */
  next(side: 0 | 1): Door
}

/** A house number, under which one or several objects have their address. */
export interface Door {
  address(letter: string, addition: string): Address
}

// Numbers that are left out where something was pulled down, and doors that came between two others later.
const SKIPPED = 0.02
const BETWEEN = 0.015

export function createDoors(
  street: Street,
  { numbers, postcodes, random }: { numbers: BagNumbers; postcodes: Postcodes; random: Random },
): Doors {
  const last = [-1, 0]
  const postcodeOf = [postcodes.enterSide(), postcodes.enterSide()]
  const inserted = new Set<number>()
  return {
    next(side) {
      const before = last[side] ?? 0
      const between = before > 0 && !inserted.has(before) && random.chance(BETWEEN)
      const number = between ? before : before + (random.chance(SKIPPED) ? 4 : 2)
      if (between) inserted.add(number)
      last[side] = number
      const postcode = postcodeOf[side]?.() ?? ''
      // A door between two others has the number before it and a letter that no floor has.
      const mark = between ? 'W' : ''
      return {
        address: (letter, addition) => ({
          id: numbers.nummeraanduiding(),
          street,
          number,
          letter: mark === '' ? letter : mark,
          addition: mark === '' ? addition : `${letter}${addition}`,
          postcode,
        }),
      }
    },
  }
}

/** How the homes on one stair are told apart: by letter, by Roman numeral, or by floor with H for the house. */
export type StairSpelling = 'letter' | 'roman' | 'floor'

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI']

export function stairAddress(door: Door, floor: number, spelling: StairSpelling): Address {
  switch (spelling) {
    case 'letter':
      return door.address(String.fromCharCode(65 + floor), '')
    case 'roman':
      return door.address('', floor === 0 ? '' : (ROMAN[floor - 1] ?? String(floor)))
    case 'floor':
      return door.address('', floor === 0 ? 'H' : String(floor))
    default:
      return spelling satisfies never
  }
}
