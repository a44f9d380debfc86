import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { type Database, openDatabase, quoteText } from '../src/warehouse/database.ts'
import { writePersonRecords } from './linkage/person-records.ts'

/**
 * What a new delivery costs beside linking everything again:
 *
 *     node bench/increments.ts [--records 200000,1000000] [--runs 3] [--json]
 *
 * Of one file of made-up person records 1 % is new or changed since the earlier result. It is linked whole, as an
 * increment, and as an increment in which nothing is new, in turn, each in a process of its own; the last shows what an
 * increment costs at least: reading and writing everything once. All go by one model, trained on fewer records of
 * another region. Ends with 1 when the pairs or the clusters of the increment are not those of the whole, or when it
 * takes longer.
 */

const COMMAND = join(import.meta.dirname, '../src/cli/zichtlijn.ts')
const MODEL = join(import.meta.dirname, 'linkage/models/persons.json')
/** Of 400 records this many come later, and this many are changed later. */
const SHARE = { of: 400, added: 2, changed: 2 } as const
const TRAINED_ON = 50_000
const FLAGS = ['--pairs-above=-10', '--json'] as const

const { values: options } = parseArgs({
  options: {
    records: { type: 'string', default: '200000,1000000' },
    runs: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
  },
})

interface Run {
  readonly seconds: number
  readonly phases: Readonly<Record<string, number>>
}

interface Figures {
  readonly records: number
  readonly whole: Run
  readonly increment: Run
  /** An increment of nothing. */
  readonly nothing: Run
  /** Rows of the result files of the whole and of the increment that the other does not have. */
  readonly differing: number
}

const figures: Figures[] = []
for (const records of options.records.split(',').map(Number)) figures.push(await measure(records))
if (options.json) console.log(JSON.stringify(figures))
else for (const line of figures.flatMap(describe)) console.log(line)
if (figures.some(({ whole, increment, differing }) => differing > 0 || increment.seconds > whole.seconds))
  process.exitCode = 1

async function measure(records: number): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'increments-'))
  const database = await openDatabase()
  try {
    const { before, after } = await writeDeliveries(database, folder, records)
    const result = (name: string) => join(folder, name)
    const earlier = result('earlier')
    await writePersonRecords(result('other.parquet'), { count: TRAINED_ON, seed: 'other' })
    await link(MODEL, result('other.parquet'), result('trained'))
    const model = join(result('trained'), 'model.json')
    await link(model, before, earlier)
    const runs: Record<'whole' | 'increment' | 'nothing', Run[]> = { whole: [], increment: [], nothing: [] }
    for (let turn = 0; turn < Number(options.runs); turn += 1) {
      runs.whole.push(await link(model, after, result('whole')))
      runs.increment.push(await link(model, after, result('increment'), earlier))
      runs.nothing.push(await link(model, before, result('nothing'), earlier))
    }
    return {
      records,
      whole: middle(runs.whole),
      increment: middle(runs.increment),
      nothing: middle(runs.nothing),
      differing: await countDiffering(database, result('whole'), result('increment')),
    }
  } finally {
    database.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same file twice, as it was and as it is: some records are only in the later one, and some have moved house. */
async function writeDeliveries(database: Database, folder: string, records: number) {
  const all = join(folder, 'all.parquet')
  await writePersonRecords(all, { count: records })
  const lot = `cast(substr(id, 2) as integer) % ${SHARE.of}`
  const moved = `case when ${lot} < ${SHARE.added + SHARE.changed} then '9' || house_number else house_number end`
  const queries = {
    before: `select * from ${quoteText(all)} where ${lot} >= ${SHARE.added}`,
    after: `select * replace (${moved} as house_number) from ${quoteText(all)}`,
  }
  const write = async (name: keyof typeof queries) => {
    const file = join(folder, name, 'people.parquet')
    await mkdir(join(folder, name))
    await database.run(`copy (${queries[name]}) to ${quoteText(file)} (format parquet)`)
    return file
  }
  return { before: await write('before'), after: await write('after') }
}

async function link(model: string, file: string, to: string, previous?: string): Promise<Run> {
  const words = ['link', model, file, '--to', to, ...FLAGS, ...(previous === undefined ? [] : ['--previous', previous])]
  const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, ...words], { maxBuffer: 1 << 28 })
  const told: unknown = JSON.parse(stdout)
  return told as Run
}

function middle(runs: readonly Run[]): Run {
  const ordered = runs.toSorted((one, other) => one.seconds - other.seconds)
  return ordered[Math.floor(ordered.length / 2)] ?? { seconds: Number.NaN, phases: {} }
}

async function countDiffering(database: Database, one: string, other: string): Promise<number> {
  let differing = 0
  for (const file of ['pairs.parquet', 'clusters.parquet'])
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const) {
      const [row] = await database.rows<{ rows: number }>(
        `select count(*) as rows
         from (from ${quoteText(join(here, file))} except all from ${quoteText(join(there, file))})`,
      )
      differing += row?.rows ?? Number.NaN
    }
  return differing
}

function describe({ records, whole, increment, nothing, differing }: Figures): string[] {
  const line = (what: string, { seconds, phases }: Run) =>
    `  ${what.padEnd(20)} ${seconds.toFixed(2).padStart(7)} s  ${Object.entries(phases)
      .map(([phase, spent]) => `${phase} ${spent.toFixed(2)}`)
      .join(', ')}`
  return [
    `${records.toLocaleString('en')} records, of which 1 % is new or changed:`,
    line('everything', whole),
    line('an increment', increment),
    line('nothing new', nothing),
    `  everything takes ${(whole.seconds / increment.seconds).toFixed(1)} times as long; ${differing} rows differ.`,
  ]
}
