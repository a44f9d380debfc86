import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { figuresPath } from '../../src/publication/contract.ts'
import { writeTinySite } from '../../src/server/public/test-bench.ts'
import { servePublic } from '../../src/server/public-site.ts'
import { writeSampleRelease } from '../../tests/journeys/sample-release.ts'

/**
 * B10: how long a look-up takes that anyone makes of a release, beside the smallest file that the same server has:
 *
 *     node bench/disclosure/look-up.ts
 *
 * Cells are looked up and never computed: the server, on a thread of its own, has a folder of files and no solver. 200
 * requests a second, whether or not earlier ones were answered. Ends with 1 when one in twenty takes 20 ms or more.
 */

const GOAL_MILLISECONDS = 20
const REQUESTS = 3000
const BETWEEN_MILLISECONDS = 5

if (isMainThread) await measure()
else parentPort?.postMessage((await servePublic({ ...workerData, port: 0 })).url, [])

async function measure(): Promise<void> {
  const room = await mkdtemp(join(tmpdir(), 'bench-look-up-'))
  const [releaseFolder, siteFolder] = [join(room, 'release'), join(room, 'site')]
  const { subjects, maps } = await writeSampleRelease(releaseFolder)
  const [subject, map] = [subjects[0], maps[0]]
  if (subject === undefined || map === undefined) throw new TypeError('The sample has no figures')
  const figures = figuresPath(subject, map, subject.periods[0] ?? '')
  await writeTinySite(siteFolder)
  const server = new Worker(new URL(import.meta.url), { workerData: { releaseFolder, siteFolder } })
  try {
    const url = await new Promise<string>((resolve, reject) => server.once('message', resolve).once('error', reject))
    const page = await millisecondsOf(url)
    const table = await millisecondsOf(`${url}/release/${figures}`)
    const cells = await millisecondsOf(`${url}/v1/onderwerpen/${subject.id}/cijfers`)
    console.log(`A page of cells from the API: ${told(cells)}.`)
    console.log(`A table: ${told(table)}. The smallest page: ${told(page)}.`)
    const missed = [table, cells].some((taken) => share(taken, 0.95) >= GOAL_MILLISECONDS)
    if (missed) process.exitCode = 1
    console.log(missed ? 'The goal is missed.' : 'The goal is reached.')
  } finally {
    await server.terminate()
    await rm(room, { recursive: true, force: true })
  }
}

/** How long each request took from the moment it was due, in rising order. */
async function millisecondsOf(address: string): Promise<number[]> {
  const agent = new Agent({ keepAlive: true })
  // The server packs a file once, when it is first asked for.
  await bytesOf(address, agent)
  const started = performance.now()
  const asked: Promise<number>[] = []
  for (let request = 0; request < REQUESTS; request += 1) {
    const due = started + request * BETWEEN_MILLISECONDS
    await wait(Math.max(0, due - performance.now()))
    asked.push(bytesOf(address, agent).then(() => performance.now() - due))
  }
  const taken = await Promise.all(asked)
  agent.destroy()
  return taken.sort((one, other) => one - other)
}

/** Takes the bytes as they come, packed: what a browser does with them is not the server's time. */
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

function share(taken: readonly number[], part: number): number {
  return taken[Math.floor(taken.length * part)] ?? 0
}

function told(taken: readonly number[]): string {
  return `half within ${share(taken, 0.5).toFixed(2)} ms, 95 of 100 within ${share(taken, 0.95).toFixed(2)} ms`
}
