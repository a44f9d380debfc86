import { bagObjectOf } from '../../vocabulary/bag-id.ts'
import { type JsonObject, matchIn, objectIn, objectsIn, textIn } from '../files/json-fields.ts'
import type { OnFault } from './answer-fault.ts'
import { flagIn } from './answer-fields.ts'
import type { KvkEstablishment } from './delivered-tables.ts'

export type ToldAddress = Pick<
  KvkEstablishment,
  | 'address_hidden'
  | 'address_kind'
  | 'object_id'
  | 'nummeraanduiding_id'
  | 'street'
  | 'house_number'
  | 'house_letter'
  | 'house_number_addition'
  | 'postcode'
  | 'place'
  | 'po_box'
  | 'country'
  | 'written_address'
  | 'rd_x'
  | 'rd_y'
>

const NOTHING: ToldAddress = {
  address_hidden: null,
  address_kind: null,
  object_id: null,
  nummeraanduiding_id: null,
  street: null,
  house_number: null,
  house_letter: null,
  house_number_addition: null,
  postcode: null,
  place: null,
  po_box: null,
  country: null,
  written_address: null,
  rd_x: null,
  rd_y: null,
}
const HIDDEN: ToldAddress = { ...NOTHING, address_hidden: true }

const KINDS: Readonly<Record<string, string>> = { bezoekadres: 'visiting', correspondentieadres: 'postal' }

/**
 * The address of a vestiging: the bezoekadres, else the correspondentieadres. One shielded address shields them
 * all, because the other is often the same home.
 */
export function parseAddresses(answer: JsonObject, onFault: OnFault): ToldAddress {
  const addresses = objectsIn(answer, 'adressen', () => onFault('structure-malformed'))
  const open = addresses.map((address) => isOpen(address, 'indAfgeschermd', onFault))
  if (open.includes(false)) return HIDDEN
  const known = addresses.filter(({ type }) => {
    const isKnown = typeof type === 'string' && Object.hasOwn(KINDS, type)
    if (!isKnown) onFault('address-kind-not-known')
    return isKnown
  })
  const [address] = known.toSorted((a, b) => String(a['type']).localeCompare(String(b['type'])))
  if (address === undefined) return NOTHING
  const kind = KINDS[String(address['type'])] ?? null
  return { ...NOTHING, address_hidden: false, address_kind: kind, ...parseParts(address, onFault) }
}

/** The address in an entry of a list of vestigingen, which is one line of text. */
export function parseListedAddress(entry: JsonObject, onFault: OnFault): ToldAddress {
  if (!isOpen(entry, 'indAdresAfgeschermd', onFault)) return HIDDEN
  const text = textIn(entry, 'volledigAdres', () => onFault('address-part-malformed'))
  if (text === null) return { ...NOTHING, address_hidden: false }
  return { ...NOTHING, address_hidden: false, address_kind: 'visiting', ...parseWritten(text) }
}

/** Only an explicit "Nee" opens an address: a flag that is missing or unreadable does not. */
function isOpen(object: JsonObject, flag: string, onFault: OnFault): boolean {
  if (object[flag] === undefined) onFault('flag-malformed')
  return flagIn(object, flag, onFault) === false
}

function parseParts(address: JsonObject, onFault: OnFault): Partial<ToldAddress> {
  const onMalformed = () => onFault('address-part-malformed')
  const text = (name: string) => textIn(address, name, onMalformed)
  const country = text('land')
  const written = text('volledigAdres')
  if (country !== null && country !== 'Nederland') return { country, written_address: written }
  const parts = {
    country,
    street: text('straatnaam'),
    house_number: wholeNumberIn(address, 'huisnummer', onMalformed),
    house_letter: text('huisletter'),
    house_number_addition: text('huisnummerToevoeging'),
    postcode: matchIn(address, 'postcode', { shape: /^[1-9]\d{3} ?[A-Z]{2}$/, onMalformed })?.replace(' ', '') ?? null,
    place: text('plaats'),
    po_box: wholeNumberIn(address, 'postbusnummer', onMalformed),
  }
  const lineSaysMore = written !== null && hasDoor(written, parts.house_number) && !hasDoorParts(parts)
  const empty = parts.street === null && parts.postcode === null && parts.po_box === null
  // The API writes "Postbus" where the street stands.
  const street = parts.po_box === null ? parts.street : null
  return {
    ...parts,
    street,
    ...(lineSaysMore ? { written_address: written } : {}),
    ...(empty && written !== null ? parseWritten(written) : {}),
    ...parseGeo(address, onFault),
  }
}

