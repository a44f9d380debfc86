import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { CrewMessage } from './crew-member.ts'
import type { GemeenteMade, GemeenteTask } from './gemeente.ts'

/** More would each hold a buurt in memory, and a disk has one head. */
const MOST_HANDS = 4
/** Megabytes for what is new, and for what stays: left to itself a thread clears away its garbage only when it has more. */
const ROOM_FOR_NEW = 24
const ROOM_TO_STAY = 160

/**
 * Has gemeenten made on several threads, the first ones first; returns what was made in the order of the tasks. When one
 * fails the others are stopped, and the fault is thrown.
 */
export async function makeOnThreads(
  tasks: readonly GemeenteTask[],
  onHomes: (homes: number) => void,
): Promise<readonly GemeenteMade[]> {
  const made: GemeenteMade[] = []
  let next = 0
  const count = Math.min(MOST_HANDS, availableParallelism(), tasks.length)
  const hands = Array.from({ length: count }, createHand)
  try {
    await Promise.all(
      hands.map(async (hand) => {
        for (let place = next++; place < tasks.length; place = next++) {
          const task = tasks[place]
          if (task !== undefined) made[place] = await hand.make(task, onHomes)
        }
      }),
    )
  } finally {
    await Promise.all(hands.map((hand) => hand.dismiss()))
  }
  return made
}

interface Hand {
  make(task: GemeenteTask, onHomes: (homes: number) => void): Promise<GemeenteMade>
  dismiss(): Promise<unknown>
}

function createHand(): Hand {
  const worker = new Worker(new URL('crew-member.ts', import.meta.url), {
    resourceLimits: {
      maxYoungGenerationSizeMb: ROOM_FOR_NEW,
      maxOldGenerationSizeMb: ROOM_TO_STAY,
    },
  })
  return {
    make: (task, onHomes) =>
      new Promise((resolve, reject) => {
        const onMessage = (message: CrewMessage) => {
          if ('homes' in message) return onHomes(message.homes)
          worker.off('message', onMessage).off('error', reject)
          resolve(message.made)
        }
        worker.on('message', onMessage).on('error', reject)
        worker.postMessage(task, [])
      }),
    dismiss: () => worker.terminate(),
  }
}
