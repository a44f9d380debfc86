import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Bsn } from '../../vocabulary/bsn.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { type DeliveryWriter, writeDelivery } from '../../warehouse/delivery.ts'
import { dayInNames, filesAt, openAskedScope } from '../files/delivered-answers.ts'
import { readJsonDocuments } from '../files/json-documents.ts'
import { pseudonymOf, readKeys } from '../pseudonym.ts'
import type { Reader } from '../reader.ts'
import { askedFor, writeAnswer } from './answer.ts'
import { KVK_ESTABLISHMENTS, KVK_OFFICERS, KVK_ORGANISATIONS } from './delivered-tables.ts'
import { OFFICER_SAYS, parseOfficer, readOfficerLines } from './officers-file.ts'

const ENDINGS = ['.json', '.jsonl', '.ndjson', '.csv']

/** Reads answers of the KVK API, and officers, which that API does not give. */
export const kvkReader: Reader = {
  register: 'kvk',
  takes:
    'Answers of the KVK API as JSON (basisprofiel, vestigingsprofiel, vestigingen; one per file, per line or in a list), officers as CSV that officers.csvw.json describes (needs the key file), or a folder of these; the state by --as-of or in the names.',
  delivered: [KVK_ORGANISATIONS, KVK_ESTABLISHMENTS, KVK_OFFICERS],
  async read(warehouse, paths, options) {
    const files = await filesAt(paths, ENDINGS)
    const pseudonym = await pseudonymFor(files, options.keyFile)
    const scope = await survey(files)
    const asOf = options.asOf ?? dayInNames(files)
    const head = { register: 'kvk', supplier: 'Kamer van Koophandel', scope, asOf, files }
    const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
    const total = sizes.reduce((sum, size) => sum + size, 0)
    return writeDelivery(warehouse, head, kvkReader.delivered, async (writer) => {
      const numbering = startNumbering()
      let done = 0
      for (const [place, file] of files.entries()) {
        if (isOfficers(file)) await writeOfficers(file, { writer, pseudonym, numbering })
        else await writeAnswers(file, { writer, numbering })
        options.onProgress?.((done += sizes[place] ?? 0), total)
      }
    })
  },
}

type Numbering = () => number

function startNumbering(): Numbering {
  let count = 0
  return () => (count += 1)
}

function isOfficers(file: string): boolean {
  return extname(file).toLowerCase() === '.csv'
}

async function writeAnswers(file: string, to: { writer: DeliveryWriter; numbering: Numbering }): Promise<void> {
  for await (const { line, value } of readJsonDocuments(file))
    writeAnswer(value, { writer: to.writer, record: to.numbering(), place: `${basename(file)}, line ${line}` })
}

async function writeOfficers(
  file: string,
  to: { writer: DeliveryWriter; pseudonym: (bsn: Bsn) => string; numbering: Numbering },
): Promise<void> {
  for await (const line of readOfficerLines(file)) {
    const officer = parseOfficer(line)
    const record = to.numbering()
    if (typeof officer === 'string') {
      const place = `${basename(file)}, line ${line.line}`
      to.writer.reject({ table: KVK_OFFICERS.name, place, reason: officer, says: OFFICER_SAYS[officer] })
      continue
    }
    const isPerson = 'bsn' in officer.holder
    to.writer.add(KVK_OFFICERS, {
      record,
      kvk_number: officer.kvkNumber,
      officer_kind: isPerson ? 'person' : 'organisation',
      officer_id: 'bsn' in officer.holder ? to.pseudonym(officer.holder.bsn) : officer.holder.kvkNumber,
      function: officer.function,
      held_from: officer.from,
      has_ended: officer.hasEnded,
      held_until: officer.until,
    })
  }
}

/** The scope, by what the files are answers to: a first pass that also finds out whether they are what they should be. */
async function survey(files: readonly string[]): Promise<string> {
  const asked = openAskedScope('KvK')
  for (const file of files)
    if (isOfficers(file)) {
      for await (const { cells } of readOfficerLines(file))
        if (/^\d{8}$/.test(cells[0] ?? '')) asked.add(`${cells[0]}/functionarissen`)
    } else
      for await (const { value } of readJsonDocuments(file)) {
        const subject = askedFor(value)
        if (subject !== undefined) asked.add(subject)
      }
  if (asked.size > 0) return asked.toText()
  throw new InputFault({
    code: 'not-kvk',
    file: files.map((file) => basename(file)).join(', '),
    says: 'It holds no basisprofiel, vestigingsprofiel, list of vestigingen or officer with a KvK number.',
    remedy: 'Results of a search say too little: ask the KVK API for the basisprofiel of each number.',
  })
}

async function pseudonymFor(files: readonly string[], keyFile: string | undefined): Promise<(bsn: Bsn) => string> {
  if (!files.some(isOfficers)) return () => assertNever()
  if (keyFile === undefined)
    throw new InputFault({
      code: 'key-file-missing',
      says: 'Officers carry burgerservicenummers, and these only enter as pseudonyms.',
      remedy: 'Give the key file with --keys; make one with "zichtlijn keys --to FILE".',
    })
  const keys = await readKeys(keyFile)
  return (bsn) => pseudonymOf(bsn, 'casework', keys)
}

function assertNever(): never {
  throw new TypeError('Only a file of officers carries a burgerservicenummer')
}
