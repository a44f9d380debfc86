import { LANGUAGES } from '../../../../src/vocabulary/language.ts'
import { TEST_RESULTS } from '../../../../src/web/public/accessibility/test-results.ts'
import { flowNumbers } from './flow-numbers.ts'
import type { ReleaseFigures, TableRow } from './release-figures.ts'
import { asWritten, writtenNumbers } from './written-numbers.ts'

/** What a sentence is about. */
export interface Topic {
  /** Ids of subjects. */
  readonly subjects: readonly string[]
  /** Codes of areas. */
  readonly areas: readonly string[]
  /** The kind of page. */
  readonly kind: string
}

/** All numbers that may stand in a sentence about a topic, made again from the tables to download. */
export function numbersFor(topic: Topic, figures: ReleaseFigures): ReadonlySet<string> {
  const known = new Set(numbersOfRelease(figures))
  for (const subject of topic.subjects) {
    addAll(known, numbersOfSubject(subject, figures))
    for (const area of topic.areas) addAll(known, numbersOfArea(subject, area, figures))
  }
  for (const area of topic.areas) addAll(known, numbersBesideArea(area, figures))
  if (topic.kind === 'methode') addAll(known, numbersOfMethods(figures))
  if (topic.kind === 'meenemen') addAll(known, numbersOfFiles(figures))
  if (topic.kind === 'toegankelijkheid') addAll(known, numbersOfTests())
  return known
}

function addAll(known: Set<string>, more: Iterable<string>): void {
  for (const number of more) known.add(number)
}

/** Years, days, and how much there is of everything. */
const numbersOfRelease = remembered((figures: ReleaseFigures) => {
  const { release, methods } = figures
  const days = [
    release.publishedOn,
    ...release.history.map(({ publishedOn }) => publishedOn),
    ...release.sources.map(({ asOf }) => asOf),
    ...methods.indicators.flatMap(({ values }) => values.map(({ validFrom }) => validFrom)),
    ...methods.methods.flatMap(({ values }) => values.map(({ validFrom }) => validFrom)),
  ]
  const periods = release.subjects.flatMap(({ periods: own }) => own)
  const counts = [release.subjects.length, release.protection.minimumDenominator, methods.indicators.length]
  return [
    ...periods,
    ...days.flatMap((day) =>
      day
        .slice(0, 10)
        .split('-')
        .map((part) => String(Number(part))),
    ),
    ...counts.flatMap((count) => asWritten(count, 0)),
    ...agesOf([...periods.map((period) => `${period}-12-31`), ...days]),
  ]
})

/** The values that methods and indicators use. */
const numbersOfMethods = remembered(({ methods: { methods, indicators } }: ReleaseFigures) =>
  [...methods, ...indicators].flatMap(({ values }) => values.map(({ value }) => String(value))),
)

/** How many files there are, and how large. */
const numbersOfFiles = remembered(({ files }: ReleaseFigures) => {
  const sizes = files.map(({ bytes }) => bytes)
  const all = sizes.reduce((sum, bytes) => sum + bytes, 0)
  return [
    String(files.length),
    ...[...sizes, all].flatMap((bytes) => [String(Math.max(1, Math.round(bytes / 1000))), (bytes / 1e6).toFixed(1)]),
  ]
})

/** What the last test run found, and by which editions of the standard and the program. */
function numbersOfTests(): readonly string[] {
  const { checker, standard, pages, keyboard, zoomed } = TEST_RESULTS
  const times = pages.reduce((sum, page) => sum + page.times, 0)
  const perPage = pages.flatMap((page) => [page.times, page.rules, page.broken.length])
  const editions = LANGUAGES.flatMap((language) => writtenNumbers(`${standard} ${checker}`, language))
  return [...[pages.length, times, keyboard.length, zoomed.length, ...perPage].map(String), ...editions]
}

/** How old what is of such days may be called today: in months up to two years, then in years. */
function agesOf(days: readonly string[]): readonly string[] {
  const today = new Date()
  return days.flatMap((day) => {
    const then = new Date(day)
    const months = (today.getFullYear() - then.getFullYear()) * 12 + today.getMonth() - then.getMonth()
    const full = months - (today.getDate() < then.getDate() ? 1 : 0)
    return [String(full < 24 ? full : Math.floor(full / 12))]
  })
}

const subjectNumbers = new WeakMap<ReleaseFigures, Map<string, readonly string[]>>()

