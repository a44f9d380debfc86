import { join } from 'node:path'
import { type Database, openDatabase, quoteText } from '../../src/warehouse/database.ts'
import { realData } from '../../tests/real-data.ts'
import { writePersonRecords } from './person-records.ts'

/** Files with known truth, made ready for both engines: Parquet, values trimmed, empty values absent. */
export interface DataSet {
  readonly name: DataSetName
  /** In the order of their names, for which the model may tell left from right. */
  readonly files: readonly string[]
  readonly model: string
  readonly idColumn: string
  /** An SQL expression: equal for two records when they are about the same. */
  readonly truth: string
  /** Columns that a drafted model may not compare: they hold the truth, or were made for another model. */
  readonly leaveOut: readonly string[]
  /** Pairs below this weight are in neither result; without it all pairs are. */
  readonly pairsAbove: number | undefined
}

export const DATA_SET_NAMES = ['fake_1000', 'febrl3', 'historical_50k', 'transactions', 'persons'] as const
export type DataSetName = (typeof DATA_SET_NAMES)[number]

export interface Room {
  /** Where files of this run may be written. */
  readonly folder: string
  /** Where the models of Splink's examples were written. */
  readonly modelFolder: string
  readonly personCount: number
}

/** Writes the files of one data set to the folder. */
export async function prepareDataSet(name: DataSetName, { folder, modelFolder, personCount }: Room): Promise<DataSet> {
  const model = join(modelFolder, `${name}.json`)
  const plain = { name, model, idColumn: 'unique_id', truth: 'cluster', leaveOut: ['cluster'], pairsAbove: undefined }
  const database = await openDatabase()
  try {
    switch (name) {
      case 'fake_1000':
        return { ...plain, files: [await trimmed(database, realData('linkage', 'fake_1000.csv'), folder)] }
      case 'febrl3': {
        const files = [await trimmed(database, realData('linkage', 'febrl_dataset3.csv'), folder)]
        return {
          ...plain,
          files,
          idColumn: 'rec_id',
          truth: "regexp_extract(rec_id, '^rec-([0-9]+)-', 1)",
          leaveOut: [],
        }
      }
      case 'historical_50k':
        return {
          ...plain,
          files: [await historical(database, folder)],
          leaveOut: ['cluster', 'gender', 'first_name_surname_concat'],
        }
      case 'transactions': {
        const files = [
          await copied(database, 'a_origin', { from: 'transactions_origin', folder }),
          await copied(database, 'b_destination', { from: 'transactions_destination', folder }),
        ]
        return { ...plain, files, truth: 'ground_truth', leaveOut: ['ground_truth'] }
      }
      case 'persons': {
        const file = join(folder, 'persons.parquet')
        await writePersonRecords(file, { count: personCount })
        const own = join(import.meta.dirname, 'models', 'persons.json')
        return {
          ...plain,
          files: [file],
          model: own,
          idColumn: 'id',
          leaveOut: ['cluster', 'source'],
          pairsAbove: LEAST_WEIGHT,
        }
      }
    }
  } finally {
    database.close()
  }
}

/** One in a thousand as likely a match as not: no best threshold lies below it. */
const LEAST_WEIGHT = -10

/** FEBRL has a space before each name and value. */
async function trimmed(database: Database, path: string, folder: string): Promise<string> {
  const from = `read_csv(${quoteText(path)}, all_varchar = true, header = true)`
  await database.run(`create or replace table delivered as select * from ${from}`)
  const columns = await database.rows<{ name: string }>(`select column_name as name from (describe delivered)`)
  const values = columns.map(({ name }) => `nullif(trim("${name}"), '') as "${name.trim()}"`)
  const file = join(folder, `${path.slice(path.lastIndexOf('/') + 1, -'.csv'.length)}.parquet`)
  await database.run(`copy (select ${values.join(', ')} from delivered) to ${quoteText(file)} (format parquet)`)
  return file
}

/** With the column of full names of which Splink's example counts the frequencies. */
async function historical(database: Database, folder: string): Promise<string> {
  const from = quoteText(realData('linkage', 'historical_figures_with_errors_50k.parquet'))
  const file = join(folder, 'historical_50k.parquet')
  const fullName = `first_name || ' ' || surname as first_name_surname_concat`
  await database.run(`copy (select *, ${fullName} from ${from}) to ${quoteText(file)} (format parquet)`)
  return file
}

async function copied(
  database: Database,
  name: string,
  { from, folder }: { readonly from: string; readonly folder: string },
): Promise<string> {
  const file = join(folder, `${name}.parquet`)
  const delivered = quoteText(realData('linkage', `${from}.parquet`))
  await database.run(`copy (from ${delivered}) to ${quoteText(file)} (format parquet)`)
  return file
}
