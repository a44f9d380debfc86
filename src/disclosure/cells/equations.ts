/**
 * The sums that hold between cells: for every row, Σ coefficient × cell = constant. A cell is its place, 0 to `cells - 1`.
 * Compressed sparse rows: row r has the entries `starts[r]` to `starts[r + 1]` of `places` and `coefficients`.
 */
export interface Equations {
  readonly cells: number
  readonly starts: Int32Array
  readonly places: Int32Array
  /** 1 for a part, -1 for its total, in tables; anything in a system that was given. */
  readonly coefficients: Float64Array
  readonly constants: Float64Array
  /** The rows from here on follow from those before: an attacker, and a check, need only the first so many. */
  readonly independent: number
}

/** One sum: the total and its parts, by place. */
export interface Sum {
  readonly total: number
  readonly parts: readonly number[]
}

/** Equations of plain sums. Without `independent` every row counts as needed. */
export function equationsOf(cells: number, sums: readonly Sum[], independent: number = sums.length): Equations {
  const entries = sums.reduce((count, { parts }) => count + parts.length + 1, 0)
  const starts = new Int32Array(sums.length + 1)
  const places = new Int32Array(entries)
  const coefficients = new Float64Array(entries)
  let end = 0
  for (const [row, { total, parts }] of sums.entries()) {
    places[end] = total
    coefficients[end] = -1
    end += 1
    for (const part of parts) {
      places[end] = part
      coefficients[end] = 1
      end += 1
    }
    starts[row + 1] = end
  }
  return { cells, starts, places, coefficients, constants: new Float64Array(sums.length), independent }
}

/** How far the values are from fulfilling each row: Σ coefficient × value − constant. */
export function residuals(equations: Equations, values: Float64Array): Float64Array {
  const { starts, places, coefficients, constants } = equations
  return constants.map((constant, row) => {
    let sum = -constant
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
      sum += (coefficients[at] ?? 0) * (values[places[at] ?? 0] ?? 0)
    return sum
  })
}

export function rowCount({ starts }: Equations): number {
  return starts.length - 1
}
