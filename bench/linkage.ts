import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { WITH_REAL_DATA } from '../tests/real-data.ts'
import { missedBars, type Outcome } from './linkage/bars.ts'
import { DATA_SET_NAMES, type DataSet, prepareDataSet } from './linkage/data-sets.ts'
import {
  drafting,
  type Engine,
  installSplink,
  type LinkRun,
  splink,
  writeSplinkModels,
  zichtlijn,
} from './linkage/engines.ts'
import { type LinkedAccuracy, measureAccuracy } from './linkage/linked-accuracy.ts'

/**
 * Record linkage beside Splink, on the same files with the same model in the same run:
 *
 *     node bench/linkage.ts [--data-sets fake_1000,febrl3,historical_50k,transactions,persons] [--runs 3]
 *                           [--records 1000000] [--drafted] [--python-environment DIR] [--json]
 *
 * Each linking runs in a process of its own, engines take turns, and the median time counts: from the start of the
 * process, training included, to the last result written. Accuracy is counted here from what both wrote. Where
 * bench/linkage/models has a model of our own for a published file it is measured too, and with --drafted the model
 * that Zichtlijn drafts of the files alone. Needs python3 and, once, a network for Splink. The published files are
 * those of ZICHTLIJN_REAL_DATA; without it only the made-up persons are linked. Ends with 1 when a bar is missed.
 */

const { values: options } = parseArgs({
  options: {
    'data-sets': { type: 'string', default: DATA_SET_NAMES.join(',') },
    runs: { type: 'string', default: '3' },
    records: { type: 'string', default: '1000000' },
    drafted: { type: 'boolean', default: false },
    'python-environment': { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})

/** An engine with the model that it is given. */
interface Entrant {
  readonly engine: Outcome['engine']
  readonly link: Engine
  readonly dataSet: DataSet
}

const room = await mkdtemp(join(tmpdir(), 'bench-linkage-'))
try {
  const outcomes = await compare(room)
  const missed = missedBars(outcomes)
  if (options.json) console.log(JSON.stringify({ outcomes, missed }))
  else print(outcomes, missed)
  if (missed.length > 0) process.exitCode = 1
} finally {
  await rm(room, { recursive: true, force: true })
}

async function compare(folder: string): Promise<Outcome[]> {
  const python = await installSplink(resolve(options['python-environment'] ?? join(folder, 'python')))
  await writeSplinkModels(python, folder)
  const outcomes: Outcome[] = []
  const wanted = options['data-sets'].split(',').filter((name) => name === 'persons' || !('skip' in WITH_REAL_DATA))
  for (const name of DATA_SET_NAMES.filter((known) => wanted.includes(known))) {
    const dataSet = await prepareDataSet(name, {
      folder,
      modelFolder: folder,
      personCount: Number(options.records),
    })
    outcomes.push(...(await takeTurns(entrantsOn(dataSet, splink(python)), join(folder, name))))
  }
  return outcomes
}

function entrantsOn(dataSet: DataSet, peer: Engine): Entrant[] {
  const own = join(import.meta.dirname, 'linkage', 'models', `${dataSet.name}.json`)
  const hasOwn = own !== dataSet.model && existsSync(own)
  return [
    { engine: 'splink', link: peer, dataSet },
    { engine: 'zichtlijn', link: zichtlijn, dataSet },
    ...(hasOwn
      ? [{ engine: 'zichtlijn, own model', link: zichtlijn, dataSet: { ...dataSet, model: own } } as const]
      : []),
    ...(options.drafted ? [{ engine: 'zichtlijn, drafted model', link: drafting, dataSet } as const] : []),
  ]
}

async function takeTurns(entrants: readonly Entrant[], folder: string): Promise<Outcome[]> {
  const runs = entrants.map((): LinkRun[] => [])
  const accuracies: LinkedAccuracy[] = []
  for (let run = 0; run < Number(options.runs); run += 1)
    for (const [place, { link, dataSet }] of entrants.entries()) {
      const to = join(folder, String(place))
      await mkdir(to, { recursive: true })
      runs[place]?.push(await link(dataSet, to))
      accuracies[place] ??= await measureAccuracy(dataSet, to)
      await rm(to, { recursive: true })
    }
  return entrants.flatMap(({ engine, dataSet }, place) => {
    const [middle, accuracy] = [median(runs[place] ?? []), accuracies[place]]
    return middle === undefined || accuracy === undefined
      ? []
      : [{ dataSet: dataSet.name, engine, ...middle, ...accuracy }]
  })
}

/** The run of the middle time; of an even number the slower of the middle two. */
function median(runs: readonly LinkRun[]): LinkRun | undefined {
  return runs.toSorted((one, other) => one.seconds - other.seconds)[Math.floor(runs.length / 2)]
}

function print(outcomes: readonly Outcome[], missed: readonly string[]): void {
  console.table(
    outcomes.map((outcome) => ({
      'data set': outcome.dataSet,
      engine: outcome.engine,
      seconds: Number(outcome.seconds.toFixed(1)),
      'peak memory MB': Math.round(outcome.peakMemoryBytes / 1e6),
      pairs: outcome.pairs,
      'pair F1': shown(outcome.pairF1),
      'cluster F1': shown(outcome.clusterF1),
      'blocking recall': shown(outcome.blockingRecall),
      'best candidate': shown(outcome.bestCandidate),
    })),
  )
  for (const { dataSet, engine, phases } of outcomes)
    console.log(
      `${dataSet}, ${engine}: ${Object.entries(phases)
        .map(([name, s]) => `${name} ${s.toFixed(2)} s`)
        .join(', ')}`,
    )
  console.log(missed.length === 0 ? '\nEvery bar is reached.' : `\nMissed:\n  ${missed.join('\n  ')}`)
}

function shown(share: number | undefined): string {
  return share === undefined ? '' : share.toFixed(4)
}
