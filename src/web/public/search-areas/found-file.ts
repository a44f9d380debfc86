import type { SearchArea, SearchedMap } from '../../../publication/contract.ts'
import type { View, ViewRow } from '../release/view.ts'
import type { AreaProperties } from '../take-along/geo-json-file.ts'
import { areaDimension, measureDimension, periodDimension, type StatCube } from '../take-along/stat-cube.ts'
import type { TakenTable } from '../take-along/taken-table.ts'
import { toldCell } from '../take-along/told-cell.ts'
import { aboutTable, isInventedMap, type Whereabouts } from '../take-along/view-about.ts'
import type { Speech } from '../words/speech.ts'

/** Search areas as the page shows them: all areas of a map, and which of them were found. */
export interface ShownSearch {
  readonly view: View
  readonly searched: SearchedMap
}

/** What was tested of an area, and whether it was found: of the others the release has no expectation and no chance. */
interface ToldArea {
  readonly count: number | null
  readonly expected: number | null
  readonly p: number | null
  readonly adjusted: number | null
  /** Null where there was nothing to test. */
  readonly found: boolean | null
  readonly status: string
}

/** "Kansrijke zoekgebieden: Doorsluiswoningen, buurten, 2025". */
export function searchTitle({ view: { subject, map, period } }: ShownSearch, { t, say, areas }: Speech): string {
  return `${t('searchAreas.title')}: ${say(subject.title)}, ${areas(map.level)}, ${period}`
}

/** All areas of the map, those that were found first: what was counted and expected, how likely by chance, and found or not. */
export function foundFile(shown: ShownSearch, where: Whereabouts, speech: Speech): TakenTable {
  const { view, searched } = shown
  const { subject, map, period } = view
  const { t, say, figure } = speech
  const remarks = [
    { label: t('searchAreas.title'), text: t('searchAreas.noProof') },
    { label: t('searchAreas.expected'), text: t('searchAreas.reading', { tested: figure(searched.tested) }) },
  ]
  const told = { subject, title: searchTitle(shown, speech), unit: say(subject.numeratorName), period, remarks }
  return {
    name: ['zichtlijn', subject.id, map.id, 'zoekgebieden', period].join('-'),
    about: aboutTable({ ...told, areasInvented: isInventedMap(map) }, where, speech),
    columns: [
      { title: t('take.column.code'), kind: 'text' },
      { title: t('take.column.area'), kind: 'text' },
      { title: t('take.column.within'), kind: 'text' },
      { title: t('take.column.period'), kind: 'text' },
      { title: say(subject.numeratorName), kind: 'number' },
      { title: t('searchAreas.expected'), kind: 'number' },
      { title: t('searchAreas.p'), kind: 'number' },
      { title: t('searchAreas.adjusted'), kind: 'number' },
      { title: t('searchAreas.foundColumn'), kind: 'text' },
      { title: t('take.column.status'), kind: 'text' },
    ],
    rows: toldAreas(shown, speech).map(({ area, count, expected, p, adjusted, found, status }) => [
      ...[area.code, area.name, area.within.join(', '), period, count, expected, p, adjusted],
      found === null ? null : found ? t('searchAreas.yes') : t('searchAreas.no'),
      status,
    ]),
  }
}

const MEASURES = ['count', 'expected', 'p', 'adjusted'] as const

/** The same as a cube: period by area by measure; whether an area was found stands beside its name. */
export function foundCube(shown: ShownSearch, speech: Speech): StatCube {
  const { subject, map, period } = shown.view
  const { t, say } = speech
  const told = toldAreas(shown, speech)
  const [number, chance] = [t('take.unit.count'), t('take.unit.chance')]
  const labels = {
    count: { label: say(subject.numeratorName), unit: number },
    expected: { label: t('searchAreas.expected'), unit: number },
    p: { label: t('searchAreas.p'), unit: chance },
    adjusted: { label: t('searchAreas.adjusted'), unit: chance },
  }
  const areas = told.map(({ area, found }) => ({
    ...{ id: area.code, label: area.name },
    note: found === true ? t('searchAreas.more') : undefined,
  }))
  return {
    label: searchTitle(shown, speech),
    subjects: [subject],
    dimensions: [
      periodDimension(period, speech),
      areaDimension(areas, speech),
      measureDimension(
        MEASURES.map((id) => ({ id, ...labels[id] })),
        speech,
      ),
    ],
    cells: told.flatMap((area) =>
      MEASURES.map((id) => ({
        value: area[id],
        status: area.count === null ? area.status : t('searchAreas.notFound'),
      })),
    ),
    extension: { subject: subject.id, map: map.id, tested: shown.searched.tested },
  }
}

/** What the map tells of each area. */
export function foundProperties(shown: ShownSearch, speech: Speech): readonly AreaProperties[] {
  const { period } = shown.view
  return toldAreas(shown, speech).map(({ area: { code, name, within }, ...told }) => ({
    ...{ code, name, within: within.join(', '), period },
    ...told,
  }))
}

function toldAreas({ view, searched }: ShownSearch, speech: Speech): readonly (ToldArea & Pick<ViewRow, 'area'>)[] {
  const found = new Map(searched.found.map((entry) => [entry.area, entry]))
  const rowsOf = (entries: readonly ViewRow[]) =>
    entries.map((row) => ({ area: row.area, ...toldArea(row, found.get(row.area.code), speech) }))
  const first = searched.found.flatMap(({ area }) => view.byCode.get(area) ?? [])
  return rowsOf([...first, ...view.rows.filter(({ area }) => !found.has(area.code))])
}

function toldArea({ cell }: ViewRow, entry: SearchArea | undefined, speech: Speech): ToldArea {
  const { numerator, status } = toldCell(cell, speech)
  const nothing = { expected: null, p: null, adjusted: null, status }
  if (cell.missing !== null) return { ...nothing, count: null, found: null }
  if (entry === undefined) return { ...nothing, count: numerator, found: false }
  const { count, expected, p, adjusted } = entry
  return { count, expected, p, adjusted, found: true, status }
}
