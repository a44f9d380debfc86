import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'

/**
 * How fast a region is made up, all deliveries included, and whether memory stays as it is when the region grows:
 *
 *     node bench/make-up.ts [--homes 20000,1000000] [--json]
 *
 * Each size runs in a process of its own, so that the peak memory is that of one region. A region of a million homes
 * takes some 20 GB of room while it is there; it is removed after it was measured.
 */

const COMMAND = join(import.meta.dirname, '../src/cli/zichtlijn.ts')

const { values: options } = parseArgs({
  options: { homes: { type: 'string', default: '20000,1000000' }, json: { type: 'boolean', default: false } },
})

interface Figures {
  readonly homes: number
  readonly people: number
  readonly organisations: number
  readonly seconds: number
  readonly homesPerMinute: number
  readonly peakMemoryBytes: number
  readonly bytes: number
}

async function measure(homes: number): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-make-up-'))
  try {
    const arguments_ = [COMMAND, 'make-up', '--homes', String(homes), '--to', folder, '--json']
    const { stdout } = await promisify(execFile)(process.execPath, arguments_, { maxBuffer: 1 << 28 })
    const made: unknown = JSON.parse(stdout)
    const figure = (name: string) => Number(made instanceof Object ? Reflect.get(made, name) : Number.NaN)
    const seconds = figure('seconds')
    return {
      homes,
      people: figure('people'),
      organisations: figure('organisations'),
      seconds,
      homesPerMinute: Math.round((60 * homes) / seconds),
      peakMemoryBytes: figure('peakMemoryBytes'),
      bytes: await sizeOf(folder),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size
  return bytes
}

const figures: Figures[] = []
for (const homes of options.homes.split(',').map(Number)) {
  const one = await measure(homes)
  figures.push(one)
  if (!options.json)
    console.log(
      `${one.homes} homes: ${one.people} people, ${one.organisations} organisations, ${megabytes(one.bytes)} MB in ${one.seconds} s` +
        ` = ${one.homesPerMinute} homes a minute, peak ${megabytes(one.peakMemoryBytes)} MB`,
    )
}
const peaks = figures.map(({ peakMemoryBytes }) => peakMemoryBytes)
const growth = Math.max(...peaks) / Math.min(...peaks)
console.log(
  options.json ? JSON.stringify({ figures, growth }) : `Peak memory differs by a factor of ${growth.toFixed(2)}`,
)

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6)
}
