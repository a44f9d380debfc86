import { SaxesParser } from 'saxes'
import { type Day, parseDay } from '../../vocabulary/day.ts'
import { localNameOf } from './xml-text.ts'

/** What an XML file of a delivery is, read from everything before its first record. */
export interface DocumentHead {
  /** Local name of the root: `bagStand`, `BAG-Extract-Levering`, `BAG-GWR-Deelbestand-LVC`, … */
  readonly root: string
  /** The root with its prefix, as its closing tag repeats it. */
  readonly rootName: string
  /** The schema version in its namespaces, `v20200601`; nothing when they have none. */
  readonly version: string | undefined
  readonly standDate: Day | undefined
  /** Codes of the gemeenten delivered, four digits each; none when it is about the whole country. */
  readonly gemeenten: readonly string[]
  readonly isNational: boolean
  /** Kind of object in a `bagStand`: VBO, NUM, … */
  readonly objectType: string | undefined
  /** Characters before the first record, or all of them when there is no record. */
  readonly length: number
  /** The element that holds a record, with its prefix; nothing when the head is all of the file. */
  readonly recordName: string | undefined
}

const RECORD = /<!--[^]*?-->|<\?[^]*?\?>|<((?:[\w.-]+:)?(?:stand|GemeenteWoonplaatsRelatie))[\s/>]/g

/** The first record's name and place; what stands in a comment or an instruction is none. */
function firstRecord(text: string): { name: string; index: number } | undefined {
  for (const { 1: name, index } of text.matchAll(RECORD)) if (name !== undefined) return { name, index }
  return undefined
}

/** Whether a text holds the beginning of a record, so that its head is complete. */
export function hasRecord(text: string): boolean {
  return firstRecord(text) !== undefined
}

/** Reads the head from the start of a file, or gives nothing when that is not XML. */
export function readHead(start: string): DocumentHead | undefined {
  const first = firstRecord(start)
  const length = first?.index ?? start.length
  const seen = new Map<string, string[]>()
  const namespaces: string[] = []
  let rootName = ''
  let text = ''
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw new NotXml(error.message)
  })
  parser.on('opentag', ({ name, attributes }) => {
    rootName ||= name
    namespaces.push(...Object.entries(attributes).flatMap(([key, value]) => (key.startsWith('xmlns') ? [value] : [])))
    seen.set(localNameOf(name), seen.get(localNameOf(name)) ?? [])
    text = ''
  })
  parser.on('text', (part) => {
    text += part
  })
  parser.on('closetag', ({ name }) => {
    seen.get(localNameOf(name))?.push(text.trim())
    text = ''
  })
  try {
    parser.write(start.slice(0, length))
    if (first === undefined) parser.close()
  } catch (error) {
    if (error instanceof NotXml) return undefined
    throw error
  }
  return {
    root: localNameOf(rootName),
    rootName,
    version: versionIn(namespaces),
    standDate: parseDay(seen.get('StandTechnischeDatum')?.[0] ?? ''),
    gemeenten: (seen.get('GemeenteIdentificatie') ?? []).toSorted(),
    isNational: seen.has('Gebied-NLD'),
    objectType: seen.get('objectType')?.[0],
    length,
    recordName: first?.name,
  }
}

class NotXml extends Error {}

/** Namespaces of one file agree on the version of the BAG's own schemas; the highest counts. */
function versionIn(namespaces: readonly string[]): string | undefined {
  return namespaces
    .flatMap((namespace) => /\/(v20\d{6})$/.exec(namespace)?.[1] ?? [])
    .toSorted()
    .at(-1)
}
