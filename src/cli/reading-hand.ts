import { parentPort } from 'node:worker_threads'
import { READERS } from '../sources/readers.ts'
import { InputFault } from '../vocabulary/input-fault.ts'
import type { Warehouse } from '../warehouse/warehouse.ts'

/** One delivery to read. The warehouse is held by who gives the task: a thread has only its folders. */
export interface ReadingTask {
  readonly register: string
  readonly paths: readonly string[]
  readonly keyFile: string
  readonly warehouse: Omit<Warehouse, 'close'>
}

/** What a thread says when it has read a delivery, or could not. A fault of the input arrives as one. */
export type ReadingMessage =
  | { readonly read: true }
  | { readonly fault: Pick<InputFault, 'code' | 'file' | 'place' | 'says' | 'remedy'> }

// What else is thrown here ends the thread, and the one who gave the task is told.
async function work({ register, paths, keyFile, warehouse }: ReadingTask): Promise<void> {
  const reader = READERS.find((candidate) => candidate.register === register)
  if (reader === undefined) throw new TypeError(`There is no reader for ${register}`)
  const message = await reader
    .read({ ...warehouse, close: async () => undefined }, paths, { keyFile })
    .then((): ReadingMessage => ({ read: true }))
    .catch((error: unknown): ReadingMessage => {
      if (!(error instanceof InputFault)) throw error
      const { code, file, place, says, remedy } = error
      return { fault: { code, file, place, says, remedy } }
    })
  parentPort?.postMessage(message, [])
}

parentPort?.on('message', (task: ReadingTask) => void work(task))
