import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { levelOf } from '../../vocabulary/area.ts'
import { parseBsn } from '../../vocabulary/bsn.ts'
import { type Day, parseCompactDay } from '../../vocabulary/day.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { type Delivery, type DeliveryWriter, writeDelivery } from '../../warehouse/delivery.ts'
import type { Warehouse } from '../../warehouse/warehouse.ts'
import { openSeenTexts } from '../files/seen-texts.ts'
import { type PseudonymKeys, pseudonymOf, readKeys } from '../pseudonym.ts'
import type { Reader, ReadOptions } from '../reader.ts'
import { dayOf } from './cell-type.ts'
import { readDescribedCsv } from './described-csv.ts'
import { type DescribedRow, type GivenRow, isFault, parseRow, type RowFault, type RowRule } from './described-row.ts'
import type { DescribedTable } from './described-table.ts'

/** A register that is delivered as a table with a description. */
export interface DescribedRegister {
  readonly register: string
  /** What one may give it, in one sentence. */
  readonly takes: string
  readonly table: DescribedTable
  readonly rules: readonly RowRule[]
  /**
   * Our column with the day of what happened, for a register of events: a delivery then covers from the first
   * month to the last. Nothing for a register of what holds, of which each delivery tells the whole state.
   */
  readonly happenedOn?: string
}

/** Files of a described register, whatever their form. */
export interface GivenTable {
  readonly paths: readonly string[]
  readonly supplier: string
  /** Which part of the register it is, when its places do not tell. */
  readonly part?: string | undefined
  rows(path: string): AsyncIterable<GivenRow>
}

/** The reader of a described register in its documented form, CSV. */
export function describedReader(register: DescribedRegister): Reader {
  return {
    register: register.register,
    takes: register.takes,
    delivered: [register.table.delivered],
    read: (warehouse, paths, options) =>
      readDescribed(warehouse, register, {
        given: { paths, supplier: register.table.supplier, rows: (path) => readDescribedCsv(path, register.table) },
        options,
      }),
  }
}

/**
 * Reads the rows of a described register into the warehouse: a first pass tells of which gemeenten and of
 * when they are, a second one writes. Throws InputFault when the state is unknown or a key file is needed.
 */
export async function readDescribed(
  warehouse: Warehouse,
  register: DescribedRegister,
  { given, options }: { given: GivenTable; options: ReadOptions },
): Promise<Delivery> {
  const extent = await survey(register, given)
  const keys = extent.holdsBsn ? await keysFor(register, options) : undefined
  const head = {
    register: register.register,
    supplier: given.supplier,
    scope: [given.part, scopeOf(extent)].filter((part) => part !== undefined).join(', '),
    asOf: options.asOf ?? extent.lastDay ?? dayInName(given.paths),
    files: given.paths,
  }
  const sizes = await Promise.all(given.paths.map(async (path) => (await stat(path)).size))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  return writeDelivery(warehouse, head, [register.table.delivered], async (writer) => {
    const addRow = rowAdder(register, { writer, keys })
    let done = 0
    for (const [place, path] of given.paths.entries()) {
      for await (const row of given.rows(path)) addRow(row)
      done += sizes[place] ?? 0
      options.onProgress?.(done, total)
    }
  })
}

interface Extent {
  readonly places: ReadonlySet<string>
  readonly firstDay: Day | undefined
  readonly lastDay: Day | undefined
  readonly holdsBsn: boolean
}

async function survey(register: DescribedRegister, given: GivenTable): Promise<Extent> {
  const { table, rules, happenedOn } = register
  const bsnColumns = table.columns.filter(({ holdsBsn }) => holdsBsn).map(({ fills }) => fills)
  const places = new Set<string>()
  let firstDay: Day | undefined
  let lastDay: Day | undefined
  let holdsBsn = false
  for (const path of given.paths)
    for await (const { cells } of given.rows(path)) {
      const row = isCells(cells) ? parseRow(cells, table, rules) : cells
      if (isFault(row)) continue
      places.add(placeOf(row))
      holdsBsn ||= bsnColumns.some((column) => row[column] !== null)
      const day = happenedOn === undefined ? undefined : dayOf(row[happenedOn] ?? '')
      if (day === undefined) continue
      if (firstDay === undefined || day < firstDay) firstDay = day
      if (lastDay === undefined || day > lastDay) lastDay = day
    }
  return { places, firstDay, lastDay, holdsBsn }
}

