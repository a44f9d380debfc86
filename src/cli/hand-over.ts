import type { IndicatorText, IntakeBundle } from '../casework/intake/bundle.ts'
import { HOMES, type Home } from '../linkage/contract.ts'
import { CATALOGUE } from '../signals/catalogue.ts'
import {
  INDICATOR_STATES,
  type IndicatorState,
  LETTING_CHAINS,
  PLACED_SIGNALS,
  type PlacedSignal,
  SIGNALS,
  type Signal,
  STACKS,
  TRACK_RECORDS,
  type TrackRecord,
} from '../signals/contract.ts'
import type { Indicator } from '../signals/indicator.ts'
import { baseRateLens } from '../signals/outcomes/base-rate-lens.ts'
import { TIMELINE_TABLES } from '../signals/timeline/timeline.ts'
import type { Warehouse } from '../warehouse/warehouse.ts'
import { readWarehouse, type WarehouseReader } from '../warehouse/warehouse-reader.ts'
import { drawPictures } from './address-pictures.ts'

const TABLES = [
  ...TIMELINE_TABLES,
  ...[SIGNALS, PLACED_SIGNALS, STACKS, LETTING_CHAINS, INDICATOR_STATES, TRACK_RECORDS, HOMES],
]

/**
 * What casework is told: the addresses that a signal reaches, those signals with everything that is needed to explain
 * them, and the facts of those addresses only. No table of persons is opened here but that of how many live where.
 */
export async function bundleSignals(warehouse: Warehouse, madeOn: string): Promise<IntakeBundle> {
  const reader = await readWarehouse(warehouse, [...new Set(TABLES)])
  try {
    const homes = await reader.query<Home>(
      'select * from homes where object_id in (select object_id from placed_signals) order by object_id',
    )
    const placed = await reader.rows<PlacedSignal>(PLACED_SIGNALS)
    const trackRecords = await reader.rows<TrackRecord>(TRACK_RECORDS)
    const recordOf = new Map(trackRecords.map((record) => [record.indicator, record]))
    return {
      madeOn,
      source: 'pipeline',
      indicators: CATALOGUE.map((indicator) => toText(indicator, recordOf.get(indicator.code))),
      addresses: homes.map(toFacts),
      pictures: await drawPictures(
        reader,
        homes.map(({ object_id }) => object_id),
      ),
      signals: (await placedSignals(reader)).map(toSignal),
      places: placed.map(toPlace),
      indicatorStates: (await reader.rows<IndicatorState>(INDICATOR_STATES)).map(toState),
      trackRecords,
    }
  } finally {
    reader.close()
  }
}

function placedSignals(reader: WarehouseReader): Promise<Signal[]> {
  return reader.query<Signal>(
    `select * from signals
     where (indicator, subject_id) in (select (indicator, subject_id) from placed_signals)
     order by indicator, subject_id`,
  )
}

function toText(indicator: Indicator, record: TrackRecord | undefined): IndicatorText {
  const { code, version, family, name, says, doesNotSay, unit, inputs, source } = indicator
  return {
    ...{ code, version, family, name, says, doesNotSay: [...doesNotSay], unit, source },
    baseRate: toBaseRate(indicator, record),
    inputs: Object.entries(inputs).map(([inputName, { nl, en }]) => ({ name: inputName, says: { nl, en } })),
    innocentExplanations: indicator.innocentExplanations.map((explanation) => ({
      code: explanation.code,
      says: explanation.says,
      ...(explanation.untestedBecause === undefined ? {} : { untestedBecause: explanation.untestedBecause }),
    })),
    evidenceLevel: indicator.evidence.slice(0, 2) as IndicatorText['evidenceLevel'],
  }
}

/** The base rate that counts: what visits by lot found, once there are enough of them; the assumed one before. */
function toBaseRate({ baseRate }: Indicator, record: TrackRecord | undefined): IndicatorText['baseRate'] {
  const { rate, measuredIn } = baseRateLens(baseRate, record)
  if (measuredIn === undefined) return baseRate
  const { visited, confirmed } = measuredIn
  return {
    ...{ rate, sensitivity: baseRate.sensitivity, specificity: baseRate.specificity },
    source: {
      nl: `${visited} bezoeken die door loting waren gekozen, waarvan ${confirmed} raak. Hoe vaak het signaal gelijk heeft: ${baseRate.source.nl}`,
      en: `${visited} visits that were drawn by lot, of which ${confirmed} found misuse. How often the signal is right: ${baseRate.source.en}`,
    },
  }
}

// The casts below are of closed lists that a contract writes as text; intake checks every one of them at its door.

function toSignal(signal: Signal): IntakeBundle['signals'][number] {
  return {
    ...signal,
    stage: signal.stage as IntakeBundle['signals'][number]['stage'],
    subject_kind: signal.subject_kind as IntakeBundle['signals'][number]['subject_kind'],
    inputs: JSON.parse(signal.inputs) as IntakeBundle['signals'][number]['inputs'],
  }
}

function toPlace({ indicator, subject_id, object_id, by, set_aside }: PlacedSignal): IntakeBundle['places'][number] {
  return { indicator, subject_id, object_id, by, set_aside } as IntakeBundle['places'][number]
}

function toState({ indicator, state, registers }: IndicatorState): IntakeBundle['indicatorStates'][number] {
  return { indicator, state, registers } as IntakeBundle['indicatorStates'][number]
}

function toFacts(home: Home): IntakeBundle['addresses'][number] {
  return {
    object_id: home.object_id,
    line: home.address,
    use_purposes: home.use_purposes,
    floor_area_square_metres: home.floor_area_square_metres,
    building_year: home.building_year,
    status: home.object_status,
    bag_as_of: home.bag_as_of,
    lon: home.lon,
    lat: home.lat,
  }
}
