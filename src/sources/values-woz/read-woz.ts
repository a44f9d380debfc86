import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Bsn } from '../../vocabulary/bsn.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { type DeliveryWriter, writeDelivery } from '../../warehouse/delivery.ts'
import { dayInNames, filesAt, openAskedScope } from '../files/delivered-answers.ts'
import { readJsonDocuments } from '../files/json-documents.ts'
import { pseudonymOf, readKeys } from '../pseudonym.ts'
import type { Reader } from '../reader.ts'
import { WOZ_INTERESTS, WOZ_OBJECTS, WOZ_VALUES, type WozInterest } from './delivered-tables.ts'
import { type OnFault, SAYS } from './woz-fault.ts'
import { type Holder, parseHolders } from './woz-holder.ts'
import { isWozObject, objectsOf, parseObject, wozNumberOf } from './woz-object.ts'
import { parseValues } from './woz-value.ts'

/** Reads property values (WOZ). At this door every BSN becomes a pseudonym and every name stays outside. */
export const wozReader: Reader = {
  register: 'woz',
  takes:
    'Answers of WOZ bevragen as JSON (objects or collections; one per file, per line or in a list), or a folder of these; needs the key file; the state by --as-of or in the names.',
  delivered: [WOZ_OBJECTS, WOZ_VALUES, WOZ_INTERESTS],
  async read(warehouse, paths, options) {
    if (options.keyFile === undefined) throw keyMissing()
    const keys = await readKeys(options.keyFile)
    const files = await filesAt(paths, ['.json', '.jsonl', '.ndjson'])
    const scope = await survey(files)
    const asOf = options.asOf ?? dayInNames(files)
    const head = { register: 'woz', supplier: 'Landelijke Voorziening WOZ', scope, asOf, files }
    const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
    const total = sizes.reduce((sum, size) => sum + size, 0)
    const pseudonym = (bsn: Bsn) => pseudonymOf(bsn, 'casework', keys)
    return writeDelivery(warehouse, head, wozReader.delivered, async (writer) => {
      let record = 0
      let done = 0
      for (const [at, file] of files.entries()) {
        for await (const { object, place } of readObjects(file))
          writeObject(object, { writer, pseudonym, place, record: (record += 1) })
        options.onProgress?.((done += sizes[at] ?? 0), total)
      }
    })
  },
}

interface Target {
  readonly writer: DeliveryWriter
  readonly pseudonym: (bsn: Bsn) => string
  readonly place: string
  readonly record: number
}

async function* readObjects(file: string): AsyncGenerator<{ object: unknown; place: string }> {
  for await (const { line, value } of readJsonDocuments(file)) {
    const objects = objectsOf(value)
    for (const [at, object] of objects.entries()) {
      const within = objects.length === 1 ? '' : `, wozObjecten[${at}]`
      yield { object, place: `${basename(file)}, line ${line}${within}` }
    }
  }
}

function writeObject(object: unknown, { writer, pseudonym, place, record }: Target): void {
  const rejectFor =
    (table: string): OnFault =>
    (reason, within) =>
      writer.reject({
        table,
        place: within === undefined ? place : `${place}, ${within}`,
        reason,
        says: SAYS[reason],
      })
  if (!isWozObject(object)) return rejectFor(WOZ_OBJECTS.name)('not-a-woz-object')
  const about = parseObject(object, rejectFor(WOZ_OBJECTS.name))
  if (about === undefined) return
  const { woz_object_id } = about
  writer.add(WOZ_OBJECTS, { record, ...about })
  for (const value of parseValues(object, rejectFor(WOZ_VALUES.name)))
    writer.add(WOZ_VALUES, { record, woz_object_id, ...value })
  for (const holder of parseHolders(object, rejectFor(WOZ_INTERESTS.name)))
    writer.add(WOZ_INTERESTS, { record, woz_object_id, ...interestOf(holder, pseudonym) })
}

function interestOf(
  { role, is, secrecyAsked }: Holder,
  pseudonym: (bsn: Bsn) => string,
): Omit<WozInterest, 'record' | 'woz_object_id'> {
  const about = { role, secrecy_asked: secrecyAsked, establishment_number: null }
  if ('bsn' in is) return { ...about, holder_kind: 'person', holder_id: pseudonym(is.bsn) }
  if ('rsin' in is) return { ...about, holder_kind: 'organisation', holder_id: is.rsin }
  const { kvkNumber, establishmentNumber } = is
  return { ...about, holder_kind: 'establishment', holder_id: kvkNumber, establishment_number: establishmentNumber }
}

/** The scope, by the numbers of the objects: a first pass that also finds out whether the files are what they should be. */
async function survey(files: readonly string[]): Promise<string> {
  const scope = openAskedScope('WOZ')
  for (const file of files)
    for await (const { object } of readObjects(file)) {
      const number = isWozObject(object) ? wozNumberOf(object) : undefined
      if (number !== undefined) scope.add(number)
    }
  if (scope.size > 0) return scope.toText()
  throw new InputFault({
    code: 'not-woz',
    file: files.map((file) => basename(file)).join(', '),
    says: 'It holds no WOZ object with a number of 12 digits.',
    remedy: 'Save the answers of WOZ bevragen as they come, objects or collections.',
  })
}

function keyMissing(): InputFault {
  return new InputFault({
    code: 'key-file-missing',
    says: 'The WOZ carries burgerservicenummers, and these only enter as pseudonyms.',
    remedy: 'Give the key file with --keys; make one with "zichtlijn keys --to FILE".',
  })
}
