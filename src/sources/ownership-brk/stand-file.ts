import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { type Day, parseDay } from '../../vocabulary/day.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import type { XmlFile } from '../files/delivered-files.ts'
import { childrenOf, nodeAt, type XmlNode } from './xml-node.ts'

/** What a stand message says of itself before its first object. */
export interface StandHead {
  readonly asOf: Day
  /** `gebied 202107191306` or `gemeente 0106`. */
  readonly scope: string
}

const SCHEMAS: ReadonlySet<string> = new Set(['v20210702', 'v20210903', 'v20211119'])
/** Boundaries are of no use here; birthplace, sex, death and partner of a person never even enter memory. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  'begrenzingPerceel',
  'plaatscoordinaten',
  'geboorteplaats',
  'geboorteland',
  'geslacht',
  'overlijden',
  'heeftPartnerschap',
])
/** A message is about 15 deep; an attack on memory is deeper. */
const DEEPEST = 64

/** Reads only the head of a stand message. Throws InputFault when the file is no stand that can be read. */
export async function readStandHead(file: XmlFile): Promise<StandHead> {
  const scan = createStandScan(file)
  for await (const text of readXmlText(file)) {
    scan.parser.write(text)
    if (scan.beginsStand) break
  }
  if (!scan.beginsStand) scan.parser.close()
  return headOf(scan.head, file)
}

/** The objects of a stand one by one, each with everything that its message says of it; memory holds one at a time. */
export async function* readSnapshots(file: XmlFile, onBytes: (count: number) => void): AsyncGenerator<XmlNode> {
  const scan = createStandScan(file)
  for await (const text of readXmlText(file, onBytes)) {
    scan.parser.write(text)
    yield* scan.snapshots.splice(0)
  }
  scan.parser.close()
  yield* scan.snapshots
}

interface StandScan {
  readonly parser: SaxesParser
  readonly head: XmlNode[]
  readonly snapshots: XmlNode[]
  beginsStand: boolean
}

function createStandScan(file: XmlFile): StandScan {
  const parser = new SaxesParser()
  const scan: StandScan = { parser, head: [], snapshots: [], beginsStand: false }
  /** Open elements being kept; the first is an element of the head, or a snapshot. */
  const kept: XmlNode[] = []
  let depth = 0
  let passedOver = 0
  parser.on('error', () => {
    const place = `line ${parser.line}`
    throw faultOf(file, { code: 'xml-broken', place, says: 'The XML is broken or cut off here.', remedy: AGAIN })
  })
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth === 1) checkRoot(tag, file)
    if (depth > DEEPEST)
      throw faultOf(file, { code: 'xml-too-deep', says: 'This is too deep for a stand.', remedy: AGAIN })
    if (passedOver > 0) {
      passedOver += 1
      return
    }
    const node = toNode(tag, parser.line)
    if (depth === 2 && node.name === 'stand') scan.beginsStand = true
    else if (depth >= 2) {
      kept.at(-1)?.children.push(node)
      if (PASSED_OVER.has(node.name)) passedOver = 1
      else kept.push(node)
    }
  })
  parser.on('text', (text) => {
    const open = kept.at(-1)
    if (open !== undefined && passedOver === 0) open.text += text
  })
  parser.on('closetag', () => {
    depth -= 1
    if (passedOver > 0) {
      passedOver -= 1
      return
    }
    const node = kept.pop()
    if (node === undefined || kept.length > 0) return
    if (depth === 1) scan.head.push(node)
    else scan.snapshots.push(node)
  })
  return scan
}

function toNode({ name, attributes }: SaxesTagPlain, line: number): XmlNode {
  const named = new Map(Object.entries(attributes).map(([key, value]) => [localNameOf(key), value.trim()]))
  const nil = named.get('nil')
  return {
    name: localNameOf(name),
    id: named.get('id'),
    href: named.get('href')?.replace(/^#/, ''),
    isNil: nil === 'true' || nil === '1',
    children: [],
    text: '',
    line,
  }
}

function localNameOf(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function checkRoot({ name, attributes }: SaxesTagPlain, file: XmlFile): void {
  const own = Object.entries(attributes).filter(
    ([key, value]) => key.startsWith('xmlns') && value.includes('/brk-levering/'),
  )
  if (localNameOf(name) !== 'Stand' || own.length === 0)
    throw faultOf(file, {
      code: 'message-not-stand',
      says: 'This is no stand of BRK Levering 2.',
      remedy: 'Give a stand (GebiedgebaseerdeStand or GemeentegebaseerdeStand); mutations are not read.',
    })
  const strange = own
    .flatMap(([, value]) => /\/(v\d{8})$/.exec(value)?.[1] ?? 'none')
    .find((version) => !SCHEMAS.has(version))
  if (strange !== undefined)
    throw faultOf(file, {
      code: 'schema-version-unknown',
      says: `This message has schema version ${strange}; known are ${[...SCHEMAS].join(', ')}.`,
      remedy: 'Ask Kadaster for a delivery in a version that is known, or for a reader of this one.',
    })
}

function headOf(head: readonly XmlNode[], file: XmlFile): StandHead {
  const features = new Map(
    head
      .filter(({ name }) => name === 'productSpecificatie')
      .map((node) => [nodeAt(node, 'kenmerknaam')?.text.trim(), nodeAt(node, 'kenmerkwaarde')?.text.trim()]),
  )
  const asOf = parseDay(features.get('Peildatum') ?? '')
  if (asOf === undefined)
    throw faultOf(file, {
      code: 'state-unknown',
      says: 'The message does not say of which day it is (Peildatum).',
      remedy: AGAIN,
    })
  const [product] = head.flatMap((node) => childrenOf({ ...node, children: [node] }, 'productType'))
  const gemeente = features.get('Gemeentenummer')
  const gebied = features.get('Gebiednummer')
  const scope =
    gemeente !== undefined ? `gemeente ${gemeente}` : gebied !== undefined ? `gebied ${gebied}` : product?.text.trim()
  return { asOf, scope: scope ?? 'stand' }
}

const AGAIN = 'Fetch the delivery again and compare its size with that of the original.'

async function* readXmlText(file: XmlFile, onBytes?: (count: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
    } catch (cause) {
      throw faultOf(file, {
        code: 'encoding-not-utf-8',
        says: 'This file is not UTF-8.',
        remedy: 'Use the files as Kadaster delivered them.',
        cause,
      })
    }
  }
  for await (const bytes of file.read()) {
    onBytes?.(bytes.length)
    yield decode(bytes)
  }
  yield decode()
}

function faultOf(
  file: XmlFile,
  fault: { code: string; says: string; remedy: string; place?: string; cause?: unknown },
): InputFault {
  const where = [file.place === undefined ? [] : `member ${file.place}`, fault.place ?? []].flat().join(', ')
  return new InputFault({ ...fault, file: file.file, ...(where === '' ? {} : { place: where }) })
}
