import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import {
  crimeTable,
  EXTRACT,
  gemeenteLayer,
  headersFor,
  sampleExtract,
  serveExtract,
  serveLayer,
  serveTable,
} from '../../fetch/sample-services.ts'
import { startStandIn } from '../../fetch/stand-in.ts'

const COMMAND = join(import.meta.dirname, '../zichtlijn.ts')

interface Outcome {
  readonly exitCode: number | null
  readonly output: string
  readonly said: string
}

async function run(...words: readonly string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [COMMAND, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  const [output, said, [exitCode]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { exitCode, output, said }
}

/** A zip in name and in its first and last bytes, of the given size. */
function zipOf(size: number): Buffer {
  const bytes = Buffer.alloc(size, 'abc')
  bytes.write('PK')
  bytes.write('PK\u0005\u0006', size - 22, 'latin1')
  return bytes
}

async function place(context: TestContext): Promise<string> {
  return join(await temporaryFolder(context), 'open')
}

test('the list names every entry with its register and licence', async () => {
  const { exitCode, output } = await run('fetch', 'list', '--json')
  assert.equal(exitCode, 0)
  const { entries } = JSON.parse(output)
  assert.ok(entries.length >= 7)
  for (const entry of entries)
    for (const key of ['name', 'title', 'register', 'supplier', 'licence'])
      assert.ok(entry[key], `${entry.name} ${key}`)
})

test('a file of names is fetched, size and licence are said first, and a second run fetches nothing', async (context) => {
  const standIn = await startStandIn(context, serveTable(crimeTable()), serveLayer(gemeenteLayer()))
  const to = await place(context)
  const list = join(await temporaryFolder(context), 'wanted.txt')
  await writeFile(list, '# open registers\nmisdrijven-buurt # police\n\ngemeenten-2024\ngemeenten-2024\n')
  const words = ['fetch', list, '--to', to, '--service-address', standIn.address.href]
  const first = await run(...words)
  assert.equal(first.exitCode, 0, first.said)
  assert.match(first.said, /\nmisdrijven-buurt: about 2 kB, 12 rows; Politie, licence not stated by the service\n/)
  assert.match(first.output, new RegExp(`zichtlijn read cbs ${to}/misdrijven-buurt/delivery`))
  const second = await run(...words, '--json')
  const { items, faults } = JSON.parse(second.output)
  assert.deepEqual(faults, [])
  assert.deepEqual(
    items.map(({ name, receivedBytes, rows }: Record<string, unknown>) => [name, receivedBytes, rows]),
    [
      ['misdrijven-buurt', 0, 12],
      ['gemeenten-2024', 0, 5],
    ],
  )
})

test('one that is at fault does not keep the others, and the exit code is 1', async (context) => {
  const standIn = await startStandIn(context, serveLayer(gemeenteLayer()))
  const to = await place(context)
  const words = ['bag', 'gemeenten-2024', '--to', to, '--service-address', standIn.address.href, '--json']
  const { exitCode, output, said } = await run('fetch', ...words)
  const { items, faults } = JSON.parse(output)
  assert.equal(exitCode, 1)
  assert.equal(items.length, 1)
  assert.deepEqual([faults.length, faults[0].code], [1, 'address-not-found'])
  assert.match(said, /adressen\.xml: The service does not have it \(404\)\./)
})

test('a wrong call says what is wrong and leaves with 2', async (context) => {
  const to = await place(context)
  for (const [words, says] of [
    [['verzonnen', '--to', to], /"verzonnen" is not on the list/],
    [['bag'], /--to/],
    [['bag', '--to', to, '--service-address', 'http://example.org/'], /https address/],
  ] as const) {
    const { exitCode, said } = await run('fetch', ...words)
    assert.equal(exitCode, 2)
    assert.match(said, says)
  }
})

test('nothing large is fetched without a yes', async (context) => {
  const standIn = await startStandIn(context, serveExtract(sampleExtract(zipOf(101_000_000))))
  const words = ['fetch', 'bag', '--to', await place(context), '--service-address', standIn.address.href]
  const { exitCode, said } = await run(...words)
  assert.equal(exitCode, 2)
  assert.match(said, /bag: 101 MB; Kadaster, via PDOK, licence public domain/)
  assert.match(said, /add --yes/)
  assert.ok(!standIn.asked.some((line) => line.startsWith('GET') && line.endsWith('.zip')))
  assert.equal((await run(...words, '--yes')).exitCode, 0)
})

test('a fetch that is killed goes on where it stopped, and the bytes are equal', async (context) => {
  const file = sampleExtract(zipOf(3_000_000))
  const standIn = await startStandIn(context, serveExtract(file))
  const to = await place(context)
  const words = ['fetch', 'bag', '--to', to, '--service-address', standIn.address.href, '--json']
  const part = join(to, 'bag.part/delivery/lvbag-extract-nl.zip.part')
  let holdAt = 0
  standIn.before.push((asked) => {
    if (asked.path !== EXTRACT || asked.request.method !== 'GET' || holdAt === 0) return false
    const { start, headers } = headersFor(file, asked)
    asked.response.writeHead(start > 0 ? 206 : 200, headers)
    asked.response.write(file.bytes.subarray(start, holdAt))
    return true
  })
  for (const stop of [700_000, 1_400_000]) {
    holdAt = stop
    await killWhen(words, async () => (await sizeOf(part)) >= stop)
  }
  holdAt = 0
  const { exitCode, output } = await run(...words)
  assert.equal(exitCode, 0)
  const [item] = JSON.parse(output).items
  assert.ok(item.receivedBytes < 1_650_000, `${item.receivedBytes} bytes came again`)
  assert.ok((await readFile(join(to, 'bag/delivery/lvbag-extract-nl.zip'))).equals(file.bytes))
})

test('a fetch that is killed between pages goes on after the rows that are there', async (context) => {
  const standIn = await startStandIn(context, serveLayer(gemeenteLayer(9)))
  const to = await place(context)
  const words = (folder: string) => [
    'fetch',
    'gemeenten-2024',
    '--to',
    folder,
    '--service-address',
    standIn.address.href,
  ]
  const file = 'gemeenten-2024/delivery/gemeenten_2024.geojson'
  const whole = join(to, 'whole')
  assert.equal((await run(...words(whole))).exitCode, 0)
  const killed = join(to, 'killed')
  for (const held of ['4', '8']) {
    let isHeld = false
    standIn.before[0] = ({ query }) => (isHeld = query.get('startIndex') === held && query.get('count') !== '1')
    await killWhen(words(killed), async () => isHeld)
  }
  standIn.before.length = 0
  standIn.asked.length = 0
  const { exitCode, said } = await run(...words(killed))
  assert.equal(exitCode, 0)
  assert.match(said, /gemeenten_2024\.geojson: going on after 8 rows\./)
  assert.equal(standIn.asked.length, 2)
  assert.ok((await readFile(join(killed, file))).equals(await readFile(join(whole, file))))
})

/** Runs the command and kills it (SIGKILL) at a moment of our choosing. */
async function killWhen(words: readonly string[], reached: () => Promise<boolean>): Promise<void> {
  const child = spawn(process.execPath, [COMMAND, ...words], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  while (child.exitCode === null && !(await reached())) await wait(10)
  assert.ok(child.kill('SIGKILL'), 'the command ended by itself')
  await ended
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch {
    return 0
  }
}
