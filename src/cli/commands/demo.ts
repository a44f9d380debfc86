import { join } from 'node:path'
import { Command } from 'commander'
import { takeIn } from '../../casework/intake/take-in.ts'
import { openDatabase } from '../../casework/store/database.ts'
import { startDatabaseServer } from '../../casework/store/database-server.ts'
import { makeUp } from '../../made-up/make-up.ts'
import { serveCasework } from '../../server/casework.ts'
import { servePublic } from '../../server/public-site.ts'
import { makeKeyFile } from '../../sources/pseudonym.ts'
import { exists } from '../../warehouse/files.ts'
import { openWarehouse, type Warehouse } from '../../warehouse/warehouse.ts'
import { buildWeb, bundleFolder } from '../../web/build.ts'
import { bundleSignals } from '../hand-over.ts'
import { DEBUG_OPTION, JSON_OPTION, parseCount, parsePort } from '../options.ts'
import { peakMemoryBytes, print, secondsSince } from '../output.ts'
import { withProgress } from '../progress.ts'
import { readOnThreads } from '../reading-crew.ts'
import { findRealDeliveries } from '../real-deliveries.ts'
import { stopOnSignal } from '../stop-on-signal.ts'
import { publish } from './publish.ts'
import { runWithProgress } from './run.ts'

interface DemoFlags {
  readonly homes: number
  readonly seed: number
  readonly dir: string
  readonly port: number
  readonly serve: boolean
  readonly json?: true
}

export function demoCommand(): Command {
  return new Command('demo')
    .description('make up a region, run everything, and serve the public site and casework')
    .option('--homes <number>', 'how many homes', parseCount, 20_000)
    .option('--seed <number>', 'equal seeds give an equal region', parseCount, 1)
    .option('--dir <dir>', 'where everything comes', 'demo')
    .option('--port <number>', 'of the public site; casework takes the next one', parsePort, 8080)
    .option('--no-serve', 'stop when everything is made')
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .action(async (flags: DemoFlags) => {
      const started = performance.now()
      const deliveries = await makeRegion(flags)
      const { steps, served } = await makeEverything(deliveries, flags)
      const result = { ...steps, seconds: secondsSince(started), peakMemoryBytes: peakMemoryBytes() }
      print(result, served.lines, flags.json === true)
      if (served.close.length > 0) await stopOnSignal(served.close)
    })
}

/** The warehouse is closed again before anyone is served, so that other commands can look into it meanwhile. */
async function makeEverything(deliveries: readonly Delivered[], flags: DemoFlags) {
  const warehouse = await openWarehouse(join(flags.dir, 'warehouse'))
  try {
    const steps = await fillWarehouse(warehouse, deliveries, flags)
    const served = await (flags.serve ? serveEverything(warehouse, flags) : publishOnly(warehouse, flags))
    return { steps, served }
  } finally {
    await warehouse.close()
  }
}

type Delivered = Awaited<ReturnType<typeof makeRegion>>[number]

async function makeRegion({ homes, seed, dir }: DemoFlags) {
  const keys = join(dir, 'keys.json')
  const region = await withProgress('Making up a region', (report) =>
    makeUp({ homes, seed, folder: dir, onProgress: report }),
  )
  if (!(await exists(keys))) await makeKeyFile(keys)
  return [...region.deliveries, ...(await findRealDeliveries())]
}

async function fillWarehouse(warehouse: Warehouse, deliveries: readonly Delivered[], { dir }: DemoFlags) {
  await withProgress('Reading the deliveries', (report) =>
    readOnThreads(warehouse, deliveries, { keyFile: join(dir, 'keys.json'), report }),
  )
  const steps = await runWithProgress(warehouse, { hands: 2 })
  const rowsOf = (name: string) => steps.find((step) => step.name === name)?.rows ?? 0
  return { steps, release: join(dir, 'release'), signals: rowsOf('signals'), stacks: rowsOf('stacks') }
}

interface Served {
  readonly lines: readonly string[]
  /** What to close, in this order; nothing when nothing is served. */
  readonly close: readonly (() => Promise<void>)[]
}

async function publishOnly(warehouse: Warehouse, { dir }: DemoFlags): Promise<Served> {
  await publish(warehouse, join(dir, 'release'))
  return { lines: [`Everything is in ${dir}.`], close: [] }
}

/** Publishes while casework is made ready: neither needs the other. What was opened is closed when the rest fails. */
async function serveEverything(warehouse: Warehouse, { dir, port }: DemoFlags): Promise<Served> {
  const close: (() => Promise<void>)[] = []
  const release = join(dir, 'release')
  const published = publish(warehouse, release)
  try {
    await withProgress('Building the pages', () => buildWeb())
    const server = await withProgress('Starting PostgreSQL', () =>
      startDatabaseServer({ folder: join(dir, 'postgres') }),
    )
    close.unshift(server.stop)
    await withProgress('Handing the signals to casework', () => handOver(warehouse, server.urls.intake))
    const casework = await serveCasework({
      databaseUrl: server.urls.casework,
      siteFolder: bundleFolder('casework'),
      port: port === 0 ? 0 : port + 1,
    })
    close.unshift(casework.close)
    await withProgress('Publishing', () => published)
    const site = await servePublic({ releaseFolder: release, siteFolder: bundleFolder('public'), port })
    close.unshift(site.close)
    return { lines: whereItIs(site.url, casework.url), close }
  } catch (error) {
    await Promise.allSettled([published])
    for (const step of close) await step()
    throw error
  }
}

function whereItIs(site: string, casework: string): string[] {
  return [
    '',
    `The public site: ${site}`,
    `Casework, with sample accounts: ${casework}`,
    '',
    'Everything is made up, but for the gemeenten of the Netherlands where the real files were given.',
    'Stop with Ctrl+C.',
  ]
}

async function handOver(warehouse: Warehouse, databaseUrl: string): Promise<void> {
  const database = await openDatabase(databaseUrl)
  try {
    await takeIn(database, await bundleSignals(warehouse, new Date().toISOString().slice(0, 10)))
  } finally {
    await database.close()
  }
}
