/** Something to do that needs other things done first. */
export interface Task {
  readonly name: string
  /** Names of tasks that must be done before; a name that is no task's is there already. */
  readonly needs: readonly string[]
}

/**
 * Does tasks side by side, as many at once as there are hands, each as soon as what it needs is done; of those that can
 * start the earliest in the list does. Outcomes come in the order of the list. The first that fails stops new ones from
 * starting, and is thrown once the others have ended. Tasks must stand after what they need.
 */
export async function sideBySide<T extends Task, H, R>(
  tasks: readonly T[],
  hands: readonly H[],
  work: (task: T, hand: H) => Promise<R>,
): Promise<R[]> {
  const free = [...hands]
  const waiting = new Set(tasks)
  const unfinished = new Set(tasks.map(({ name }) => name))
  const running = new Set<Promise<void>>()
  const outcomes = new Map<T, R>()
  const start = (task: T, hand: H) => {
    waiting.delete(task)
    const ended = work(task, hand).then((outcome) => {
      outcomes.set(task, outcome)
      unfinished.delete(task.name)
      free.push(hand)
      running.delete(ended)
    })
    running.add(ended)
  }
  try {
    while (waiting.size > 0) {
      const next = [...waiting].find(({ needs }) => !needs.some((name) => unfinished.has(name)))
      const hand = next && free.pop()
      if (next !== undefined && hand !== undefined) start(next, hand)
      else if (running.size > 0) await Promise.race(running)
      else
        throw new TypeError(`Nothing can start: ${[...waiting].map(({ name }) => name).join(', ')} wait for each other`)
    }
    await Promise.all(running)
  } finally {
    await Promise.allSettled(running)
  }
  return tasks.flatMap((task) => {
    const outcome = outcomes.get(task)
    return outcome === undefined ? [] : [outcome]
  })
}
