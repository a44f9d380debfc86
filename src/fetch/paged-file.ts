import { createReadStream } from 'node:fs'
import { type FileHandle, open, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { InputFault } from '../vocabulary/input-fault.ts'
import type { FetchContext } from './fetch-context.ts'
import { finishFile, sizeOf } from './work-folder.ts'

export interface Page {
  readonly rows: readonly unknown[]
  /** Whether the service says that there are more. */
  readonly more: boolean
}

/** A list that a service gives page by page, and the JSON file that it becomes. */
export interface PagedList {
  readonly file: string
  /** For faults. */
  readonly address: string
  /** The text before the first row; `]}` comes after the last. */
  readonly opening: string
  /** How many rows there are; nothing when only the last page tells. */
  readonly total?: number
  readonly pageFrom: (start: number) => Promise<Page>
  /** What tells a row from every other row. */
  readonly identityOf: (row: unknown) => string
}

/**
 * Fetches a list into a JSON file with one row per line, going on after the rows that are there. The file gets its
 * name when all rows are in it. Throws InputFault when rows repeat, lack, or are more than announced.
 * @returns the number of rows
 */
export async function fetchPagedFile(list: PagedList, folder: string, context: FetchContext): Promise<number> {
  const path = join(folder, list.file)
  const part = `${path}.part`
  if ((await sizeOf(path)) !== undefined) return (await readRows(path, list)).seen.size
  const { seen, bytes } = await readRows(part, list)
  if (seen.size > 0) context.say(`${list.file}: going on after ${seen.size} rows.`)
  if ((await sizeOf(part)) !== undefined) await truncate(part, bytes)
  const file = await open(part, 'a')
  try {
    if (bytes === 0) await file.write(`${list.opening}\n`)
    await appendPages(list, { file, seen }, context)
    await file.write(']}\n')
  } finally {
    await file.close()
  }
  await finishFile(part, path)
  return seen.size
}

interface Growing {
  readonly file: FileHandle
  readonly seen: Set<string>
}

async function appendPages(list: PagedList, { file, seen }: Growing, context: FetchContext): Promise<void> {
  const total = list.total ?? Number.POSITIVE_INFINITY
  let more = seen.size < total
  while (more) {
    const page = await list.pageFrom(seen.size)
    if (page.rows.length === 0 && list.total !== undefined) throw rowsMissing(list, seen.size)
    const lines: string[] = []
    for (const row of page.rows) {
      const identity = list.identityOf(row)
      if (seen.has(identity)) throw rowsRepeat(list, seen.size)
      lines.push(`${seen.size === 0 ? '' : ','}${JSON.stringify(row)}\n`)
      seen.add(identity)
    }
    if (seen.size > total) throw rowsTooMany(list)
    await file.write(lines.join(''))
    await file.datasync()
    context.onProgress(seen.size, list.total ?? seen.size)
    more = list.total === undefined ? page.more && page.rows.length > 0 : seen.size < total
  }
}

/** The rows that are there, and where the last whole line of them ends: a killed run leaves half a line. */
async function readRows(path: string, list: PagedList): Promise<{ seen: Set<string>; bytes: number }> {
  const seen = new Set<string>()
  let bytes = 0
  if ((await sizeOf(path)) === undefined) return { seen, bytes }
  for await (const { line, end } of wholeLines(path)) {
    if (line === ']}' || (bytes === 0 && line !== list.opening)) break
    if (bytes > 0) seen.add(list.identityOf(JSON.parse(line.replace(/^,/, ''))))
    bytes = end
  }
  return { seen, bytes }
}

const NEW_LINE = 10

/** The lines of a file that have an end, with the byte after it. By bytes, since a cut may fall within a letter. */
async function* wholeLines(path: string): AsyncGenerator<{ readonly line: string; readonly end: number }> {
  let rest: Buffer = Buffer.alloc(0)
  let end = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    rest = Buffer.concat([rest, chunk as Buffer])
    let from = 0
    for (let at = rest.indexOf(NEW_LINE); at >= 0; at = rest.indexOf(NEW_LINE, from)) {
      end += at + 1 - from
      yield { line: rest.toString('utf8', from, at), end }
      from = at + 1
    }
    rest = rest.subarray(from)
  }
}

function rowsMissing({ address, total }: PagedList, have: number): InputFault {
  return new InputFault({
    code: 'rows-missing',
    file: address,
    says: `The service gives ${have} of the ${total} rows that it says there are.`,
    remedy: 'Run the same command again later: it goes on where it stopped. If it stays so, tell the service.',
  })
}

function rowsRepeat({ address }: PagedList, have: number): InputFault {
  return new InputFault({
    code: 'rows-repeat',
    file: address,
    place: `after row ${have}`,
    says: 'The service gives a row that it gave before.',
    remedy: 'Run the same command again later: it goes on where it stopped. If it stays so, tell the service.',
  })
}

function rowsTooMany({ address, total }: PagedList): InputFault {
  return new InputFault({
    code: 'rows-too-many',
    file: address,
    says: `The service gives more than the ${total} rows that it says there are.`,
    remedy: 'Run the same command again later. If it stays so, tell the service.',
  })
}