/** The gemeente, `0363`; where only an address tells the place, the first four of its postcode, `pc1011`. */
function placeOf({ object_id, buurt_code, area_code, residence_code, postcode }: DescribedRow): string {
  if (typeof object_id === 'string') return object_id.slice(0, 4)
  const area = [buurt_code, area_code, residence_code].find(
    (code) => typeof code === 'string' && levelOf(code) !== undefined,
  )
  return typeof area === 'string' ? area.slice(2, 6) : `pc${String(postcode).slice(0, 4)}`
}

/** More than this is the country: it has some 340 gemeenten. */
const MOST_GEMEENTEN = 300

/**
 * All places by name, and for events the months: a delivery must never take the place of one about something
 * else. Two of which the places differ both count, and the steps then choose per number.
 */
function scopeOf({ places, firstDay, lastDay }: Extent): string {
  const named = [...places].sort()
  const gemeenten = named.filter((place) => !place.startsWith('pc'))
  const postcodes = named.filter((place) => place.startsWith('pc')).map((place) => place.slice(2))
  return [
    ...(gemeenten.length > MOST_GEMEENTEN
      ? ['landelijk']
      : gemeenten.length > 0
        ? [`gemeenten ${gemeenten.join(' ')}`]
        : []),
    ...(postcodes.length > 0 ? [`postcodes ${postcodes.join(' ')}`] : []),
    ...(named.length === 0 ? ['no place named'] : []),
    ...(firstDay === undefined || lastDay === undefined ? [] : [`${firstDay.slice(0, 7)} to ${lastDay.slice(0, 7)}`]),
  ].join(', ')
}

/** What writes rows of a described table one by one; rows that break the description go to the rejects. */
export function rowAdder(
  { table, rules }: Pick<DescribedRegister, 'table' | 'rules'>,
  { writer, keys }: { writer: DeliveryWriter; keys: PseudonymKeys | undefined },
): (row: GivenRow) => void {
  const seen = openSeenTexts()
  return ({ place, cells }) => {
    const reject = (fault: RowFault) => writer.reject({ table: table.delivered.name, place, ...fault })
    if (!isCells(cells)) return reject(cells)
    const row = parseRow(cells, table, rules)
    if (isFault(row)) return reject(row)
    const number = table.key === undefined ? undefined : cells[table.key]
    if (number !== undefined && !seen.add(number)) return reject(REPEATED)
    writer.add(table.delivered, withPseudonyms(row, table, keys))
  }
}

const REPEATED: RowFault = {
  reason: 'number-repeated',
  says: 'Another row in this delivery has the same number.',
}

function withPseudonyms(row: DescribedRow, { columns }: DescribedTable, keys: PseudonymKeys | undefined): DescribedRow {
  const replaced: Record<string, string> = {}
  for (const { fills, holdsBsn } of columns) {
    const bsn = holdsBsn ? parseBsn(String(row[fills] ?? '')) : undefined
    if (bsn === undefined) continue
    if (keys === undefined) throw new TypeError(`The keys were not read, and ${fills} holds a person`)
    replaced[fills] = pseudonymOf(bsn, 'casework', keys)
  }
  return { ...row, ...replaced }
}

function isCells(cells: readonly string[] | RowFault): cells is readonly string[] {
  return Array.isArray(cells)
}

async function keysFor({ register }: DescribedRegister, { keyFile }: ReadOptions): Promise<PseudonymKeys> {
  if (keyFile !== undefined) return readKeys(keyFile)
  throw new InputFault({
    code: 'key-file-missing',
    says: `This delivery of ${register} carries burgerservicenummers, and these only enter as pseudonyms.`,
    remedy: 'Give the key file with --keys; make one with "zichtlijn keys --to FILE".',
  })
}

/** The day in the names of the files, `20260101_vergunningen.csv`. */
function dayInName(paths: readonly string[]): Day {
  const days = paths.map((path) => parseCompactDay(/(?<!\d)\d{8}(?!\d)/.exec(basename(path))?.[0] ?? ''))
  const [first] = days
  if (first !== undefined && days.every((day) => day === first)) return first
  throw new InputFault({
    code: 'state-unknown',
    file: paths.map((path) => basename(path)).join(', '),
    says: 'The delivery does not say of which day it is.',
    remedy: 'Say it with --as-of, or begin the name with it: 20260101_….csv.',
  })
}
