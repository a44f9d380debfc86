import { sql } from 'kysely'
import type { Words } from '../../vocabulary/language.ts'
import type { Greyed, Route, SetAside } from '../../vocabulary/signal-words.ts'
import type { IndicatorText, SignalInput } from '../intake/bundle.ts'
import type { Transaction } from './database.ts'

/** An address that at least one signal reaches, with the indicators that do. */
export interface AddressWithSignals {
  readonly object_id: string
  readonly line: string
  readonly use_purposes: readonly string[]
  readonly stacked: boolean
  readonly signals: readonly { readonly name: Words; readonly set_aside: SetAside | null }[]
}

/** Which addresses a page lists: all that a signal reaches, or those with a stack. */
export interface ListQuestion {
  readonly stackedOnly: boolean
  readonly limit: number
  readonly offset: number
}

/** One page of the addresses that a signal reaches, by street and number. */
export async function findAddressesWithSignals(
  transaction: Transaction,
  { stackedOnly, limit, offset }: ListQuestion,
): Promise<readonly AddressWithSignals[]> {
  const { rows } = await sql<AddressWithSignals>`
    with
    page as (
      select object_id, line, use_purposes, ${STACKED} as stacked
      from addresses
      where exists (select from signal_places where signal_places.object_id = addresses.object_id)
        and (not ${stackedOnly} or ${STACKED})
      order by line, object_id
      limit ${limit} offset ${offset}
    ),
    named as (
      select distinct
        signal_places.object_id,
        signal_places.indicator,
        signal_places.set_aside,
        indicators.definition -> 'name' as name
      from signal_places
      inner join signals using (indicator, subject_id, peildatum)
      inner join indicators on indicators.code = signals.indicator and indicators.version = signals.version
      where signal_places.object_id in (select object_id from page)
    ),
    listed as (
      select
        object_id,
        jsonb_agg(jsonb_build_object('name', name, 'set_aside', set_aside) order by indicator, set_aside) as signals
      from named
      group by object_id
    )
    select page.object_id, page.line, page.use_purposes, page.stacked, listed.signals
    from page
    inner join listed using (object_id)
    order by page.line, page.object_id`.execute(transaction)
  return rows
}

/** How many addresses a signal reaches, or how many of those have a stack. */
export async function countAddressesWithSignals(transaction: Transaction, stackedOnly: boolean): Promise<number> {
  const { rows } = await sql<{ readonly total: number }>`
    select count(*)::integer as total
    from addresses
    where exists (select from signal_places where signal_places.object_id = addresses.object_id)
      and (not ${stackedOnly} or ${STACKED})`.execute(transaction)
  return rows[0]?.total ?? 0
}

const STACKED = sql`exists (
  select from address_pictures
  where address_pictures.object_id = addresses.object_id and (stack ->> 'stacked')::boolean
)`

export type AddressRow = NonNullable<Awaited<ReturnType<typeof findAddress>>>

/** The address with this BAG id, or nothing. */
export function findAddress(transaction: Transaction, objectId: string) {
  return transaction
    .selectFrom('addresses')
    .select(['object_id', 'line', 'use_purposes', 'floor_area_square_metres', 'building_year', 'status', 'bag_as_of'])
    .where('object_id', '=', objectId)
    .executeTakeFirst()
}

/** A signal that reaches an address, with the definition it was made by, and how often that was right. */
export interface ExplainedSignalRow {
  readonly subject_kind: string
  readonly subject_id: string
  readonly routes: readonly Route[]
  readonly set_aside: SetAside | null
  readonly peildatum: string
  readonly happened_on: string
  readonly value: number
  readonly threshold: number
  readonly inputs: Readonly<Record<string, SignalInput>>
  readonly sources: readonly string[]
  readonly evidence: readonly string[]
  readonly explained_by: readonly string[]
  readonly tested: readonly string[]
  readonly definition: IndicatorText
  readonly visited: number | null
  readonly confirmed: number | null
  readonly rate: number | null
  readonly low: number | null
  readonly high: number | null
}

/** The signals that reach an address, by code of the indicator; one that comes by two ways once. */
export async function findSignals(transaction: Transaction, objectId: string): Promise<readonly ExplainedSignalRow[]> {
  const { rows } = await sql<ExplainedSignalRow>`
    with
    placed as (
      select
        indicator, subject_id, peildatum,
        array_agg(reached_by order by reached_by) as routes,
        max(set_aside) as set_aside
      from signal_places
      where object_id = ${objectId}
      group by indicator, subject_id, peildatum
    )
    select
      signals.subject_kind, subject_id, placed.routes, placed.set_aside, peildatum, signals.happened_on,
      signals.value, signals.threshold, signals.inputs, signals.sources, signals.evidence,
      signals.explained_by, signals.tested, indicators.definition,
      track_records.visited, track_records.confirmed, track_records.rate, track_records.low, track_records.high
    from placed
    inner join signals using (indicator, subject_id, peildatum)
    inner join indicators on indicators.code = indicator and indicators.version = signals.version
    left join track_records using (indicator)
    order by indicator, subject_id, peildatum`.execute(transaction)
  return rows
}

/** What is known of an address as a whole: what was said of it last. */
export function findPicture(transaction: Transaction, objectId: string) {
  return transaction
    .selectFrom('address_pictures')
    .select(['stack', 'timeline', 'letting_chains'])
    .where('object_id', '=', objectId)
    .orderBy('made_on', 'desc')
    .orderBy('source')
    .limit(1)
    .executeTakeFirst()
}

/** The indicators that could not be asked or do not count, by code; and what every indicator is called. */
export async function findIndicatorStates(transaction: Transaction): Promise<readonly IndicatorStateRow[]> {
  const { rows } = await sql<IndicatorStateRow>`
    select distinct on (code) code, definition -> 'name' as name, state, registers
    from indicators
    left join indicator_states on indicator_states.indicator = indicators.code
    order by code, indicators.made_on desc, version desc`.execute(transaction)
  return rows
}

export interface IndicatorStateRow {
  readonly code: string
  readonly name: Words
  readonly state: Greyed | 'counts' | null
  readonly registers: readonly string[] | null
}
