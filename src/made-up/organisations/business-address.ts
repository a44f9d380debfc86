import type { Elsewhere } from '../people/person.ts'
import type { Random } from '../random.ts'

const STREETS = [
  'Kanaalweg',
  'Handelskade',
  'Stationsplein',
  'Beursplein',
  'Industrieweg',
  'Nijverheidsstraat',
  'Havenkade',
  'Singel',
  'Marktstraat',
  'Ambachtsweg',
  'Sluisweg',
  'Laan van Waterzicht',
] as const
const LETTERS = ['AB', 'BH', 'CG', 'DK', 'EN', 'GP', 'HT', 'JV', 'LX', 'NZ'] as const

/** Where a company sits that is not established in the region. */
export function businessAddressElsewhere(random: Random): Elsewhere {
  return {
    gemeenteNumber: '9999',
    street: random.pick(STREETS),
    number: random.integer(1, 320),
    postcode: `99${random.integer(60, 79)}${random.pick(LETTERS)}`,
  }
}

const PLACES = [
  'Oosterzijl',
  'Wierhaven',
  'Lisdrecht',
  'Nieuwe Gors',
  'Meerkamp',
  'Zandhorne',
  'Kreekstad',
  'Hoge Terp',
  'Rietmonde',
  'Stuwdam',
] as const

/** The place name of an address outside the region, which only says its postcode. */
export function placeElsewhere({ postcode }: Elsewhere): string {
  return PLACES[Number(postcode.slice(2, 4)) % PLACES.length] ?? PLACES[0]
}
