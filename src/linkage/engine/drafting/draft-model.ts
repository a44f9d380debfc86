import { InputFault } from '../../../vocabulary/input-fault.ts'
import { type Database, quoteName } from '../../../warehouse/database.ts'
import type { BlockingRule, Comparison, LinkModel, LinkType } from '../model/link-model.ts'
import type { RecordTable } from '../records/record-table.ts'
import { countPossiblePairs } from '../training/random-pairs.ts'
import { atomsOf, type BlockingAtom } from './blocking-atoms.ts'
import { isProtected } from './column-kind.ts'
import { profileColumn } from './column-profile.ts'
import { type DraftedColumn, draftColumn } from './drafted-column.ts'
import { draftComparison } from './drafted-levels.ts'
import { chooseRules, countAtoms, looseRules } from './drafted-rules.ts'
import { makeLikelyPairs } from './likely-pairs.ts'
import { swappableColumns, withoutParts } from './name-pairs.ts'

export interface DraftOptions {
  /** As in the files. */
  readonly idColumn: string
  readonly sourceColumn: string
  readonly linkType: LinkType
  /** Columns that must not be compared: a known truth, an internal number. */
  readonly leaveOut: readonly string[]
  readonly seed: number
}

export interface Draft {
  readonly model: LinkModel
  /** Columns that are not compared, and why. */
  readonly leftOut: readonly {
    readonly column: string
    readonly because: 'asked' | 'protected' | 'nothing to compare' | 'part of others'
  }[]
  /** The share of likely pairs that the blocking rules make. */
  readonly blockingRecall: number
}

type LeftOut = Draft['leftOut'][number]

const TRAINING = { randomPairs: 1_000_000, convergence: 0.0001, mostIterations: 100 }

/** The second turn learns from what the rules of the first found. */
const TURNS = 2

/** Of a text that other columns hold parts of: the share of records in which words must be left. */
const LEAST_REST = 0.2

/** With so few pairs blocking saves nothing, and misses some. */
const ALL_PAIRS_UP_TO = 1_000_000
/** Pairs per record that one rule may make by chance: while looking for certain pairs, and in the end. */
const SEED_PAIRS_PER_RECORD = 4
const PAIRS_PER_RECORD = 40

/**
 * Drafts a whole model from the data alone: what each column holds, how its values are compared, and which pairs are worth
 * comparing. `records` must hold all columns of the files; the derived columns of the draft are added to it.
 */
export async function draftModel(database: Database, records: RecordTable, options: DraftOptions): Promise<Draft> {
  const { columns, leftOut } = await draftColumns(database, records, options)
  if (columns.length < 2) throw tooFewColumns(columns.length)
  await addColumns(database, columns)
  const swapped = await swappableColumns(database, columns)
  const comparisons = columns.map((column) => draftComparison(column, swapped.get(column)))
  const atoms = columns.flatMap((column) => atomsOf(column, swapped.get(column)))
  const model = emptyModel(columns, comparisons, options)
  const { rules, recall } = await draftRules(database, { records, model, atoms, seed: options.seed })
  return { model: { ...model, blockingRules: rules }, leftOut, blockingRecall: recall }
}

async function draftRules(
  database: Database,
  from: {
    readonly records: RecordTable
    readonly model: LinkModel
    readonly atoms: readonly BlockingAtom[]
    readonly seed: number
  },
): Promise<{ readonly rules: readonly BlockingRule[]; readonly recall: number }> {
  const { records, model, seed } = from
  const { possible } = await countPossiblePairs(database, model.linkType)
  if (possible <= ALL_PAIRS_UP_TO) return { rules: [{ sql: 'true', listColumns: [] }], recall: 1 }
  const atoms = await countAtoms(database, model, from.atoms)
  let rules = looseRules(atoms, { possible, mostPairs: SEED_PAIRS_PER_RECORD * records.count })
  let recall = 0
  for (let turn = 0; turn < TURNS; turn += 1) {
    await makeLikelyPairs(database, { records, model: { ...model, blockingRules: rules }, seed })
    const chosen = await chooseRules(database, atoms, { possible, mostPairs: PAIRS_PER_RECORD * records.count })
    rules = [...chosen.rules]
    recall = chosen.recall
  }
  return { rules, recall }
}

async function draftColumns(
  database: Database,
  records: RecordTable,
  options: DraftOptions,
): Promise<{ columns: readonly DraftedColumn[]; leftOut: Draft['leftOut'] }> {
  const asked = new Set([options.idColumn, options.sourceColumn, ...options.leaveOut].map((name) => name.toLowerCase()))
  const columns: DraftedColumn[] = []
  const leftOut: LeftOut[] = []
  for (const column of records.columns) {
    const drafted = draftColumn(await profileColumn(database, column))
    if (asked.has(column.toLowerCase())) leftOut.push({ column, because: 'asked' })
    else if (isProtected(column)) leftOut.push({ column, because: 'protected' })
    else if (drafted.kind === 'useless') leftOut.push({ column, because: 'nothing to compare' })
    else columns.push(drafted)
  }
  const whole: DraftedColumn[] = []
  for (const column of columns) {
    const { rest, filled } = await withoutParts(database, column, columns)
    if (filled >= LEAST_REST) whole.push(rest)
    else leftOut.push({ column: column.delivered, because: 'part of others' })
  }
  return { columns: whole, leftOut }
}

async function addColumns(database: Database, columns: readonly DraftedColumn[]): Promise<void> {
  for (const { name, sql } of columns.flatMap(({ derived }) => derived))
    await database.run(`create or replace table records as select *, (${sql}) as ${quoteName(name)} from records`)
}

function emptyModel(
  columns: readonly DraftedColumn[],
  comparisons: readonly Comparison[],
  options: DraftOptions,
): LinkModel {
  return {
    linkType: options.linkType,
    prior: undefined,
    idColumn: options.idColumn,
    sourceColumn: options.sourceColumn,
    keptColumns: [],
    keepsComparedColumns: true,
    derivedColumns: columns.flatMap(({ derived }) => derived),
    blockingRules: [],
    comparisons,
    training: { certainRules: undefined, certainRecall: undefined, roundRules: undefined, ...TRAINING },
  }
}

function tooFewColumns(count: number): InputFault {
  return new InputFault({
    code: 'too-few-columns',
    says: `Only ${count} of the columns can be compared, and a model needs two that differ in kind.`,
    remedy: 'Give files with more columns in common, or leave fewer out.',
  })
}
