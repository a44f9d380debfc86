import { HOMES, type Home } from '../linkage/contract.ts'
import { indicatorOf } from '../signals/catalogue.ts'
import { chainSentence } from '../signals/chains/letting/chain-sentence.ts'
import {
  LETTING_CHAINS,
  type LettingChain,
  PLACED_SIGNALS,
  SIGNALS,
  type Signal,
  STACKS,
  type Stack,
  TRACK_RECORDS,
  type TrackRecord,
} from '../signals/contract.ts'
import { type Explanation, explainSignal } from '../signals/explanation.ts'
import { explainStack, type StackExplanation } from '../signals/stacking/stack-explanation.ts'
import { type DrawnEvent, drawnTimeline } from '../signals/timeline/drawn-timeline.ts'
import { TIMELINE_TABLES, timelineOf } from '../signals/timeline/timeline.ts'
import { InputFault } from '../vocabulary/input-fault.ts'
import type { Language, Words } from '../vocabulary/language.ts'
import { ROUTE_WORDS, SET_ASIDE_WORDS } from '../vocabulary/signal-words.ts'
import type { WarehouseReader } from '../warehouse/warehouse-reader.ts'

/** The tables that a reader must have opened for `readSubject`. */
export const SUBJECT_TABLES = [
  ...new Set([...TIMELINE_TABLES, ...[HOMES, SIGNALS, PLACED_SIGNALS, STACKS, LETTING_CHAINS, TRACK_RECORDS]]),
]

/** Everything that is told of one subject: an address with what reaches it, or what stands on an organisation, branch or area. */
export interface ToldSubject {
  readonly subject: string
  /** Null when the subject is no address. */
  readonly address: string | null
  readonly stack: StackExplanation | null
  readonly signals: readonly ToldSignal[]
  readonly timeline: readonly DrawnEvent[]
  readonly chains: readonly string[]
}

export interface ToldSignal {
  readonly indicator: string
  readonly subject: string
  /** How it comes to the address; empty when the subject is no address. */
  readonly routes: readonly string[]
  /** Why it does not count; null when it does. */
  readonly aside: string | null
  readonly explanation: Explanation
}

type PlacedRow = Signal & { readonly routes: readonly string[]; readonly set_aside: string | null }

/** Reads one subject by its BAG id, KvK number, area code or branch. Throws InputFault when no signal knows it. */
export async function readSubject(reader: WarehouseReader, subject: string, language: Language): Promise<ToldSubject> {
  const parameters = { subject }
  const [home] = await reader.query<Home>('select * from homes where object_id = $subject', parameters)
  const rows = await reader.query<PlacedRow>(home === undefined ? ON_SUBJECT : AT_ADDRESS, parameters)
  if (home === undefined && rows.length === 0) throw unknownSubject()
  const records = await reader.rows<TrackRecord>(TRACK_RECORDS)
  const signals = rows.flatMap((row) => toldSignal(row, records, language))
  if (home === undefined) return { subject, address: null, stack: null, signals, timeline: [], chains: [] }
  const [stack] = await reader.query<Stack>('select * from stacks where object_id = $subject', parameters)
  const [{ listed } = { listed: 0 }] = await reader.query<{ listed: number }>('select count(*) as listed from stacks')
  const chains = await reader.query<LettingChain>(
    'select * from letting_chains where object_id = $subject order by letting_id, delivery_id',
    parameters,
  )
  const timeline = await timelineOf(reader, subject)
  return {
    subject,
    address: home.address,
    stack: stack === undefined ? null : explainStack(stack, { listed, language }),
    signals,
    timeline: timeline === undefined ? [] : drawnTimeline(timeline),
    chains: chains.map((chain) => chainSentence(chain, language)),
  }
}

const AT_ADDRESS = `
  with placed as (
    select indicator, subject_id, list("by" order by "by") as routes, max(set_aside) as set_aside
    from placed_signals
    where object_id = $subject
    group by indicator, subject_id
  )
  select signals.*, placed.routes, placed.set_aside
  from placed
  join signals on signals.indicator = placed.indicator and signals.subject_id = placed.subject_id
  order by signals.indicator, signals.subject_id`

const ON_SUBJECT = `
  select signals.*, cast([] as varchar[]) as routes,
    case when len(explained_by) > 0 then 'explained' when stale then 'stale' when stage = 'hypothesis' then 'hypothesis' end
      as set_aside
  from signals
  where subject_id = $subject
  order by indicator`

function toldSignal(row: PlacedRow, records: readonly TrackRecord[], language: Language): ToldSignal[] {
  const indicator = indicatorOf(row.indicator)
  if (indicator === undefined) return []
  const record = records.find((candidate) => candidate.indicator === row.indicator)
  const aside: Readonly<Record<string, Words>> = SET_ASIDE_WORDS
  const routes: Readonly<Record<string, Words>> = ROUTE_WORDS
  return [
    {
      indicator: row.indicator,
      subject: row.subject_id,
      routes: row.routes.map((route) => routes[route]?.[language] ?? route),
      aside: row.set_aside === null ? null : (aside[row.set_aside]?.[language] ?? row.set_aside),
      explanation: explainSignal(row, indicator, { record, language }),
    },
  ]
}

function unknownSubject(): InputFault {
  return new InputFault({
    code: 'subject-unknown',
    place: '--subject',
    says: 'There is no such address, and no signal on such an organisation, branch or area.',
    remedy: 'Give a BAG id of 16 digits, a KvK number of 8, an area code, or an area and an SBI code.',
  })
}
