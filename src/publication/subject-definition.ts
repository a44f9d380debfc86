import type { AreaLevel, Territory } from '../vocabulary/area.ts'
import type { Words } from '../vocabulary/language.ts'
import type { Table } from '../vocabulary/table.ts'
import type { SeriesBreak } from './contract.ts'
import type { ThemeId } from './themes.ts'

/** What is published about one subject, written once for every territory that has figures. One file each. */
export interface SubjectDefinition {
  readonly id: string
  /** The smallest areas that have figures; larger ones are sums. */
  readonly level: AreaLevel
  /** The statistics table of counts that it publishes. */
  readonly counted: Table
  /** What the counts are a share of, as another table of counts; null when only counts are published. */
  readonly per: Denominator | null
  /** Sums of money beside the counts, protected by the p % rule; null when there are none. */
  readonly amounts: Amounts | null
  /** Every published count is a multiple of it: 10 for what touches on crime or persons, 5 for the rest. */
  readonly roundedTo: 5 | 10
  /** What the counts are split by, each beside the areas; never two of them at once. */
  readonly dimensions: readonly Dimension[]
  readonly theme: ThemeId
  readonly title: Words
  readonly unit: Words
  readonly numeratorName: Words
  /** Null when nothing is divided. */
  readonly denominatorName: Words | null
  readonly says: Words
  readonly doesNotSay: readonly [Words, ...Words[]]
  readonly innocentExplanations: readonly [Words, ...Words[]]
  readonly definition: Words
  readonly decimals: number
  /** Where the way of counting changed; none when left out. */
  readonly seriesBreaks?: readonly SeriesBreak[]
  /** SQL that gives the `delivery_id`s that the figures of a territory rest on. */
  readonly deliveries: (territory: Territory) => string
}

export interface Denominator {
  readonly counted: Table
  /** Per how many of them: 100, 1,000 or 10,000. */
  readonly times: number
  /** Dimensions in which each category is divided by the same category there; the others are not divided. */
  readonly split: readonly string[]
  /** Everything that is counted is one of these, and anyone knows that: the audit then attacks the two tables together. */
  readonly holdsAll?: true
}

export interface Amounts {
  readonly table: Table
  readonly title: Words
  readonly unit: Words
}

export interface Dimension {
  readonly id: string
  readonly title: Words
  /** The categories in reading order; `gemeenten` when they are the gemeenten of the territory themselves. */
  readonly categories: readonly Category[] | 'gemeenten'
  /** Whether a reader sees how much larger a category's share is in an area than in all areas together. */
  readonly overRepresentation?: true
}

export interface Category {
  readonly id: string
  readonly title: Words
}
