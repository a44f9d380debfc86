import type { ColumnType, Generated } from 'kysely'
import type { Greyed, Route, SetAside } from '../../vocabulary/signal-words.ts'
import type { AddressPicture } from '../intake/address-picture.ts'
import type { IndicatorText, IntakeSignal, SignalInput } from '../intake/bundle.ts'

/** The tables in `migrations/`, for the query builder. Days and numbers arrive as text and number, see database.ts. */
export interface Schema {
  readonly processings: ProcessingRow
  readonly processing_subjects: {
    span_id: string
    parent_span_id: string
    data_subject_id: string
    data_subject_id_type: string
  }
  readonly processing_endings: {
    parent_span_id: string
    end_time: number
    status: 'Ok' | 'Error'
    outcome: string
  }
  readonly logboek: LogLine
  readonly intakes: {
    id: Generated<number>
    checksum: string
    made_on: string
    source: string
    taken_in_at: Generated<Date>
  }
  readonly indicators: { code: string; version: string; definition: Json<IndicatorText>; made_on: string }
  readonly addresses: AddressRow
  readonly signals: SignalRow
  readonly signal_places: {
    indicator: string
    subject_id: string
    peildatum: string
    object_id: string
    reached_by: Route
    set_aside: SetAside | null
    source: string
    made_on: string
  }
  readonly address_pictures: PictureRow
  readonly indicator_states: {
    indicator: string
    state: Greyed | 'counts'
    registers: readonly string[]
    made_on: string
  }
  readonly track_records: TrackRecordRow
  readonly sign_ins: {
    token_hash: string
    account: string
    purpose: string
    signed_in_at: Date
    expires_at: Date
  }
}

/** Read as a value, written as text that PostgreSQL parses. */
type Json<T> = ColumnType<T, string, string>

interface ProcessingRow {
  span_id: string
  trace_id: string
  operation: 'reading' | 'changing'
  name: string
  processing_activity_id: string
  actor: string
  purpose: string
  origin: string
  start_time: number
}

/** A line in the shape of the standard Logboek Dataverwerkingen; times in milliseconds since 1970. */
export interface LogLine {
  readonly trace_id: string
  readonly span_id: string
  readonly parent_span_id: string | null
  readonly name: string
  readonly start_time: number
  readonly end_time: number
  readonly status: 'Ok' | 'Error'
  readonly processing_activity_id: string
  readonly data_subject_id: string | null
  readonly data_subject_id_type: string | null
  readonly attributes: Readonly<Record<'operation' | 'actor' | 'purpose' | 'origin' | 'outcome', string>>
}

interface AddressRow {
  object_id: string
  line: string
  use_purposes: readonly string[]
  floor_area_square_metres: number | null
  building_year: number | null
  status: string
  bag_as_of: string
  lon: number
  lat: number
  source: string
  made_on: string
}

interface SignalRow {
  indicator: string
  version: string
  subject_kind: IntakeSignal['subject_kind']
  subject_id: string
  stage: IntakeSignal['stage']
  peildatum: string
  happened_on: string
  value: number
  threshold: number
  inputs: Json<Readonly<Record<string, SignalInput>>>
  sources: readonly string[]
  evidence: readonly string[]
  stale: boolean
  explained_by: readonly string[]
  tested: readonly string[]
  source: string
  made_on: string
}

interface PictureRow {
  object_id: string
  stack: Json<AddressPicture['stack']>
  timeline: Json<AddressPicture['timeline']>
  letting_chains: Json<AddressPicture['letting_chains']>
  source: string
  made_on: string
}

interface TrackRecordRow {
  indicator: string
  visited: number
  confirmed: number
  rate: number | null
  low: number | null
  high: number | null
  random_visited: number
  random_confirmed: number
  made_on: string
}
