import type { Subject } from '../../../publication/contract.ts'

/** The same table as files of three kinds: paths within the release. */
export type DownloadPaths = Subject['downloads']

/** The tables with sums of money of a subject, beside that with its counts; null where it has none. */
export function amountDownloads({ amounts }: Subject): DownloadPaths | null {
  if (amounts === null) return null
  const stem = amounts.table.replace(/\.json$/, '')
  return { csv: `${stem}.csv`, parquet: `${stem}.parquet`, jsonStat: `${stem}.jsonstat.json` }
}
