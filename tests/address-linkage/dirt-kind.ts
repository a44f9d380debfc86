import type { ADDRESS_HISTORY } from '../../src/sources/contract.ts'
import type { Row } from '../../src/vocabulary/table.ts'

type Period = Row<typeof ADDRESS_HISTORY>

/** What a record wrote of the address of an object. */
export interface WrittenParts {
  readonly line: string | null
  readonly po_box: number | null
  readonly house_number: number | null
  readonly house_letter: string | null
  readonly house_number_addition: string | null
  readonly postcode: string | null
}

/** In what a record differs from what the BAG has of the object that it is about, now or ever. */
export function dirtKind(written: WrittenParts, periods: readonly Period[]): string {
  if (written.po_box !== null) return 'a post box'
  if (written.line !== null) return 'in one line'
  if (periods.length === 0) return 'about no object of the region'
  const atNumber = periods.filter(
    ({ house_number, postcode }) => house_number === written.house_number && postcode === written.postcode,
  )
  const alike = atNumber.filter((period) => doorOf(period) === doorOf(written))
  if (alike.some(({ valid_until }) => valid_until === null)) return 'as the BAG has it'
  if (alike.length > 0) return 'as the BAG had it before'
  if (atNumber.some((period) => compact(period) === compact(written))) return 'door in another notation'
  if (atNumber.length > 0) return doorOf(written) === '|' ? 'door left out' : 'door in other words'
  return 'otherwise'
}

type Door = Pick<WrittenParts, 'house_letter' | 'house_number_addition'>

const doorOf = ({ house_letter, house_number_addition }: Door) => `${house_letter ?? ''}|${house_number_addition ?? ''}`

const compact = (door: Door) =>
  doorOf(door)
    .replaceAll(/[^a-z0-9]|(?<=^|[^0-9])0+/gi, '')
    .toUpperCase()
