import type { Equations } from '../cells/equations.ts'

/** A total of which everyone can see that all of it is in one part: whoever is counted in it has that trait. */
export interface GroupDisclosure {
  readonly row: number
  readonly total: number
  readonly part: number
}

/**
 * Sums in which all contributors provably fall in one part, though more than one part could hold some, while the total has
 * fewer contributors than may be told apart from none. `low` and `up` are what an attacker can derive of every cell.
 */
export function groupDisclosures(
  equations: Equations,
  { low, up }: { readonly low: Float64Array; readonly up: Float64Array },
  { contributors, fewerThan }: { readonly contributors: Float64Array; readonly fewerThan: number },
): GroupDisclosure[] {
  const found: GroupDisclosure[] = []
  for (let row = 0; row < equations.starts.length - 1; row += 1) {
    const { total, parts } = sumOf(equations, row)
    const count = contributors[total] ?? 0
    if (parts.length < 2 || count === 0 || count >= fewerThan || (low[total] ?? 0) <= 0) continue
    const possible = parts.filter((part) => (up[part] ?? 0) > 0)
    const [part] = possible
    if (possible.length === 1 && part !== undefined) found.push({ row, total, part })
  }
  return found
}

function sumOf({ starts, places, coefficients }: Equations, row: number): { total: number; parts: number[] } {
  const entries = Array.from(
    { length: (starts[row + 1] ?? 0) - (starts[row] ?? 0) },
    (_, at) => (starts[row] ?? 0) + at,
  )
  const placeAt = (at: number) => places[at] ?? 0
  return {
    total: entries.filter((at) => (coefficients[at] ?? 0) < 0).map(placeAt)[0] ?? -1,
    parts: entries.filter((at) => (coefficients[at] ?? 0) > 0).map(placeAt),
  }
}
