import { sql } from 'kysely'
import type { IntakeBundle } from '../intake/bundle.ts'
import type { Transaction } from './database.ts'
import type { Schema } from './schema.ts'

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

/** An address on which another source has a signal stays, and so does a signal that another source places. */
async function removeRows(transaction: Transaction, source: string): Promise<readonly string[]> {
  await transaction.deleteFrom('address_pictures').where('source', '=', source).execute()
  await transaction.deleteFrom('signal_places').where('source', '=', source).execute()
  await sql`
    delete from signals
    where source = ${source} and not exists (
      select from signal_places
      where (signal_places.indicator, signal_places.subject_id, signal_places.peildatum)
        = (signals.indicator, signals.subject_id, signals.peildatum)
    )`.execute(transaction)
  const { rows } = await sql<{ readonly object_id: string }>`
    delete from addresses
    where source = ${source}
      and not exists (select from signal_places where signal_places.object_id = addresses.object_id)
      and not exists (select from address_pictures where address_pictures.object_id = addresses.object_id)
    returning object_id`.execute(transaction)
  return rows.map(({ object_id }) => object_id)
}

async function writeRows(transaction: Transaction, bundle: IntakeBundle): Promise<void> {
  const { madeOn: made_on, source } = bundle
  const of = <T extends object>(rows: readonly T[]) => rows.map((row) => ({ ...row, source }))
  for (const rows of [
    { table: 'indicators', key: ['code', 'version'], rows: bundle.indicators.map(toIndicatorRow) },
    { table: 'addresses', key: ['object_id'], rows: of(bundle.addresses) },
    { table: 'address_pictures', key: ['object_id', 'source'], rows: of(bundle.pictures) },
    { table: 'signals', key: SIGNAL_KEY, rows: of(bundle.signals.map(({ family: _family, ...signal }) => signal)) },
    { table: 'signal_places', key: [...SIGNAL_KEY, 'object_id', 'reached_by'], rows: of(toPlaceRows(bundle)) },
    { table: 'indicator_states', key: ['indicator'], rows: bundle.indicatorStates },
    { table: 'track_records', key: ['indicator'], rows: bundle.trackRecords },
  ] as const)
    await upsert(transaction, { ...rows, made_on })
}

const SIGNAL_KEY = ['indicator', 'subject_id', 'peildatum'] as const

function toIndicatorRow(definition: IntakeBundle['indicators'][number]) {
  return { code: definition.code, version: definition.version, definition }
}

function toPlaceRows({ signals, places }: IntakeBundle) {
  const keyOf = ({ indicator, subject_id }: { indicator: string; subject_id: string }) => `${indicator} ${subject_id}`
  const days = new Map(signals.map((signal) => [keyOf(signal), signal.peildatum]))
  return places.map(({ by, ...place }) => ({ ...place, reached_by: by, peildatum: days.get(keyOf(place)) }))
}

interface Upsert {
  readonly table: keyof Schema
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
