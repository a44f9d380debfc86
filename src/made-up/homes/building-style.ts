import type { Character } from '../land/area.ts'
import type { Random } from '../random.ts'
import type { Form, Gebruiksdoel } from './premises.ts'

/** What is built for each form of living: size of the lot in metres, and how many homes it holds. */
export interface BuildingStyle {
  readonly width: number
  readonly depth: number
  readonly gap: number
  /** Homes per building, both ends included. */
  readonly homes: readonly [number, number]
  /** Floor area per home, m²: mean and deviation, and the least. */
  readonly area: readonly [mean: number, deviation: number, least: number]
}

export const BUILDING_STYLES: Readonly<Record<Form, BuildingStyle>> = {
  terraced: { width: 5.7, depth: 9, gap: 0.2, homes: [1, 1], area: [108, 17, 62] },
  'semi-detached': { width: 7, depth: 10, gap: 4, homes: [1, 1], area: [134, 22, 80] },
  detached: { width: 11, depth: 12, gap: 11, homes: [1, 1], area: [172, 40, 90] },
  'walk-up': { width: 8, depth: 12, gap: 0.2, homes: [3, 5], area: [62, 13, 27] },
  'above-shop': { width: 7, depth: 14, gap: 0.2, homes: [1, 3], area: [66, 17, 30] },
  flat: { width: 52, depth: 13, gap: 8, homes: [24, 72], area: [71, 14, 34] },
  'care-home': { width: 26, depth: 18, gap: 10, homes: [1, 1], area: [340, 90, 160] },
  houseboat: { width: 16, depth: 5, gap: 5, homes: [1, 1], area: [80, 15, 50] },
  caravan: { width: 14, depth: 11, gap: 9, homes: [1, 1], area: [60, 10, 40] },
  workplace: { width: 26, depth: 20, gap: 12, homes: [1, 1], area: [410, 190, 40] },
}

type Weights = Readonly<Partial<Record<Form, number>>>

const FORMS: Readonly<Record<Character, Weights>> = {
  'old-town': { 'walk-up': 5, 'above-shop': 3, terraced: 2 },
  flats: { flat: 4, 'walk-up': 2, terraced: 2 },
  terraces: { terraced: 6, 'semi-detached': 1, flat: 0.6 },
  suburb: { terraced: 2, 'semi-detached': 3, detached: 2 },
  village: { terraced: 2, 'semi-detached': 2, detached: 3, 'above-shop': 0.4 },
  countryside: { detached: 6, 'semi-detached': 1 },
  business: { workplace: 6, detached: 2, 'above-shop': 1 },
}

/** Where boats and caravans lie, if anywhere: one street of such a buurt, counted from its heart. */
const PITCHES: Readonly<Partial<Record<Character, { readonly place: number; readonly form: Form }>>> = {
  'old-town': { place: 1, form: 'houseboat' },
  terraces: { place: 5, form: 'caravan' },
}

/** The form that most of a street has; `place` counts the streets of the buurt. */
export function pickForm(character: Character, place: number, random: Random): Form {
  const pitches = PITCHES[character]
  return pitches?.place === place ? pitches.form : random.weighted(FORMS[character])
}

const YEARS: Readonly<Record<Character, readonly [number, number]>> = {
  'old-town': [1885, 1936],
  flats: [1958, 1982],
  terraces: [1962, 2008],
  suburb: [1984, 2023],
  village: [1900, 2016],
  countryside: [1908, 2004],
  business: [1968, 2022],
}

/** The year that most of a street was built in. */
export function pickYear(character: Character, random: Random): number {
  return random.integer(...YEARS[character])
}

const WORK: Readonly<Partial<Record<Gebruiksdoel, number>>> = {
  kantoorfunctie: 4,
  industriefunctie: 5,
  winkelfunctie: 3,
  onderwijsfunctie: 1,
  bijeenkomstfunctie: 1.5,
}

export function pickPurposes(form: Form, random: Random): readonly Gebruiksdoel[] {
  if (form === 'workplace') return [random.weighted(WORK)]
  if (form === 'houseboat' || form === 'caravan') return []
  if (form !== 'care-home') return ['woonfunctie']
  return random.pick([
    ['gezondheidszorgfunctie'],
    ['woonfunctie', 'gezondheidszorgfunctie'],
    ['logiesfunctie'],
  ] as const)
}

/** m², and smaller in older buildings: space per home grew over the century. */
export function pickArea(form: Form, year: number, random: Random): number {
  const [mean, deviation, least] = BUILDING_STYLES[form].area
  const byAge = year < 1945 ? 0.88 : year < 1990 ? 0.97 : 1.08
  return Math.max(least, Math.round(random.normal(mean * byAge, deviation)))
}
