import type { Day } from '../../vocabulary/day.ts'
import type { Numbers } from '../numbers.ts'
import type { Organisation } from '../organisations/organisation.ts'
import type { Random } from '../random.ts'

/** What the permit desk, the police and people in the street say of one place. */

export interface Permit {
  readonly number: string
  readonly kind: 'verhuur' | 'kamerverhuur' | 'toeristische verhuur' | 'woningsplitsing' | 'woningonttrekking' | 'bouw'
  readonly holder: Organisation | undefined
  readonly from: Day
  readonly until: Day | undefined
  readonly status: 'aangevraagd' | 'verleend' | 'geweigerd' | 'ingetrokken'
}

export interface Incident {
  readonly number: string
  readonly on: Day
  /** SoortMisdrijf of CBS 47018NED. */
  readonly code: string
  /** Whether the police know the object; otherwise they say the buurt. */
  readonly placed: boolean
}

/** Signs as observations.csvw.json lists them. */
export type Sign =
  | 'geur van hennep'
  | 'chemische geur'
  | 'zoemend geluid'
  | 'afgeplakte ramen'
  | 'hitte of gesmolten sneeuw'
  | 'gemanipuleerde meter'
  | 'chemisch afval'
  | 'aanloop op vreemde tijden'
  | 'steeds andere bewoners'
  | 'matrassen of overvolle kamers'
  | 'toeristen met koffers'
  | 'niemand aanwezig'
  | 'post blijft liggen'
  | 'geen klanten of voorraad'
  | 'contante huur'
  | 'anders'

/** Interpretations as observations.csvw.json lists them. */
export type Meaning =
  | 'hennepteelt'
  | 'drugslab'
  | 'opslag van drugs'
  | 'illegale bewoning'
  | 'toeristische verhuur'
  | 'prostitutie'
  | 'uitbuiting'
  | 'witwassen'
  | 'anders'

export interface Observation {
  readonly number: string
  /** Day and time, `2025-03-04T21:30`. */
  readonly from: string
  readonly until: string | undefined
  readonly sense: 'gezien' | 'gehoord' | 'geroken' | 'gemeten' | 'gevoeld'
  readonly sign: Sign
  /** What the observer made of it. */
  readonly meaning: Meaning | undefined
  readonly source: 'bewoner' | 'bezorger' | 'hulpverlener' | 'toezichthouder' | 'verhuurder' | 'netbeheerder' | 'anders'
  readonly reliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
  readonly credibility: '1' | '2' | '3' | '4' | '5' | '6'
}

/** A report of a resident in Signalen. */
export interface Report {
  readonly number: number
  /** `2025-03-04T21:30`. */
  readonly on: string
  /** Slug of the category, `wonen`; report-categories.ts lists them. */
  readonly main: string
  /** Slug of what it is within that, `wonen-ondermijning`. */
  readonly sub: string
  readonly source: 'online' | 'Telefoon – CCA' | 'E-mail' | 'Toezichthouder'
  readonly text: string
}

/** A permit with a number: granted, without an end and to someone who is not named, unless said otherwise. */
export function permit(
  plan: Pick<Permit, 'kind' | 'from'> & Partial<Omit<Permit, 'number'>>,
  numbers: Pick<Numbers, 'desk'>,
): Permit {
  return { number: numbers.desk('VG'), holder: undefined, until: undefined, status: 'verleend', ...plan }
}

/** An incident with a number, at an object that the police know unless said otherwise. */
export function incident(
  plan: Pick<Incident, 'on' | 'code'> & Partial<Omit<Incident, 'number'>>,
  numbers: Pick<Numbers, 'desk'>,
): Incident {
  return { number: numbers.desk('PL'), placed: true, ...plan }
}

/** With which sense a sign is mostly noticed. */
const SENSE: Readonly<Partial<Record<Sign, Observation['sense']>>> = {
  'geur van hennep': 'geroken',
  'chemische geur': 'geroken',
  'zoemend geluid': 'gehoord',
  'gemanipuleerde meter': 'gemeten',
}

/** An observation with a number: by a resident, judged by nobody, with the sense that goes with the sign, unless said otherwise. */
export function observation(
  plan: Pick<Observation, 'from' | 'sign'> & Partial<Omit<Observation, 'number'>>,
  numbers: Pick<Numbers, 'desk'>,
): Observation {
  return {
    number: numbers.desk('WN'),
    until: undefined,
    sense: SENSE[plan.sign] ?? 'gezien',
    meaning: undefined,
    source: plan.sign === 'gemanipuleerde meter' ? 'netbeheerder' : 'bewoner',
    reliability: 'F',
    credibility: '6',
    ...plan,
  }
}

/** A report with a number, online unless said otherwise. */
export function report(
  plan: Pick<Report, 'on' | 'main' | 'sub' | 'text'> & Partial<Omit<Report, 'number'>>,
  numbers: Pick<Numbers, 'report'>,
): Report {
  return { number: numbers.report(), source: 'online', ...plan }
}

/** A moment of a day on the clock of the Netherlands, `2025-03-04T21:30`; by day unless other hours are given, both included. */
export function momentOn(day: Day, random: Random, [first, last]: readonly [number, number] = [8, 22]): string {
  return `${day}T${twoDigits(random.integer(first, last))}:${twoDigits(random.integer(0, 59))}`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
