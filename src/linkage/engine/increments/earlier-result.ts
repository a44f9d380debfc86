import { join } from 'node:path'
import { InputFault } from '../../../vocabulary/input-fault.ts'
import { type Database, quoteName, quoteText } from '../../../warehouse/database.ts'
import type { LinkModel } from '../model/link-model.ts'
import { readModel } from '../model/link-settings.ts'
import { FREQUENCY_FILE } from '../results/result-files.ts'
import { readFrequencies } from '../scoring/frequency-tables.ts'
import { double } from '../scoring/scored-pairs.ts'
import { CHECKSUM_FILE, databaseVersion, readChecksumNote } from './record-checksums.ts'
import { trainedAs } from './trained-model.ts'

export interface EarlierResult {
  /** As it was trained then: with the frequencies of then it weighs a pair as it did. */
  readonly model: LinkModel
  /** The file of pairs, which the views on it go on reading. */
  readonly pairs: string
}

/**
 * Reads an earlier result into the tables `earlier_records` and `trained_frequencies`, and makes views on its pairs. To be
 * called before DuckDB is shut off from files. Throws an InputFault when the folder holds no whole result, when the
 * model asks something else than it did then, or when the pairs that are asked for were not kept.
 */
export async function readEarlierResult(
  database: Database,
  folder: string,
  wish: { readonly model: LinkModel; readonly atLeastWeight: number | undefined },
): Promise<EarlierResult> {
  const model = trainedAs(await readModel(join(folder, 'model.json')), wish.model, folder)
  await readFrequencies(database, join(folder, FREQUENCY_FILE))
  const checksums = join(folder, CHECKSUM_FILE)
  const pairs = join(folder, 'pairs.parquet')
  const note = await whole(checksums, () => readChecksumNote(database, checksums))
  if ((wish.atLeastWeight ?? -Infinity) < (note.atLeastWeight ?? -Infinity)) throw pairsNotKept(pairs)
  // Of another version everything counts as changed: slower, and never wrong.
  const comparable = note.madeBy === (await databaseVersion(database))
  const checksum = comparable ? 'checksum' : 'cast(null as ubigint)'
  await whole(checksums, () =>
    database.run(
      `create table earlier_records as
       select cast(file_row_number as integer) as record, source, id, ${checksum} as checksum
       from read_parquet(${quoteText(checksums)}, file_row_number = true)`,
    ),
  )
  const least = wish.atLeastWeight === note.atLeastWeight ? undefined : wish.atLeastWeight
  await whole(pairs, () => viewPairs(database, pairs, { model, least }))
  return { model, pairs }
}

/**
 * Makes the view `earlier_rows`, the pairs as they stand in the file, and of these the view `earlier_pairs`: what clusters
 * and report ask for. Records go by the numbers that they had. Pairs below `least` bits are left out.
 */
async function viewPairs(
  database: Database,
  path: string,
  { model: { sourceColumn }, least }: { readonly model: LinkModel; readonly least: number | undefined },
): Promise<void> {
  const file = `read_parquet(${quoteText(path)})`
  const described = await database.rows<{ column_name: string }>(`describe select * from ${file}`)
  const columns = described.map(({ column_name }) => column_name)
  const [sources] = await database.rows<{ one: string | null }>('select min(source) as one from earlier_records')
  const only = ['l', 'r'].map((side) => `, ${quoteText(sources?.one ?? '')} as ${quoteName(`${sourceColumn}_${side}`)}`)
  const hasSources = columns.includes(`${sourceColumn}_l`)
  // A condition that always holds would make DuckDB expect few pairs, and join them the slow way round.
  const kept = least === undefined ? '' : ` where match_weight >= ${double(least)}`
  await database.run(`create view earlier_rows as select *${hasSources ? '' : only.join('')} from ${file}${kept}`)
  const weighed = columns.filter((column) => /^(?:match_weight$|match_probability$|gamma_)/.test(column))
  await database.run(
    `create view earlier_pairs as
     select record_l, record_r, cast(match_key as utinyint) as rule, ${weighed.map(quoteName).join(', ')} from earlier_rows`,
  )
}

async function whole<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (cause) {
    throw new InputFault({
      code: 'earlier-result-incomplete',
      file,
      says: 'This is not the file that a run of this program leaves.',
      remedy: 'Give the folder of a whole result, or run without --previous.',
      cause,
    })
  }
}

function pairsNotKept(file: string): InputFault {
  return new InputFault({
    code: 'earlier-pairs-not-kept',
    file,
    says: 'Then fewer pairs were kept than are asked for now.',
    remedy: 'Keep as few or fewer with --pairs-above, or run without --previous.',
  })
}
