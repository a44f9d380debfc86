import { basename } from 'node:path'
import { type CsvLine, readCsv } from '../files/csv-lines.ts'
import type { CbsFile } from './cbs-file.ts'
import { type Reading, rejected, type SourceTable, toReading } from './reading.ts'
import { endsHead, isFooter, parseHead, type StatlineColumn, type StatlineHead } from './statline-layout.ts'
import { type FoundTopic, findTopics, isWanted } from './topic.ts'
import { noTopic } from './wide-rows.ts'

interface WantedColumn {
  readonly place: number
  readonly column: StatlineColumn
  readonly found: FoundTopic
}

/** The head of a StatLine export alone: enough to know which table it is. */
export async function readStatlineHead(file: CbsFile): Promise<StatlineHead> {
  const lines: CsvLine[] = []
  for await (const line of readCsv(file.path, ';')) {
    lines.push(line)
    if (endsHead(line)) break
  }
  return parseHead(lines, file.path)
}

/** Reads a StatLine export: regions by name in the rows; topics, periods and other dimensions in the columns. */
export async function* readStatlineExport(file: CbsFile, table: SourceTable): AsyncGenerator<Reading> {
  const head = await readStatlineHead(file)
  const wanted = wantedColumns(head, table, file.path)
  let inHead = true
  for await (const line of readCsv(file.path, ';')) {
    if (inHead) inHead = !endsHead(line)
    else if (!isFooter(line)) yield* rowReadings(line, { head, wanted, table, path: file.path })
  }
}

function* rowReadings(
  { cells, line }: CsvLine,
  {
    head,
    wanted,
    table,
    path,
  }: { head: StatlineHead; wanted: readonly WantedColumn[]; table: SourceTable; path: string },
): Generator<Reading> {
  const place = `${basename(path)}, line ${line}`
  const width = head.columns.length + 1
  if (cells.length !== width) {
    yield rejected(place, 'ragged-row', `The line has ${cells.length} cells instead of ${width}.`)
    return
  }
  for (const { place: column, column: about, found } of wanted)
    yield toReading({ region: cells[0] ?? '', period: about.period, cell: cells[column + 1], found, place }, table)
}

/** One topic may fill several columns, one per period; each column is found on its own. */
function wantedColumns(head: StatlineHead, table: SourceTable, path: string): WantedColumn[] {
  const wanted = head.columns.flatMap((column, place) => {
    const title = column.topic.at(-1) ?? ''
    const groups = column.topic.length > 1 ? column.topic.slice(0, -1) : undefined
    const about = { key: `${place + 1}`, title, groups, unit: column.unit, empty: 'impossible' } as const
    return [...findTopics([about], table.family, path).values()]
      .filter(({ topic }) => isWanted(topic, column.dimensions, path))
      .map((found) => ({ place, column, found }))
  })
  if (wanted.length === 0) throw noTopic(path, table)
  return wanted
}
