import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { servePublic } from '../../src/server/public-site.ts'
import { writeSampleRelease } from '../../tests/journeys/sample-release.ts'

/**
 * B10: how long a look-up takes that anyone makes of a release, beside the smallest file that the same server has:
 *
 *     node bench/disclosure/look-up.ts
 *
 * Cells are looked up and never computed: the server has a folder of files and no solver. Four askers at once. Ends with 1
 * when 95 of 100 take 20 ms or more.
 */

const GOAL_MILLISECONDS = 20
const REQUESTS = 4000
const ASKERS = 4

const room = await mkdtemp(join(tmpdir(), 'bench-look-up-'))
try {
  const [releaseFolder, siteFolder] = [join(room, 'release'), join(room, 'site')]
  const { subjects } = await writeSampleRelease(releaseFolder)
  await mkdir(siteFolder)
  await writeFile(join(siteFolder, 'index.html'), '<!doctype html><title>-</title>')
  const { url, close } = await servePublic({ releaseFolder, siteFolder, port: 0 })
  try {
    const [table, page] = [await milliseconds(`${url}/release/${subjects[0]?.table ?? ''}`), await milliseconds(url)]
    console.log(`A table: ${told(table)}. The smallest page: ${told(page)}.`)
    const missed = share(table, 0.95) >= GOAL_MILLISECONDS
    if (missed) process.exitCode = 1
    console.log(missed ? 'The goal is missed.' : 'The goal is reached.')
  } finally {
    await close()
  }
} finally {
  await rm(room, { recursive: true, force: true })
}

/** How long each request took, in rising order. */
async function milliseconds(address: string): Promise<number[]> {
  const taken: number[] = []
  const ask = async () => {
    for (let request = 0; request < REQUESTS / ASKERS; request += 1) {
      const started = performance.now()
      const answer = await fetch(address)
      if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
      await answer.arrayBuffer()
      taken.push(performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: ASKERS }, ask))
  return taken.sort((one, other) => one - other)
}

function share(taken: readonly number[], part: number): number {
  return taken[Math.floor(taken.length * part)] ?? 0
}

function told(taken: readonly number[]): string {
  return `half within ${share(taken, 0.5).toFixed(2)} ms, 95 of 100 within ${share(taken, 0.95).toFixed(2)} ms`
}
