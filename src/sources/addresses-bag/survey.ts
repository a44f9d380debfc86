import type { Day } from '../../vocabulary/day.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import type { DeliveredFiles, XmlFile } from '../files/delivered-files.ts'
import { type DocumentHead, hasRecord, readHead } from './document-head.ts'
import { faultOf, readPieces } from './xml-pieces.ts'

/** An XML file of the delivery with records in it. */
export interface RecordFile {
  readonly file: XmlFile
  readonly head: DocumentHead
}

/** What a delivery is, known before any record is read. */
export interface Survey {
  /** Day whose state is delivered (StandTechnischeDatum). */
  readonly standDate: Day
  /** `gemeente 0088`, `gemeenten 0088, 0221` or `Nederland`. */
  readonly scope: string
  readonly recordFiles: readonly RecordFile[]
  /** XML that is no part of a BAG delivery. */
  readonly strangers: readonly XmlFile[]
}

const READABLE: ReadonlySet<string> = new Set(['v20180601', 'v20200601'])
const OBJECTS = 'bagStand'
const RELATIONS = 'BAG-GWR-Deelbestand-LVC'
const DOCUMENT = 'BAG-Extract-Levering'
const MUTATIONS = /mutatie/i
const HEAD_CHARACTERS_AT_MOST = 4 << 20

const ORDER = 'Order "BAG 2.0 Extract" (a full state, not mutations) from Kadaster.'

/**
 * Reads the head of every file and says what is delivered. Throws InputFault for another version of the BAG,
 * for mutations, and for files that do not belong together.
 */
export async function surveyDelivery({ files, xml }: DeliveredFiles): Promise<Survey> {
  const known: RecordFile[] = []
  const strangers: XmlFile[] = []
  for (const file of xml) {
    const head = await headOf(file)
    if (head === undefined || ![OBJECTS, RELATIONS, DOCUMENT].includes(head.root)) strangers.push(file)
    else known.push({ file, head })
  }
  const objects = known.filter(({ head }) => head.root === OBJECTS)
  const [first] = objects
  if (first === undefined) throw noObjects(files)
  checkOnce(known)
  checkTogether(first, known)
  const { standDate } = first.head
  if (standDate === undefined)
    throw faultOf(first.file, 'stand-date-missing', 'This file has no StandTechnischeDatum.', ORDER)
  const recordFiles = known.filter(({ head }) => head.root !== DOCUMENT)
  return { standDate, scope: scopeOf(first.head), recordFiles, strangers }
}

/** Throws InputFault when the file is BAG, but not in a form that can be read. */
async function headOf(file: XmlFile): Promise<DocumentHead | undefined> {
  let start = ''
  for await (const piece of readPieces(file)) {
    start += piece
    if (hasRecord(start) || start.length > HEAD_CHARACTERS_AT_MOST) break
  }
  const head = readHead(start)
  if (head === undefined)
    throw faultOf(file, 'xml-broken', 'This file is not well-formed XML.', 'Fetch the delivery again.')
  const isBag = /^bag/i.test(head.root)
  if (isBag && (head.version === undefined || !READABLE.has(head.version)))
    throw faultOf(
      file,
      'bag-version-not-read',
      `This file is of a version that is not read${versionNote(head)}.`,
      ORDER,
    )
  if (isBag && MUTATIONS.test(head.root))
    throw faultOf(file, 'bag-mutations', `This file holds mutations${versionNote(head)}.`, ORDER)
  return head
}

function versionNote({ version }: DocumentHead): string {
  if (version === undefined) return ' (no schema version)'
  return version < 'v2018' ? ` (schema ${version}, BAG 1.0)` : ` (schema ${version})`
}

function noObjects(files: readonly string[]): InputFault {
  const file = files[0] === undefined ? {} : { file: files[0] }
  return new InputFault({ code: 'no-bag-files', ...file, says: 'There are no BAG objects here.', remedy: ORDER })
}

/** The same file twice, zipped and unpacked, would double its records. */
function checkOnce(files: readonly RecordFile[]): void {
  const seen = new Set<string>()
  for (const { file, head } of files) {
    if (head.root !== DOCUMENT && seen.has(file.name))
      throw faultOf(
        file,
        'file-given-twice',
        'A file of this name was already given.',
        'Give the archive or the unpacked files, not both.',
      )
    seen.add(file.name)
  }
}

function checkTogether(first: RecordFile, all: readonly RecordFile[]): void {
  for (const { file, head } of all) {
    const isElsewhere = head.root !== RELATIONS && scopeOf(head) !== scopeOf(first.head)
    if (head.standDate !== first.head.standDate || isElsewhere)
      throw faultOf(
        file,
        'deliveries-mixed',
        'This file is of another day or area than the others.',
        'Give one delivery at a time.',
      )
  }
}

function scopeOf(head: DocumentHead): string {
  if (head.isNational || head.gemeenten.length === 0) return 'Nederland'
  return `${head.gemeenten.length === 1 ? 'gemeente' : 'gemeenten'} ${head.gemeenten.join(', ')}`
}
