import { useEffect, useState } from 'react'
import type { AddressFile, AddressList, SampleAccounts, SignedIn } from '../../casework/contract.ts'

/** What can go wrong, as far as a user may know. */
export type Problem = 'not-signed-in' | 'nothing-to-see' | 'broken'

export type Result<T> = { readonly value: T } | { readonly problem: Problem }

export const readSampleAccounts = () => ask<SampleAccounts>('GET', '/api/v1/proefaccounts')
export const readSignedIn = () => ask<SignedIn>('GET', '/api/v1/aanmelding')
export const signIn = (account: string, purpose: string) => ask<undefined>('POST', '/aanmelden', { account, purpose })
export const signOut = () => ask<undefined>('POST', '/afmelden', {})
export const readAddressList = (question: { readonly page: number; readonly stackedOnly: boolean }) =>
  ask<AddressList>('POST', '/api/v1/adressen/zoekopdrachten', question)
export const readAddressFile = (objectId: string) =>
  ask<AddressFile>('POST', '/api/v1/adresdossiers/zoekopdrachten', { objectId })

/** Asks once per argument, and keeps the answer as long as the component is on the page. */
export function useAnswer<A, T>(question: (argument: A) => Promise<Result<T>>, argument: A): Result<T> | 'waiting' {
  const [answer, setAnswer] = useState<{ readonly argument: A; readonly result: Result<T> }>()
  useEffect(() => {
    let stillWanted = true
    void question(argument).then((result) => {
      if (stillWanted) setAnswer({ argument, result })
    })
    return () => {
      stillWanted = false
    }
  }, [question, argument])
  return answer !== undefined && answer.argument === argument ? answer.result : 'waiting'
}

async function ask<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Result<T>> {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    })
    if (response.status === 401) return { problem: 'not-signed-in' }
    if (response.status === 404) return { problem: 'nothing-to-see' }
    if (!response.ok) return { problem: 'broken' }
    return { value: response.status === 204 ? undefined : await response.json() }
  } catch {
    return { problem: 'broken' }
  }
}
