import { Worker } from 'node:worker_threads'

/** Ends the process when one piece of work takes too long, also when it never gives the thread back. */
export interface Watchdog {
  /** Begins a piece of work and ends the one before. `what` is printed when it hangs. */
  watch(what: string): void
  close(): Promise<void>
}

/** Starts a thread that counts the seconds: a loop without end would stop any timer of its own thread. */
export function openWatchdog(seconds: number): Watchdog {
  const worker = new Worker(new URL('watchdog-thread.ts', import.meta.url), { workerData: seconds })
  return {
    watch: (what) => worker.postMessage(what, []),
    async close() {
      await worker.terminate()
    },
  }
}
