import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { readDelivery } from '../src/cli/commands/read.ts'
import { makeUp } from '../src/made-up/make-up.ts'
import { signalSteps } from '../src/signals/steps.ts'
import { makeKeyFile } from '../src/sources/pseudonym.ts'
import { exists } from '../src/warehouse/files.ts'

/**
 * How often the first of the list are right, and what the signals of a region cost:
 *
 *     node bench/signals.ts [--seeds 1,2,3,4,5] [--keep DIR]
 *     node bench/signals.ts --homes 100000,1000000 [--keep DIR]
 *
 * The first makes regions of 20,000 homes and holds their stacks against what was planted; it ends with 1 when fewer
 * than 35 of the first 50 are right, or less than 60 % of what was planted comes in the top 2 %, over all seeds
 * together. The second runs the steps of the signals in a process of their own, once everything before them was made.
 * With --keep the regions stay, and are not made again the next time.
 */

const COMMAND = join(import.meta.dirname, '../src/cli/zichtlijn.ts')
const SEED_HOMES = 20_000
const LEAST = { precisionAt50: 0.7, recallTop2Percent: 0.6 } as const

const { values: options } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1,2,3,4,5' },
    homes: { type: 'string' },
    keep: { type: 'string' },
  },
})

interface Ran {
  readonly steps: readonly { readonly name: string; readonly rows: number; readonly seconds: number }[]
  readonly seconds: number
  readonly peakMemoryBytes: number
}

interface Evaluated {
  readonly precisionAt50: number
  readonly recallTop2Percent: number
}

const folder = options.keep ?? (await mkdtemp(join(tmpdir(), 'bench-signals-')))
try {
  if (options.homes === undefined) await compareSeeds(options.seeds.split(',').map(Number))
  else for (const homes of options.homes.split(',').map(Number)) await measure(homes)
} finally {
  if (options.keep === undefined) await rm(folder, { recursive: true })
}

async function compareSeeds(seeds: readonly number[]): Promise<void> {
  const regions: string[] = []
  for (const seed of seeds) {
    const region = await makeRegion(SEED_HOMES, seed)
    await zichtlijn('run', '--warehouse', join(region, 'warehouse'), '--until', 'signals', '--json')
    regions.push(region)
  }
  console.log(await zichtlijn('signals', 'evaluate', '--dir', ...regions))
  const told: unknown = JSON.parse(await zichtlijn('signals', 'evaluate', '--json', '--dir', ...regions))
  const { precisionAt50, recallTop2Percent } = told as Evaluated
  if (precisionAt50 < LEAST.precisionAt50 || recallTop2Percent < LEAST.recallTop2Percent) process.exitCode = 1
}

async function measure(homes: number): Promise<void> {
  const warehouse = join(await makeRegion(homes, 1), 'warehouse')
  await run(warehouse, 'linkage')
  const { steps, peakMemoryBytes } = await run(warehouse, 'signals')
  const names = new Set(signalSteps.map(({ name }) => name))
  const own = steps.filter(({ name }) => names.has(name)).toSorted((a, b) => b.seconds - a.seconds)
  const seconds = own.reduce((sum, step) => sum + step.seconds, 0)
  const each = (figure: number, unit: string) => `${(figure / homes).toPrecision(3)} ${unit} a home`
  console.log(
    `${homes.toLocaleString('en')} homes: ${own.length} steps in ${seconds.toFixed(1)} s (${each(seconds * 1e6, 'µs')}), ` +
      `peak ${Math.round(peakMemoryBytes / 1e6)} MB (${each(peakMemoryBytes, 'bytes')})`,
  )
  for (const { name, rows, seconds: spent } of own.slice(0, 8))
    console.log(`  ${name.padEnd(24)}${spent.toFixed(2).padStart(9)} s${rows.toLocaleString('en').padStart(14)} rows`)
}

/** A made-up region with its truth, delivered and read; one that was kept is not made again. */
async function makeRegion(homes: number, seed: number): Promise<string> {
  const region = join(folder, `homes-${homes}-seed-${seed}`)
  if (await exists(join(region, 'warehouse/tables/addresses.parquet'))) return region
  await rm(region, { recursive: true, force: true })
  const { deliveries } = await makeUp({ homes, seed, folder: region })
  const keys = join(region, 'keys.json')
  await makeKeyFile(keys)
  for (const { register, paths } of deliveries)
    await readDelivery(register, paths, { warehouse: join(region, 'warehouse'), keys })
  await zichtlijn('run', '--warehouse', join(region, 'warehouse'), '--until', 'sources', '--json')
  return region
}

async function run(warehouse: string, until: string): Promise<Ran> {
  const told: unknown = JSON.parse(await zichtlijn('run', '--warehouse', warehouse, '--until', until, '--json'))
  return told as Ran
}

async function zichtlijn(...words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, ...words], { maxBuffer: 1 << 28 })
  return stdout
}
