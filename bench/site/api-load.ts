import { Agent, get } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** How long requests took, in milliseconds. */
export interface Load {
  readonly median: number
  readonly p95: number
  readonly slowest: number
}

const BETWEEN_MILLISECONDS = 5

/** Asks 200 times a second, whether or not earlier answers came, each from the moment it was due. */
export async function loadOf(addresses: readonly string[], requests: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true })
  for (const address of addresses) await bytesOf(address, agent)
  const started = performance.now()
  const asked: Promise<number>[] = []
  for (let request = 0; request < requests; request += 1) {
    const due = started + request * BETWEEN_MILLISECONDS
    await wait(Math.max(0, due - performance.now()))
    asked.push(bytesOf(addresses[request % addresses.length] ?? '', agent).then(() => performance.now() - due))
  }
  const taken = (await Promise.all(asked)).sort((one, other) => one - other)
  agent.destroy()
  const share = (part: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * part))] ?? 0
  return { median: share(0.5), p95: share(0.95), slowest: share(1) }
}

/** Asks as fast as the server answers, some at a time; the first answer that is no success ends it. */
export async function askMany(addressOf: (request: number) => string, requests: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  let next = 0
  const worker = async () => {
    while (next < requests) await bytesOf(addressOf(next++), agent)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  agent.destroy()
}

const AT_ONCE = 16

/** Takes the bytes as they come, packed: what a program does with them is not the server's time. */
function bytesOf(address: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = get(address, { agent, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      let size = 0
      answer.on('data', (bytes: Buffer) => (size += bytes.length))
      answer.once('error', reject)
      answer.once('end', () =>
        answer.statusCode === 200 ? resolve(size) : reject(new Error(`${address} answers ${answer.statusCode}`)),
      )
    })
    asking.once('error', reject)
  })
}
