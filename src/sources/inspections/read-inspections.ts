import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { type Day, parseCompactDay, parseDay } from '../../vocabulary/day.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { required, table } from '../../vocabulary/table.ts'
import { type DeliveryWriter, writeDelivery } from '../../warehouse/delivery.ts'
import type { Reader } from '../reader.ts'
import { readText } from '../text-file.ts'
import declared from './inspections.csvw.json' with { type: 'json' }

export const INSPECTION_VISITS = table({
  name: 'inspection_visits',
  grain: 'One row per visit as delivered.',
  key: [],
  columns: {
    inspection_id: required('text', 'Number that the inspecting body gave.'),
    object_id: required('text', 'BAG id of the object visited.'),
    inspected_on: required('date', 'Day of the visit.'),
    reason: required('text', 'loting, signaal or klacht.'),
    outcome: required('text', 'misstand, niets gevonden or geen toegang.'),
  },
})

/** Reads the visits of inspectors: a CSV that inspections.csvw.json describes, column by column. */
export const inspectionsReader: Reader = {
  register: 'inspections',
  takes: 'Visits as CSV, as inspections.csvw.json describes it; the state by --as-of, else the day of the last visit.',
  delivered: [INSPECTION_VISITS],
  async read(warehouse, paths, options) {
    const visits = await scan(paths)
    const head = {
      register: 'inspections',
      supplier: 'Gemeentelijk toezicht',
      scope: visits.scope,
      asOf: options.asOf ?? visits.lastDay,
      files: paths,
    }
    const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size))
    const total = sizes.reduce((sum, size) => sum + size, 0)
    return writeDelivery(warehouse, head, inspectionsReader.delivered, async (writer) => {
      const seen = new Set<string>()
      for (const [place, path] of paths.entries()) {
        for await (const row of readVisits(path)) addVisit(row, { writer, seen })
        options.onProgress?.(
          sizes.slice(0, place + 1).reduce((sum, size) => sum + size, 0),
          total,
        )
      }
    })
  },
}

const COLUMNS = declared.tableSchema.columns
const FORMATS = new Map(
  COLUMNS.map(({ name, datatype: { base, format } }) => [name, base === 'date' ? null : RegExp(format)]),
)

interface Visit {
  readonly place: string
  readonly cells: readonly string[]
}

async function* readVisits(path: string): AsyncGenerator<Visit> {
  const parser = parse({ delimiter: declared.dialect.delimiter, bom: true, info: true, relax_column_count: true })
  const source = Readable.from(readText(path))
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let header = true
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    if (header) checkHeader(record, path)
    else yield { place: `${basename(path)}, line ${info.lines}`, cells: record }
    header = false
  }
}

function checkHeader(header: readonly string[], path: string): void {
  const wanted = COLUMNS.map(({ titles }) => titles)
  if (header.length === wanted.length && wanted.every((title, place) => header[place] === title)) return
  throw new InputFault({
    code: 'columns-differ',
    file: path,
    place: 'line 1',
    says: 'The columns are not those of inspections.csvw.json.',
    remedy: `The header must be: ${wanted.join(declared.dialect.delimiter)}`,
  })
}

function addVisit({ place, cells }: Visit, to: { writer: DeliveryWriter; seen: Set<string> }): void {
  const reject = (reason: string, says: string) =>
    to.writer.reject({ table: INSPECTION_VISITS.name, place, reason, says })
  if (cells.length !== COLUMNS.length) return reject('row-length', `The row must have ${COLUMNS.length} cells.`)
  const [inspection_id = '', object_id = '', inspected_on = '', reason = '', outcome = ''] = cells
  const wrong = COLUMNS.find(({ name }, at) => !fits(name, cells[at] ?? ''))
  if (wrong !== undefined)
    return reject('value-not-allowed', `The column ${wrong.name} does not hold what the schema asks.`)
  if (to.seen.has(inspection_id))
    return reject('number-repeated', 'Another visit in this delivery has the same number.')
  to.seen.add(inspection_id)
  to.writer.add(INSPECTION_VISITS, { inspection_id, object_id, inspected_on, reason, outcome })
}

function fits(column: string, value: string): boolean {
  const format = FORMATS.get(column)
  return format === null ? parseDay(value) !== undefined : format?.test(value) === true
}

/** The last day of a visit, and the gemeenten whose objects were visited. */
async function scan(paths: readonly string[]): Promise<{ lastDay: Day; scope: string }> {
  const gemeenten = new Set<string>()
  let last: Day | undefined
  for (const path of paths)
    for await (const { cells } of readVisits(path)) {
      const [, object = '', text = ''] = cells
      const day = parseDay(text)
      if (day !== undefined && (last === undefined || day > last)) last = day
      if (/^\d{16}$/.test(object)) gemeenten.add(object.slice(0, 4))
    }
  const lastDay = last ?? parseCompactDay(/(?<!\d)\d{8}(?!\d)/.exec(basename(paths[0] ?? ''))?.[0] ?? '')
  if (lastDay !== undefined) return { lastDay, scope: `gemeenten ${[...gemeenten].sort().join(' ')}` }
  throw new InputFault({
    code: 'state-unknown',
    file: paths.map((path) => basename(path)).join(', '),
    says: 'There is no visit with a readable date in it.',
    remedy: 'Say with --as-of of which day it is, or ask for the delivery again.',
  })
}
