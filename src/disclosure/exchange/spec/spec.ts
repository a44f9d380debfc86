import type { Branches } from '../argus/hierarchy-file.ts'
import type { ArgusMetadata } from '../argus/metadata.ts'
import type { WrittenRule, WrittenSpec } from './spec-shape.ts'

/** A spec with the files that it names read: all that is known of a table before its rows. */
export interface Spec {
  readonly file: string
  readonly name: string
  readonly table: Omit<WrittenSpec['table'], 'metadata'> & { readonly metadata: ArgusMetadata | undefined }
  readonly dimensions: readonly SpecDimension[]
  /** Which dimensions are published together, by place in `dimensions`. */
  readonly crossings: readonly (readonly number[])[]
  readonly measure: WrittenSpec['measure']
  readonly holder: string | undefined
  readonly cells: NonNullable<WrittenSpec['cells']>
  readonly empty: WrittenSpec['empty']
  /** Rounding to multiples of a base, or withholding by rules. */
  readonly protection: { readonly base: number } | { readonly rules: readonly WrittenRule[] }
  readonly costs: WrittenSpec['costs']
  readonly insiders: boolean
}

export interface SpecDimension {
  readonly name: string
  readonly column: string
  readonly total: string
  readonly hierarchy: SpecHierarchy
  readonly missing: readonly string[]
  /** Whether a cell about units whose code is missing never needs protection. */
  readonly missingIsSafe: boolean
}

/** How codes hang together: known from the spec, or made from the codes in the data. */
export type SpecHierarchy =
  | { readonly kind: 'branches'; readonly branches: Branches }
  | { readonly kind: 'digits'; readonly digits: readonly number[] }
  | { readonly kind: 'flat' }
