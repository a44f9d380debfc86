import { stat } from 'node:fs/promises'
import { posix } from 'node:path'
import { type ArchiveMember, listArchive, UnreadableArchive } from '../files/archive.ts'
import { DamagedMember } from '../files/file-range.ts'
import { BrokenWorkbook, parseXml } from './xlsx-xml.ts'

/** An XLSX file (ECMA-376): a zip of XML files that refer to one another. */
export interface Workbook {
  /** The sheets in the order of their tabs. */
  readonly sheets: readonly { readonly name: string; readonly member: ArchiveMember }[]
  /** Texts that cells refer to by their place. */
  readonly texts: readonly string[]
  /** Whether a cell of a style shows its number as a moment, by the place of the style. */
  readonly showsMoment: readonly boolean[]
  /** The serial number of 1 January 1970. */
  readonly epoch: number
}

/** Texts are held in memory, all of them; more than this in a file of them is refused. */
const LARGEST_TEXTS_BYTES = 300_000_000

/** The texts of a workbook do not fit in memory. */
export class TextsTooLarge extends Error {
  override readonly name = 'TextsTooLarge'
}

/** Opens an XLSX file. Throws BrokenWorkbook when it is none, TextsTooLarge when its texts do not fit in memory. */
export async function openWorkbook(path: string): Promise<Workbook> {
  const { size } = await stat(path)
  const members = await membersOf({ path, start: 0, size })
  const [root] = await relationsOf('', members)
  const place = root?.type.endsWith('/officeDocument') ? root.target : 'xl/workbook.xml'
  const relations = await relationsOf(place, members)
  const { sheets, epoch } = await sheetsOf(place, { members, relations })
  const related = (type: string) => relations.find((relation) => relation.type.endsWith(`/${type}`))?.target ?? ''
  return {
    sheets,
    epoch,
    texts: await textsOf(members.get(related('sharedStrings'))),
    showsMoment: await momentsOf(members.get(related('styles'))),
  }
}

type Members = ReadonlyMap<string, ArchiveMember>

async function membersOf(range: { path: string; start: number; size: number }): Promise<Members> {
  try {
    return new Map((await listArchive(range)).map((member) => [member.name.replace(/^\//, ''), member]))
  } catch (cause) {
    if (cause instanceof UnreadableArchive || cause instanceof DamagedMember)
      throw new BrokenWorkbook('it is no zip file', { cause })
    throw cause
  }
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

/** What a part of the workbook refers to, the document first; paths are relative to the folder of the part. */
async function relationsOf(part: string, members: Members): Promise<readonly Relation[]> {
  const folder = posix.dirname(part)
  const member = members.get(posix.join(folder, '_rels', `${posix.basename(part)}.rels`))
  const relations: Relation[] = []
  if (member === undefined) return relations
  await parseXml(member, {
    open(name, attributes) {
      if (name !== 'Relationship') return
      const target = posix.join('/', folder, attributes.get('Target') ?? '').slice(1)
      const absolute = /^\/(.*)/.exec(attributes.get('Target') ?? '')?.[1]
      relations.push({
        id: attributes.get('Id') ?? '',
        type: attributes.get('Type') ?? '',
        target: absolute ?? target,
      })
    },
  })
  return relations.toSorted((one, other) => isDocument(other) - isDocument(one))
}

function isDocument({ type }: Relation): number {
  return type.endsWith('/officeDocument') ? 1 : 0
}

/** Days from the beginning of each calendar of serial numbers to 1970. */
const EPOCH_1900 = 25_569
const EPOCH_1904 = 24_107

async function sheetsOf(
  place: string,
  { members, relations }: { members: Members; relations: readonly Relation[] },
): Promise<Pick<Workbook, 'sheets' | 'epoch'>> {
  const book = members.get(place)
  if (book === undefined) throw new BrokenWorkbook('it has no workbook')
  const sheets: Workbook['sheets'][number][] = []
  let epoch = EPOCH_1900
  await parseXml(book, {
    open(name, attributes) {
      if (name === 'workbookPr' && /^(1|true)$/.test(attributes.get('date1904') ?? '')) epoch = EPOCH_1904
      if (name !== 'sheet') return
      const relation = relations.find(({ id }) => id === attributes.get('id'))
      const member = members.get(relation?.target ?? '')
      if (member === undefined) throw new BrokenWorkbook('a sheet is not in it')
      sheets.push({ name: attributes.get('name') ?? '', member })
    },
  })
  return { sheets, epoch }
}

async function textsOf(member: ArchiveMember | undefined): Promise<readonly string[]> {
  const texts: string[] = []
  if (member === undefined) return texts
  if (member.size > LARGEST_TEXTS_BYTES) throw new TextsTooLarge(`${member.size} bytes of texts`)
  let text = ''
  let isText = false
  // rPh holds how a text sounds, which is no part of it.
  let sounds = false
  await parseXml(member, {
    open(name) {
      if (name === 'rPh') sounds = true
      if (name === 'si') text = ''
      isText = name === 't' && !sounds
    },
    text(piece) {
      if (isText) text += piece
    },
    close(name) {
      isText = false
      if (name === 'rPh') sounds = false
      if (name === 'si') texts.push(text)
    },
  })
  return texts
}

/** Formats of moments that every spreadsheet knows by number (ECMA-376 part 1, 18.8.30). */
const MOMENT_NUMBERS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47])

async function momentsOf(member: ArchiveMember | undefined): Promise<readonly boolean[]> {
  const own = new Map<number, boolean>()
  const styles: boolean[] = []
  if (member === undefined) return styles
  let inCellStyles = false
  await parseXml(member, {
    open(name, attributes) {
      const format = Number(attributes.get('numFmtId'))
      if (name === 'numFmt') own.set(format, isMomentFormat(attributes.get('formatCode') ?? ''))
      if (name === 'cellXfs') inCellStyles = true
      if (name === 'xf' && inCellStyles) styles.push(own.get(format) ?? MOMENT_NUMBERS.has(format))
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return styles
}

/** A format of which a letter stands for a part of a moment, texts, colours and fillers left out. */
function isMomentFormat(code: string): boolean {
  return /[ymdhs]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '')) && !/^general$/i.test(code)
}
