import { readFile } from 'node:fs/promises'
import { HOMES } from '../../linkage/contract.ts'
import { INSPECTIONS } from '../../sources/contract.ts'
import type { Words } from '../../vocabulary/language.ts'
import type { WarehouseReader } from '../../warehouse/warehouse-reader.ts'
import { SIGNAL_PLACES, SIGNALS } from '../contract.ts'
import {
  BUSINESSES,
  DEEDS,
  LOANS,
  NOTICES,
  PEILDATUM,
  PERMITS,
  REGISTER_STATES,
  STAYS,
  TENANCIES,
} from '../facts/fact-tables.ts'
import type { Register } from '../indicator.ts'
import { type AskedRegister, type EventKind, eventName, gapName } from './event-name.ts'

/** Everything that the registers tell of one object, on one axis. No person is on it: of residents only how many. */
export interface Timeline {
  readonly objectId: string
  readonly peildatum: string
  /** Oldest first; what has no known beginning comes before everything. */
  readonly events: readonly TimelineEvent[]
}

export interface TimelineEvent {
  readonly name: Words
  readonly kind: EventKind
  /** The register that tells it, or that knows nothing; null for a signal, which rests on several. */
  readonly register: Register | null
  /** The record as the evidence of signals names it: `deed 123`. */
  readonly record: string
  /** First day; null when the register does not say. */
  readonly from: string | null
  /** First day no longer; null while it lasts, or when the register does not say. */
  readonly until: string | null
  readonly told: Readonly<Record<string, Told>>
}

export type Told = string | number | boolean | null | readonly string[]

/** The tables that a reader must have opened for `timelineOf`. */
export const TIMELINE_TABLES = [
  PEILDATUM,
  REGISTER_STATES,
  HOMES,
  STAYS,
  DEEDS,
  LOANS,
  PERMITS,
  TENANCIES,
  BUSINESSES,
  NOTICES,
  INSPECTIONS,
  SIGNALS,
  SIGNAL_PLACES,
] as const

const RECORDED = new URL('recorded-events.sql', import.meta.url)
const KNOWN = new URL('known-periods.sql', import.meta.url)
const FOUND = `select homes.object_id, peildatum.day from homes cross join peildatum
  where homes.object_id in (select unnest(string_split($object_ids, ' '))) order by homes.object_id`

interface RecordedRow {
  readonly object_id: string
  readonly kind: EventKind
  readonly register: Register | null
  readonly record: string
  readonly happens_from: string | null
  readonly happens_until: string | null
  readonly told: string
}

interface KnownRow {
  readonly object_id: string
  readonly register: AskedRegister
  readonly happens_from: string
  readonly happens_until: string | null
  readonly known_count: number
}

/** The timeline of an object by its BAG id; undefined when no such object exists. */
export async function timelineOf(reader: WarehouseReader, objectId: string): Promise<Timeline | undefined> {
  return (await timelinesOf(reader, [objectId])).get(objectId)
}

/** The timelines of objects by their BAG ids, read in one go; an object that does not exist has none. */
export async function timelinesOf(
  reader: WarehouseReader,
  objectIds: readonly string[],
): Promise<ReadonlyMap<string, Timeline>> {
  const asked = { object_ids: objectIds.join(' ') }
  const found = await reader.query<{ object_id: string; day: string }>(FOUND, asked)
  const recorded = await reader.query<RecordedRow>(await readFile(RECORDED, 'utf8'), asked)
  const known = await reader.query<KnownRow>(await readFile(KNOWN, 'utf8'), asked)
  const events = new Map<string, TimelineEvent[]>(found.map(({ object_id }) => [object_id, []]))
  for (const row of recorded) events.get(row.object_id)?.push(recordedEvent(row))
  for (const row of known) events.get(row.object_id)?.push(...knownEvent(row))
  return new Map(
    found.map(({ object_id, day }) => [
      object_id,
      { objectId: object_id, peildatum: day, events: (events.get(object_id) ?? []).toSorted(inTime) },
    ]),
  )
}

function recordedEvent(row: RecordedRow): TimelineEvent {
  const { kind, register, record, happens_from, happens_until, told } = row
  return {
    kind,
    name: eventName(kind),
    register,
    record,
    from: happens_from,
    until: happens_until,
    told: parseTold(told),
  }
}

/** A gap, or how many live there; businesses and lettings have events of their own. */
function knownEvent({ object_id, register, happens_from, happens_until, known_count }: KnownRow): TimelineEvent[] {
  const event = { register, from: happens_from, until: happens_until }
  if (known_count === 0)
    return [{ kind: 'gap', name: gapName(register), record: `${register} ${object_id}`, ...event, told: {} }]
  if (register !== 'brp') return []
  const told = { residents: known_count }
  return [{ kind: 'residents', name: eventName('residents'), record: `registrations ${object_id}`, ...event, told }]
}

function parseTold(json: string): Readonly<Record<string, Told>> {
  return JSON.parse(json) as Record<string, Told>
}

/** By first day, then in the order of kind and record, so that two runs give the same. */
function inTime(one: TimelineEvent, other: TimelineEvent): number {
  return sortText(one).localeCompare(sortText(other), 'en')
}

function sortText({ from, kind, record, until }: TimelineEvent): string {
  return `${from ?? ''} ${kind} ${record} ${until ?? ''}`
}
