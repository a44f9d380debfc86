import { createHash, randomBytes } from 'node:crypto'
import type { Act } from './audit/act.ts'
import { changing } from './audit/logged.ts'
import type { Asker } from './permission.ts'
import { parsePurpose } from './purpose.ts'
import { accountOf } from './sample-account.ts'
import type { Database } from './store/database.ts'
import { addSignIn, findSignIn, removeSignIn } from './store/sign-in-rows.ts'

/** A working day. */
const SIGN_IN_HOURS = 8

/** Signs a sample account in for one purpose; gives the token for the cookie, or nothing when either is unknown. */
export async function signIn(
  database: Database,
  choice: { readonly account: string; readonly purpose: string },
  now: Date,
): Promise<{ readonly token: string; readonly until: Date } | undefined> {
  const account = accountOf(choice.account)
  const purpose = parsePurpose(choice.purpose)
  if (account === undefined || purpose === undefined || !account.mandate.includes(purpose)) return undefined
  const token = randomBytes(32).toString('base64url')
  const until = new Date(now.getTime() + SIGN_IN_HOURS * 3_600_000)
  const row = { token_hash: hash(token), account: account.id, purpose, signed_in_at: now, expires_at: until }
  await changing(database, toAct('aanmelden', account.id, purpose), async (transaction) => {
    await addSignIn(transaction, row)
    return { answer: undefined, subjects: [] }
  })
  return { token, until }
}

/** Who this token belongs to, while the sign-in runs. */
export async function askerOf(database: Database, token: string, now: Date): Promise<Asker | undefined> {
  const row = await findSignIn(database, hash(token), now)
  const account = row === undefined ? undefined : accountOf(row.account)
  const purpose = row === undefined ? undefined : parsePurpose(row.purpose)
  if (row === undefined || account === undefined || purpose === undefined) return undefined
  return { account, purpose, until: row.expires_at }
}

/** Ends a sign-in: the token opens nothing any more. */
export async function signOut(database: Database, asker: Asker, token: string): Promise<void> {
  await changing(database, toAct('afmelden', asker.account.id, asker.purpose), async (transaction) => {
    await removeSignIn(transaction, hash(token))
    return { answer: undefined, subjects: [] }
  })
}

function toAct(name: string, actor: string, purpose: string): Act {
  return { name, activity: 'urn:zichtlijn:verwerking:aanmelden', actor, purpose, origin: 'casework-server' }
}

const hash = (token: string) => createHash('sha256').update(token).digest('hex')
