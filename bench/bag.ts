import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { SaxesParser } from 'saxes'
import { bagReader } from '../src/sources/addresses-bag/read-bag.ts'
import { readRecord } from '../src/sources/addresses-bag/read-records.ts'
import { createRecordScan } from '../src/sources/addresses-bag/record-scan.ts'
import { cutRecords } from '../src/sources/addresses-bag/record-texts.ts'
import { surveyDelivery } from '../src/sources/addresses-bag/survey.ts'
import { readPieces } from '../src/sources/addresses-bag/xml-pieces.ts'
import { findXmlFiles } from '../src/sources/files/delivered-files.ts'
import { openWarehouse } from '../src/warehouse/warehouse.ts'
import { writeExtract } from './bag-extract.ts'

/**
 * How fast a BAG delivery is read, against a bare saxes parse of the same bytes with no handlers:
 *
 *     node bench/bag.ts [--megabytes 200] [--runs 3]
 *
 * It writes made-up verblijfsobjecten in the layout of the production extract, zipped twice as Kadaster does, and
 * measures each task in a process of its own, so that the peak memory is that of the task. Bytes are those of the
 * unpacked XML. The tasks take turns, and of each the fastest run counts, so that a busy machine harms them alike.
 */

const TASKS = {
  'read bytes': async (path: string) => {
    for (const file of (await findXmlFiles([path], tmpdir())).xml)
      for await (const chunk of file.read()) void chunk.length
  },
  'bare saxes': async (path: string) => {
    for (const file of (await findXmlFiles([path], tmpdir())).xml) {
      const parser = new SaxesParser()
      for await (const piece of readPieces(file)) parser.write(piece)
      parser.close()
    }
  },
  'scan records': async (path: string) => {
    const scan = createRecordScan()
    const survey = await surveyDelivery(await findXmlFiles([path], tmpdir()))
    for (const recordFile of survey.recordFiles)
      for await (const records of cutRecords(readPieces(recordFile.file), recordFile, scan))
        for (const record of records) if (typeof record === 'string') readRecord(record, scan)
  },
  'readBag into warehouse': async (path: string) => {
    const warehouse = await openWarehouse(await mkdtemp(join(tmpdir(), 'bench-bag-warehouse-')))
    try {
      const { rejected } = await bagReader.read(warehouse, [path], {})
      if (rejected > 0) throw new Error(`${rejected} made-up records were rejected`)
    } finally {
      await warehouse.close()
      await rm(warehouse.folder, { recursive: true, force: true })
    }
  },
} as const

const { values: options } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '200' },
    runs: { type: 'string', default: '3' },
    task: { type: 'string' },
    file: { type: 'string' },
  },
})

if (options.task !== undefined && options.file !== undefined) await runTask(options.task, options.file)
else await compare(Number(options.megabytes), Number(options.runs))

async function runTask(name: string, path: string): Promise<void> {
  const task = Object.entries(TASKS).find(([known]) => known === name)?.[1]
  if (task === undefined) throw new TypeError(`There is no task "${name}"`)
  const started = performance.now()
  await task(path)
  const seconds = (performance.now() - started) / 1000
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6
  console.log(JSON.stringify({ seconds, cpuSeconds, peakMemoryBytes: maxRSS * 1024 } satisfies Measurement))
}

interface Measurement {
  readonly seconds: number
  /** Of all threads together, starting the process included. */
  readonly cpuSeconds: number
  readonly peakMemoryBytes: number
}

async function compare(megabytes: number, runs: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-bag-'))
  const path = join(folder, 'extract.zip')
  try {
    const bytes = await writeExtract(path, megabytes * 1e6)
    const results = new Map<string, Measurement>()
    for (let run = 0; run < runs; run += 1)
      for (const name of Object.keys(TASKS)) results.set(name, faster(await measure(name, path), results.get(name)))
    const saxes = results.get('bare saxes')?.seconds ?? Number.NaN
    console.log(`${Math.round(bytes / 1e6)} MB of XML, fastest of ${runs}`)
    console.table(
      [...results].map(([task, { seconds, cpuSeconds, peakMemoryBytes }]) => ({
        task,
        'MB/s': Math.round(bytes / 1e6 / seconds),
        'times bare saxes': Number((saxes / seconds).toFixed(2)),
        'CPU seconds': Number(cpuSeconds.toFixed(2)),
        'peak memory MB': Math.round(peakMemoryBytes / 1e6),
      })),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(name: string, path: string): Promise<Measurement> {
  const script = [import.meta.filename, '--task', name, '--file', path]
  const { stdout } = await promisify(execFile)(process.execPath, script)
  return JSON.parse(stdout) as Measurement
}

function faster(one: Measurement, other: Measurement | undefined): Measurement {
  return other === undefined || one.seconds < other.seconds ? one : other
}