/** Of a subject: the whole, the classes, the middle half, and how many areas have what, per map and period. */
function numbersOfSubject(id: string, figures: ReleaseFigures): readonly string[] {
  const known = subjectNumbers.get(figures) ?? new Map<string, readonly string[]>()
  subjectNumbers.set(figures, known)
  const made = known.get(id) ?? makeSubject(id, figures)
  known.set(id, made)
  return made
}

function makeSubject(id: string, figures: ReleaseFigures): readonly string[] {
  const { release, rows, found } = figures
  const subject = release.subjects.find((entry) => entry.id === id)
  if (subject === undefined) return []
  const { decimals, levels, roundedTo, within, per } = subject
  const own = rows.get(id) ?? []
  const searched = Object.values(found.get(id)?.maps ?? {})
  return [
    ...[roundedTo, per ?? 1, ...Object.values(within)].flatMap((value) => asWritten(value, 0)),
    ...levels.flatMap(({ breaks, whole, unplaced }) => [
      ...[...breaks, ...Object.values(whole)].flatMap((value) => (value === null ? [] : asWritten(value, decimals))),
      ...Object.values(unplaced).map(String),
    ]),
    ...own.filter(({ level }) => level === 'land').flatMap((row) => numbersOfRow(row, decimals)),
    ...searched.flatMap(({ tested, found: here }) => [String(tested), String(here.length)]),
    ...levels.flatMap(({ map, breaks, whole }) => {
      const level = release.maps.find((entry) => entry.id === map)?.level
      const placed = own.filter((row) => row.level === level && row.area !== WITHOUT_BOUNDARY)
      return [
        ...Map.groupBy(placed, ({ period, dimension, category }) => `${period} ${dimension} ${category}`),
      ].flatMap(([, cells]) => {
        const total = cells[0]?.dimension === 'totaal'
        const bounds = total ? breaks : fifths(cells)
        return [
          ...bounds.flatMap((bound) => asWritten(bound, decimals)),
          ...spreadOf(cells, {
            breaks: bounds,
            decimals,
            whole: total ? (whole[cells[0]?.period ?? ''] ?? null) : null,
          }),
        ]
      })
    }),
  ]
}

/** The one area of the sample that is on no map. */
const WITHOUT_BOUNDARY = 'BU99020109'

/** The classes of a category: fifths of the figures above zero, to two digits. */
function fifths(cells: readonly TableRow[]): readonly number[] {
  const values = cells.map(({ value, count }) => value ?? count ?? 0).filter((value) => value > 0)
  const sorted = values.toSorted((a, b) => a - b)
  const bounds = [0.2, 0.4, 0.6, 0.8].map((share) =>
    Number((sorted[Math.floor(share * sorted.length)] ?? 0).toPrecision(2)),
  )
  return [...new Set(bounds)].filter((bound) => bound > 0)
}

interface SpreadWish {
  readonly breaks: readonly number[]
  readonly decimals: number
  readonly whole: number | null
}

/** The middle half, and the numbers of areas: with a figure, without, per class, and far above the whole. */
function spreadOf(cells: readonly TableRow[], { breaks, decimals, whole }: SpreadWish): readonly string[] {
  const shown = cells.map((row) => ({ ...row, figure: row.value ?? row.count }))
  const values = shown.flatMap(({ figure }) => figure ?? []).toSorted((a, b) => a - b)
  const quartiles = [0.25, 0.75].map((share) => values[Math.floor(share * (values.length - 1))] ?? 0)
  const classes = Map.groupBy(values, (value) => (value <= 0 ? 0 : breaks.filter((bound) => value >= bound).length))
  const statuses = Map.groupBy(cells, ({ status }) => status)
  const above = whole === null ? 0 : shown.filter(({ low }) => low !== null && low >= 2 * whole).length
  const counts = [cells.length, values.length, above, ...sizesOf(classes), ...sizesOf(statuses)]
  return [
    ...quartiles.flatMap((value) => [...asWritten(value, decimals), ...asWritten(value, 0)]),
    ...counts.map(String),
  ]
}

function sizesOf(groups: ReadonlyMap<unknown, readonly unknown[]>): readonly number[] {
  return [...groups.values()].map(({ length }) => length)
}

