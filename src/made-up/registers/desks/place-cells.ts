import type { Day } from '../../../vocabulary/day.ts'
import { addressOn } from '../../homes/former-address.ts'
import type { Address, Premises } from '../../homes/premises.ts'
import type { Random } from '../../random.ts'
import type { Dirt } from '../../truth/dirt.ts'
import type { Spoiling } from './desk-file.ts'

export const PLACE_COLUMNS = ['object_id', 'postcode', 'huisnummer', 'huisletter', 'toevoeging'] as const
export type PlaceColumn = (typeof PLACE_COLUMNS)[number]
type PlaceCells = Readonly<Record<PlaceColumn, string>>
type AddressCells = Omit<PlaceCells, 'object_id'>

/** How desks say where it is: most by BAG id and address, some by the id alone, and 15 in 100 by the address alone. */
const SAID_BY = { both: 55, id: 30, address: 15 } as const
const SPELLED_OTHERWISE = 0.3

/** Where something is, as a desk wrote it down on a day; it does not follow what changes later. */
export function placeCells(
  { id, address }: Premises,
  day: Day,
  { random, dirt }: { random: Random; dirt: Dirt },
): PlaceCells {
  const by = random.weighted(SAID_BY)
  if (by === 'id') return { object_id: id, postcode: '', huisnummer: '', huisletter: '', toevoeging: '' }
  const written = addressCells(addressOn(address, day))
  if (by === 'both') return { object_id: id, ...written }
  return { object_id: '', ...(dirt.strikes(SPELLED_OTHERWISE) ? spelledOtherwise(written, random) : written) }
}

function addressCells({ postcode, number, letter, addition }: Address): AddressCells {
  return { postcode, huisnummer: String(number), huisletter: letter, toevoeging: addition }
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
const TO_ROMAN = new Map(ROMAN.map((numeral, place) => [String(place + 1), numeral]))
const FROM_ROMAN = new Map(ROMAN.map((numeral, place) => [numeral, String(place + 1)]))

/** The same home in another hand: lower case, roman numerals, a letter within the addition, a zero before it. */
function spelledOtherwise(cells: AddressCells, random: Random): AddressCells {
  const { huisletter: letter, toevoeging: addition } = cells
  const joined = `${letter}${addition}`
  const numeral = TO_ROMAN.get(addition) ?? FROM_ROMAN.get(addition)
  const ways: Partial<AddressCells>[] = [
    ...(/[A-Z]/.test(joined) ? [{ huisletter: letter.toLowerCase(), toevoeging: addition.toLowerCase() }] : []),
    ...(letter !== '' && joined.length <= 4 ? [{ huisletter: '', toevoeging: joined }] : []),
    ...(letter === '' && /^[A-Z]$/i.test(addition) ? [{ huisletter: addition, toevoeging: '' }] : []),
    ...(numeral !== undefined && numeral.length <= 4 ? [{ toevoeging: numeral }] : []),
    ...(/^[1-9]$/.test(addition) ? [{ toevoeging: `0${addition}` }] : []),
  ]
  return ways.length === 0 ? cells : { ...cells, ...random.pick(ways) }
}

/** What goes wrong in places: ids that lost a digit, of a pand, or of nothing that exists; hyphens in an addition. */
export const PLACE_SPOILINGS: readonly Spoiling<PlaceColumn>[] = [
  {
    reason: 'object-id-lost-a-digit',
    rate: 0.001,
    rejectedAs: 'value-not-allowed',
    spoil: ({ object_id }) => (object_id === '' ? undefined : { object_id: object_id.slice(1) }),
  },
  {
    reason: 'object-id-of-building',
    rate: 0.001,
    rejectedAs: 'value-not-allowed',
    spoil: ({ object_id }) =>
      object_id === '' ? undefined : { object_id: `${object_id.slice(0, 4)}10${object_id.slice(6)}` },
  },
  {
    reason: 'addition-with-hyphen',
    rate: 0.004,
    rejectedAs: 'value-not-allowed',
    spoil: ({ huisletter, toevoeging }) =>
      huisletter === '' || toevoeging === ''
        ? undefined
        : { huisletter: '', toevoeging: `${toevoeging}-${huisletter}` },
  },
  {
    reason: 'postcode-with-space',
    rate: 0.001,
    rejectedAs: 'value-not-allowed',
    spoil: ({ postcode }) =>
      postcode === '' ? undefined : { postcode: `${postcode.slice(0, 4)} ${postcode.slice(4)}` },
  },
  {
    reason: 'object-id-not-in-bag',
    rate: 0.002,
    spoil: ({ object_id }) =>
      object_id === '' ? undefined : { object_id: `${object_id.slice(0, 6)}9${object_id.slice(7)}` },
  },
  {
    reason: 'place-left-out',
    rate: 0.0005,
    rejectedAs: 'place-missing',
    spoil: () => ({ object_id: '', postcode: '' }),
  },
]
