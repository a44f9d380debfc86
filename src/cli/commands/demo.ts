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
import { openWarehouse } from '../../warehouse/warehouse.ts'
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
      const made = await makeEverything(flags)
      const result = { ...made, seconds: secondsSince(started), peakMemoryBytes: peakMemoryBytes() }
      if (!flags.serve) return print(result, [`Everything is in ${flags.dir}.`], flags.json === true)
      const { lines, close } = await serveEverything(flags)
      print(result, lines, flags.json === true)
      await stopOnSignal(close)
    })
}

async function makeEverything({ homes, seed, dir }: DemoFlags) {
  const keys = join(dir, 'keys.json')
  const region = await withProgress('Making up a region', (report) =>
    makeUp({ homes, seed, folder: dir, onProgress: report }),
  )
  if (!(await exists(keys))) await makeKeyFile(keys)
  const deliveries = [...region.deliveries, ...(await findRealDeliveries())]
  const warehouse = await openWarehouse(join(dir, 'warehouse'))
  try {
    await withProgress('Reading the deliveries', (report) =>
      readOnThreads(warehouse, deliveries, { keyFile: keys, report }),
    )
    const steps = await runWithProgress(warehouse, { hands: 2 })
    await publish(warehouse, join(dir, 'release'))
    const rowsOf = (name: string) => steps.find((step) => step.name === name)?.rows ?? 0
    return { steps, release: join(dir, 'release'), signals: rowsOf('signals'), stacks: rowsOf('stacks') }
  } finally {
    await warehouse.close()
  }
}

/** Serves the public site first: it needs nothing but the release. What was opened is closed when the rest fails. */
async function serveEverything({ dir, port }: DemoFlags) {
  const close: (() => Promise<void>)[] = []
  try {
    await withProgress('Building the pages', () => buildWeb())
    const site = await servePublic({ releaseFolder: join(dir, 'release'), siteFolder: bundleFolder('public'), port })
    close.unshift(site.close)
    const server = await withProgress('Starting PostgreSQL', () =>
      startDatabaseServer({ folder: join(dir, 'postgres') }),
    )
    close.unshift(server.stop)
    await withProgress('Handing the signals to casework', () => handOver(join(dir, 'warehouse'), server.urls.intake))
    const casework = await serveCasework({
      databaseUrl: server.urls.casework,
      siteFolder: bundleFolder('casework'),
      port: port === 0 ? 0 : port + 1,
    })
    close.unshift(casework.close)
    return { lines: whereItIs(site.url, casework.url), close }
  } catch (error) {
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

async function handOver(folder: string, databaseUrl: string): Promise<void> {
  const warehouse = await openWarehouse(folder)
  const database = await openDatabase(databaseUrl)
  try {
    await takeIn(database, await bundleSignals(warehouse, new Date().toISOString().slice(0, 10)))
  } finally {
    await database.close()
    await warehouse.close()
  }
}
