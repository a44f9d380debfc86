import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { InputFault } from '../../vocabulary/input-fault.ts'
import type { DeliveryWriter } from '../../warehouse/delivery.ts'
import { readCsv } from '../files/csv-lines.ts'
import type { PseudonymKeys } from '../pseudonym.ts'
import type { ReadOptions } from '../reader.ts'
import { readDescribedCsv } from '../tables-described/described-csv.ts'
import { rowAdder } from '../tables-described/described-reader.ts'
import type { DescribedRow, RowRule } from '../tables-described/described-row.ts'
import type { DescribedTable } from '../tables-described/described-table.ts'
import { PAST_AGREEMENTS, PAST_MORTGAGES, PAST_PARTIES, PAST_TENURES, PAST_TRANSFERS } from './delivered-tables.ts'

/** A file of the history and what it lists. */
export interface HistoryFile {
  readonly path: string
  readonly list: HistoryList
}

interface HistoryList {
  readonly table: DescribedTable
  readonly rules: readonly RowRule[]
}

const LISTS: readonly HistoryList[] = [
  { table: PAST_TRANSFERS, rules: [] },
  { table: PAST_PARTIES, rules: [oneParty('party')] },
  {
    table: PAST_TENURES,
    rules: [
      oneParty('holder'),
      endsNotBefore('held_from', 'held_until'),
      {
        reason: 'share-impossible',
        says: 'The share is more than the whole.',
        holds: (row) => Number(row['share_numerator']) <= Number(row['share_denominator']),
      },
    ],
  },
  { table: PAST_MORTGAGES, rules: [oneParty('creditor'), endsNotBefore('registered_on', 'released_on')] },
  { table: PAST_AGREEMENTS, rules: [oneParty('seller'), oneParty('buyer')] },
]

/** Finds out by its header which list of the history each file is. Throws InputFault when one is none of them. */
export async function historyFiles(paths: readonly string[]): Promise<readonly HistoryFile[]> {
  return Promise.all(paths.map(async (path) => ({ path, list: await listIn(path) })))
}

async function listIn(path: string): Promise<HistoryList> {
  for await (const { cells } of readCsv(path, ';')) {
    const list = LISTS.find(
      ({ table: { columns } }) =>
        columns.length === cells.length && columns.every(({ titles }, at) => titles.includes(cells[at] ?? '')),
    )
    if (list !== undefined) return list
    break
  }
  throw new InputFault({
    code: 'columns-differ',
    file: path,
    place: 'line 1',
    says: 'These are not the columns of any list of the history.',
    remedy: `Give one of these headers: ${LISTS.map(({ table }) => headerOf(table)).join(' | ')}`,
  })
}

function headerOf({ columns, delimiter }: DescribedTable): string {
  return columns.map(({ titles }) => titles[0]).join(delimiter)
}

/** What the names say besides the day and the list: `historie 9901` for `20260101_9901_overdrachten.csv`. */
export function historyScope(paths: readonly string[]): string {
  const words = paths.flatMap((path) => basename(path, extname(path)).split(/[_\s]+/))
  const own = words.filter((word) => !/^\d{8}$/.test(word) && !LIST_WORDS.has(word.toLowerCase()))
  return ['historie', ...new Set(own.sort())].join(' ')
}

const LIST_WORDS: ReadonlySet<string> = new Set([
  'overdrachten',
  'overdracht',
  'partijen',
  'tenaamstellingen',
  'hypotheken',
  'koopovereenkomsten',
])

/** Writes the rows of all files; every burgerservicenummer becomes its pseudonym here. */
export async function writeHistory(
  files: readonly HistoryFile[],
  { writer, keys, options }: { writer: DeliveryWriter; keys: PseudonymKeys | undefined; options: ReadOptions },
): Promise<void> {
  const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  let done = 0
  for (const [at, { path, list }] of files.entries()) {
    if (keys === undefined && list.table.columns.some(({ holdsBsn }) => holdsBsn)) throw keyMissing(path)
    const addRow = rowAdder(list, { writer, keys })
    for await (const row of readDescribedCsv(path, list.table)) addRow(row)
    options.onProgress?.((done += sizes[at] ?? 0), total)
  }
}

function oneParty(role: string): RowRule {
  const filled = (row: DescribedRow, column: string) => row[`${role}_${column}`] !== null
  return {
    reason: 'party-not-one',
    says: 'The row must hold a party once: a burgerservicenummer or a KvK number.',
    holds: (row) => filled(row, 'person') !== filled(row, 'kvk'),
  }
}

/** On the day itself it may: a home can be sold twice on one day. */
function endsNotBefore(from: string, until: string): RowRule {
  return {
    reason: 'period-ends-before-start',
    says: 'The end of the period is earlier than its start.',
    holds: (row) => row[from] === null || String(row[from]) <= String(row[until]),
  }
}

function keyMissing(file: string): InputFault {
  return new InputFault({
    code: 'key-file-missing',
    file,
    says: 'This list of the history carries burgerservicenummers, and these only enter as pseudonyms.',
    remedy: 'Give the key file with --keys; make one with "zichtlijn keys --to FILE".',
  })
}
