import {
  type FigureColumns,
  type Release,
  type ReleaseMap,
  type Subject,
  type SubjectLevel,
  WHOLE_PART,
} from '../../../publication/contract.ts'
import type { MapArea } from './map-area.ts'
import { type View, viewOf } from './view.ts'

/** Small invented views for tests. */

const WORDS = (nl: string) => ({ nl, en: `${nl} (en)` })

export const MAP: ReleaseMap = {
  id: 'voorbeeldregio-buurt',
  title: WORDS('Waterdam'),
  territory: 'voorbeeldregio',
  level: 'buurt',
  boundaries: 'areas/voorbeeldregio-buurt.topojson',
  areas: 'areas/voorbeeldregio-buurt.json',
  parts: [],
}

const LEVEL: SubjectLevel = {
  map: MAP.id,
  breaks: [10, 20, 30, 40],
  whole: { '2025': 20, '2026': null },
  unplaced: { '2025': 0, '2026': 0 },
}

export const SUBJECT: Subject = {
  id: 'voorbeeld',
  theme: 'wonen',
  title: WORDS('Titel'),
  unit: WORDS('gevallen per 1.000 woningen'),
  numeratorName: WORDS('Gevallen'),
  denominatorName: WORDS('Woningen'),
  per: 1000,
  says: WORDS('Iets'),
  doesNotSay: [],
  innocentExplanations: [],
  definition: WORDS('Definitie'),
  sources: [],
  levels: [{ ...LEVEL, map: 'voorbeeldregio-gemeente' }, LEVEL],
  periods: ['2025', '2026'],
  periodNotes: {},
  seriesBreaks: [],
  denominatorPeriods: { '2025': '2025', '2026': '2026' },
  decimals: 1,
  roundedTo: 5,
  within: { '2025': 4, '2026': 4 },
  dimensions: [],
  statistics: {},
  downloads: {
    csv: 'tables/voorbeeld.csv',
    parquet: 'tables/voorbeeld.parquet',
    jsonStat: 'tables/voorbeeld.jsonstat.json',
  },
  amounts: null,
  flows: null,
  searchAreas: null,
}

const THEME = { id: 'wonen', title: WORDS('Wonen'), question: WORDS('Wie woont waar?'), lead: WORDS('Over wonen.') }

export const RELEASE: Release = {
  format: 3,
  id: 'voorbeeld',
  previous: null,
  publishedOn: '2026-06-01',
  history: [],
  sources: [],
  protection: { rule: WORDS('Regel'), minimumDenominator: 100 },
  maps: [{ ...MAP, id: 'voorbeeldregio-gemeente', level: 'gemeente' }, MAP],
  themes: [THEME],
  subjects: [SUBJECT],
  filesSha256: '',
}

export function areaNamed(
  name: string,
  point: readonly [number, number] = [5, 52],
  neighbours: readonly string[] = [],
): MapArea {
  return { code: name.toUpperCase(), name, within: ['Waterdam'], neighbours, point }
}

/** What is shown of an area: a figure with an interval of `reach` to either side, or why there is none. */
export type Shown = number | 'withheld' | 'not-measured' | 'impossible'

const LETTERS = { withheld: 'w', 'not-measured': 'n', impossible: 'i' } as const

/** A view in 2025 (or another period) of areas by name with their figures, in the order given. */
export function viewWith(shown: Readonly<Record<string, Shown>>, wish: { reach?: number; period?: string } = {}): View {
  const { reach = 0, period = '2025' } = wish
  const entries = Object.entries(shown)
  const numbers = (of: (value: number) => number) =>
    entries.map(([, value]) => (typeof value === 'number' ? of(value) : null))
  const columns: FigureColumns = {
    value: numbers((value) => value),
    numerator: numbers((value) => value),
    denominator: numbers(() => 1000),
    low: numbers((value) => value - reach),
    high: numbers((value) => value + reach),
    missing: entries.map(([, value]) => (typeof value === 'number' ? '.' : LETTERS[value])).join(''),
  }
  const areas = entries.map(([name]) => areaNamed(name))
  return viewOf({ subject: SUBJECT, map: MAP, level: LEVEL, period, part: WHOLE_PART, areas, columns })
}
