import type { IndicatorText, IntakeBundle, IntakeSignal } from '../casework/intake/bundle.ts'
import { HOMES, type Home } from '../linkage/contract.ts'
import { CATALOGUE } from '../signals/catalogue.ts'
import { SIGNALS, type Signal, TRACK_RECORDS, type TrackRecord } from '../signals/contract.ts'
import type { Indicator } from '../signals/indicator.ts'
import type { Warehouse } from '../warehouse/warehouse.ts'
import { readWarehouse } from '../warehouse/warehouse-reader.ts'

/**
 * What casework is told: the signals on addresses with everything that is needed to explain them, and the
 * facts of those addresses only. No table of persons is opened here.
 */
export async function bundleSignals(warehouse: Warehouse, madeOn: string): Promise<IntakeBundle> {
  const reader = await readWarehouse(warehouse, [SIGNALS, TRACK_RECORDS, HOMES])
  try {
    const signals = await reader.rows<Signal>(SIGNALS)
    const homes = await reader.query<Home>(
      'select * from homes where object_id in (select subject_id from signals) order by object_id',
    )
    return {
      madeOn,
      source: 'pipeline',
      indicators: CATALOGUE.map(toText),
      addresses: homes.map(toFacts),
      signals: signals.map((signal) => ({
        ...signal,
        subject_kind: 'address',
        inputs: JSON.parse(signal.inputs) as IntakeSignal['inputs'],
      })),
      trackRecords: await reader.rows<TrackRecord>(TRACK_RECORDS),
    }
  } finally {
    reader.close()
  }
}

function toText(indicator: Indicator): IndicatorText {
  const { code, version, family, name, says, doesNotSay, unit, inputs, baseRate, source } = indicator
  return {
    ...{ code, version, family, name, says, doesNotSay: [...doesNotSay], unit, baseRate, source },
    inputs: Object.entries(inputs).map(([inputName, called]) => ({ name: inputName, says: called })),
    innocentExplanations: indicator.innocentExplanations.map((explanation) => ({
      code: explanation.code,
      says: explanation.says,
      ...(explanation.untestedBecause === undefined ? {} : { untestedBecause: explanation.untestedBecause }),
    })),
    evidenceLevel: indicator.evidence.slice(0, 2) as IndicatorText['evidenceLevel'],
  }
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
