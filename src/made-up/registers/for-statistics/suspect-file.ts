import type { Random } from '../../random.ts'
import { leftOut, unknownWord } from '../desks/cell-spoilings.ts'
import type { Spoiling } from '../desks/desk-file.ts'
import type { CountForm, CountRow } from './count-file.ts'
import { AGE_BANDS, type AgeBand, type GemeenteCounts } from './gemeente-counts.ts'

const COLUMNS = ['vanaf', 'tot', 'pleeggemeente', 'woongemeente', 'leeftijd', 'aantal'] as const
type Column = (typeof COLUMNS)[number]

const SPOILINGS: readonly Spoiling<Column>[] = [
  unknownWord('leeftijd', ['12-18', '65 plus', '30'], 0.002),
  leftOut('aantal', 0.001),
]

const ELSEWHERE = 'elders'
const ALL = 'totaal'
/** Suspects of a drug offence a year per 1,000 residents of that age. Believable in shape, and no more. */
const PER_THOUSAND: Readonly<Record<AgeBand, number>> = {
  '12-17': 0.8,
  '18-24': 4.6,
  '25-44': 1.9,
  '45-64': 0.6,
  '65 en ouder': 0.08,
}
const AGES_OF_STRANGERS = { '12-17': 8, '18-24': 36, '25-44': 42, '45-64': 13, '65 en ouder': 1 } as const
const AGE_UNKNOWN = 0.01
/** Where people are suspected: at home, in another gemeente of the region, or further away. */
const PLACE = { own: 0.62, near: 0.25, elsewhere: 0.13 } as const
/** How many come from outside the region, beside those of the gemeente itself. */
const STRANGERS = 0.22
/** Planted drug offences per home where a gemeente is as the country is. */
const USUAL = 0.0006

/** Suspects of drug offences per year, place of offence, place of residence and age; with its control totals. */
export const SUSPECTS: CountForm<Column> = {
  register: 'suspects',
  file: 'drugsverdachten_2023_2025.csv',
  truth: 'drug-suspects.csv',
  columns: COLUMNS,
  spoilings: SPOILINGS,
  rowsOf: (year, gemeenten, random) => {
    const tally = createTally()
    for (const gemeente of gemeenten) suspectsFrom(gemeente, { gemeenten, random, add: tally.add })
    return tally.rows(gemeenten.map(({ gemeente }) => gemeente)).map(([key, count]) => toRow(year, key, count))
  },
}

interface Suspicion {
  readonly offence: string
  readonly residence: string
  readonly age: string
}

interface Going {
  readonly gemeenten: readonly GemeenteCounts[]
  readonly random: Random
  add(suspicion: Suspicion): void
}

function suspectsFrom(gemeente: GemeenteCounts, { gemeenten, random, add }: Going): void {
  const own = gemeente.gemeente
  const drawn = intensity(gemeente)
  const ageTold = (age: string) => (random.chance(AGE_UNKNOWN) ? 'onbekend' : age)
  const elsewhereInRegion = weightsOf(gemeenten.filter(({ gemeente: code }) => code !== own))
  for (const age of Object.keys(AGE_BANDS) as AgeBand[]) {
    const suspects = varied((gemeente.residents[age] * PER_THOUSAND[age] * drawn) / 1000, random)
    for (let one = 0; one < suspects; one += 1) {
      const place = random.weighted(PLACE)
      const offence =
        place === 'elsewhere'
          ? ELSEWHERE
          : place === 'own' || Object.keys(elsewhereInRegion).length === 0
            ? own
            : random.weighted(elsewhereInRegion)
      add({ offence, residence: own, age: ageTold(age) })
    }
    const strangers = varied(((gemeente.residents[age] * PER_THOUSAND[age] * drawn) / 1000) * STRANGERS, random)
    for (let one = 0; one < strangers; one += 1)
      add({ offence: own, residence: ELSEWHERE, age: ageTold(random.weighted(AGES_OF_STRANGERS)) })
  }
}

/** More where more is planted, and never nothing. */
function intensity({ homes, misuse }: GemeenteCounts): number {
  return Math.min(3, 0.5 + (0.5 * misuse.drugs) / Math.max(1, homes * USUAL))
}

function weightsOf(gemeenten: readonly GemeenteCounts[]): Readonly<Record<string, number>> {
  return Object.fromEntries(gemeenten.map((one) => [one.gemeente, one.homes * intensity(one)]))
}

/** As counts vary from year to year. */
function varied(expected: number, random: Random): number {
  return Math.max(0, random.about(Math.max(0, random.normal(expected, Math.sqrt(expected) / 2))))
}

/** Counts by place of offence, place of residence and age, and the control totals. */
function createTally() {
  const counts = new Map<string, number>()
  const raise = (...parts: readonly string[]) => {
    const key = parts.join(';')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return {
    add({ offence, residence, age }: Suspicion) {
      raise(offence, residence, age)
      raise(offence, ALL, ALL)
      raise(ALL, residence, ALL)
    },
    /** In order, without control totals of what lies elsewhere, and with those of gemeenten that have nobody. */
    rows(gemeenten: readonly string[]): readonly (readonly [string, number])[] {
      for (const gemeente of gemeenten)
        for (const key of [`${gemeente};${ALL};${ALL}`, `${ALL};${gemeente};${ALL}`])
          counts.set(key, counts.get(key) ?? 0)
      for (const key of [`${ELSEWHERE};${ALL};${ALL}`, `${ALL};${ELSEWHERE};${ALL}`]) counts.delete(key)
      return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
    },
  }
}

function toRow(year: number, key: string, count: number): CountRow<Column> {
  const [pleeggemeente = '', woongemeente = '', leeftijd = ''] = key.split(';')
  return {
    vanaf: `${year}-01-01`,
    tot: `${year + 1}-01-01`,
    pleeggemeente,
    woongemeente,
    leeftijd,
    aantal: String(count),
  }
}
