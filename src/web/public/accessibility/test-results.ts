import results from './results.json' with { type: 'json' }

/** What the last test run found, page by page. The journeys write it; a test holds the two against each other. */
export interface TestResults {
  /** Name and version of the program that checks pages. */
  readonly checker: string
  readonly standard: string
  readonly pages: readonly TestedPage[]
  /** Paths of the pages that were used with a keyboard alone. */
  readonly keyboard: readonly string[]
  /** Paths of the pages that were read at 400 %. */
  readonly zoomed: readonly string[]
}

export interface TestedPage {
  /** Its path without the language: `/kaart/diefstal/`. */
  readonly path: string
  /** How often it was checked: per language, size and state. */
  readonly times: number
  /** How many rules could be applied in at least one of them. */
  readonly rules: number
  /** Rules that it broke. */
  readonly broken: readonly string[]
}

export const TEST_RESULTS: TestResults = results
