import type { AreaLevel, Territory } from '../vocabulary/area.ts'
import type { Words } from '../vocabulary/language.ts'
import type { Table } from '../vocabulary/table.ts'

/** What is published about one subject, written once for every territory that has figures. One file each. */
export interface SubjectDefinition {
  readonly id: string
  readonly level: AreaLevel
  /** The statistics table that it publishes. */
  readonly figures: Table
  readonly theme: Words
  readonly title: Words
  readonly unit: Words
  readonly numeratorName: Words
  readonly denominatorName: Words
  readonly says: Words
  readonly doesNotSay: readonly [Words, ...Words[]]
  readonly innocentExplanations: readonly [Words, ...Words[]]
  readonly definition: Words
  readonly decimals: number
  /** SQL that gives the `delivery_id`s that the figures of a territory rest on. */
  readonly deliveries: (territory: Territory) => string
}
