import { Worker } from 'node:worker_threads'
import type { ReportContent } from './report-content.ts'

/** Too many reports are being made: ask again later. */
export class PressBusy extends Error {
  override readonly name = 'PressBusy'
}

export type Pdf = Uint8Array<ArrayBuffer>

export interface ReportPress {
  /** Throws PressBusy when too many wait. */
  readonly print: (content: ReportContent) => Promise<Pdf>
  readonly close: () => Promise<void>
}

interface Waiting {
  readonly done: (pdf: Pdf) => void
  readonly failed: (fault: Error) => void
}

type Answer = { readonly number: number; readonly pdf?: Pdf; readonly fault?: string }

/**
 * One thread that makes PDFs, started when the first is asked for. At most so many reports are in its hands at once; when the
 * thread dies, those fail and the next one starts a new thread.
 */
export function openPress(mostAtOnce: number): ReportPress {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let count = 0

  function start(): Worker {
    const started = new Worker(new URL('./report-worker.ts', import.meta.url))
    started.unref()
    started.on('message', take)
    started.on('error', (fault) => abandon(fault instanceof Error ? fault : new Error(String(fault))))
    started.on('exit', () => abandon(new Error('The thread that makes reports has stopped.')))
    return started
  }

  function take({ number, pdf, fault }: Answer): void {
    const order = waiting.get(number)
    waiting.delete(number)
    if (pdf === undefined) order?.failed(new Error(fault))
    else order?.done(pdf)
  }

  function abandon(fault: Error): void {
    worker = undefined
    for (const { failed } of waiting.values()) failed(fault)
    waiting.clear()
  }

  return {
    print(content) {
      if (waiting.size >= mostAtOnce) return Promise.reject(new PressBusy())
      worker ??= start()
      const number = ++count
      const made = new Promise<Pdf>((done, failed) => void waiting.set(number, { done, failed }))
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- to a thread, which has no origin
      worker.postMessage({ number, content })
      return made
    },
    async close() {
      await worker?.terminate()
    },
  }
}
