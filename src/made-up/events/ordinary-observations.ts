import type { Day } from '../../vocabulary/day.ts'
import { dayAfter, dayBetween, firstOf, latest, PEILDATUM, yearsAgo } from '../calendar.ts'
import { isHome } from '../homes/premises.ts'
import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import type { EventPlace } from './event-place.ts'
import { type Meaning, momentOn, type Observation, observation } from './happening.ts'

const YEARS = 3
/** Observations that reach a desk per home or place of work a year; nearly all have an innocent cause. */
const AT_HOME_A_YEAR = 0.003
const AT_WORK_A_YEAR = 0.006
/** How often the same cause is noticed once more, by another sign of it where there is one. */
const AGAIN = 0.15
/** How often somebody says until when it went on. */
const LASTS = 0.25

/** Something innocent, and how it comes across. */
interface Cause {
  readonly weight: number
  readonly signs: readonly Observation['sign'][]
  readonly sources: Readonly<Partial<Record<Observation['source'], number>>>
  readonly meanings: Readonly<Partial<Record<Meaning | 'none', number>>>
  /** Hours of the day at which it is noticed. */
  readonly hours?: readonly [number, number]
}

const AT_HOME: Readonly<Record<string, Cause>> = {
  aquarium: {
    weight: 10,
    signs: ['zoemend geluid', 'hitte of gesmolten sneeuw'],
    sources: { bewoner: 9, bezorger: 1 },
    meanings: { hennepteelt: 3, none: 7 },
    hours: [18, 23],
  },
  'heat pump': {
    weight: 14,
    signs: ['zoemend geluid', 'hitte of gesmolten sneeuw'],
    sources: { bewoner: 8, toezichthouder: 1 },
    meanings: { hennepteelt: 2, none: 8 },
  },
  'joint on a balcony': {
    weight: 16,
    signs: ['geur van hennep'],
    sources: { bewoner: 8, bezorger: 2, hulpverlener: 1 },
    meanings: { hennepteelt: 5, none: 5 },
    hours: [16, 23],
  },
  'meter read wrongly': {
    weight: 2,
    signs: ['gemanipuleerde meter'],
    sources: { netbeheerder: 1 },
    meanings: { none: 1 },
    hours: [8, 16],
  },
  'being painted': {
    weight: 6,
    signs: ['afgeplakte ramen', 'chemische geur'],
    sources: { bewoner: 5, toezichthouder: 2 },
    meanings: { none: 9, drugslab: 1 },
  },
  holiday: {
    weight: 16,
    signs: ['niemand aanwezig', 'post blijft liggen'],
    sources: { bezorger: 6, bewoner: 4, toezichthouder: 2 },
    meanings: { none: 8, 'illegale bewoning': 1 },
    hours: [8, 20],
  },
  'piano lessons': {
    weight: 8,
    signs: ['aanloop op vreemde tijden'],
    sources: { bewoner: 1 },
    meanings: { none: 5, prostitutie: 2, 'opslag van drugs': 2 },
    hours: [17, 22],
  },
  'guests all summer': {
    weight: 8,
    signs: ['toeristen met koffers', 'steeds andere bewoners'],
    sources: { bewoner: 7, bezorger: 2 },
    meanings: { 'toeristische verhuur': 6, none: 4 },
  },
  'family staying over': {
    weight: 6,
    signs: ['matrassen of overvolle kamers', 'steeds andere bewoners'],
    sources: { bewoner: 4, hulpverlener: 3, toezichthouder: 1 },
    meanings: { 'illegale bewoning': 3, none: 5 },
  },
  'something else': {
    weight: 14,
    signs: ['anders'],
    sources: { bewoner: 6, bezorger: 1, anders: 3 },
    meanings: { anders: 4, none: 6 },
  },
}

