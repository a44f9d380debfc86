import { join } from 'node:path'
import { InputFault } from '../../../vocabulary/input-fault.ts'
import { type Database, quoteName, quoteText } from '../../../warehouse/database.ts'
import type { LinkModel } from '../model/link-model.ts'
import { readModel } from '../model/link-settings.ts'
import { FREQUENCY_FILE } from '../results/result-files.ts'
import { readFrequencies } from '../scoring/frequency-tables.ts'
import { CHECKSUM_FILE, databaseVersion, readChecksumNote } from './record-checksums.ts'
import { trainedAs } from './trained-model.ts'

/**
 * Reads an earlier result into the tables `earlier_records`, `earlier_pairs` and `trained_frequencies`. To be called
 * before DuckDB is shut off from files. Throws an InputFault when the folder holds no whole result, when the model
 * asks something else than it did then, or when the pairs that are asked for were not kept. Answers the model as
 * it was trained then: with the frequencies of then it weighs a pair as it did.
 */
export async function readEarlierResult(
  database: Database,
  folder: string,
  wish: { readonly model: LinkModel; readonly atLeastWeight: number | undefined },
): Promise<LinkModel> {
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
       select source, id, ${checksum} as checksum from read_parquet(${quoteText(checksums)})`,
    ),
  )
  await whole(pairs, () => readPairs(database, pairs, model))
  return model
}

/** The pairs by the sources and ids of their records, without what was only carried along. */
async function readPairs(database: Database, path: string, model: LinkModel): Promise<void> {
  const file = `read_parquet(${quoteText(path)})`
  const described = await database.rows<{ column_name: string }>(`describe select * from ${file}`)
  const columns = described.map(({ column_name }) => column_name)
  const [sources] = await database.rows<{ one: string | null }>('select min(source) as one from earlier_records')
  const only = quoteText(sources?.one ?? '')
  const names = ['l', 'r'].flatMap((side) => {
    const source = `${model.sourceColumn}_${side}`
    const id = `cast(${quoteName(`${model.idColumn}_${side}`)} as varchar) as id_${side}`
    return [`${columns.includes(source) ? quoteName(source) : only} as source_${side}`, id]
  })
  const weighed = columns.filter((column) => /^(?:match_weight$|match_probability$|gamma_|mw_|tf_)/.test(column))
  await database.run(
    `create table earlier_pairs as
     select ${names.join(', ')}, cast(match_key as utinyint) as rule, ${weighed.map(quoteName).join(', ')} from ${file}`,
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
