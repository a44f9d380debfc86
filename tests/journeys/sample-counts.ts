import type { Missing } from '../../src/publication/contract.ts'
import type { CountRow } from '../../src/publication/counts/count-period.ts'
import { type Territory, territoryOf } from '../../src/vocabulary/area.ts'
import { SAMPLE_AREAS } from './sample-areas.ts'
import { chance } from './sample-chance.ts'

/** Invented counts, by the name of the table that a subject publishes: multiples of what they are said to be rounded to. */
export function sampleCounts(table: string, territory: Territory): CountRow[] {
  const country = territory === 'nederland'
  const level = country ? 'gemeente' : 'buurt'
  const codes = [...SAMPLE_AREAS.values()].flatMap((area) =>
    area.level === level && territoryOf(area.code) === territory ? [area.code] : [],
  )
  const made = (country ? OF_COUNTRY : OF_REGION)[table]
  if (made === undefined) throw new TypeError(`The sample has no ${table} of ${territory}`)
  const places = made.level === 'gemeente' && !country ? ['GM9901', 'GM9902'] : codes
  return made.periods.flatMap((period) => places.flatMap((area) => rowsOf({ area, period }, made)))
}

interface Place {
  readonly area: string
  readonly period: string
}

interface Counts {
  readonly periods: readonly string[]
  readonly level?: 'gemeente'
  readonly roundedTo: 5 | 10
  readonly count: (place: Place) => number
  /** Why there is no count. */
  readonly gap?: (place: Place) => Missing | null
  /** Per split the share of each category. */
  readonly splits?: (place: Place) => Readonly<Record<string, Readonly<Record<string, number>>>>
}

const YEARS = ['2022', '2023', '2024']

/** So many people that large gemeenten are few. */
const residents = ({ area, period }: Place) =>
  (400 + 60_000 * chance('size', area) ** 4) * (1 + 0.01 * (Number(period) - 2022))
const homes = ({ area }: Place) => 120 + 1800 * chance('homes', area) ** 2
const lively = ({ area }: Place) => 0.35 + 1.1 * chance('level', area) ** 1.6

/** What a country of towns and villages registers. */
const OF_COUNTRY: Readonly<Record<string, Counts>> = {
  residents_per_buurt: { periods: YEARS.slice(0, 2), roundedTo: 5, count: residents },
  homes_per_buurt: {
    periods: YEARS.slice(1),
    roundedTo: 5,
    count: (place) => residents(place) / (1.8 + 0.8 * chance('household', place.area)),
    splits: buildingYears,
  },
  crimes_per_gemeente: {
    periods: YEARS,
    roundedTo: 5,
    count: (place) => 0.038 * lively(place) * residents(place),
    gap: ({ area }) => nothingIn(chance('kind', area)),
    splits: ({ area }) => ({
      soort: { diefstal: 3 + 4 * chance('theft', area), geweld: 1.5, vernieling: 1, anders: 2 },
      dagdeel: { overdag: 2, 's-nachts': 1 + chance('night', area) },
    }),
  },
  sample_burglaries: {
    periods: YEARS,
    roundedTo: 5,
    count: (place) => (chance('quiet', place.area) < 0.1 ? 0 : 0.0014 * lively(place) * residents(place)),
  },
  drug_suspects_per_gemeente: {
    periods: YEARS.slice(1),
    roundedTo: 10,
    count: (place) => 0.003 * lively(place) * residents(place),
    gap: ({ area }) => (area < 'GM0200' && area >= 'GM0180' ? null : 'not-measured'),
    splits: ({ area }) => ({ pleeggemeente: { ...DESTINATIONS, [area]: 30 } }),
  },
}

/** The few gemeenten where people from elsewhere come, and all that are not told apart. */
const DESTINATIONS = { GM0181: 3, GM0190: 6, GM0199: 2, elders: 4 }

const OF_REGION: Readonly<Record<string, Counts>> = {
  residents_per_buurt: { periods: ['2025', '2026'], roundedTo: 5, count: (place) => 2.1 * homes(place) },
  homes_per_buurt: {
    periods: ['2025', '2026'],
    roundedTo: 5,
    count: homes,
    splits: (place) => ({ ...buildingYears(place), ...owners(place) }),
  },
  occupancy_per_buurt: {
    periods: ['2025', '2026'],
    roundedTo: 5,
    count: (place) => (place.area === 'BU99010003' ? 0.14 : 0.024 * lively(place)) * homes(place),
    gap: ({ area }) => GAPS[area] ?? null,
    splits: (place) => ({ ...buildingYears(place), ...owners(place) }),
  },
  home_values_per_gemeente: {
    periods: ['2026'],
    level: 'gemeente',
    roundedTo: 5,
    count: ({ area }) => (area === 'GM9901' ? 9200 : 6400),
    splits: buildingYears,
  },
}

const GAPS: Readonly<Record<string, Missing>> = {
  BU99010101: 'withheld',
  BU99010104: 'not-measured',
  BU99020004: 'impossible',
}

function nothingIn(kind: number): Missing | null {
  if (kind < 0.03) return 'withheld'
  if (kind < 0.05) return 'not-measured'
  return kind < 0.06 ? 'impossible' : null
}

function buildingYears({ area }: Place) {
  const old = chance('old', area)
  return {
    bouwperiode: {
      'voor-1945': 3 * old,
      '1945-1969': 1,
      '1970-1989': 1.5,
      '1990-2009': 2 * (1 - old),
      'vanaf-2010': 1 - old,
    },
  }
}

function owners({ area }: Place) {
  const let_ = chance('let', area)
  return {
    eigenaar: { bewoner: 4 * (1 - let_) + 1, 'andere-persoon': let_, woningcorporatie: 3 * let_, onbekend: 0.1 },
  }
}

function rowsOf(place: Place, { count, gap, splits, roundedTo }: Counts): CountRow[] {
  const total = { area_code: place.area, period: place.period, dimension: 'totaal', category: 'totaal' }
  const missing = gap?.(place) ?? null
  if (missing !== null) return [{ ...total, count: null, missing }]
  const multiples = Math.round(count(place) / roundedTo)
  return [
    { ...total, count: multiples * roundedTo, missing: null },
    ...Object.entries(splits?.(place) ?? {}).flatMap(([dimension, shares]) =>
      divide(multiples, shares).map(([category, part]) => ({
        ...total,
        ...{ dimension, category, count: part * roundedTo, missing: null },
      })),
    ),
  ]
}

/** Parts that add up; what is left of whole numbers goes to the first. */
function divide(whole: number, shares: Readonly<Record<string, number>>): [category: string, part: number][] {
  const all = Object.values(shares).reduce((sum, share) => sum + share, 0)
  const parts = Object.entries(shares).map(([category, share]): [string, number] => [
    category,
    Math.floor((whole * share) / all),
  ])
  const left = whole - parts.reduce((sum, [, part]) => sum + part, 0)
  return parts.map(([category, part], place) => [category, place === 0 ? part + left : part])
}
