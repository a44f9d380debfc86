import { basename, join } from 'node:path'
import type { Day } from '../../vocabulary/day.ts'
import { compact, dayAfter, PEILDATUM } from '../calendar.ts'
import { addressOn } from '../homes/former-address.ts'
import type { Gemeente } from '../land/area.ts'
import type { Neighbourhood } from '../neighbourhood.ts'
import type { Partnership, Person, Relative, Stay } from '../people/person.ts'
import type { Random } from '../random.ts'
import type { Dirt } from '../truth/dirt.ts'
import { BRP_COLUMNS, type BrpColumn, type BrpRow, toLine } from './brp-columns.ts'
import { dirty } from './brp-dirt.ts'
import { openTextSink } from './text-sink.ts'

/** The persons of one gemeente as a GBA-V file: a row per person, and more rows for what was before. */
export interface BrpFile {
  add(neighbourhood: Neighbourhood): Promise<void>
  close(): Promise<string>
}

const BYTE_ORDER_MARK = '\uFEFF'
/** LO3 11.10 has room for 24 characters. */
const LONGEST_SHORT_NAME = 24

export async function openBrpFile(
  folder: string,
  gemeente: Gemeente,
  setting: { readonly random: Random; readonly dirt: Dirt },
): Promise<BrpFile> {
  const number = gemeente.code.slice(2)
  const sink = await openTextSink(join(folder, `${compact(PEILDATUM)}_${number}_GBA-V.csv`))
  await sink.write(`${BYTE_ORDER_MARK}${BRP_COLUMNS.join(';')};\n`)
  let line = 1
  let persons = 0
  return {
    async add({ people }) {
      for (const person of people) {
        persons += 1
        const label = `${number}_${String(persons).padStart(6, '0')}`
        for (const clean of toRows(person, { label, gemeenteNumber: number })) {
          const { row, struck } = dirty(clean, setting)
          line += 1
          await sink.write(toLine(row))
          for (const { reason, rejectedAs } of struck)
            await setting.dirt.note(`${basename(sink.path)}, line ${line}`, reason, rejectedAs)
        }
      }
    },
    async close() {
      await sink.close()
      return sink.path
    },
  }
}

/** The list of a person: what holds on the first row, earlier addresses and the marriage before its end below it. */
function toRows(person: Person, place: { label: string; gemeenteNumber: string }): BrpRow[] {
  const { parents, partnership, stays, ended } = person
  const rows = stays.map((stay, turn) => stayRow(stay, stays[turn - 1]?.from, place.gemeenteNumber))
  const [first = {}] = rows
  first[''] = place.label
  first['01.61.10'] = person.nameUse ?? 'E'
  putIdentity(first, '01', person)
  putIdentity(first, '02', parents[0])
  putIdentity(first, '03', parents[1])
  if (ended !== undefined) {
    first['07.67.10'] = compact(ended.on)
    first['07.67.20'] = ended.reason
  }
  if (partnership === undefined) return rows
  putPartnership(first, partnership)
  if (partnership.until === undefined) return rows
  first['05.07.10'] = compact(partnership.until)
  first['05.07.40'] = 'O'
  const before = rows[1] ?? {}
  putPartnership(before, partnership)
  return rows.length > 1 ? rows : [...rows, before]
}

function putPartnership(row: BrpRow, { partner, since }: Partnership): void {
  putIdentity(row, '05', partner)
  row['05.06.10'] = compact(since)
}

const IDENTITY_COLUMNS = {
  '01': ['01.01.20', '01.02.10', '01.02.30', '01.02.40', '01.03.10'],
  '02': ['02.01.20', '02.02.10', '02.02.30', '02.02.40', '02.03.10'],
  '03': ['03.01.20', '03.02.10', '03.02.30', '03.02.40', '03.03.10'],
  '05': ['05.01.20', '05.02.10', '05.02.30', '05.02.40', '05.03.10'],
} as const satisfies Record<string, readonly BrpColumn[]>

function putIdentity(row: BrpRow, category: keyof typeof IDENTITY_COLUMNS, who: Relative | undefined): void {
  if (who === undefined) return
  const [bsn, given, prefix, surname, born] = IDENTITY_COLUMNS[category]
  row[bsn] = who.bsn ?? ''
  row[given] = who.name.given
  row[prefix] = who.name.prefix
  row[surname] = who.name.surname
  row[born] = compact(who.born)
}

/** The address of a stay as it read on its last day: the BRP follows what changes while somebody lives there. */
function stayRow({ from, at, correspondence }: Stay, until: Day | undefined, gemeenteNumber: string): BrpRow {
  const row: BrpRow = { '08.10.10': correspondence === true ? 'B' : 'W', '08.10.30': compact(from) }
  row['08.09.20'] = compact(from)
  if (!('address' in at)) {
    row['08.09.10'] = at.gemeenteNumber
    row['08.11.10'] = at.street
    row['08.11.20'] = String(at.number)
    row['08.11.60'] = at.postcode
    return row
  }
  const lastDay = until === undefined ? PEILDATUM : dayAfter(until, -1)
  const { street, number, letter, addition, postcode, id } = addressOn(at.address, lastDay)
  row['08.09.10'] = gemeenteNumber
  row['08.11.10'] = street.name.slice(0, LONGEST_SHORT_NAME)
  row['08.11.20'] = String(number)
  row['08.11.30'] = letter
  row['08.11.40'] = addition
  row['08.11.60'] = postcode
  row['08.11.80'] = at.id
  row['08.11.90'] = id
  return row
}