/** Whether something stands in the line between the house number and the postcode: a letter or an addition. */
function hasDoor(line: string, number: number | null): boolean {
  const [, door = ''] = new RegExp(` ${number}(.*) [1-9]\\d{3} ?[A-Z]{2}(?: |$)`).exec(line) ?? []
  return number !== null && door.trim() !== ''
}

function hasDoorParts({
  house_letter,
  house_number_addition,
}: Pick<ToldAddress, 'house_letter' | 'house_number_addition'>): boolean {
  return house_letter !== null || house_number_addition !== null
}

/** A positive whole number; the API writes 0 where there is none. */
function wholeNumberIn(address: JsonObject, name: string, onMalformed: () => void): number | null {
  const value = address[name]
  if (value === undefined || value === null || value === 0) return null
  if (typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 99_999) return value
  onMalformed()
  return null
}

/**
 * Takes from an address in one line only what can be read in one way: the postcode when there is exactly one, and
 * the number when only one stands before it. "Plein 1944 12" stays a line of text.
 */
function parseWritten(text: string): Partial<ToldAddress> {
  const postcodes = [...text.matchAll(/(?<= )([1-9]\d{3}) ?([A-Z]{2})(?= |$)/g)]
  const [found] = postcodes
  if (found === undefined || postcodes.length > 1) return { written_address: text }
  const before = text.slice(0, found.index)
  const [number, ...others] = before.match(/\d+/g) ?? []
  const only = number !== undefined && others.length === 0 && number.length <= 5 && Number(number) > 0
  const numbered = only ? { [/^postbus /i.test(before) ? 'po_box' : 'house_number']: Number(number) } : {}
  const place = text.slice(found.index + found[0].length).trim()
  return {
    written_address: text,
    postcode: `${found[1]}${found[2]}`,
    place: place === '' ? null : place,
    ...numbered,
  }
}

function parseGeo(address: JsonObject, onFault: OnFault): Partial<ToldAddress> {
  const geo = objectIn(address, 'geoData', () => onFault('structure-malformed'))
  const onMalformed = () => onFault('object-id-malformed')
  // Their spelling, with two d's.
  const object = textIn(geo, 'addresseerbaarObjectId', onMalformed)
  const nummeraanduiding = textIn(geo, 'nummerAanduidingId', onMalformed)
  const fitting = (id: string | null, kinds: readonly unknown[]) => {
    if (id === null || kinds.includes(bagObjectOf(id))) return id
    onMalformed()
    return null
  }
  return {
    object_id: fitting(object, ['verblijfsobject', 'ligplaats', 'standplaats']),
    nummeraanduiding_id: fitting(nummeraanduiding, ['nummeraanduiding']),
    ...parsePoint(geo, onFault),
  }
}

/** RD New within the bounds of the Netherlands, in metres. A missing point is delivered as 0, 0. */
function parsePoint(geo: JsonObject, onFault: OnFault): Partial<ToldAddress> {
  const { rijksdriehoekX: x, rijksdriehoekY: y } = geo
  const isAbsent = (value: unknown) => value === undefined || value === null || value === 0
  if (isAbsent(x) && isAbsent(y)) return {}
  const inside = (value: unknown, from: number, to: number): value is number =>
    typeof value === 'number' && value > from && value < to
  if (inside(x, 7_000, 300_000) && inside(y, 289_000, 629_000)) return { rd_x: x, rd_y: y }
  onFault('coordinates-outside-netherlands')
  return {}
}
