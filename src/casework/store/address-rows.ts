import { sql } from 'kysely'
import type { IndicatorText, SignalInput } from '../intake/bundle.ts'
import type { Transaction } from './database.ts'

/** An address that has at least one signal, with the indicators on it. */
export interface AddressWithSignals {
  readonly object_id: string
  readonly line: string
  readonly use_purposes: readonly string[]
  readonly signals: readonly { readonly indicator: IndicatorText; readonly explained: boolean }[]
}

/** One page of the addresses with signals, by street and number. */
export async function findAddressesWithSignals(
  transaction: Transaction,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly AddressWithSignals[]> {
  const { rows } = await sql<AddressWithSignals>`
    with
    page as (
      select object_id, line, use_purposes
      from addresses
      where exists (select from signals where subject_id = object_id)
      order by line, object_id
      limit ${limit} offset ${offset}
    ),
    explained as (
      select
        signals.subject_id,
        jsonb_agg(
          jsonb_build_object('indicator', indicators.definition, 'explained', signals.explained_by <> '{}')
          order by signals.indicator, signals.peildatum
        ) as signals
      from signals
      inner join indicators on indicators.code = signals.indicator and indicators.version = signals.version
      where signals.subject_id in (select object_id from page)
      group by signals.subject_id
    )
    select page.object_id, page.line, page.use_purposes, explained.signals
    from page
    inner join explained on explained.subject_id = page.object_id
    order by page.line, page.object_id`.execute(transaction)
  return rows
}

/** How many addresses have a signal. */
export async function countAddressesWithSignals(transaction: Transaction): Promise<number> {
  const { rows } = await sql<{ readonly total: number }>`
    select count(distinct subject_id)::integer as total from signals`.execute(transaction)
  return rows[0]?.total ?? 0
}

export type AddressRow = NonNullable<Awaited<ReturnType<typeof findAddress>>>

/** The address with this BAG id, or nothing. */
export function findAddress(transaction: Transaction, objectId: string) {
  return transaction
    .selectFrom('addresses')
    .select(['object_id', 'line', 'use_purposes', 'floor_area_square_metres', 'building_year', 'status', 'bag_as_of'])
    .where('object_id', '=', objectId)
    .executeTakeFirst()
}

/** A signal with the definition it was made by, and how often that was right. */
export interface ExplainedSignalRow {
  readonly peildatum: string
  readonly value: number
  readonly threshold: number
  readonly inputs: Readonly<Record<string, SignalInput>>
  readonly explained_by: readonly string[]
  readonly tested: readonly string[]
  readonly definition: IndicatorText
  readonly visited: number | null
  readonly confirmed: number | null
  readonly rate: number | null
  readonly low: number | null
  readonly high: number | null
}

/** The signals on an address, by code of the indicator. */
export function findSignals(transaction: Transaction, objectId: string): Promise<readonly ExplainedSignalRow[]> {
  return transaction
    .selectFrom('signals')
    .innerJoin('indicators', (join) =>
      join.onRef('indicators.code', '=', 'signals.indicator').onRef('indicators.version', '=', 'signals.version'),
    )
    .leftJoin('track_records', 'track_records.indicator', 'signals.indicator')
    .select([
      'signals.peildatum',
      'signals.value',
      'signals.threshold',
      'signals.inputs',
      'signals.explained_by',
      'signals.tested',
      'indicators.definition',
      'track_records.visited',
      'track_records.confirmed',
      'track_records.rate',
      'track_records.low',
      'track_records.high',
    ])
    .where('signals.subject_id', '=', objectId)
    .orderBy('signals.indicator')
    .orderBy('signals.peildatum')
    .execute()
}
