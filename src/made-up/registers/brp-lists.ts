import { basename, join } from 'node:path'
import { compact, PEILDATUM } from '../calendar.ts'
import type { Gemeente } from '../land/area.ts'
import type { Neighbourhood } from '../neighbourhood.ts'
import type { Identity, Person, Stay } from '../people/person.ts'
import type { Random } from '../random.ts'
import { BRP_COLUMNS, type BrpColumn, type BrpRow, toLine } from './brp-columns.ts'
import { dirty } from './brp-dirt.ts'
import { openTextSink } from './text-sink.ts'
import type { TruthFiles } from './truth-files.ts'

/** The persons of one gemeente as a GBA-V file: a row per person, and more rows for what was before. */
export interface BrpFile {
  add(neighbourhood: Neighbourhood): Promise<void>
  close(): Promise<string>
}

const BYTE_ORDER_MARK = '\uFEFF'

export async function openBrpFile(
  folder: string,
  gemeente: Gemeente,
  setting: { random: Random; truth: TruthFiles },
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
          const { row, reasons } = dirty(clean, setting.random)
          line += 1
          await sink.write(toLine(row))
          for (const reason of reasons)
            await setting.truth.addDirt({ register: 'brp', place: `${basename(sink.path)}, line ${line}`, reason })
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
  const { partnership, stays, ended } = person
  const first: BrpRow = {
    '': place.label,
    ...identityCells('01', person),
    ...identityCells('02', person.parents[0]),
    ...identityCells('03', person.parents[1]),
    ...identityCells('05', partnership?.partner),
    '05.06.10': partnership === undefined ? '' : compact(partnership.since),
    '05.07.10': partnership?.until === undefined ? '' : compact(partnership.until),
    '05.07.40': partnership?.until === undefined ? '' : 'O',
    '07.67.10': ended === undefined ? '' : compact(ended.on),
    '07.67.20': ended?.reason ?? '',
  }
  const [now, ...before] = stays.map((stay) => stayCells(stay, place.gemeenteNumber))
  const marriage: BrpRow =
    partnership?.until === undefined
      ? {}
      : { ...identityCells('05', partnership.partner), '05.06.10': compact(partnership.since) }
  const earlier = before.map((cells, place_) => (place_ === 0 ? { ...marriage, ...cells } : cells))
  const history = earlier.length === 0 && Object.keys(marriage).length > 0 ? [marriage] : earlier
  return [{ ...first, ...now }, ...history]
}

function identityCells(category: '01' | '02' | '03' | '05', who: Identity | undefined): BrpRow {
  if (who === undefined) return {}
  const cells: Record<string, string> = {
    [`${category}.01.20`]: who.bsn,
    [`${category}.02.10`]: who.name.given,
    [`${category}.02.30`]: who.name.prefix,
    [`${category}.02.40`]: who.name.surname,
    [`${category}.03.10`]: compact(who.born),
  }
  return cells satisfies Partial<Record<BrpColumn, string>>
}

function stayCells({ from, at }: Stay, gemeenteNumber: string): BrpRow {
  const shared = { '08.10.10': 'W', '08.10.30': compact(from), '08.09.20': compact(from) }
  if (!('address' in at))
    return {
      ...shared,
      '08.09.10': at.gemeenteNumber,
      '08.11.10': at.street,
      '08.11.20': String(at.number),
      '08.11.60': at.postcode,
    }
  const { street, number, letter, addition, postcode, id } = at.address
  return {
    ...shared,
    '08.09.10': gemeenteNumber,
    '08.11.10': street.name.slice(0, 24),
    '08.11.20': String(number),
    '08.11.30': letter,
    '08.11.40': addition,
    '08.11.60': postcode,
    '08.11.80': at.id,
    '08.11.90': id,
  }
}
