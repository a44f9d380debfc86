import { fork } from 'node:child_process'
import { once } from 'node:events'

export interface ServerMemory {
  readonly rss: number
  readonly heapUsed: number
  readonly external: number
}

/** A public server under measurement. */
export interface ServerProcess {
  readonly url: string
  memory(): Promise<ServerMemory>
  stop(): void
}

/** Serves a release from a process of its own, so that its work and its memory are not those of the measurement. */
export async function startServer(releaseFolder: string): Promise<ServerProcess> {
  const child = fork(new URL('served.ts', import.meta.url), [releaseFolder], { execArgv: ['--expose-gc'] })
  const [{ url }] = (await once(child, 'message')) as [{ url: string }]
  return {
    url,
    async memory() {
      child.send('memory')
      const [told] = (await once(child, 'message')) as [ServerMemory]
      return told
    },
    stop: () => void child.kill(),
  }
}
