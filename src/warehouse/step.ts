import type { Row, Table } from '../vocabulary/table.ts'
import type { Database, Parameter } from './database.ts'

/** What must hold between the rows a step makes and the rows of one of its inputs. Checked after the step. */
export type RowRelation =
  | { readonly is: 'as many as' | 'at most as many as'; readonly of: Table }
  | { readonly is: 'any number' }

interface StepBase {
  readonly name: string
  readonly reads: readonly Table[]
  readonly makes: Table
  readonly rows: RowRelation
  /** Limits and choices that the step depends on; a change makes it run again. */
  readonly parameters?: Readonly<Record<string, Parameter>>
}

/**
 * A step written in SQL: one select, parameters as `$name`. A URL is a file beside the `.ts` that declares
 * the step; a text is composed from such files, as the signals are from the catalogue.
 */
export interface SqlStep extends StepBase {
  readonly sql: URL | string
}

/** A step written in TypeScript over a stream of rows, for what SQL does badly. */
export interface StreamStep extends StepBase {
  make(input: StepInput, output: StepOutput): Promise<void>
}

/**
 * A step that needs tables of its own on the way, as record linkage does. Its inputs are there as views by their
 * names; whatever tables it makes are gone after it.
 */
export interface WorkStep extends StepBase {
  /** Does the work, and returns the select whose rows are the table; `parameters` are those of that select. */
  work(database: Database): Promise<string>
}

export type Step = SqlStep | StreamStep | WorkStep

export interface StepInput {
  rows<T extends Table>(table: T): AsyncGenerator<Row<T>>
}

export interface StepOutput {
  add(row: Readonly<Record<string, unknown>>): void
}

/** What is known about a table that a step made: enough to tell whether the step must run again. */
export interface StepRecord {
  readonly step: string
  readonly table: string
  /** Checksum of code, parameters and inputs together. */
  readonly fingerprint: string
  readonly inputs: Readonly<Record<string, string>>
  readonly output: string
  readonly rows: number
  readonly seconds: number
}
