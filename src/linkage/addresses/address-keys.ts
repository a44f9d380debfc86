import { ADDRESS_HISTORY } from '../../sources/contract.ts'
import type { Row } from '../../vocabulary/table.ts'
import type { StepInput, StepOutput } from '../../warehouse/step.ts'
import { WRITTEN_ADDRESSES } from './address-tables.ts'
import { readAddress } from './address-text.ts'
import { doorKeys, type Written } from './door-key.ts'
import { placeKey, streetKeys } from './street-key.ts'
import type { AddressParts, AddressReading } from './written-address.ts'

/** Each written address in every way that it can be read, by the keys that the register is searched with. */
export async function readWrittenAddresses(input: StepInput, output: StepOutput): Promise<void> {
  for await (const { written_id, ...written } of input.rows(WRITTEN_ADDRESSES)) {
    const reading = readRow(written)
    if ('reason' in reading)
      output.add({
        written_id,
        reading: 1,
        no_address: reading.reason,
        perhaps_range: false,
        place_must_fit: false,
        ...NO_KEYS,
      })
    else
      for (const [place, parts] of reading.readings.entries())
        output.add({
          written_id,
          reading: place + 1,
          no_address: null,
          perhaps_range: reading.perhapsRange,
          place_must_fit: parts.placeMustFit ?? false,
          ...keysOf(parts, 'by-hand'),
        })
  }
}

/** Every address of the register and every way in which it once read, by the same keys. */
export async function keyAddresses(input: StepInput, output: StepOutput): Promise<void> {
  for await (const row of input.rows(ADDRESS_HISTORY)) {
    const { nummeraanduiding_id, object_id, valid_from, valid_until } = row
    // An address that never had an object leads nowhere.
    if (object_id === null) continue
    output.add({ nummeraanduiding_id, object_id, valid_from, valid_until, ...keysOf(partsOf(row), 'in-bag') })
  }
}

type WrittenRow = Omit<Row<typeof WRITTEN_ADDRESSES>, 'written_id'>

/** A line counts above the parts: registers cut it up themselves, and lose letters and additions. */
function readRow(row: WrittenRow): AddressReading {
  if (row.country !== null && row.country !== 'Nederland') return { reason: 'abroad' }
  if (row.po_box !== null) return { reason: 'po-box' }
  if (row.line !== null) return readAddress({ line: row.line })
  return readAddress({ ...partsOf(row), number: row.house_number ?? undefined })
}

function partsOf(row: Omit<WrittenRow, 'country' | 'po_box' | 'line'>) {
  return {
    street: row.street ?? undefined,
    number: row.house_number ?? 0,
    letter: row.house_letter ?? undefined,
    addition: row.house_number_addition ?? undefined,
    postcode: row.postcode ?? undefined,
    place: row.place ?? undefined,
  }
}

const NO_KEYS = {
  house_number: null,
  door: null,
  door_in_words: null,
  door_any_order: null,
  street: null,
  street_in_full: null,
  street_sound: null,
  street_last_word: null,
  postcode: null,
  place: null,
} as const

type Keyed = { readonly [Part in keyof AddressParts]: AddressParts[Part] | undefined }

function keysOf({ street, number, letter, addition, postcode, place }: Keyed, written: Written) {
  const door = doorKeys({ letter, addition }, written)
  const name = street === undefined ? undefined : streetKeys(street)
  return {
    house_number: number,
    door: door.door,
    door_in_words: door.inWords,
    door_any_order: door.anyOrder,
    street: name?.street ?? null,
    street_in_full: name?.full ?? null,
    street_sound: name?.sound ?? null,
    street_last_word: name?.lastWord ?? null,
    postcode: postcode ?? null,
    place: place === undefined ? null : placeKey(place),
  }
}
