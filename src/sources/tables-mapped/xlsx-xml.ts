import { SaxesParser } from 'saxes'
import { type ArchiveMember, UnreadableArchive } from '../files/archive.ts'
import { DamagedMember } from '../files/file-range.ts'

/** Told what an XML file holds, in order. Names come without their prefix, of elements and of attributes. */
export interface XmlListener {
  open?(name: string, attributes: ReadonlyMap<string, string>): void
  text?(text: string): void
  close?(name: string): void
}

/** The workbook is not what it should be: no zip, no XML, or parts that do not fit. */
export class BrokenWorkbook extends Error {
  override readonly name = 'BrokenWorkbook'
}

/** Parses an XML file in an archive piece by piece; yields after each, so that what was heard can be handed on. */
export async function* readXml(member: ArchiveMember, listener: XmlListener): AsyncGenerator<undefined> {
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const own = Object.entries(attributes).map(([key, value]) => [localNameOf(key), value] as const)
    listener.open?.(localNameOf(name), new Map(own))
  })
  parser.on('text', (text) => listener.text?.(text))
  parser.on('cdata', (text) => listener.text?.(text))
  parser.on('closetag', ({ name }) => listener.close?.(localNameOf(name)))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const bytes of bytesOf(member)) {
    orBroken(() => parser.write(decoder.decode(bytes, { stream: true })))
    yield
  }
  orBroken(() => parser.write(decoder.decode()).close())
  yield
}

/** Parses an XML file whole. */
export async function parseXml(member: ArchiveMember, listener: XmlListener): Promise<void> {
  for await (const _ of readXml(member, listener));
}

async function* bytesOf(member: ArchiveMember): AsyncGenerator<Buffer> {
  try {
    yield* member.read()
  } catch (cause) {
    if (cause instanceof DamagedMember || cause instanceof UnreadableArchive)
      throw new BrokenWorkbook(`${member.name} is damaged`, { cause })
    throw cause
  }
}

/** What saxes and the decoder throw are plain errors, and nothing else throws here but the listener's own. */
function orBroken(work: () => void): void {
  try {
    work()
  } catch (cause) {
    throw cause instanceof BrokenWorkbook ? cause : new BrokenWorkbook('its XML is broken', { cause })
  }
}

function localNameOf(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
