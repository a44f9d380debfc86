import { type BagObject, bagObjectOf } from '../../vocabulary/bag-id.ts'
import { parseDay } from '../../vocabulary/day.ts'
import { RecordFault } from './record-fault.ts'
import { type Field, type RecordXml, valueOf } from './record-xml.ts'

/** Values of a record, judged. Each throws RecordFault, which names the element and never repeats the value. */

export function textOf(record: RecordXml, field: Field): string {
  const text = valueOf(record, field)
  if (text === undefined || text === '')
    throw new RecordFault('element-missing', `The element ${field} is missing or empty.`)
  return text
}

export function optionalTextOf(record: RecordXml, field: Field): string | null {
  return valueOf(record, field) === undefined ? null : textOf(record, field)
}

/** A text in the form that the schema prescribes. */
export function shapedTextOf(record: RecordXml, field: Field, shape: RegExp): string {
  const text = textOf(record, field)
  if (!shape.test(text)) throw malformed(field)
  return text
}

export function optionalShapedTextOf(record: RecordXml, field: Field, shape: RegExp): string | null {
  return valueOf(record, field) === undefined ? null : shapedTextOf(record, field, shape)
}

export function dayOf(record: RecordXml, field: Field): string {
  const text = textOf(record, field)
  if (!isDay(text)) throw malformed(field)
  return text
}

export function optionalDayOf(record: RecordXml, field: Field): string | null {
  return valueOf(record, field) === undefined ? null : dayOf(record, field)
}

/** A moment in Dutch local time; the register writes no zone, and one that does is not guessed at. */
export function momentOf(record: RecordXml, field: Field): string {
  const text = textOf(record, field)
  if (!USUAL_MOMENT.test(text) && !isMoment(text)) throw malformed(field)
  return text
}

export function optionalMomentOf(record: RecordXml, field: Field): string | null {
  return valueOf(record, field) === undefined ? null : momentOf(record, field)
}

export function wholeNumberOf(record: RecordXml, field: Field, digits: number): number {
  const text = textOf(record, field)
  if (!WHOLE.test(text) || text.length > digits) throw malformed(field)
  return Number(text)
}

/** J or N. */
export function indicationOf(record: RecordXml, field: Field): boolean {
  const text = textOf(record, field)
  if (text !== 'J' && text !== 'N') throw malformed(field)
  return text === 'J'
}

/** A value of a closed list; one that is not on it would otherwise drop out of every later selection. */
export function listedOf(record: RecordXml, field: Field, list: ReadonlySet<string>): string {
  return listed(textOf(record, field), field, list)
}

export function listed(text: string, name: string, list: ReadonlySet<string>): string {
  if (!list.has(text)) throw new RecordFault('value-unknown', `The element ${name} holds a value that is not listed.`)
  return text
}

export function objectIdOf(record: RecordXml, kind: BagObject): string {
  const id = textOf(record, 'identificatie')
  if (bagObjectOf(id) !== kind) throw malformed('identificatie')
  return id
}

/** The id that a reference holds; a woonplaats has four digits, anything else sixteen. */
export function referredId(id: string | undefined, kind: BagObject | 'woonplaats'): string {
  if (id === undefined) throw new RecordFault('element-missing', `The reference to a ${kind} is missing.`)
  if (kind === 'woonplaats' ? !WOONPLAATS_ID.test(id) : bagObjectOf(id) !== kind)
    throw new RecordFault('reference-malformed', `A reference does not hold the id of a ${kind}.`)
  return id
}

export const WOONPLAATS_ID = /^\d{4}$/
const WHOLE = /^(0|[1-9]\d*)$/
// Days up to the 28th exist in every month; the others are looked up on the calendar.
const USUAL_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/
const USUAL_MOMENT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?$/

function isDay(text: string): boolean {
  return USUAL_DAY.test(text) || parseDay(text) !== undefined
}

/** The same moment on the first of its month tells whether the rest of it is right. */
function isMoment(text: string): boolean {
  return isDay(text.slice(0, 10)) && USUAL_MOMENT.test(`${text.slice(0, 8)}01${text.slice(10)}`)
}

function malformed(field: Field): RecordFault {
  return new RecordFault('value-malformed', `The element ${field} is not in the form that the BAG schema prescribes.`)
}
