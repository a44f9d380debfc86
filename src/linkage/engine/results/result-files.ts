import { writeWhole } from '../../../warehouse/files.ts'
import { copyToParquet } from '../../../warehouse/row-writer.ts'
import { CHECKSUM_FILE, writeChecksums } from '../increments/record-checksums.ts'
import { toSettings } from '../model/written-settings.ts'
import type { LinkSummary } from '../report/summary/link-summary.ts'
import { frequencyRows, TRAINED_FREQUENCY_ROWS } from '../scoring/frequency-tables.ts'
import { clusterRows, pairRows, type WrittenPairs } from './pair-rows.ts'
import type { WorkFolder } from './work-folder.ts'

/** What stands beside a trained model, and is part of it. */
export const FREQUENCY_FILE = 'frequencies.parquet'

/** By far the largest: packing it well would take a tenth of the whole run. */
const PAIR_FILE = 'pairs.parquet'

const REPORT_FILE = 'report.html'

export interface Results extends WrittenPairs {
  /** Columns that only this run asked for: the results have them, the model that is written does not. */
  readonly extraColumns: readonly string[]
  readonly summary: LinkSummary
  /** The page that shows the run. */
  readonly report: string
  /** That the frequencies came with the model, and go on with it as they are. */
  readonly frozen: boolean
}

/** Writes all result files of a run, and puts them in their place when the last one is whole. */
export async function writeResults(work: WorkFolder, results: Results): Promise<void> {
  const { model, records, summary, report, extraColumns, atLeastWeight, frozen } = results
  const tables = {
    [PAIR_FILE]: pairRows(results),
    'clusters.parquet': clusterRows(model, records),
    [FREQUENCY_FILE]: frozen ? TRAINED_FREQUENCY_ROWS : frequencyRows(model),
  }
  for (const [name, query] of Object.entries(tables))
    await work.database.run(copyToParquet(query, work.path(name), name === PAIR_FILE ? 'snappy' : 'zstd'))
  await writeChecksums(work.database, work.path(CHECKSUM_FILE), { records, atLeastWeight })
  const kept = { ...model, keptColumns: model.keptColumns.filter((column) => !extraColumns.includes(column)) }
  const texts = { 'model.json': toSettings(kept), 'link.json': summary }
  for (const [name, content] of Object.entries(texts))
    await writeWhole(work.path(name), `${JSON.stringify(content, null, 2)}\n`)
  await writeWhole(work.path(REPORT_FILE), report)
  await work.publish([...Object.keys(tables), CHECKSUM_FILE, ...Object.keys(texts), REPORT_FILE])
}
