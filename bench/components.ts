import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { writeClusters } from '../src/linkage/engine/clusters/cluster-table.ts'
import { connectedComponentsOf } from '../src/linkage/engine/clusters/connected-components.ts'
import { type Database, openDatabase, quoteText } from '../src/warehouse/database.ts'

/**
 * How fast clusters are made of pairs, and whether they are right:
 *
 *     node bench/components.ts [--edges 1000000,10000000] [--json]
 *
 * As many records as pairs, in clusters of at most eight, under numbers that were shuffled. Each size is clustered
 * from a Parquet file in a process of its own, reading included, so that the peak memory is that of the task. The
 * smallest is held against labels that DuckDB works out in SQL, label by label. Ends with 1 when a label differs, or
 * ten million pairs take more than 3 seconds or 600 MB.
 */

const MOST = { edges: 10_000_000, seconds: 3, bytes: 600e6 } as const
const CLUSTER = 8
/** No common divisor with a power of ten. */
const STRIDE = 7_368_787

const { values: options } = parseArgs({
  options: {
    edges: { type: 'string', default: '1000000,10000000' },
    json: { type: 'boolean', default: false },
    task: { type: 'string' },
    file: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
})

interface Figures {
  readonly edges: number
  readonly clusters: number
  readonly seconds: number
  readonly peakMemoryBytes: number
  /** Records whose label is another one in SQL; absent where that was not worked out. */
  readonly differing: number | undefined
}

if (options.task !== undefined && options.file !== undefined) await clusterOne(Number(options.task), options.file)
else await measureAll(options.edges.split(',').map(Number))

async function clusterOne(edges: number, file: string): Promise<void> {
  const database = await openDatabase()
  try {
    const started = performance.now()
    const labels = await connectedComponentsOf(database, edges, `select l, r from ${quoteText(file)}`)
    const seconds = (performance.now() - started) / 1000
    const peakMemoryBytes = process.resourceUsage().maxRSS * 1024
    let clusters = 0
    for (const [record, label] of labels.entries()) if (record === label) clusters += 1
    const differing = options.check ? await countDiffering(database, labels, file) : undefined
    console.log(JSON.stringify({ edges, clusters, seconds, peakMemoryBytes, differing } satisfies Figures))
  } finally {
    database.close()
  }
}

/** Every record takes the least label of its neighbours until nothing changes: slow, and plainly right. */
async function countDiffering(database: Database, labels: Int32Array, file: string): Promise<number> {
  await writeClusters(database, 'found', labels)
  await database.run(`create table neighbours as
    with edges as (select l, r from ${quoteText(file)}) select l, r from edges union select r, l from edges`)
  await database.run('create table labels as select record, record as label from found')
  for (let changed = 1; changed > 0; ) {
    await database.run(`create or replace table lower as
      select labels.record, min(near.label) as label from labels
      join neighbours on l = labels.record join labels as near on near.record = r
      group by labels.record, labels.label having min(near.label) < labels.label`)
    await database.run('update labels set label = lower.label from lower where lower.record = labels.record')
    changed = (await database.rows<{ n: number }>('select count(*) as n from lower'))[0]?.n ?? 0
  }
  const [row] = await database.rows<{ n: number }>(
    'select count(*) as n from found join labels using (record) where cluster <> label',
  )
  return row?.n ?? 0
}

async function measureAll(sizes: readonly number[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-components-'))
  try {
    const results: Figures[] = []
    for (const edges of sizes) results.push(await measure(edges, folder, edges === Math.min(...sizes)))
    const missed = results.flatMap(missedBars)
    if (options.json) console.log(JSON.stringify({ results, missed }))
    else print(results, missed)
    if (missed.length > 0) process.exitCode = 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(edges: number, folder: string, check: boolean): Promise<Figures> {
  const file = join(folder, `${edges}.parquet`)
  await writeEdges(edges, file)
  const words = [import.meta.filename, '--task', String(edges), '--file', file, ...(check ? ['--check'] : [])]
  const { stdout } = await promisify(execFile)(process.execPath, words)
  return JSON.parse(stdout) as Figures
}

/** Each record is paired with one of its own eight, by chance. */
async function writeEdges(edges: number, file: string): Promise<void> {
  const database = await openDatabase()
  const shuffled = (place: string) => `((${place}) * ${STRIDE} % ${edges})::integer`
  const near = `least(place - place % ${CLUSTER} + hash(place) % ${CLUSTER}, ${edges - 1})`
  await database.run(`copy (
    select ${shuffled('place')} as l, ${shuffled(near)} as r
    from (select range::hugeint as place from range(${edges})) order by hash(place)
  ) to ${quoteText(file)} (format parquet)`)
  database.close()
}

function missedBars({ edges, seconds, peakMemoryBytes, differing }: Figures): string[] {
  const large = edges === MOST.edges
  return [
    ...((differing ?? 0) > 0 ? [`${differing} of ${edges} labels differ from those in SQL`] : []),
    ...(large && seconds > MOST.seconds ? [`${edges} pairs take ${seconds.toFixed(1)} s`] : []),
    ...(large && peakMemoryBytes > MOST.bytes ? [`${edges} pairs take ${Math.round(peakMemoryBytes / 1e6)} MB`] : []),
  ]
}

function print(results: readonly Figures[], missed: readonly string[]): void {
  console.table(
    results.map(({ edges, clusters, seconds, peakMemoryBytes, differing }) => ({
      pairs: edges,
      clusters,
      seconds: Number(seconds.toFixed(2)),
      'peak memory MB': Math.round(peakMemoryBytes / 1e6),
      'labels other than in SQL': differing ?? 'not asked',
    })),
  )
  console.log(missed.length === 0 ? 'Every bar is reached.' : `Missed:\n  ${missed.join('\n  ')}`)
}
