import { setTimeout as wait } from 'node:timers/promises'
import { InputFault } from '../../vocabulary/input-fault.ts'
import type { FetchContext } from '../fetch-context.ts'
import type { Patience } from '../limits.ts'
import { Interrupted } from './interrupted.ts'

/**
 * Tries until it works: what is interrupted is tried again after a wait that doubles, a bounded number of times.
 * Then throws InputFault, which says that the same command goes on where it stopped.
 */
export async function persist<T>(address: string, context: FetchContext, attempt: () => Promise<T>): Promise<T> {
  const { patience, say } = context
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error
      const pause = pauseAfter(tries, error, patience)
      if (tries >= patience.attempts || pause > patience.longestWaitMilliseconds)
        throw unreachable(address, error, tries)
      say(`${error.message} Trying again in ${Math.ceil(pause / 1000)} s.`)
      await wait(pause)
    }
  }
}

function pauseAfter(tries: number, { retryAfterMilliseconds }: Interrupted, patience: Patience): number {
  return Math.max(retryAfterMilliseconds, patience.firstWaitMilliseconds * 2 ** (tries - 1))
}

function unreachable(address: string, error: Interrupted, tries: number): InputFault {
  const rest = Math.ceil(error.retryAfterMilliseconds / 1000)
  return new InputFault({
    code: 'service-interrupted',
    file: address,
    says: `${error.message} Tried ${tries} ${tries === 1 ? 'time' : 'times'}.`,
    remedy: `Run the same command again${rest > 0 ? ` after ${rest} s` : ''}: it goes on where it stopped.`,
    cause: error,
  })
}
