import type { Database, Transaction } from './database.ts'

export interface SignInRow {
  readonly token_hash: string
  readonly account: string
  readonly purpose: string
  readonly signed_in_at: Date
  readonly expires_at: Date
}

/** Adds a sign-in, and removes those that have run out. */
export async function addSignIn(transaction: Transaction, row: SignInRow): Promise<void> {
  await transaction.deleteFrom('sign_ins').where('expires_at', '<=', row.signed_in_at).execute()
  await transaction.insertInto('sign_ins').values(row).execute()
}

/** The sign-in under this hash that still runs, or nothing. It holds no personal data of residents. */
export function findSignIn(database: Database, tokenHash: string, now: Date): Promise<SignInRow | undefined> {
  return database.queries
    .selectFrom('sign_ins')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

export async function removeSignIn(transaction: Transaction, tokenHash: string): Promise<void> {
  await transaction.deleteFrom('sign_ins').where('token_hash', '=', tokenHash).execute()
}
