import { basename } from 'node:path'
import type { Bsn } from '../../vocabulary/bsn.ts'
import { type Day, parseCompactDay } from '../../vocabulary/day.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { type DeliveryWriter, writeDelivery } from '../../warehouse/delivery.ts'
import { pseudonymOf, readKeys } from '../pseudonym.ts'
import type { Reader } from '../reader.ts'
import { type BrpLine, bytesOf, readBrpLines } from './brp-lines.ts'
import { BRP_REGISTRATIONS, BRP_RELATIONS } from './delivered-tables.ts'
import { type Fault, type OnFault, parsePersonList } from './person-list.ts'

/** Reads the person lists of the BRP. At this door every BSN becomes a pseudonym and every name stays outside. */
export const brpReader: Reader = {
  register: 'brp',
  takes:
    'Person lists as GBA-V CSV (LO3 codes in the header); needs the key file; the state by --as-of or in the name.',
  delivered: [BRP_REGISTRATIONS, BRP_RELATIONS],
  async read(warehouse, paths, options) {
    if (options.keyFile === undefined) throw keyMissing()
    const keys = await readKeys(options.keyFile)
    const asOf = options.asOf ?? dayInName(paths)
    const total = await scopeAndSize(paths)
    let done = 0
    const onRead = (bytes: number) => options.onProgress?.((done += bytes), total.bytes)
    const head = { register: 'brp', supplier: 'Gemeente (BRP)', scope: total.scope, asOf, files: paths }
    const pseudonym = (bsn: Bsn) => pseudonymOf(bsn, 'casework', keys)
    return writeDelivery(warehouse, head, brpReader.delivered, async (writer) => {
      for (const path of paths) for await (const lines of readLists(path, onRead)) writeList(lines, writer, pseudonym)
    })
  },
}

/** The rows of one person after another. A row before the first label belongs to nobody and comes alone. */
async function* readLists(path: string, onRead: (bytes: number) => void): AsyncGenerator<readonly BrpLine[]> {
  let list: BrpLine[] = []
  for await (const line of readBrpLines(path, onRead)) {
    if (line.startsList && list.length > 0) {
      yield list
      list = []
    }
    list.push(line)
  }
  if (list.length > 0) yield list
}

function writeList(lines: readonly BrpLine[], writer: DeliveryWriter, pseudonym: (bsn: Bsn) => string): void {
  const onFault: OnFault = (fault, { file, line }) =>
    writer.reject({ table: BRP_REGISTRATIONS.name, place: `${file}, line ${line}`, reason: fault, says: SAYS[fault] })
  const list = parsePersonList(lines, onFault)
  if (list === undefined) return
  const person = pseudonym(list.bsn)
  for (const stay of list.stays) writer.add(BRP_REGISTRATIONS, { person, ...stay })
  for (const parent of list.parents) writer.add(BRP_RELATIONS, { person, other: pseudonym(parent), kind: 'parent' })
  for (const partner of list.partners) writer.add(BRP_RELATIONS, { person, other: pseudonym(partner), kind: 'partner' })
}

const WHOLE_LIST = 'The whole list is left out, with the rows that continue it.'
const SAYS: Readonly<Record<Fault, string>> = {
  'row-length': 'The row has more or fewer cells than the header. If it begins a list, that whole list is left out.',
  'bsn-absent': `The list has no burgerservicenummer. ${WHOLE_LIST}`,
  'bsn-fails-elfproef': `The burgerservicenummer fails the elfproef. ${WHOLE_LIST}`,
  'list-withdrawn': `The register says that this list was made by mistake (07.67.20). ${WHOLE_LIST}`,
  'former-bsn-fails-elfproef': 'A former burgerservicenummer fails the elfproef. It is not used; the list is read.',
  'related-bsn-fails-elfproef':
    'The burgerservicenummer of a parent or partner fails the elfproef. The tie is left out.',
  'birth-date-impossible': 'The birth date is no date. The person counts as of unknown age.',
  'address-date-absent': 'The address has no first day. The stay is left out.',
  'address-date-unknown': 'The first day of the address is wholly unknown. The stay is left out.',
  'address-date-impossible': 'The first day of the address is no date. The stay is left out.',
  'end-date-unreadable':
    'The list is no longer kept up, and the day that it ended is no date. The last stay is left out.',
  'object-id-malformed': 'The adresseerbaar object is no BAG id of 16 digits. The stay is kept without it.',
  'postcode-malformed': 'The postcode is not four digits and two letters. The stay is kept without it.',
  'house-number-malformed': 'The house number is not a number. The stay is kept without it.',
}

const MOST_NAMED = 12

/** Of which gemeenten the lists are, by where people live now; a first pass that reads that one column. */
async function scopeAndSize(paths: readonly string[]): Promise<{ scope: string; bytes: number }> {
  const gemeenten = new Set<string>()
  for (const path of paths)
    for await (const line of readBrpLines(path))
      if (line.startsList && /^\d{4}$/.test(line.cell('08.09.10'))) gemeenten.add(line.cell('08.09.10'))
  const named = [...gemeenten].sort().join(' ')
  const scope =
    gemeenten.size === 1 ? `gemeente ${named}` : gemeenten.size <= MOST_NAMED ? `gemeenten ${named}` : 'landelijk'
  return { scope, bytes: await bytesOf(paths) }
}

/** GBA-V files do not say of which day they are; their names often do, `20220502_….csv`. */
function dayInName(paths: readonly string[]): Day {
  const days = paths.map((path) => parseCompactDay(/(?<!\d)\d{8}(?!\d)/.exec(basename(path))?.[0] ?? ''))
  const [first] = days
  if (first !== undefined && days.every((day) => day === first)) return first
  throw new InputFault({
    code: 'state-unknown',
    file: paths.map((path) => basename(path)).join(', '),
    says: 'A GBA-V file does not say of which day it is, and the names do not give one day either.',
    remedy: 'Say it with --as-of, or begin the name with it: 20260101_….csv.',
  })
}

function keyMissing(): InputFault {
  return new InputFault({
    code: 'key-file-missing',
    says: 'The BRP carries burgerservicenummers, and these only enter as pseudonyms.',
    remedy: 'Give the key file with --keys; make one with "zichtlijn keys --to FILE".',
  })
}
