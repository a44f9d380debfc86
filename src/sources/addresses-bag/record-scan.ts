import { RecordFault } from './record-fault.ts'
import { layoutOf, type Stretch } from './record-layout.ts'
import { emptyRecord, type RecordXml } from './record-xml.ts'
import { escapeRegExp } from './xml-text.ts'

/** Reads records; gives nothing when it takes a complete XML reader to be sure. */
export interface RecordScan {
  /** The record that begins at a place in a text and where it ends, when it has a layout that was learned. */
  at(text: string, start: number): Scanned | undefined
  /** The record that a text consists of; its layout is learned when it is new. */
  read(xml: string): RecordXml | undefined
}

interface Scanned {
  readonly record: RecordXml
  readonly end: number
}

interface Layout {
  /** The layout as one expression, with a group for each value. */
  readonly pattern: RegExp
  readonly keeps: readonly Stretch['keep'][]
}

/** A kind of object has some dozens of layouts. What is not learned is read by saxes: slower, not otherwise. */
const LAYOUTS_AT_MOST = 300

/** A value without what only a complete reader may judge: references, `]]>`, characters that XML forbids. */
const VALUE = {
  '<': '([^<&\\]\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\ud800-\\udfff\\ufffd-\\uffff]+)',
  '"': '([^"<>&\\0-\\x1f\\ud800-\\udfff\\ufffd-\\uffff]+)',
} as const

/**
 * Makes the fast reader for records of one kind. It learns their layouts as they occur, and reads a record by
 * matching it with one of them, which is a regular expression: everything but the values must be equal.
 */
export function createRecordScan(): RecordScan {
  const layouts: Layout[] = []
  return {
    at: (text, start) => unlessFault(() => follow(layouts, text, start)),
    read(xml) {
      const scanned = unlessFault(() => follow(layouts, xml, 0) ?? learn(layouts, xml))
      return scanned?.end === xml.length ? scanned.record : undefined
    },
  }
}

/** The saxes reader names the fault. */
function unlessFault(scan: () => Scanned | undefined): Scanned | undefined {
  try {
    return scan()
  } catch (error) {
    if (error instanceof RecordFault) return undefined
    throw error
  }
}

function follow(layouts: Layout[], text: string, start: number): Scanned | undefined {
  for (let place = 0; place < layouts.length; place += 1) {
    const layout = layouts[place]
    const scanned = layout === undefined ? undefined : followOne(layout, text, start)
    if (scanned === undefined) continue
    if (place > 0) moveForward(layouts, place)
    return scanned
  }
  return undefined
}

function followOne({ pattern, keeps }: Layout, text: string, start: number): Scanned | undefined {
  pattern.lastIndex = start
  const values = pattern.exec(text)
  if (values === null) return undefined
  const record = emptyRecord()
  for (let place = 0; place < keeps.length; place += 1) keeps[place]?.(record, values[place + 1] ?? '')
  return { record, end: pattern.lastIndex }
}

/** One place at a time, so that the order becomes that of how often each layout occurs. */
function moveForward(layouts: Layout[], place: number): void {
  layouts.splice(place - 1, 0, ...layouts.splice(place, 1))
}

/** Learns the layout of a record from itself. A layout that does not even fit its own record is not kept. */
function learn(layouts: Layout[], xml: string): Scanned | undefined {
  const stretches = layouts.length < LAYOUTS_AT_MOST ? layoutOf(xml) : undefined
  if (stretches === undefined) return undefined
  const source = stretches.map(({ markup, end }) => escapeRegExp(markup) + (end === undefined ? '' : VALUE[end]))
  const layout = { pattern: new RegExp(source.join(''), 'y'), keeps: stretches.map(({ keep }) => keep) }
  const scanned = followOne(layout, xml, 0)
  if (scanned !== undefined) layouts.push(layout)
  return scanned
}
