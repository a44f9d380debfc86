import type { ReleaseFigures, TableRow } from './release-figures.ts'
import { asWritten, rounded } from './written-numbers.ts'

/** What is laid on one map. */
export interface Combined {
  readonly first: string
  readonly second: string
  readonly level: string
  readonly period: string
}

/**
 * What two subjects laid together show, reckoned again: the bounds of the thirds, how many areas are in each of the nine
 * classes, and Spearman's rank correlation with the interval of Bonett and Wright (2000).
 */
export function combinedNumbers(
  { first, second, level, period }: Combined,
  figures: ReleaseFigures,
): readonly string[] {
  const rowsOf = (subject: string) =>
    (figures.rows.get(subject) ?? []).filter(
      (row) => row.level === level && row.period === period && row.dimension === 'totaal',
    )
  const beside = new Map(rowsOf(second).map((row) => [row.area, row]))
  const rows = rowsOf(first).flatMap((row) => {
    const other = beside.get(row.area)
    return other === undefined ? [] : [[row, other] as const]
  })
  const pairs = rows.flatMap(([a, b]) =>
    shown(a) === null || shown(b) === null ? [] : [[shown(a), shown(b)] as [number, number]],
  )
  const decimals = [first, second].map((id) => figures.release.subjects.find((entry) => entry.id === id)?.decimals ?? 0)
  const bounds = ([rowsOf(first), rowsOf(second)] as const).map((list, place) =>
    thirds(
      list.flatMap((row) => shown(row) ?? []),
      decimals[place] ?? 0,
    ),
  )
  const thirdOf = (value: number, place: number) =>
    (bounds[place] ?? []).filter((bound) => rounded(value, decimals[place] ?? 0) >= bound).length
  const classes = pairs.map(([a, b]) => [thirdOf(a, 0), thirdOf(b, 1)] as const)
  const high = classes.filter(([a]) => a === 2).length
  const counts = [0, 1, 2].flatMap((up) =>
    [0, 1, 2].map((across) => classes.filter(([a, b]) => a === up && b === across).length),
  )
  const unrelated = Math.round((high * classes.filter(([, b]) => b === 2).length) / pairs.length)
  const missing = rows.filter(([a, b]) => shown(a) === null || shown(b) === null)
  const reasons = ['onderdrukt', 'geen waarneming', 'komt niet voor'].map(
    (_, place, all) =>
      missing.filter((pair) => {
        const own = pair.filter((row) => shown(row) === null).map((row) => all.indexOf(row.status))
        return Math.min(...own) === place
      }).length,
  )
  return [
    ...bounds.flatMap((list, place) => list.flatMap((bound) => asWritten(bound, decimals[place] ?? 0))),
    ...[pairs.length, rows.length, high, unrelated, ...counts, ...reasons].map(String),
    ...correlation(pairs).flatMap((value) => [value.toFixed(2)]),
  ]
}

function shown({ value, count }: TableRow): number | null {
  return value ?? count
}

/** The lowest figures of the second and of the highest third; equal figures are in one third. */
function thirds(values: readonly number[], decimals: number): readonly number[] {
  const sorted = values.map((value) => rounded(value, decimals)).toSorted((a, b) => a - b)
  const bounds: number[] = []
  for (const share of [1 / 3, 2 / 3]) {
    const above = bounds.at(-1) ?? sorted[0] ?? 0
    const at = sorted[Math.floor(share * sorted.length)] ?? above
    const bound = at > above ? at : sorted.find((value) => value > above)
    if (bound !== undefined) bounds.push(bound)
  }
  return bounds
}

function correlation(pairs: readonly (readonly [number, number])[]): readonly number[] {
  const [x, y] = [ranks(pairs.map(([a]) => a)), ranks(pairs.map(([, b]) => b))]
  const middle = (pairs.length + 1) / 2
  const product = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, rank, place) => sum + (rank - middle) * ((b[place] ?? 0) - middle), 0)
  const rho = product(x, y) / Math.sqrt(product(x, x) * product(y, y))
  const reach = 1.959964 * Math.sqrt((1 + rho ** 2 / 2) / (pairs.length - 3))
  return [rho, Math.tanh(Math.atanh(rho) - reach), Math.tanh(Math.atanh(rho) + reach)]
}

function ranks(values: readonly number[]): readonly number[] {
  return values.map((value) => {
    const lower = values.filter((other) => other < value).length
    const equal = values.filter((other) => other === value).length
    return lower + (equal + 1) / 2
  })
}
