/** What the report of a protected table tells; no true value of a cell that is not shown is in it. */
export interface ReportData {
  readonly name: string
  /** What is counted or summed. */
  readonly unit: string
  readonly cells: number
  /** Cells that somebody is in. */
  readonly filled: number
  readonly sensitive: number
  readonly secondary: number
  readonly withheld: number
  readonly cost: number
  /** The base, when counts were rounded and none withheld. */
  readonly roundedTo: number | undefined
  /** Of each filled cell how far rounding moved it. */
  readonly moved: readonly number[]
  readonly losses: readonly Loss[]
  readonly grids: readonly Grid[]
  readonly intervals: readonly Interval[]
  /** How many pairs of an insider and somebody else's cell were tried. */
  readonly insiderPairs: number
}

/** What one level of a dimension lost, as shares. Level 0 is the total. */
export interface Loss {
  readonly dimension: string
  readonly level: number
  readonly cells: number
  readonly value: number
}

export type CellLook = 'shown' | 'empty' | 'for-itself' | 'for-others' | 'not-published'

export interface Grid {
  readonly rowName: string
  readonly columnName: string
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly rowsLeftOut: number
  readonly columnsLeftOut: number
  readonly looks: readonly (readonly CellLook[])[]
}

/** Between which values a reader can place a cell that is not told; `up` may be Infinity. */
export interface Interval {
  readonly name: string
  readonly low: number
  readonly up: number
}
