import { execFile } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { makeUp } from '../src/made-up/make-up.ts'
import { makeKeyFile } from '../src/sources/pseudonym.ts'
import { READERS } from '../src/sources/readers.ts'
import { parseDay } from '../src/vocabulary/day.ts'
import { openWarehouse } from '../src/warehouse/warehouse.ts'

/**
 * How fast every register of a made-up region is read, and whether memory stays the same as the region grows:
 *
 *     node bench/readers.ts [--homes 20000,1000000] [--json]
 *
 * Each delivery is read into a fresh warehouse in a process of its own, so that the peak memory is that of the
 * reading. The memory ratio of a register is its peak at the most homes by that at the fewest; above 1.5 the reader
 * holds on to what it reads, and the command fails.
 */

const LARGEST_RATIO = 1.5
/** Left to itself V8 collects no old garbage below some 200 MB, and the peak would be that of the garbage. */
const SMALL_HEAP = ['--max-semi-space-size=2', '--max-old-space-size=256']

const { values: options } = parseArgs({
  options: {
    homes: { type: 'string', default: '20000,1000000' },
    json: { type: 'boolean', default: false },
    task: { type: 'string' },
  },
})

if (options.task === undefined) await compare(options.homes.split(',').map(Number), options.json)
else await readOne(JSON.parse(options.task) as Task)

/** One delivery to read, as it is handed to a process. */
interface Task {
  readonly register: string
  readonly paths: readonly string[]
  readonly asOf: string
}

interface Measurement {
  readonly seconds: number
  readonly rows: number
  readonly rejected: number
  readonly peakMemoryBytes: number
}

async function readOne({ register, paths, asOf: state }: Task): Promise<void> {
  const reader = READERS.find((known) => known.register === register)
  const asOf = parseDay(state)
  if (reader === undefined || asOf === undefined) throw new TypeError(`There is no reader "${register}"`)
  const folder = await mkdtemp(join(tmpdir(), 'bench-readers-warehouse-'))
  const keyFile = join(folder, 'keys.json')
  await makeKeyFile(keyFile)
  const warehouse = await openWarehouse(join(folder, 'warehouse'))
  try {
    const started = performance.now()
    const delivery = await reader.read(warehouse, paths, { asOf, keyFile })
    const seconds = (performance.now() - started) / 1000
    const rows = Object.values(delivery.rows).reduce((sum, count) => sum + count, 0)
    const peakMemoryBytes = process.resourceUsage().maxRSS * 1024
    console.log(JSON.stringify({ seconds, rows, rejected: delivery.rejected, peakMemoryBytes } satisfies Measurement))
  } finally {
    await warehouse.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** All deliveries of one register at one size of the region. */
interface Result {
  readonly register: string
  readonly homes: number
  readonly deliveries: number
  readonly megabytes: number
  readonly rows: number
  readonly rejected: number
  readonly seconds: number
  /** Of the delivery that took the most. */
  readonly peakMemoryBytes: number
}

async function compare(sizes: readonly number[], asJson: boolean): Promise<void> {
  const results: Result[] = []
  for (const homes of sizes) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-readers-'))
    try {
      const { deliveries } = await makeUp({ homes, seed: 1, folder })
      for (const register of new Set(deliveries.map((delivery) => delivery.register)))
        results.push(
          await measure(
            homes,
            deliveries.filter((delivery) => delivery.register === register),
          ),
        )
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  const ratios = memoryRatios(results)
  if (asJson) console.log(JSON.stringify({ results, memoryRatios: ratios }))
  else print(results, ratios)
  if (Object.values(ratios).some((ratio) => ratio > LARGEST_RATIO)) process.exitCode = 1
}

async function measure(homes: number, deliveries: readonly Task[]): Promise<Result> {
  let [bytes, rows, rejected, seconds, peakMemoryBytes] = [0, 0, 0, 0, 0]
  for (const { register, paths, asOf } of deliveries) {
    const task = JSON.stringify({ register, paths, asOf } satisfies Task)
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...SMALL_HEAP,
      import.meta.filename,
      '--task',
      task,
    ])
    const measured = JSON.parse(stdout) as Measurement
    for (const path of paths) bytes += (await stat(path)).size
    rows += measured.rows
    rejected += measured.rejected
    seconds += measured.seconds
    peakMemoryBytes = Math.max(peakMemoryBytes, measured.peakMemoryBytes)
  }
  const register = deliveries[0]?.register ?? ''
  const megabytes = bytes / 1e6
  return { register, homes, deliveries: deliveries.length, megabytes, rows, rejected, seconds, peakMemoryBytes }
}

/** Per register its peak memory at the most homes by that at the fewest. */
function memoryRatios(results: readonly Result[]): Record<string, number> {
  const sorted = results.toSorted((one, other) => one.homes - other.homes)
  return Object.fromEntries(
    [...Map.groupBy(sorted, ({ register }) => register)].map(([register, own]) => {
      const [fewest, most] = [own[0]?.peakMemoryBytes ?? 0, own.at(-1)?.peakMemoryBytes ?? 0]
      return [register, Number((most / fewest).toFixed(2))]
    }),
  )
}

function print(results: readonly Result[], ratios: Readonly<Record<string, number>>): void {
  console.table(
    results.map(({ register, homes, deliveries, megabytes, rows, rejected, seconds, peakMemoryBytes }) => ({
      register,
      homes,
      deliveries,
      MB: Math.round(megabytes * 10) / 10,
      rows,
      rejected,
      seconds: Math.round(seconds * 10) / 10,
      'rows/s': Math.round(rows / seconds),
      'MB/s': Math.round((megabytes / seconds) * 10) / 10,
      'peak memory MB': Math.round(peakMemoryBytes / 1e6),
    })),
  )
  console.table(Object.entries(ratios).map(([register, ratio]) => ({ register, 'memory ratio': ratio })))
}
