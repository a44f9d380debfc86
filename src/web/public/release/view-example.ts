import type { Cell, MapArea, ReleaseMap, Subject } from '../../../publication/contract.ts'
import { type View, viewOf } from './view.ts'

/** Small invented views for tests. */

const WORDS = (nl: string) => ({ nl, en: `${nl} (en)` })

export const MAP: ReleaseMap = {
  id: 'wijken',
  title: WORDS('Waterdam'),
  territory: 'voorbeeldregio',
  level: 'buurt',
  boundaries: 'areas/wijken.topojson',
  areas: 'areas/wijken.json',
}

const SUBJECT: Subject = {
  id: 'voorbeeld',
  theme: WORDS('Thema'),
  title: WORDS('Titel'),
  unit: WORDS('gevallen per 1.000 woningen'),
  numeratorName: WORDS('Gevallen'),
  denominatorName: WORDS('Woningen'),
  says: WORDS('Iets'),
  doesNotSay: [],
  innocentExplanations: [],
  definition: WORDS('Definitie'),
  sources: [],
  map: 'wijken',
  periods: ['2025', '2026'],
  periodNotes: {},
  decimals: 1,
  breaks: [10, 20, 30, 40],
  whole: { '2025': 20, '2026': null },
  roundedTo: 5,
  within: { '2025': 4, '2026': 4 },
  denominatorPeriods: { '2025': '2025', '2026': '2026' },
  dimensions: [],
  statistics: {},
  table: 'tables/voorbeeld.json',
  splits: 'tables/voorbeeld.splits.json',
  amounts: null,
}

export function areaNamed(
  name: string,
  point: readonly [number, number] = [5, 52],
  neighbours: readonly string[] = [],
): MapArea {
  return { code: name.toUpperCase(), name, within: ['Waterdam'], neighbours, point }
}

/** A figure of an area in 2025 with an interval of `reach` to either side, or the reason why there is none. */
export function cellFor(name: string, value: number | 'withheld' | 'not-measured' | 'impossible', reach = 0): Cell {
  const place = { area: name.toUpperCase(), period: '2025' }
  if (typeof value !== 'number') {
    return { ...place, value: null, missing: value, numerator: null, denominator: null, low: null, high: null }
  }
  return {
    ...place,
    value,
    missing: null,
    numerator: value,
    denominator: 1000,
    low: value - reach,
    high: value + reach,
  }
}

export function viewWith(cells: readonly Cell[], names: readonly string[], period = '2025'): View {
  return viewOf({ subject: SUBJECT, map: MAP, period, areas: names.map((name) => areaNamed(name)), cells })
}
