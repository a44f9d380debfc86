import { basename } from 'node:path'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { type CbsFile, REGION_COLUMNS } from './cbs-file.ts'
import { type Fields, readRecords, textOf } from './file-records.ts'
import { type Reading, rejected, type SourceTable, toReading } from './reading.ts'
import { describeTopics, type FoundTopic, findTopics, isWanted } from './topic.ts'

const PERIOD_COLUMN = 'Perioden'
const NO_DIMENSION = /^(?:ID|Id|odata\..*|@odata\..*|)$/

interface Plan {
  readonly region: string
  readonly dimensions: readonly string[]
  readonly found: ReadonlyMap<string, FoundTopic>
  readonly wanted: Map<string, readonly WantedColumn[]>
}

type WantedColumn = readonly [column: string, found: FoundTopic]

/**
 * Reads rows with a region, maybe a period, and a column per topic: OData v3 (`TypedDataSet`,
 * `UntypedDataSet`), its CSV with or without statistical symbols, and extracts keyed by region.
 */
export async function* readWideRows(file: CbsFile, table: SourceTable): AsyncGenerator<Reading> {
  let plan: Plan | undefined
  for await (const { place, fields } of readRecords(file)) {
    if (fields === undefined) {
      yield rejected(place, 'ragged-row', 'The record does not have the columns of the header.')
      continue
    }
    plan ??= planFor(Object.keys(fields), table, file.path)
    yield* rowReadings({ place, fields }, plan, { table, path: file.path })
  }
}

function* rowReadings(
  { place, fields }: { place: string; fields: Fields },
  plan: Plan,
  { table, path }: { table: SourceTable; path: string },
): Generator<Reading> {
  const period = fields[PERIOD_COLUMN]
  for (const [column, found] of wantedAt(fields, plan, path))
    yield toReading(
      {
        region: textOf(fields[plan.region]),
        period: period === undefined ? undefined : textOf(period),
        cell: fields[column],
        found,
        place,
      },
      table,
    )
}

/** The topics that are wanted where the other dimensions stand in this row; worked out once per combination. */
function wantedAt(fields: Fields, plan: Plan, path: string): readonly WantedColumn[] {
  const values = plan.dimensions.map((name) => textOf(fields[name]))
  const key = values.join('\n')
  const known = plan.wanted.get(key)
  if (known !== undefined) return known
  const dimensions = new Map(plan.dimensions.map((name, place) => [name, values[place] ?? '']))
  const wanted = [...plan.found].filter(([, { topic }]) => isWanted(topic, dimensions, path))
  plan.wanted.set(key, wanted)
  return wanted
}

function planFor(names: readonly string[], table: SourceTable, path: string): Plan {
  const columns = names.map((key) => table.metadata.topics.get(key) ?? { key })
  const found = findTopics(columns, table.family, path)
  if (found.size === 0) throw noTopic(path, table)
  const region = REGION_COLUMNS.find((name) => names.includes(name)) ?? ''
  const dimensions = names.filter(
    (name) =>
      name !== region &&
      name !== PERIOD_COLUMN &&
      !found.has(name) &&
      !table.metadata.topics.has(name) &&
      !/_\d+$/.test(name) &&
      !NO_DIMENSION.test(name),
  )
  if (!names.includes(PERIOD_COLUMN) && table.year === undefined) throw noPeriod(path)
  return { region, dimensions, found, wanted: new Map() }
}

export function noTopic(path: string, table: SourceTable): InputFault {
  return new InputFault({
    code: 'no-wanted-topic',
    file: path,
    place: 'columns',
    says: `None of the topics that Zichtlijn reads is in it.`,
    remedy: `Deliver one of ${describeTopics(table.family)}.`,
  })
}

function noPeriod(path: string): InputFault {
  return new InputFault({
    code: 'period-unknown',
    file: path,
    says: `The rows carry no period, and neither the table nor the name of ${basename(path)} says a year.`,
    remedy: 'Give the TableInfos of the table beside it, or put the year in the name: NAME_2024.csv.',
  })
}
