import { z } from 'zod'
import { readAddressFile, readAddressList, toAccess } from '../casework/address-file.ts'
import type { Action, SampleAccounts, SignedIn } from '../casework/contract.ts'
import { type Asker, permissionsOf } from '../casework/permission.ts'
import { PURPOSES } from '../casework/purpose.ts'
import { SAMPLE_ACCOUNTS } from '../casework/sample-account.ts'
import { signIn, signOut } from '../casework/sign-in.ts'
import type { Database } from '../casework/store/database.ts'
import type { Problem } from './casework-problem.ts'

/** What a route gets to work with. */
export interface RouteRequest {
  readonly database: Database
  readonly body: unknown
  readonly now: Date
}

/** Signed in: who, and with which token. */
export interface SignedInRequest extends RouteRequest {
  readonly asker: Asker
  readonly token: string
}

/** What a route answers. `token` sets the cookie; null takes it away. */
export type Answer = Problem | { readonly body?: unknown; readonly token?: { value: string; until: Date } | null }

interface Address {
  readonly method: 'GET' | 'POST'
  readonly path: string
}

/**
 * Every route states who may call it: everyone, anyone who is signed in, or whoever may perform the action.
 * What someone looks for goes in the body, never in the address, which ends up in histories and logs.
 */
export type Route =
  | (Address & { readonly who: 'everyone'; readonly answer: (request: RouteRequest) => Promise<Answer> })
  | (Address & { readonly who: 'signed-in' | Action; readonly answer: (request: SignedInRequest) => Promise<Answer> })

export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/api/v1/proefaccounts', who: 'everyone', answer: sampleAccounts },
  { method: 'POST', path: '/aanmelden', who: 'everyone', answer: startSignIn },
  { method: 'POST', path: '/afmelden', who: 'signed-in', answer: endSignIn },
  { method: 'GET', path: '/api/v1/aanmelding', who: 'signed-in', answer: currentSignIn },
  { method: 'POST', path: '/api/v1/adressen/zoekopdrachten', who: 'see-address-list', answer: addressList },
  { method: 'POST', path: '/api/v1/adresdossiers/zoekopdrachten', who: 'see-address-file', answer: addressFile },
]

const SIGN_IN_CHOICE = z.strictObject({ account: z.string(), purpose: z.string() })
const LIST_QUESTION = z.strictObject({ page: z.int().min(1).max(10_000), stackedOnly: z.boolean() })
const FILE_QUESTION = z.strictObject({ objectId: z.string().regex(/^\d{16}$/) })

async function sampleAccounts(): Promise<Answer> {
  const accounts = SAMPLE_ACCOUNTS.map(({ id, name, role, mandate }) => ({
    id,
    name,
    role,
    purposes: mandate.map((code) => ({ code, name: PURPOSES[code].name })),
  }))
  return { body: { accounts } satisfies SampleAccounts }
}

async function startSignIn({ database, body, now }: RouteRequest): Promise<Answer> {
  const choice = SIGN_IN_CHOICE.safeParse(body)
  if (!choice.success) return 'unreadable'
  const started = await signIn(database, choice.data, now)
  return started === undefined ? 'nothing-to-see' : { token: { value: started.token, until: started.until } }
}

async function endSignIn({ database, asker, token }: SignedInRequest): Promise<Answer> {
  await signOut(database, asker, token)
  return { token: null }
}

async function currentSignIn({ asker, now }: SignedInRequest): Promise<Answer> {
  const { name, role } = asker.account
  return { body: { name, role, access: toAccess(asker), may: permissionsOf(asker, now) } satisfies SignedIn }
}

async function addressList({ database, asker, body, now }: SignedInRequest): Promise<Answer> {
  const question = LIST_QUESTION.safeParse(body)
  if (!question.success) return 'unreadable'
  const list = await readAddressList(database, asker, { ...question.data, now })
  return list === undefined ? 'nothing-to-see' : { body: list }
}

async function addressFile({ database, asker, body, now }: SignedInRequest): Promise<Answer> {
  const question = FILE_QUESTION.safeParse(body)
  if (!question.success) return 'unreadable'
  const file = await readAddressFile(database, asker, { objectId: question.data.objectId, now })
  return file === undefined ? 'nothing-to-see' : { body: file }
}
