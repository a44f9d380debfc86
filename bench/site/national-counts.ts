import type { Land } from '../../src/made-up/land/area.ts'
import type { Dimension, SubjectDefinition } from '../../src/publication/subject-definition.ts'

/** Counts of a made-up country for every subject: drawn by a seed, and adding up as registers do. Not linked to any home. */

export interface CountedRow {
  readonly territory: 'voorbeeldregio'
  readonly area_code: string
  readonly period: string
  readonly dimension: string
  readonly category: string
  readonly count: number | null
  readonly missing: string | null
}

/** What units a table counts: how many there are to a home, and which share of them is counted where little is up. */
interface Universe {
  readonly of: 'homes' | 'objects' | 'residents' | 'businesses'
  /** 1 when it counts all of them. */
  readonly share: number
  readonly periods: readonly string[]
}

const NOW = ['2026']
const YEARS = ['2023', '2024', '2025']

/** By table of counts. What is in none is not drawn. */
const UNIVERSES: Readonly<Record<string, Universe>> = {
  homes_per_buurt: { of: 'homes', share: 1, periods: NOW },
  objects_per_buurt: { of: 'objects', share: 1, periods: NOW },
  residents_per_buurt: { of: 'residents', share: 1, periods: NOW },
  branches_per_buurt: { of: 'businesses', share: 1, periods: NOW },
  empty_homes_per_buurt: { of: 'homes', share: 0.035, periods: NOW },
  occupancy_per_buurt: { of: 'homes', share: 0.012, periods: NOW },
  sluice_homes_per_buurt: { of: 'homes', share: 0.004, periods: NOW },
  unknown_owners_per_buurt: { of: 'objects', share: 0.01, periods: NOW },
  crimes_per_buurt: { of: 'residents', share: 0.045, periods: YEARS },
  cleared_farms_per_buurt: { of: 'homes', share: 0.0005, periods: YEARS },
  crimes_per_gemeente: { of: 'residents', share: 0.045, periods: YEARS },
}

const PER_HOME = { homes: 1, objects: 1.15, residents: 2.1, businesses: 0.22 } as const

/** The subjects of a catalogue whose tables are drawn here, without sums of money. */
export function drawnSubjects(subjects: readonly SubjectDefinition[]): SubjectDefinition[] {
  return subjects
    .filter(({ counted }) => counted.name in UNIVERSES)
    .map((subject) => ({ ...subject, amounts: null, deliveries: () => "select 'bench' as delivery_id" }))
}

/** The rows of every table of some subjects, table by table. */
export function* drawnRows(land: Land, subjects: readonly SubjectDefinition[]): Generator<[table: string, CountedRow]> {
  const tables = Map.groupBy(subjects, ({ counted }) => counted.name)
  const dimensionsOf = (name: string) => [
    ...new Map((tables.get(name) ?? []).flatMap(({ dimensions }) => dimensions.map((one) => [one.id, one]))).values(),
  ]
  const buurten = land.gemeenten.flatMap(({ wijken }) => wijken.flatMap((wijk) => wijk.buurten))
  for (const units of ['homes', 'objects', 'residents', 'businesses'] as const) {
    const names = [...tables.keys()].filter((name) => UNIVERSES[name]?.of === units)
    for (const buurt of buurten) {
      const random = randomOf(`${units} ${buurt.code}`)
      const count = Math.round(buurt.homes * PER_HOME[units] * (0.8 + 0.4 * random()))
      for (const name of names) yield* countsOf(name, { code: buurt.code, units: count, random }, dimensionsOf(name))
    }
  }
}

interface Buurt {
  readonly code: string
  readonly units: number
  readonly random: () => number
}

function* countsOf(
  name: string,
  { code, units, random }: Buurt,
  dimensions: readonly Dimension[],
): Generator<[string, CountedRow]> {
  const { share, periods } = UNIVERSES[name] ?? { share: 0, periods: [] }
  const place = name.endsWith('gemeente') ? `GM${code.slice(2, 6)}` : code
  for (const period of periods) {
    const row = { territory: 'voorbeeldregio', area_code: place, period } as const
    const total = { ...row, dimension: 'totaal', category: 'totaal' }
    if (units === 0) yield [name, { ...total, count: null, missing: 'impossible' }]
    else if (share < 1 && hash(`${name} ${code.slice(2, 6)}`) % 40 === 0)
      yield [name, { ...total, count: null, missing: 'not-measured' }]
    else {
      const count =
        share === 1 ? units : Math.min(units, about(units * share * Math.exp(1.2 * (random() - 0.5)), random))
      yield [name, { ...total, count, missing: null }]
      for (const dimension of dimensions) yield* split(name, { ...row, count, units }, dimension)
    }
  }
}

/** Spreads a count over categories by shares that are the same for the part and the whole, so that no part is larger. */
function* split(
  name: string,
  {
    count,
    units,
    ...row
  }: { territory: 'voorbeeldregio'; area_code: string; period: string; count: number; units: number },
  { id, categories }: Dimension,
): Generator<[string, CountedRow]> {
  if (categories === 'gemeenten') return
  const weights = categories.map((_, place) => 1 / (place + 1.5) ** 1.2)
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const room = exactly(
    weights.map((weight) => (units * weight) / sum),
    units,
  )
  const wanted = exactly(
    room.map((most) => (units === 0 ? 0 : (count * most) / units)),
    count,
  )
  for (const [place, { id: category }] of categories.entries())
    yield [name, { ...row, dimension: id, category, count: wanted[place] ?? 0, missing: null }]
}

/** Whole numbers that add up to a total, each the lower or the upper of what it should be: largest remainders first. */
function exactly(shares: readonly number[], total: number): number[] {
  const whole = shares.map(Math.floor)
  const left = total - whole.reduce((sum, value) => sum + value, 0)
  const order = shares
    .map((share, place) => ({ place, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest)
  for (const { place } of order.slice(0, left)) whole[place] = (whole[place] ?? 0) + 1
  return whole
}

/** Roughly a Poisson draw: exact enough for a picture. */
function about(mean: number, random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal))
}

function randomOf(name: string): () => number {
  let state = hash(name)
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}

function hash(text: string): number {
  let value = 2_166_136_261
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 16_777_619)
  return value >>> 0
}