const AT_WORK: Readonly<Record<string, Cause>> = {
  'closed for the season': {
    weight: 10,
    signs: ['niemand aanwezig', 'post blijft liggen'],
    sources: { bezorger: 5, toezichthouder: 3 },
    meanings: { none: 9, witwassen: 1 },
    hours: [9, 18],
  },
  'being refitted': {
    weight: 6,
    signs: ['afgeplakte ramen'],
    sources: { bewoner: 3, toezichthouder: 2 },
    meanings: { none: 1 },
  },
  'paint shop': {
    weight: 6,
    signs: ['chemische geur'],
    sources: { bewoner: 4, bezorger: 1 },
    meanings: { drugslab: 2, none: 5 },
  },
  'paint tins by the bins': {
    weight: 4,
    signs: ['chemisch afval'],
    sources: { toezichthouder: 3, bewoner: 2 },
    meanings: { drugslab: 1, none: 6 },
  },
  'cold store': {
    weight: 5,
    signs: ['zoemend geluid'],
    sources: { bewoner: 1 },
    meanings: { none: 8, hennepteelt: 2 },
    hours: [20, 23],
  },
  'night shift': {
    weight: 5,
    signs: ['aanloop op vreemde tijden'],
    sources: { bewoner: 1 },
    meanings: { none: 6, 'opslag van drugs': 2 },
    hours: [21, 23],
  },
}

/** Only a shop can be without customers. */
const AT_SHOP: Readonly<Record<string, Cause>> = {
  ...AT_WORK,
  'quiet hour': {
    weight: 10,
    signs: ['geen klanten of voorraad'],
    sources: { toezichthouder: 5, bewoner: 4 },
    meanings: { none: 6, witwassen: 4 },
    hours: [9, 18],
  },
}

/** What people notice at a place where nothing is the matter, over three years. */
export function ordinaryObservations({ premises }: EventPlace, scene: Scene, random: Random): readonly Observation[] {
  const rate = isHome(premises) ? AT_HOME_A_YEAR : AT_WORK_A_YEAR
  if (!random.chance(rate * YEARS)) return []
  const causes = isHome(premises) ? AT_HOME : premises.purposes.includes('winkelfunctie') ? AT_SHOP : AT_WORK
  const cause = causes[random.weighted(weightsOf(causes))]
  if (cause === undefined) return []
  const start = latest(firstOf(premises.building.year), yearsAgo(YEARS))
  const first = dayBetween(start, PEILDATUM, random)
  const days = random.chance(AGAIN) ? [first, latest(start, dayAfter(first, -random.integer(1, 60)))] : [first]
  return days.map((day) => noticed(cause, day, { scene, random })).sort((a, b) => (a.from < b.from ? -1 : 1))
}

function noticed(cause: Cause, day: Day, { scene, random }: { scene: Scene; random: Random }): Observation {
  const from = momentOn(day, random, cause.hours)
  const source = random.weighted(cause.sources)
  const meaning = random.weighted(cause.meanings)
  const judged = source === 'toezichthouder' && random.chance(0.7)
  return observation(
    {
      from,
      until: random.chance(LASTS) ? hoursAfter(from, random.integer(1, 3)) : undefined,
      sign: random.pick(cause.signs),
      source,
      meaning: meaning === 'none' ? undefined : meaning,
      ...(judged ? { reliability: 'B', credibility: random.weighted({ '2': 2, '3': 3, '4': 2, '5': 1 }) } : {}),
    },
    scene.numbers,
  )
}

/** So many hours later on the same day; nothing when that is after midnight. */
function hoursAfter(moment: string, hours: number): string | undefined {
  const hour = Number(moment.slice(11, 13)) + hours
  return hour > 23 ? undefined : `${moment.slice(0, 11)}${String(hour).padStart(2, '0')}${moment.slice(13)}`
}

const WEIGHTS = new Map([AT_HOME, AT_WORK, AT_SHOP].map((causes) => [causes, weigh(causes)]))

function weightsOf(causes: Readonly<Record<string, Cause>>): Readonly<Record<string, number>> {
  return WEIGHTS.get(causes) ?? weigh(causes)
}

function weigh(causes: Readonly<Record<string, Cause>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(causes).map(([name, { weight }]) => [name, weight]))
}
