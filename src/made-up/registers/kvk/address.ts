import type { Premises } from '../../homes/premises.ts'
import type { Gemeente } from '../../land/area.ts'
import { toWgs84 } from '../../land/rd-to-wgs84.ts'
import { placeElsewhere } from '../../organisations/business-address.ts'
import type { Elsewhere } from '../../people/person.ts'
import type { Random } from '../../random.ts'

/** An address as the KVK API writes it. What is not filled is not there. */
export interface Adres {
  readonly type: 'bezoekadres' | 'correspondentieadres'
  readonly indAfgeschermd: 'Ja' | 'Nee'
  readonly volledigAdres?: string
  readonly straatnaam?: string
  readonly huisnummer?: number
  readonly huisletter?: string
  readonly huisnummerToevoeging?: string
  readonly postbusnummer?: number
  readonly postcode?: string
  readonly plaats?: string
  readonly land?: string
  /** Only of an address that is linked to the BAG. */
  readonly geoData?: GeoData | undefined
}

/** Their spelling, with two d's and a capital A. */
export interface GeoData {
  readonly addresseerbaarObjectId: string | null
  readonly nummerAanduidingId: string | null
  readonly gpsLatitude: number
  readonly gpsLongitude: number
  readonly rijksdriehoekX: number
  readonly rijksdriehoekY: number
  readonly rijksdriehoekZ: number
}

const PADDED = 0.3
const PADDING = ' '.repeat(25)
const NOWHERE: GeoData = {
  addresseerbaarObjectId: null,
  nummerAanduidingId: null,
  gpsLatitude: 0,
  gpsLongitude: 0,
  rijksdriehoekX: 0,
  rijksdriehoekY: 0,
  rijksdriehoekZ: 0,
}

/** Where an establishment is visited; only what lies in the region is linked to the BAG. */
export function visitingAddress(at: Premises | Elsewhere, gemeente: Gemeente, random: Random): Adres {
  const kind = { type: 'bezoekadres', indAfgeschermd: 'Nee' } as const
  if (!('address' in at)) {
    const place = placeElsewhere(at)
    const whole = inOneLine(`${at.street} ${at.number}`, `${at.postcode} ${place}`, random)
    const parts = { straatnaam: at.street, huisnummer: at.number, postcode: at.postcode, plaats: place }
    return { ...kind, volledigAdres: whole, ...parts, land: 'Nederland' }
  }
  const { street, number, letter, addition, postcode } = at.address
  const place = placeNameOf(at, gemeente)
  const door = [number, letter, addition].filter((part) => part !== '').join(' ')
  return {
    ...kind,
    volledigAdres: inOneLine(`${street.name} ${door}`, `${postcode} ${place}`, random),
    straatnaam: street.name,
    huisnummer: number,
    ...(letter === '' ? {} : { huisletter: letter }),
    ...(addition === '' ? {} : { huisnummerToevoeging: addition }),
    postcode,
    plaats: place,
    land: 'Nederland',
    geoData: geoDataOf(at),
  }
}

/** A box at the post office of the same place; the API gives it coordinates of zero. */
export function postBox({ postcode = '', plaats = '' }: Adres, random: Random): Adres {
  const box = random.integer(1, 9_999)
  const boxPostcode = `${postcode.slice(0, 3)}0A${random.pick(['A', 'B', 'C', 'D'])}`
  return {
    type: 'correspondentieadres',
    indAfgeschermd: 'Nee',
    volledigAdres: inOneLine(`Postbus ${box}`, `${boxPostcode} ${plaats}`, random),
    straatnaam: 'Postbus',
    postcode: boxPostcode,
    postbusnummer: box,
    plaats,
    land: 'Nederland',
    geoData: NOWHERE,
  }
}

function inOneLine(door: string, place: string, random: Random): string {
  return `${door}${random.chance(PADDED) ? PADDING : ' '}${place}`
}

function geoDataOf({ id, address, point }: Premises): GeoData {
  const [gpsLongitude, gpsLatitude] = toWgs84(point)
  return {
    addresseerbaarObjectId: id,
    nummerAanduidingId: address.id,
    gpsLatitude,
    gpsLongitude,
    rijksdriehoekX: point.x,
    rijksdriehoekY: point.y,
    rijksdriehoekZ: 0,
  }
}

function placeNameOf({ address }: Premises, gemeente: Gemeente): string {
  const code = address.street.woonplaatsCode
  return gemeente.wijken.find(({ woonplaats }) => woonplaats.code === code)?.woonplaats.name ?? gemeente.name
}
