import { sql } from 'kysely'
import type { Database, Transaction } from './database.ts'
import type { LogLine } from './schema.ts'

/** What is written before the first datum is read. */
export interface Opening {
  readonly trace_id: string
  readonly span_id: string
  readonly operation: 'reading' | 'changing'
  readonly name: string
  readonly processing_activity_id: string
  readonly actor: string
  readonly purpose: string
  readonly origin: string
  readonly start_time: number
}

interface Ending {
  readonly parent_span_id: string
  readonly end_time: number
  readonly status: 'Ok' | 'Error'
  readonly outcome: string
}

export async function writeOpening(transaction: Transaction, opening: Opening): Promise<void> {
  await transaction.insertInto('processings').values(opening).execute()
}

export async function writeEnding(transaction: Transaction, ending: Ending): Promise<void> {
  await transaction.insertInto('processing_endings').values(ending).execute()
}

/** One line per data subject; `subjects` pairs the span of each with the BAG id of the address. */
export async function writeSubjects(
  transaction: Transaction,
  parentSpanId: string,
  subjects: readonly { readonly spanId: string; readonly objectId: string }[],
): Promise<void> {
  await sql`
    insert into processing_subjects (span_id, parent_span_id, data_subject_id, data_subject_id_type)
    select span_id, ${parentSpanId}, object_id, 'bag-object'
    from unnest(
      ${subjects.map(({ spanId }) => spanId)}::text[], ${subjects.map(({ objectId }) => objectId)}::text[]
    ) as subject (span_id, object_id)`.execute(transaction)
}

/** The lines of the log, oldest first; of one act when its trace is given. */
export function readLog(database: Database, traceId?: string): Promise<readonly LogLine[]> {
  const lines = database.queries.selectFrom('logboek').selectAll().orderBy('start_time').orderBy('parent_span_id')
  return (traceId === undefined ? lines : lines.where('trace_id', '=', traceId)).execute()
}
