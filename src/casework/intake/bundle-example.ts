import type { AddressFacts, IndicatorText, IntakeBundle, IntakeSignal, SignalPlace } from './bundle.ts'
import { AGENT_PATTERN, CROWDING, GROWING_SIGNS, QUICK_RESALE } from './indicator-example.ts'
import { AGENT, HERRING_LANE_2, HERRING_LANE_2_PICTURE } from './picture-example.ts'

/** An invented bundle for the tests: three addresses, one with a stack and two with a signal that is innocently explained. */

export { HERRING_LANE_2 }
export const HERRING_LANE_12 = '9901010000000012'
export const QUAY_7 = '9901010000000107'

function address(object_id: string, line: string, floorArea: number, uses: readonly string[]): AddressFacts {
  return {
    object_id,
    line,
    use_purposes: uses,
    floor_area_square_metres: floorArea,
    building_year: 1931,
    status: 'Verblijfsobject in gebruik',
    bag_as_of: '2026-02-08',
    lon: 5.21,
    lat: 52.55,
  }
}

function crowded(subject_id: string, floorArea: number, adults: number, explained_by: readonly string[]): IntakeSignal {
  const brp = { source: 'brp', asOf: '2026-06-01' }
  return {
    indicator: 'BW-02',
    version: '1.0.0',
    family: 'occupancy',
    stage: 'pilot',
    subject_kind: 'address',
    subject_id,
    peildatum: '2026-06-01',
    happened_on: '2026-06-01',
    value: floorArea / adults,
    threshold: 12,
    inputs: {
      floor_area_square_metres: { value: floorArea, source: 'bag', asOf: '2026-02-08' },
      adults: { value: adults, ...brp },
      adults_not_related: { value: explained_by.includes('one-family') ? 0 : adults, ...brp },
    },
    sources: ['brp'],
    evidence: [`registrations ${subject_id}`],
    explained_by,
    tested: ['one-family', 'care-or-lodging', 'area-doubtful'],
    stale: false,
  }
}

/** Signals on Herring Lane 2 beside the crowding: one on the home, one on the agent, and one that is too old to count. */
const BESIDE: readonly IntakeSignal[] = [
  beside(QUICK_RESALE, {
    happened_on: '2025-03-14',
    sources: ['brk'],
    evidence: ['deed 12'],
    tested: ['renovated', 'inherited'],
  }),
  beside(AGENT_PATTERN, {
    subject_kind: 'organisation',
    subject_id: AGENT,
    happened_on: '2026-05-01',
    sources: ['lettings'],
    evidence: ['letting 4', 'letting 5'],
    tested: ['few-homes'],
  }),
  beside(GROWING_SIGNS, {
    happened_on: '2026-01-20',
    sources: ['observations'],
    evidence: ['notice 9'],
    tested: ['greenhouse'],
    stale: true,
  }),
]

function beside(indicator: IndicatorText, change: Partial<IntakeSignal>): IntakeSignal {
  const { code, version, family, inputs } = indicator
  const value = { value: 12, source: change.sources?.[0] ?? '', asOf: '2026-06-01' }
  return {
    ...crowded(HERRING_LANE_2, 40, 6, []),
    ...{ indicator: code, version, family, stage: 'trial', value: 38, threshold: 20 },
    inputs: Object.fromEntries(inputs.map(({ name }) => [name, value])),
    ...change,
  }
}

const place = (signal: IntakeSignal, change: Partial<SignalPlace> = {}): SignalPlace => ({
  indicator: signal.indicator,
  subject_id: signal.subject_id,
  object_id: signal.subject_kind === 'address' ? signal.subject_id : HERRING_LANE_2,
  by: signal.subject_kind === 'address' ? 'itself' : 'managed',
  set_aside: signal.explained_by.length > 0 ? 'explained' : signal.stale ? 'stale' : null,
  ...change,
})

const CROWDED: readonly IntakeSignal[] = [
  crowded(HERRING_LANE_12, 52, 5, ['one-family']),
  crowded(HERRING_LANE_2, 40, 6, []),
  crowded(QUAY_7, 30, 4, ['care-or-lodging']),
]

export const BUNDLE_EXAMPLE: IntakeBundle = {
  madeOn: '2026-06-15',
  source: 'test',
  indicators: [CROWDING, QUICK_RESALE, AGENT_PATTERN, GROWING_SIGNS],
  addresses: [
    address(HERRING_LANE_12, 'Haringsteeg 12, 9901 AB Waterdam', 52, ['woon']),
    address(HERRING_LANE_2, 'Haringsteeg 2, 9901 AB Waterdam', 40, ['woon', 'winkel']),
    address(QUAY_7, 'Nieuwe Kade 7-A, 9901 AC Waterdam', 30, ['logies']),
  ],
  pictures: [HERRING_LANE_2_PICTURE],
  signals: [...CROWDED, ...BESIDE],
  places: [...CROWDED, ...BESIDE].map((signal) => place(signal)),
  indicatorStates: [
    { indicator: 'BW-02', state: 'counts', registers: [] },
    { indicator: 'LO-03', state: 'stale', registers: ['observations'] },
  ],
  trackRecords: [
    {
      indicator: 'BW-02',
      visited: 39,
      confirmed: 12,
      rate: 0.308,
      low: 0.186,
      high: 0.464,
      random_visited: 100,
      random_confirmed: 1,
    },
  ],
}
