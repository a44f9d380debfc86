import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Bsn } from '../../vocabulary/bsn.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { type DeliveryWriter, writeDelivery } from '../../warehouse/delivery.ts'
import { dayInNames, filesAt } from '../files/delivered-answers.ts'
import { firstCharacter } from '../files/text-file.ts'
import { pseudonymOf, readKeys } from '../pseudonym.ts'
import type { Reader } from '../reader.ts'
import type { BrpFormat } from './brp-format.ts'
import type { BrpLine } from './brp-lines.ts'
import { BRP_PERSONS, BRP_REGISTRATIONS, BRP_RELATIONS } from './delivered-tables.ts'
import { SAYS } from './list-fault.ts'
import { parsePersonList } from './person-list.ts'
import { PERSON_LISTS } from './person-lists.ts'
import { ANSWERS } from './persoon-lists.ts'

/**
 * Reads who lives where (BRP). At this door every BSN becomes a pseudonym, and names go to a table of their own that
 * only the linkage of persons reads.
 */
export const brpReader: Reader = {
  register: 'brp',
  takes:
    'Person lists as GBA-V CSV (LO3 codes in the header), or answers of BRP bevragen as JSON (one per file, per line or in a list), or a folder of either; needs the key file; the state by --as-of or in the names.',
  delivered: [BRP_REGISTRATIONS, BRP_RELATIONS, BRP_PERSONS],
  async read(warehouse, paths, options) {
    if (options.keyFile === undefined) throw keyMissing()
    const keys = await readKeys(options.keyFile)
    const pseudonym = (bsn: Bsn) => pseudonymOf(bsn, 'casework', keys)
    const files = await filesAt(paths, ['.csv', '.json', '.jsonl', '.ndjson'])
    const format = await formatOf(files)
    const asOf = options.asOf ?? dayInNames(files)
    const scope = await format.scopeOf(files, pseudonym)
    const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
    const total = sizes.reduce((sum, size) => sum + size, 0)
    let done = 0
    const onRead = (bytes: number) => options.onProgress?.((done += bytes), total)
    const head = { register: 'brp', supplier: format.supplier, scope, asOf, files }
    return writeDelivery(warehouse, head, brpReader.delivered, (writer) =>
      writeLists(files, { format, writer, pseudonym, onRead }),
    )
  },
}

/** The form of these files, by what is in them. Throws InputFault when they are of different forms. */
async function formatOf(files: readonly string[]): Promise<BrpFormat> {
  const found = new Set<BrpFormat>()
  for (const file of files) found.add(/[[{]/.test((await firstCharacter(file)) ?? '') ? ANSWERS : PERSON_LISTS)
  const [format, ...others] = found
  if (format !== undefined && others.length === 0) return format
  throw new InputFault({
    code: 'forms-mixed',
    file: files.map((file) => basename(file)).join(', '),
    says: 'Some of these files are person lists (CSV) and some are answers (JSON).',
    remedy: 'Read the person lists and the answers one after the other.',
  })
}

interface Reading {
  readonly format: BrpFormat
  readonly writer: DeliveryWriter
  readonly pseudonym: (bsn: Bsn) => string
  readonly onRead: (bytes: number) => void
}

async function writeLists(files: readonly string[], { format, writer, pseudonym, onRead }: Reading): Promise<void> {
  const onFault = (reason: keyof typeof SAYS, { place }: { readonly place: string }) =>
    writer.reject({ table: BRP_REGISTRATIONS.name, place, reason, says: SAYS[reason] })
  const write = (lines: readonly BrpLine[]) => {
    const list = parsePersonList(lines, onFault)
    if (list === undefined) return
    const person = pseudonym(list.bsn)
    writer.add(BRP_PERSONS, { person, ...list.names })
    for (const stay of list.stays) writer.add(BRP_REGISTRATIONS, { person, ...stay })
    const tie = (one: string, other: string, kind: string) => writer.add(BRP_RELATIONS, { person: one, other, kind })
    for (const parent of list.parents) tie(person, pseudonym(parent), 'parent')
    for (const child of list.children) tie(pseudonym(child), person, 'parent')
    for (const partner of list.partners) tie(person, pseudonym(partner), 'partner')
  }
  for await (const lines of format.readLists(files, { onFault, onRead })) write(lines)
}

function keyMissing(): InputFault {
  return new InputFault({
    code: 'key-file-missing',
    says: 'The BRP carries burgerservicenummers, and these only enter as pseudonyms.',
    remedy: 'Give the key file with --keys; make one with "zichtlijn keys --to FILE".',
  })
}
