import type { Character } from '../land/area.ts'
import type { Random } from '../random.ts'
import type { Form, Gebruiksdoel, HomeForm } from './premises.ts'

/** What is built for each form: size of the lot in metres, and how many homes or units it holds. */
export interface BuildingStyle {
  readonly width: number
  readonly depth: number
  readonly gap: number
  /** Per building, both ends included. */
  readonly units: readonly [number, number]
  /** Floor area of each, m²: mean and deviation, and the least. */
  readonly area: readonly [mean: number, deviation: number, least: number]
}

export const BUILDING_STYLES: Readonly<Record<Form, BuildingStyle>> = {
  terraced: { width: 5.7, depth: 9, gap: 0.2, units: [1, 1], area: [108, 17, 62] },
  'semi-detached': { width: 7, depth: 10, gap: 4, units: [1, 1], area: [134, 22, 80] },
  detached: { width: 11, depth: 12, gap: 11, units: [1, 1], area: [172, 40, 90] },
  'walk-up': { width: 8, depth: 12, gap: 0.2, units: [3, 5], area: [62, 13, 27] },
  'above-shop': { width: 7, depth: 14, gap: 0.2, units: [1, 3], area: [66, 17, 30] },
  flat: { width: 52, depth: 13, gap: 8, units: [24, 72], area: [71, 14, 34] },
  'care-home': { width: 26, depth: 18, gap: 10, units: [1, 1], area: [340, 90, 160] },
  farm: { width: 16, depth: 12, gap: 20, units: [1, 1], area: [205, 55, 100] },
  houseboat: { width: 16, depth: 5, gap: 5, units: [1, 1], area: [80, 15, 50] },
  caravan: { width: 14, depth: 11, gap: 9, units: [1, 1], area: [60, 10, 40] },
  shop: { width: 7, depth: 14, gap: 0.2, units: [1, 1], area: [95, 50, 22] },
  'market-stall': { width: 52, depth: 24, gap: 8, units: [12, 30], area: [24, 9, 9] },
  office: { width: 24, depth: 16, gap: 10, units: [1, 6], area: [240, 150, 30] },
  workshop: { width: 36, depth: 24, gap: 8, units: [1, 1], area: [620, 380, 90] },
  barn: { width: 34, depth: 18, gap: 20, units: [1, 1], area: [480, 190, 120] },
  amenity: { width: 26, depth: 20, gap: 12, units: [1, 1], area: [520, 260, 60] },
  hotel: { width: 24, depth: 16, gap: 6, units: [1, 1], area: [900, 450, 120] },
}

type Weights = Readonly<Partial<Record<HomeForm, number>>>

const FORMS: Readonly<Record<Character, Weights>> = {
  'old-town': { 'walk-up': 5, 'above-shop': 1, terraced: 2 },
  flats: { flat: 4, 'walk-up': 2, terraced: 2 },
  terraces: { terraced: 6, 'semi-detached': 1, flat: 0.6 },
  suburb: { terraced: 2, 'semi-detached': 3, detached: 2 },
  village: { terraced: 2, 'semi-detached': 2, detached: 3 },
  countryside: { detached: 6, 'semi-detached': 1 },
  business: { detached: 3, 'semi-detached': 1 },
}

/** Where boats and caravans lie, if anywhere: one street of such a buurt, counted from its heart. */
const PITCHES: Readonly<Partial<Record<Character, { readonly place: number; readonly form: HomeForm }>>> = {
  'old-town': { place: 1, form: 'houseboat' },
  terraces: { place: 5, form: 'caravan' },
}

/** The form that most of a street of homes has; `place` counts the streets of the buurt. */
export function pickForm(character: Character, place: number, random: Random): HomeForm {
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

/** The year that most of a street was built in; one street in twelve was built anew since. */
export function pickYear(character: Character, random: Random): number {
  const [first, last] = YEARS[character]
  return random.chance(1 / 12) ? random.integer(last, 2024) : random.integer(first, last)
}

export function pickBuildingYear(year: number, random: Random): number {
  return Math.min(2024, Math.round(random.normal(year, 2)))
}

const MIXED: Readonly<Partial<Record<Form, readonly (readonly [weight: number, ...Gebruiksdoel[]])[]>>> = {
  'care-home': [
    [1, 'gezondheidszorgfunctie'],
    [1, 'woonfunctie', 'gezondheidszorgfunctie'],
    [1, 'logiesfunctie'],
  ],
  'above-shop': [[1, 'woonfunctie']],
  shop: [
    [8, 'winkelfunctie'],
    [2, 'bijeenkomstfunctie'],
    [1, 'winkelfunctie', 'kantoorfunctie'],
  ],
  'market-stall': [[1, 'winkelfunctie']],
  office: [
    [9, 'kantoorfunctie'],
    [1, 'kantoorfunctie', 'bijeenkomstfunctie'],
  ],
  workshop: [
    [6, 'industriefunctie'],
    [2, 'industriefunctie', 'kantoorfunctie'],
    [0.6, 'overige gebruiksfunctie'],
    [0.4, 'winkelfunctie'],
  ],
  barn: [
    [3, 'industriefunctie'],
    [2, 'overige gebruiksfunctie'],
  ],
  amenity: [
    [3, 'bijeenkomstfunctie'],
    [2, 'onderwijsfunctie'],
    [1.5, 'gezondheidszorgfunctie'],
    [1, 'sportfunctie'],
    [0.7, 'overige gebruiksfunctie'],
  ],
  hotel: [
    [3, 'logiesfunctie'],
    [1, 'logiesfunctie', 'bijeenkomstfunctie'],
  ],
}

export function pickPurposes(form: Form, random: Random): readonly Gebruiksdoel[] {
  if (form === 'houseboat' || form === 'caravan') return []
  const choices = MIXED[form] ?? [[1, 'woonfunctie'] as const]
  let left = random.between(
    0,
    choices.reduce((sum, [weight]) => sum + weight, 0),
  )
  const [, ...purposes] = choices.find(([weight]) => (left -= weight) < 0) ?? choices[0] ?? [0]
  return purposes
}

/** m², and smaller in older homes: space per home grew over the century. */
export function pickArea(form: Form, year: number, random: Random): number {
  const [mean, deviation, least] = BUILDING_STYLES[form].area
  const byAge = year < 1945 ? 0.88 : year < 1990 ? 0.97 : 1.08
  return Math.max(least, Math.round(random.normal(mean * byAge, deviation)))
}
