import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../../tests/temporary-folder.ts'
import { readJson } from '../warehouse/files.ts'
import { checkDelivered } from './checks.ts'
import type { Release } from './contract.ts'
import { makeRelease } from './release.ts'
import { openWorld, orderIn, worldOf } from './test-bench.ts'
import { currentVersion } from './versions/release-versions.ts'

/**
 * Publishes the second world, and kills itself before the given step: a table that is begun, or a renaming, link or removal
 * in the release or what is remembered of it. Between two of these nothing changes that anyone outside sees.
 */
const PUBLISHING = `
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
const [folder, last] = [process.argv[1], Number(process.argv[2])]
let step = 0
const count = () => { step += 1; if (step === last) process.kill(process.pid, 'SIGKILL') }
const isOfRelease = (path) => String(path).startsWith(folder + '/release')
const { makeRelease } = await import(${JSON.stringify(new URL('release.ts', import.meta.url).href)})
const { openWorld, orderIn, worldOf } = await import(${JSON.stringify(new URL('test-bench.ts', import.meta.url).href)})
const warehouse = await openWorld({ after() {} }, worldOf(2))
for (const name of ['rename', 'symlink', 'rm']) {
  const real = promises[name]
  promises[name] = (...given) => { if (given.some(isOfRelease)) count(); return real(...given) }
}
syncBuiltinESMExports()
await makeRelease(orderIn(folder, warehouse, { versionOf: async ({ name }) => { if (name === 'bench_farms') count(); return name } }))
process.exit(0)
`

test('publishing that is killed at any moment leaves the old release whole, and the next one succeeds', async (context) => {
  const folder = await temporaryFolder(context)
  const place = join(folder, 'release')
  const first = await makeRelease(orderIn(folder, await openWorld(context, worldOf(1))))
  const written = await contentOf(place)
  await mkdir(join(folder, 'temporary'))
  let [killed, switched] = [0, 0]
  for (let step = 1; ; step += 1) {
    const signal = await publishUntil(folder, step)
    if (signal === null) break
    assert.equal(signal, 'SIGKILL')
    killed += 1
    await checkDelivered(place)
    if ((await currentVersion(place)) === first.id)
      assert.deepEqual(await contentOf(place), written, `killed before step ${step}`)
    else switched += 1
  }
  // Only what cleans up comes after the switch.
  assert.ok(killed >= 6 && switched <= 1)
  const second = await readJson<Release>(join(place, 'release.json'))
  assert.equal(second?.previous, first.id)
  await checkDelivered(place)
  // Nothing half stays behind, and what was interrupted is what an undisturbed run makes.
  assert.deepEqual((await readdir(`${place}.versions`)).sort(), [first.id, second?.id ?? ''].sort())
  assert.deepEqual(
    (await readdir(folder, { recursive: true })).filter((name) => /\.(new|next|old)$/.test(name)),
    [],
  )
  const elsewhere = await temporaryFolder(context)
  const undisturbed = await undisturbedId(elsewhere, folder, (world) => openWorld(context, worldOf(world)))
  assert.equal(second?.id, undisturbed)
})

/** Runs the script in a process of its own; null when it came to the end. */
async function publishUntil(folder: string, step: number): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', PUBLISHING, '--', folder, String(step)], {
    env: { ...process.env, TMPDIR: join(folder, 'temporary') },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code, signal] = await once(child, 'exit')
  if (signal === null) assert.equal(code, 0)
  return signal
}

async function undisturbedId(
  folder: string,
  secretsIn: string,
  open: (world: number) => ReturnType<typeof openWorld>,
): Promise<string> {
  const secrets = { secrets: join(secretsIn, 'protection.json') }
  await makeRelease(orderIn(folder, await open(1), secrets))
  return (await makeRelease(orderIn(folder, await open(2), secrets))).id
}

async function contentOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(files.sort().map(async (path) => [path, await readFile(path, 'latin1')] as const)),
  )
}
