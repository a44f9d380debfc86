import type { MapAreas, SplitCell, Subject } from '../contract.ts'
import { TOTAL } from '../contract.ts'
import type { DrawnMaps } from '../maps/release-maps.ts'

/** A published total; the rest of the cell can be told too. */
export function total(area: string, told: Partial<SplitCell> = {}): SplitCell {
  const level = area.startsWith('BU')
    ? 'buurt'
    : area.startsWith('WK')
      ? 'wijk'
      : area.startsWith('GM')
        ? 'gemeente'
        : 'land'
  return {
    area,
    level,
    period: '2026',
    dimension: TOTAL,
    category: TOTAL,
    value: null,
    missing: null,
    numerator: null,
    denominator: null,
    low: null,
    high: null,
    overRepresentation: null,
    ...told,
  }
}

/** What findings read of a subject. */
export function subjectOf(told: Partial<Subject> = {}): Subject {
  const subject: Partial<Subject> = {
    id: 'lege-woningen',
    periods: ['2025', '2026'],
    levels: [{ map: 'nederland-gemeente', breaks: [], whole: {}, unplaced: {} }],
    within: { '2025': 9, '2026': 9 },
    dimensions: [],
    ...told,
  }
  return subject as Subject
}

/** One map of these areas, in this order. */
export function mapOf(codes: readonly string[], id = 'nederland-gemeente'): DrawnMaps {
  const areas: MapAreas = {
    codes,
    names: codes.map((code) => `Gemeente ${code}`),
    neighbours: codes.map(() => []),
    points: codes.map(() => [5, 52]),
    holders: {},
  }
  return { maps: [], areas: new Map([[id, areas]]) }
}

/** Codes of so many gemeenten. */
export function gemeenten(count: number): string[] {
  return Array.from({ length: count }, (_, place) => `GM${String(place + 1).padStart(4, '0')}`)
}
