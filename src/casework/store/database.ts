import { Kysely, type Transaction as KyselyTransaction, PostgresDialect, sql } from 'kysely'
import { Pool, TypeOverrides, types } from 'pg'
import { InputFault } from '../../vocabulary/input-fault.ts'
import type { Schema } from './schema.ts'

/** An open database. Only `store/` looks inside; everyone else gets at data through `audit/`. */
export interface Database {
  readonly queries: Kysely<Schema>
  readonly close: () => Promise<void>
}

export type Transaction = KyselyTransaction<Schema>

/**
 * Opens the database with a role that may grow the log but not rewrite it. Throws InputFault when it cannot be
 * reached, was not prepared with `migrate`, or when the role is the owner. No message repeats the address or password.
 */
export async function openDatabase(url: string): Promise<Database> {
  const pool = new Pool({ connectionString: url, options: '-c search_path=casework', types: readTypes() })
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  const queries = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  try {
    await checkRole(queries)
  } catch (error) {
    await queries.destroy()
    throw error
  }
  return { queries, close: () => queries.destroy() }
}

/** Runs the work in one transaction: all of it, or nothing. */
export function inTransaction<T>(database: Database, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return database.queries.transaction().execute(work)
}

interface Role {
  readonly prepared: boolean
  readonly may_log: boolean
  readonly may_rewrite: boolean
}

async function checkRole(queries: Kysely<Schema>): Promise<void> {
  const role = await readRole(queries)
  if (role?.prepared !== true) throw notPrepared()
  if (role.may_rewrite) throw tooStrong()
  if (!role.may_log) throw notPrepared()
}

async function readRole(queries: Kysely<Schema>): Promise<Role | undefined> {
  try {
    const { rows } = await sql<Role>`
      with log as (select to_regclass('casework.processings') as name)
      select
        name is not null as prepared,
        coalesce(has_any_column_privilege(name, 'insert'), false) as may_log,
        coalesce(has_table_privilege(name, 'update, delete, truncate'), false) as may_rewrite
      from log`.execute(queries)
    return rows[0]
  } catch (error) {
    throw unreachable(error)
  }
}

function unreachable(cause: unknown): InputFault {
  return new InputFault({
    code: 'database-unreachable',
    says: 'The casework database does not answer.',
    remedy: 'Check that PostgreSQL runs, and the host, port, name, role and password in the database URL.',
    cause,
  })
}

function notPrepared(): InputFault {
  return new InputFault({
    code: 'database-not-prepared',
    says: 'The casework database has no tables for this role.',
    remedy: 'Run the migrations as its owner, and make the role a member of zichtlijn_casework or zichtlijn_intake.',
  })
}

function tooStrong(): InputFault {
  return new InputFault({
    code: 'database-role-too-strong',
    says: 'This database role could rewrite the log.',
    remedy: 'Use a role that is only a member of zichtlijn_casework or zichtlijn_intake, not the owner.',
  })
}

/** A day stays text and a time in milliseconds becomes a number; the rest as the driver does it. */
function readTypes(): TypeOverrides {
  const overrides = new TypeOverrides()
  overrides.setTypeParser(types.builtins.DATE, (day: string) => day)
  overrides.setTypeParser(types.builtins.INT8, Number)
  return overrides
}
