import { sql } from 'kysely'
import type { IntakeBundle } from '../intake/bundle.ts'
import type { Transaction } from './database.ts'

const BATCH = 5000
// Two intakes at once wait for each other.
const INTAKE_LOCK = 7_151_003

/** What became of a bundle; only `taken-in` changed anything. */
export type IntakeOutcome = 'taken-in' | 'taken-in-before' | 'older-than-known'

export interface StoredBundle {
  readonly outcome: IntakeOutcome
  /** BAG ids of the addresses that the bundle no longer names, and that went. */
  readonly removed: readonly string[]
}

/** Puts the bundle in the place of everything that its source said before, unless that was newer or the same. */
export async function storeBundle(
  transaction: Transaction,
  bundle: IntakeBundle,
  checksum: string,
): Promise<StoredBundle> {
  const { madeOn: made_on, source } = bundle
  await sql`select pg_advisory_xact_lock(${INTAKE_LOCK})`.execute(transaction)
  const standing = await findLastIntake(transaction, source)
  if (standing !== undefined && standing.made_on > made_on) return { outcome: 'older-than-known', removed: [] }
  if (standing?.checksum === checksum) return { outcome: 'taken-in-before', removed: [] }
  await transaction.insertInto('intakes').values({ checksum, made_on, source }).execute()
  const gone = await removeRows(transaction, source)
  await writeRows(transaction, bundle)
  const kept = new Set(bundle.addresses.map(({ object_id }) => object_id))
  return { outcome: 'taken-in', removed: gone.filter((objectId) => !kept.has(objectId)) }
}

function findLastIntake(transaction: Transaction, source: string) {
  const intakes = transaction.selectFrom('intakes').select(['checksum', 'made_on']).where('source', '=', source)
  return intakes.orderBy('id', 'desc').limit(1).executeTakeFirst()
}

/** An address on which another source has a signal stays. */
async function removeRows(transaction: Transaction, source: string): Promise<readonly string[]> {
  await transaction.deleteFrom('signals').where('source', '=', source).execute()
  const { rows } = await sql<{ readonly object_id: string }>`
    delete from addresses
    where source = ${source} and not exists (select from signals where subject_id = object_id)
    returning object_id`.execute(transaction)
  return rows.map(({ object_id }) => object_id)
}

async function writeRows(transaction: Transaction, bundle: IntakeBundle): Promise<void> {
  const { madeOn: made_on, source } = bundle
  const indicators = bundle.indicators.map((definition) => ({
    code: definition.code,
    version: definition.version,
    definition,
  }))
  const addresses = bundle.addresses.map((address) => ({ ...address, source }))
  const signals = bundle.signals.map(({ family: _family, subject_kind: _kind, ...signal }) => ({ ...signal, source }))
  await upsert(transaction, { table: 'indicators', key: ['code', 'version'], made_on, rows: indicators })
  await upsert(transaction, { table: 'addresses', key: ['object_id'], made_on, rows: addresses })
  await upsert(transaction, { table: 'signals', key: ['indicator', 'subject_id', 'peildatum'], made_on, rows: signals })
  await upsert(transaction, { table: 'track_records', key: ['indicator'], made_on, rows: bundle.trackRecords })
}

interface Upsert {
  readonly table: 'indicators' | 'addresses' | 'signals' | 'track_records'
  readonly key: readonly string[]
  readonly made_on: string
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/** Rows go over as JSON, a batch at a time; a row made later than ours stays. */
async function upsert(transaction: Transaction, { table, key, made_on, rows }: Upsert): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  const others = [...columns.filter((column) => !key.includes(column)), 'made_on']
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const changes = sql.join(others.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`))
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = JSON.stringify(rows.slice(start, start + BATCH))
    await sql`
      insert into ${sql.table(table)} as standing (${names}, made_on)
      select ${names}, ${made_on}::date
      from jsonb_populate_recordset(null::${sql.table(table)}, ${batch}::jsonb)
      on conflict (${sql.join(key.map((column) => sql.ref(column)))}) do update set ${changes}
      where standing.made_on <= excluded.made_on`.execute(transaction)
  }
}
