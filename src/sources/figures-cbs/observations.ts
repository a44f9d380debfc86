import { InputFault } from '../../vocabulary/input-fault.ts'
import { type CbsFile, REGION_COLUMNS } from './cbs-file.ts'
import { type Fields, readRecords, textOf } from './file-records.ts'
import { type Reading, rejected, type SourceTable, toReading } from './reading.ts'
import { type FoundTopic, findTopics, isWanted } from './topic.ts'
import { noTopic } from './wide-rows.ts'

const OWN_FIELDS: ReadonlySet<string> = new Set(['Id', 'Measure', 'Value', 'StringValue', 'ValueAttribute', 'Perioden'])

/**
 * What a value attribute of OData v4 makes of an observation without a value, in the notation of StatLine
 * (point: withheld, spaces: impossible). Others than these are rejected.
 */
const AS_SYMBOL: Readonly<Record<string, string>> = {
  Impossible: ' ',
  Confidential: '.',
  Missing: '.',
  None: '.',
  NotAvailable: '.',
  Secret: '.',
  Unknown: '.',
  Unreliable: '.',
}

/** Reads OData v4: one row per figure, with the measure as a code that the MeasureCodes beside it explain. */
export async function* readObservations(file: CbsFile, table: SourceTable): AsyncGenerator<Reading> {
  if (table.metadata.topics.size === 0) throw noMeasureCodes(file.path)
  const found = findTopics([...table.metadata.topics.values()], table.family, file.path)
  if (found.size === 0) throw noTopic(file.path, table)
  for await (const { place, fields } of readRecords(file)) {
    if (fields === undefined) {
      yield rejected(place, 'ragged-row', 'The record does not have the columns of the header.')
      continue
    }
    const topic = found.get(textOf(fields['Measure']).trim())
    if (topic === undefined || !isWanted(topic.topic, dimensionsOf(fields), file.path)) continue
    yield observation(fields, { place, found: topic, table })
  }
}

function observation(fields: Fields, at: { place: string; found: FoundTopic; table: SourceTable }): Reading {
  const { place, found, table } = at
  const region = REGION_COLUMNS.map((name) => fields[name]).find((value) => value !== undefined)
  const period = fields['Perioden']
  const cell = isEmpty(fields['Value']) ? AS_SYMBOL[textOf(fields['ValueAttribute'] ?? 'None')] : fields['Value']
  if (cell === undefined)
    return rejected(place, 'value-attribute-unknown', 'The value attribute is none that Zichtlijn knows.')
  return toReading(
    { region: textOf(region), period: period === undefined ? undefined : textOf(period), cell, found, place },
    table,
  )
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}

function dimensionsOf(fields: Fields): ReadonlyMap<string, string> {
  const names = Object.keys(fields).filter(
    (name) => !OWN_FIELDS.has(name) && !REGION_COLUMNS.includes(name) && !/odata\./.test(name),
  )
  return new Map(names.map((name) => [name, textOf(fields[name])]))
}

function noMeasureCodes(path: string): InputFault {
  return new InputFault({
    code: 'measure-codes-missing',
    file: path,
    says: 'These are observations, in which measures are codes, and no list of the codes came along.',
    remedy: 'Deliver the MeasureCodes (and MeasureGroups) of the table beside it.',
  })
}
