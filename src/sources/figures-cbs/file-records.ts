import { basename } from 'node:path'
import { readCsv } from '../files/csv-lines.ts'
import { parsePart, readJsonParts } from '../files/json-parts.ts'
import type { CbsFile } from './cbs-file.ts'

export type Fields = Readonly<Record<string, unknown>>

export interface FileRecord {
  /** File and line, for the rejects. */
  readonly place: string
  /** Nothing when the record does not have the columns of the header. */
  readonly fields: Fields | undefined
}

/** A field as text; '' when it is absent or no text or number. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Key under which a keyed record carries the region that it stood under. */
const KEYED_REGION = 'WijkenEnBuurten'

/** The records of a file, whatever its shape, as fields by name. */
export async function* readRecords(file: CbsFile): AsyncGenerator<FileRecord> {
  switch (file.shape) {
    case 'csv-comma':
      yield* csvRecords(file, ',')
      break
    case 'csv-semicolon':
      yield* csvRecords(file, ';')
      break
    case 'json-list':
    case 'json-keyed':
      yield* jsonRecords(file)
      break
    case 'json-object':
      yield await jsonObject(file)
      break
    default:
      file.shape satisfies never
  }
}

async function* csvRecords(file: CbsFile, delimiter: string): AsyncGenerator<FileRecord> {
  let names: readonly string[] | undefined
  for await (const { cells, line } of readCsv(file.path, delimiter)) {
    if (names === undefined) {
      names = cells.map((cell) => cell.trim())
      continue
    }
    const fields = cells.length === names.length ? zip(names, cells) : undefined
    yield { place: `${basename(file.path)}, line ${line}`, fields }
  }
}

async function* jsonRecords(file: CbsFile): AsyncGenerator<FileRecord> {
  for await (const part of readJsonParts(file.path, ['value'])) {
    const keyed = file.shape === 'json-keyed'
    if (!keyed && part.element === undefined) continue
    const value = parsePart(part, file.path)
    const fields = isFields(value) ? value : undefined
    yield {
      place: `${basename(file.path)}, line ${part.line}`,
      fields: keyed && fields !== undefined ? { ...fields, [KEYED_REGION]: part.member } : fields,
    }
  }
}

async function jsonObject(file: CbsFile): Promise<FileRecord> {
  const fields: Record<string, unknown> = {}
  for await (const part of readJsonParts(file.path, [])) fields[part.member] = parsePart(part, file.path)
  return { place: basename(file.path), fields }
}

function zip(names: readonly string[], cells: readonly string[]): Fields {
  return Object.fromEntries(names.map((name, place) => [name, cells[place]]))
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
