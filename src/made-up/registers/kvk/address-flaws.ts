import type { Day } from '../../../vocabulary/day.ts'
import { dayAfter, PEILDATUM } from '../../calendar.ts'
import { addressOn } from '../../homes/former-address.ts'
import { isHome } from '../../homes/premises.ts'
import type { Gemeente } from '../../land/area.ts'
import type { Establishment, Organisation } from '../../organisations/organisation.ts'
import type { Random } from '../../random.ts'
import { type Adres, type GeoData, postBox, visitingAddress } from './address.ts'
import type { Flaw, KvkSetting, Told } from './setting.ts'

/** Something that keeps an address from being what it should be, at about the rate of the real register. */
interface AddressFlaw extends Flaw {
  readonly rate: number
  /** The address as it is delivered instead, or nothing when it has nothing to spoil. */
  spoil(adres: Adres, about: AddressOwner): Adres | undefined
}

interface AddressOwner extends Pick<Establishment, 'at' | 'from'> {
  readonly organisation: Organisation
  readonly gemeente: Gemeente
  readonly random: Random
}

const { log, PI, tan } = Math
const EARTH = 6_378_137

/** The first that strikes is the only one: an address has at most one flaw. */
const FLAWS: readonly AddressFlaw[] = [
  {
    reason: 'address-shielded',
    rate: 0.08,
    spoil: ({ type }, { at, organisation }) =>
      organisation.legalForm === 'Eenmanszaak' && 'address' in at && isHome(at)
        ? { type, indAfgeschermd: 'Ja' }
        : undefined,
  },
  { reason: 'former-address', rate: 0.7, spoil: asOnFirstDay },
  { reason: 'address-without-object', rate: 0.085, spoil: inRegion((adres) => ({ ...adres, geoData: undefined })) },
  {
    reason: 'address-in-one-line',
    rate: 0.012,
    spoil: ({ type, indAfgeschermd, volledigAdres = '' }) => ({
      type,
      indAfgeschermd,
      volledigAdres,
      land: 'Nederland',
    }),
  },
  {
    reason: 'addition-only-in-line',
    rate: 0.04,
    spoil: ({ huisletter, huisnummerToevoeging, ...adres }) =>
      huisletter === undefined && huisnummerToevoeging === undefined ? undefined : { ...adres, geoData: undefined },
  },
  {
    reason: 'letter-as-addition',
    rate: 0.2,
    spoil: ({ huisletter, huisnummerToevoeging = '', ...adres }) =>
      huisletter === undefined ? undefined : { ...adres, huisnummerToevoeging: `${huisletter}${huisnummerToevoeging}` },
  },
  {
    reason: 'coordinates-zero',
    rate: 0.02,
    spoil: inRegion((adres) => ({
      ...adres,
      geoData: { ...adres.geoData, gpsLatitude: 0, gpsLongitude: 0, rijksdriehoekX: 0, rijksdriehoekY: 0 },
    })),
  },
  { reason: 'po-box-only', rate: 0.006, spoil: (adres, { random }) => postBox(adres, random) },
  {
    reason: 'address-abroad',
    rate: 0.006,
    spoil: (_, { organisation, random }) => (organisation.sbi[0] === '6420' ? abroad(random) : undefined),
  },
  {
    reason: 'postcode-malformed',
    rejectedAs: 'address-part-malformed',
    rate: 0.0008,
    spoil: ({ postcode, ...adres }) => ({ ...adres, postcode: `${postcode?.slice(0, 4)} ${postcode?.slice(4, 5)}` }),
  },
  {
    reason: 'object-id-short',
    rejectedAs: 'object-id-malformed',
    rate: 0.0008,
    spoil: inRegion(({ geoData, ...adres }) => ({
      ...adres,
      geoData: { ...geoData, addresseerbaarObjectId: geoData.addresseerbaarObjectId?.slice(1) ?? null },
    })),
  },
  {
    reason: 'coordinates-web-mercator',
    rejectedAs: 'coordinates-outside-netherlands',
    rate: 0.0008,
    spoil: inRegion(({ geoData, ...adres }) => ({
      ...adres,
      geoData: { ...geoData, ...webMercator(geoData.gpsLongitude, geoData.gpsLatitude) },
    })),
  },
]

/** The addresses of an establishment as the API gives them: where it is visited, and of some a box for their post. */
export function addressesOf(
  { at, from, until }: Pick<Establishment, 'at' | 'from' | 'until'>,
  organisation: Organisation,
  { gemeente, random, dirt }: KvkSetting,
): Told<readonly Adres[]> {
  const clean = visitingAddress(asOn(at, until === undefined ? PEILDATUM : dayAfter(until, -1)), gemeente, random)
  const box = organisation.staff >= 5 && random.chance(0.12) ? [postBox(clean, random)] : []
  for (const { rate, spoil, ...flaw } of FLAWS) {
    if (!dirt.strikes(rate)) continue
    const says = spoil(clean, { at, from, organisation, gemeente, random })
    if (says !== undefined) return { says: [says], flaws: [flaw] }
  }
  return { says: [...box, clean], flaws: [] }
}

/** Where it is, with the address that it had on a day: what has ended is not kept up. */
function asOn(at: Establishment['at'], day: Day): Establishment['at'] {
  return 'address' in at ? { ...at, address: addressOn(at.address, day) } : at
}

/** Nobody told the register that the street was renamed or numbered anew, and so it is not linked to the BAG. */
function asOnFirstDay(_: Adres, { at, from, gemeente, random }: AddressOwner): Adres | undefined {
  if (!('address' in at)) return undefined
  const address = addressOn(at.address, from)
  return address === at.address
    ? undefined
    : { ...visitingAddress({ ...at, address }, gemeente, random), geoData: undefined }
}

/** Only an address that is linked to the BAG can lose that link. */
function inRegion(spoil: (adres: Adres & { readonly geoData: GeoData }) => Adres): AddressFlaw['spoil'] {
  return ({ geoData, ...adres }) => (geoData === undefined ? undefined : spoil({ ...adres, geoData }))
}

function abroad(random: Random): Adres {
  const [line, land] = random.pick([
    ['Kaaistraat 14, 9999 Zeepolder', 'België'],
    ['Am Deich 7, 99999 Wattenhafen', 'Duitsland'],
    ['3 rue du Lac, 9999 Bassin', 'Luxemburg'],
  ] as const)
  return { type: 'correspondentieadres', indAfgeschermd: 'Nee', volledigAdres: line, land }
}

/** Metres of EPSG:3857, in which maps on the web are drawn. */
function webMercator(lon: number, lat: number) {
  return {
    rijksdriehoekX: Math.round((EARTH * lon * PI) / 180),
    rijksdriehoekY: Math.round(EARTH * log(tan(PI / 4 + (lat * PI) / 360))),
  }
}
