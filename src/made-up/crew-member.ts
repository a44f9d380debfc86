import { parentPort } from 'node:worker_threads'
import { type GemeenteMade, type GemeenteTask, makeGemeente } from './gemeente.ts'

/** What a thread says while it makes a gemeente, and when it has made it. */
export type CrewMessage = { readonly homes: number } | { readonly made: GemeenteMade }

const say = (message: CrewMessage) => parentPort?.postMessage(message, [])

// What is thrown here ends the thread, and the one who gave the task is told.
async function work(task: GemeenteTask): Promise<void> {
  say({ made: await makeGemeente(task, { onHomes: (homes) => say({ homes }) }) })
}

parentPort?.on('message', (task: GemeenteTask) => void work(task))
