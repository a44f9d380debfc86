import { InputFault } from '../../vocabulary/input-fault.ts'
import { type Database, openDatabase } from '../../warehouse/database.ts'
import { type Draft, draftModel } from './drafting/draft-model.ts'
import type { LinkModel, LinkType } from './model/link-model.ts'
import { type DeliveredFile, lookAtFile } from './records/delivered-file.ts'
import { loadRecords } from './records/record-table.ts'

export interface DraftWish {
  /** The column that names a record; looked for when left out. */
  readonly idColumn?: string
  /** Two files are linked and one is searched for doubles when left out. */
  readonly linkType?: LinkType
  /** Columns that must not be compared. */
  readonly leaveOut: readonly string[]
  readonly seed: number
}

const SOURCE_COLUMN = 'source_dataset'

/** What ids are called, most usual first. */
const ID_NAMES = [/^unique_?id$/i, /^id$/i, /^rec(ord)?_?id$/i, /_id$/i, /^id_/i, /./]

/** Drafts a model for files of which nothing is known but what is in them. It is not trained yet: linking does that. */
export async function draftFromFiles(files: readonly string[], wish: DraftWish): Promise<Draft> {
  const database = await openDatabase()
  try {
    const delivered = await Promise.all(files.map((path) => lookAtFile(database, path)))
    const idColumn = wish.idColumn ?? (await findIdColumn(database, delivered))
    const linkType = wish.linkType ?? (files.length === 1 ? 'dedupe_only' : 'link_only')
    const everything = readingModel(delivered, { linkType, idColumn })
    const records = await loadRecords(database, files, everything)
    const { leaveOut, seed } = wish
    return await draftModel(database, records, { idColumn, sourceColumn: SOURCE_COLUMN, linkType, leaveOut, seed })
  } finally {
    database.close()
  }
}

/** A model that compares nothing, and reads every column that all files have. */
function readingModel(
  [first, ...others]: readonly DeliveredFile[],
  { linkType, idColumn }: { readonly linkType: LinkType; readonly idColumn: string },
): LinkModel {
  const apart = new Set(['record', 'source', 'id', SOURCE_COLUMN, idColumn.toLowerCase()])
  const names = [...(first?.columns ?? [])].filter(([name]) => others.every(({ columns }) => columns.has(name)))
  return {
    linkType,
    prior: undefined,
    idColumn,
    sourceColumn: SOURCE_COLUMN,
    keptColumns: names.filter(([name]) => !apart.has(name)).map(([, { name }]) => name),
    keepsComparedColumns: true,
    derivedColumns: [],
    blockingRules: [],
    comparisons: [],
    training: {
      certainRules: undefined,
      certainRecall: undefined,
      roundRules: undefined,
      randomPairs: 1,
      convergence: 1,
      mostIterations: 1,
    },
  }
}

/** The column with the most usual name among those that have another value in every record of a file. */
async function findIdColumn(database: Database, files: readonly DeliveredFile[]): Promise<string> {
  const [first, ...others] = files
  const shared = [...(first?.columns ?? [])].filter(([name]) => others.every(({ columns }) => columns.has(name)))
  const ranked = ID_NAMES.flatMap((shape) => shared.filter(([name]) => shape.test(name)))
  const candidates = new Map(ranked)
  for (const [key, { name }] of candidates) {
    const unique = await Promise.all(files.map((file) => isUnique(database, file, key)))
    if (unique.every((is) => is)) return name
  }
  throw new InputFault({
    code: 'no-id-column',
    ...(first === undefined ? {} : { file: first.path }),
    says: 'No column has another value in every record, so records cannot be named.',
    remedy: 'Add a column that numbers the records, or say with --id which one names them.',
  })
}

async function isUnique(database: Database, { columns, relation }: DeliveredFile, key: string): Promise<boolean> {
  const sql = columns.get(key)?.sql ?? 'null'
  const [row] = await database.rows<{ is: boolean }>(
    `select count(distinct ${sql}) = count(*) as "is" from ${relation}`,
  )
  return row?.is ?? false
}