/** All that was published of one area on a subject, and its place among its equals. */
function numbersOfArea(subject: string, area: string, figures: ReleaseFigures): readonly string[] {
  const decimals = figures.release.subjects.find(({ id }) => id === subject)?.decimals ?? 0
  const own = rowsOf(subject, area, figures)
  return [
    ...own.flatMap((row) => numbersOfRow(row, decimals)),
    ...own.flatMap((row) => standingOf(row, subject, figures)),
    ...foundNumbers(subject, area, figures),
  ]
}

const byArea = new WeakMap<ReleaseFigures, Map<string, ReadonlyMap<string, readonly TableRow[]>>>()

function rowsOf(subject: string, area: string, figures: ReleaseFigures): readonly TableRow[] {
  const known = byArea.get(figures) ?? new Map<string, ReadonlyMap<string, readonly TableRow[]>>()
  byArea.set(figures, known)
  const made = known.get(subject) ?? Map.groupBy(figures.rows.get(subject) ?? [], (row) => row.area)
  known.set(subject, made)
  return made.get(area) ?? []
}

function numbersOfRow(row: TableRow, decimals: number): readonly string[] {
  const of = (value: number | null, places: number) => (value === null ? [] : asWritten(value, places))
  const figures = [row.value, row.low, row.high].flatMap((value) => of(value, decimals))
  return [...figures, ...of(row.count, 0), ...of(row.denominator, 0), ...of(row.overRepresentation, 1)]
}

/** Rank, how many are told apart, and how many of ten are lower. */
function standingOf(row: TableRow, subject: string, figures: ReleaseFigures): readonly string[] {
  const own = row.value ?? row.count
  if (own === null) return []
  const equals = (figures.rows.get(subject) ?? []).filter(
    ({ level, period, category, area }) =>
      level === row.level && period === row.period && category === row.category && area !== WITHOUT_BOUNDARY,
  )
  const measured = equals.filter(({ value, count }) => (value ?? count) !== null)
  const rank = 1 + measured.filter(({ value, count }) => (value ?? count ?? 0) > own).length
  const [low, high] = [row.low ?? own, row.high ?? own]
  const higher = measured.filter((other) => (other.low ?? other.value ?? other.count ?? 0) > high).length
  const lower = measured.filter((other) => (other.high ?? other.value ?? other.count ?? 0) < low).length
  const below = (bound: number) =>
    (10 * measured.filter(({ value, count }) => (value ?? count ?? 0) < bound).length) / measured.length
  const tenths = [low, high].flatMap((bound) => [Math.floor(below(bound)), Math.ceil(below(bound))])
  return [rank, measured.length, higher, lower, measured.length - 1 - higher - lower, ...tenths].map(String)
}

/** What chance makes of a count: expected, times as many, one in so many. */
function foundNumbers(subject: string, area: string, { found }: ReleaseFigures): readonly string[] {
  const entries = Object.values(found.get(subject)?.maps ?? {}).flatMap((map) => map.found)
  return entries
    .filter((entry) => entry.area === area)
    .flatMap(({ count, expected, p, adjusted }) => [
      ...asWritten(expected, 1),
      ...asWritten(count / expected, 1),
      ...[p, adjusted].flatMap((chance) => [
        chance < 0.0001 ? '0.0001' : chance.toFixed(4),
        String(Math.round(1 / chance)),
        ...oneInSoMany(chance),
      ]),
    ])
}

function oneInSoMany(chance: number): readonly string[] {
  return [1_000_000, 100_000, 10_000, 1_000, 100, 20].filter((times) => chance < 1 / times).map(String)
}

/** What is said of an area on no subject in particular: flows, distances, sums of money, and how many subjects say what. */
function numbersBesideArea(area: string, figures: ReleaseFigures): readonly string[] {
  const { distances, amounts, release } = figures
  return [
    ...flowNumbers(area, figures),
    ...(distances.get(area) ?? []).flatMap((distance) => asWritten(distance, 1)),
    String(distances.get(area)?.length ?? 0),
    ...amounts.flatMap((cell) => (cell.area === area && cell.amount !== null ? [String(cell.amount)] : [])),
    ...['0', ...release.subjects.map((_, place) => String(place + 1))],
  ]
}

function remembered<T extends object, R>(make: (from: T) => R): (from: T) => R {
  const made = new WeakMap<T, { readonly result: R }>()
  return (from) => {
    const known = made.get(from) ?? { result: make(from) }
    made.set(from, known)
    return known.result
  }
}
