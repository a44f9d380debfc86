import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { InputFault } from '../vocabulary/input-fault.ts'
import type { Warehouse } from '../warehouse/warehouse.ts'
import type { Report } from './progress.ts'
import type { ReadingMessage, ReadingTask } from './reading-hand.ts'

/** Each holds a part of a delivery in memory, and the files lie on one disk. */
const MOST_HANDS = 4

/**
 * Reads deliveries on several threads, the first ones first. A delivery is whole or not there at all, so their order does
 * not matter. When one cannot be read the others are stopped, and its fault is thrown.
 */
export async function readOnThreads(
  { close: _close, ...warehouse }: Warehouse,
  deliveries: readonly { readonly register: string; readonly paths: readonly string[] }[],
  { keyFile, report }: { readonly keyFile: string; readonly report: Report },
): Promise<void> {
  let next = 0
  let done = 0
  const count = Math.min(MOST_HANDS, availableParallelism(), deliveries.length)
  const hands = Array.from({ length: count }, () => new Worker(new URL('reading-hand.ts', import.meta.url)))
  try {
    await Promise.all(
      hands.map(async (hand) => {
        for (let place = next++; place < deliveries.length; place = next++) {
          const delivery = deliveries[place]
          if (delivery === undefined) return
          await readBy(hand, { ...delivery, keyFile, warehouse })
          done += 1
          report(done, deliveries.length, delivery.register)
        }
      }),
    )
  } finally {
    await Promise.all(hands.map((hand) => hand.terminate()))
  }
}

function readBy(hand: Worker, task: ReadingTask): Promise<void> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: ReadingMessage) => {
      hand.off('message', onMessage).off('error', reject)
      if ('read' in message) return resolve()
      const { code, file, place, says, remedy } = message.fault
      reject(
        new InputFault({
          ...{ code, says, remedy },
          ...(file === undefined ? {} : { file }),
          ...(place === undefined ? {} : { place }),
        }),
      )
    }
    hand.on('message', onMessage).on('error', reject)
    hand.postMessage(task, [])
  })
}
