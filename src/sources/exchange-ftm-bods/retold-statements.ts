import type { Row } from '../../vocabulary/table.ts'
import { publisherOf, type Retold, type RetoldEntity, retell, schemaOfEntity } from './bods-in-ftm.ts'
import { asCurrent } from './bods-older.ts'
import { BODS_STATEMENTS } from './delivered-tables.ts'
import type { Tally } from './tally.ts'
import { deliveredRows, type ExportSource } from './warehouse-rows.ts'

/**
 * Of every record the last statement, as FollowTheMoney tells it. What has no home there is counted, path by path; a
 * statement that a later one replaced counts as a whole.
 */
export async function* retoldStatements(source: ExportSource, homeless: Tally): AsyncGenerator<RetoldEntity> {
  const { last, companies } = await surveyRecords(source)
  for await (const row of deliveredRows(source, BODS_STATEMENTS)) {
    const statement = parsed(row)
    const publisher = publisherOf(statement)
    const key = recordKey(publisher, row.record_id)
    if (last.get(key)?.statement !== row.statement_id)
      homeless.add(`${row.record_type} (an earlier or repeated statement)`)
    else {
      last.delete(key)
      const retold: Retold = retell(statement, (record) => companies.has(recordKey(publisher, record)))
      for (const path of retold.homeless) homeless.add(path)
      yield* retold.entities
    }
  }
}

interface Survey {
  readonly last: Map<string, { readonly statement: string; readonly statedOn: string }>
  readonly companies: ReadonlySet<string>
}

/** Which statement on each record is the last, and which records are companies. A record id is its publisher's own. */
async function surveyRecords(source: ExportSource): Promise<Survey> {
  const last = new Map<string, { statement: string; statedOn: string }>()
  const companies = new Set<string>()
  for await (const row of deliveredRows(source, BODS_STATEMENTS)) {
    const statement = parsed(row)
    const key = recordKey(publisherOf(statement), row.record_id)
    const statedOn = row.stated_on ?? ''
    if ((last.get(key)?.statedOn ?? '') <= statedOn) last.set(key, { statement: row.statement_id, statedOn })
    if (row.record_type === 'entity' && schemaOfEntity(entityTypeOf(statement)) === 'Company') companies.add(key)
  }
  return { last, companies }
}

function recordKey(publisher: string, record: string): string {
  return `${publisher}\n${record}`
}

function parsed({ statement }: Row<typeof BODS_STATEMENTS>): Readonly<Record<string, unknown>> {
  return asCurrent(JSON.parse(statement) as Readonly<Record<string, unknown>>)
}

function entityTypeOf({ recordDetails }: Readonly<Record<string, unknown>>): string {
  const { entityType } = recordDetails as { readonly entityType?: { readonly type?: unknown } }
  return String(entityType?.type)
}
