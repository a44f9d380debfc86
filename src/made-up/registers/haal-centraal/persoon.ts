import type { Day } from '../../../vocabulary/day.ts'
import { PEILDATUM } from '../../calendar.ts'
import type { Address } from '../../homes/premises.ts'
import type { Elsewhere, Person, Stay } from '../../people/person.ts'

/**
 * Someone as BRP bevragen (Haal Centraal, version 2) answers, asked for number, name, birth date and residence and no
 * more: nationality, sex and birthplace are not in it.
 */
export function toPersoon(person: Person) {
  const { bsn, name, born, stays, ended } = person
  const [residence] = stays
  return {
    burgerservicenummer: bsn,
    ...(ended === undefined ? { leeftijd: ageOn(PEILDATUM, born) } : {}),
    naam: {
      voornamen: name.given,
      ...(name.prefix === '' ? {} : { voorvoegsel: name.prefix }),
      geslachtsnaam: name.surname,
      voorletters: initialsOf(name.given),
      volledigeNaam: [name.given, name.prefix, name.surname].filter((part) => part !== '').join(' '),
    },
    geboorte: { datum: datum(born) },
    ...(residence === undefined ? {} : { verblijfplaats: toVerblijfplaats(residence) }),
    ...(ended === undefined
      ? {}
      : { opschortingBijhouding: { reden: SUSPENDED[ended.reason], datum: datum(ended.on) } }),
  }
}

const SUSPENDED = {
  O: { code: 'O', omschrijving: 'overlijden' },
  E: { code: 'E', omschrijving: 'emigratie' },
} as const

const HOME = { code: 'W', omschrijving: 'woonadres' } as const
const CORRESPONDENCE = { code: 'B', omschrijving: 'briefadres' } as const

function toVerblijfplaats({ from, at, correspondence }: Stay) {
  const inRegion = 'address' in at
  return {
    type: 'Adres',
    functieAdres: correspondence === true ? CORRESPONDENCE : HOME,
    ...(inRegion ? { adresseerbaarObjectIdentificatie: at.id, nummeraanduidingIdentificatie: at.address.id } : {}),
    verblijfadres: inRegion ? addressHere(at.address) : addressElsewhere(at),
    datumVan: datum(from),
  }
}

function addressHere({ street, number, letter, addition, postcode }: Address) {
  return {
    ...streetNames(street.name),
    huisnummer: number,
    ...(letter === '' ? {} : { huisletter: letter }),
    ...(addition === '' ? {} : { huisnummertoevoeging: addition }),
    postcode,
  }
}

function addressElsewhere({ street, number, postcode }: Elsewhere) {
  return { ...streetNames(street), huisnummer: number, postcode, woonplaats: 'Elders' }
}

/** The short form is of at most 24 characters (NEN 5825). */
function streetNames(name: string) {
  return { korteStraatnaam: name.slice(0, 24), officieleStraatnaam: name }
}

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const

/** A whole date, with how it is said in a sentence. */
function datum(day: Day) {
  const [year = '', month = '', date = ''] = day.split('-')
  return { type: 'Datum', datum: day, langFormaat: `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}` }
}

function initialsOf(given: string): string {
  return given
    .split(' ')
    .map((name) => `${name.slice(0, 1)}.`)
    .join('')
}

function ageOn(day: Day, born: Day): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) < born.slice(5) ? years - 1 : years
}
