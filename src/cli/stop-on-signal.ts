import { once } from 'node:events'

/** Waits until the person at the terminal or the system asks to stop, then closes everything in order. */
export async function stopOnSignal(closing: readonly (() => Promise<void>)[]): Promise<void> {
  const controller = new AbortController()
  await Promise.race(
    (['SIGINT', 'SIGTERM'] as const).map((signal) => once(process, signal, { signal: controller.signal })),
  )
  controller.abort()
  for (const close of closing) await close()
}
