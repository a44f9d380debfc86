/** Waits for the next task: work on thousands of areas is done in pieces, so that a hand on the page is answered in between. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve))
}
