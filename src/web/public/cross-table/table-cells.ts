import { use } from 'react'
import type { Release, ReleaseMap, SplitCell, Subject, SubjectDimension } from '../../../publication/contract.ts'
import { WHOLE_PART } from '../../../publication/contract.ts'
import { cellsOfTable } from '../release/area-figures.ts'
import { levelsOf } from '../release/choice.ts'
import { openFigures, openGemeente, openGemeenteSplits, openLand, openMapAreas } from '../release/release-folder.ts'
import { viewOf } from '../release/view.ts'
import type { Speech } from '../words/speech.ts'
import { type Axis, type AxisArea, areaAxis, categoryAxis, periodAxis } from './axis.ts'

/** Where a table of one's own is about: a gemeente, or the whole territory. */
export interface TablePlace {
  readonly axes: readonly Axis[]
  readonly area: AxisArea
}

/** The splits of which there are cells per area: those from gemeente to gemeente are flows, with a page of their own. */
export function tableDimensions({ dimensions }: Subject): readonly SubjectDimension[] {
  return dimensions.filter(({ mapped }) => mapped)
}

/** What rows and columns can be in a gemeente: its wijken, its buurten, the periods and the splits. */
export function useGemeentePlace(subject: Subject, gemeente: string, speech: Speech): TablePlace {
  const { areas } = use(openGemeente(gemeente))
  const own = areas.find(({ code }) => code === gemeente) ?? { code: gemeente, name: gemeente }
  const levels = (['wijk', 'buurt'] as const).flatMap((level) => {
    const parts = areas.filter((area) => area.level === level)
    return parts.length === 0 ? [] : [areaAxis(level, parts, own, speech)]
  })
  return { axes: [...levels, ...otherAxes(subject, speech)], area: own }
}

/** What rows and columns can be in the whole territory: its gemeenten, the periods and the splits. */
export function useWholePlace(release: Release, subject: Subject, speech: Speech): TablePlace {
  const map = gemeenteMap(release, subject)
  const whole = { code: 'NL00', name: placeName(release, subject, speech) }
  const areas = map === undefined ? [] : use(openMapAreas(map))
  const gemeenten = map === undefined ? [] : [areaAxis('gemeente', areas, whole, speech)]
  return { axes: [...gemeenten, ...otherAxes(subject, speech)], area: whole }
}

/** All published cells of a gemeente, its wijken and its buurten. */
export function useGemeenteCells(subject: Subject, gemeente: string): readonly SplitCell[] {
  const asked = [openGemeente(gemeente), openGemeenteSplits(gemeente)] as const
  const totals = use(asked[0]).totals[subject.id]
  const splits = use(asked[1])[subject.id]
  return [totals, splits].flatMap((table) => (table === undefined ? [] : cellsOfTable(table)))
}

interface WholeWish {
  readonly period: string
  readonly axes: readonly [Axis, Axis]
}

/** The published cells of the whole and, when they are asked for, of its gemeenten: only the files that the axes need. */
export function useWholeCells(release: Release, subject: Subject, { period, axes }: WholeWish): readonly SplitCell[] {
  const map = gemeenteMap(release, subject)
  const land = openLand(subject)
  const wantsAreas = axes.some(({ kind }) => kind === 'areas')
  const files = wantsAreas && map !== undefined ? filesOf(subject, map, { period, axes }) : []
  const areas = map === undefined ? [] : use(openMapAreas(map))
  const ofAreas = files.flatMap(({ part, of, opened }): readonly SplitCell[] => {
    const level = subject.levels.find((entry) => entry.map === map?.id)
    if (map === undefined || level === undefined) return []
    const view = viewOf({ subject, map, level, period: of, part, areas, columns: use(opened) })
    return view.rows.map(({ cell, overRepresentation }) => ({
      ...cell,
      level: 'gemeente',
      ...part,
      overRepresentation,
    }))
  })
  return [...ofAreas, ...cellsOfTable(use(land)).map((cell) => ({ ...cell, area: 'NL00' }))]
}

function filesOf(subject: Subject, map: ReleaseMap, { period, axes }: WholeWish) {
  const categories = axes.find(({ kind }) => kind === 'categories')
  const periods = axes.some(({ kind }) => kind === 'periods') ? subject.periods : [period]
  const parts = (categories?.entries ?? []).map(({ at }) => ({
    dimension: at.dimension ?? WHOLE_PART.dimension,
    category: at.category ?? WHOLE_PART.category,
  }))
  return (parts.length === 0 ? [WHOLE_PART] : parts).flatMap((part) =>
    periods.map((of) => ({ part, of, opened: openFigures(subject, map, of, part) })),
  )
}

function otherAxes(subject: Subject, speech: Speech): readonly Axis[] {
  return [periodAxis(subject, speech), ...tableDimensions(subject).map((dimension) => categoryAxis(dimension, speech))]
}

function gemeenteMap(release: Release, subject: Subject): ReleaseMap | undefined {
  return levelsOf(release, subject).find(({ map }) => map.level === 'gemeente')?.map
}

function placeName(release: Release, subject: Subject, speech: Speech): string {
  const map = levelsOf(release, subject)[0]?.map
  return map === undefined ? '' : speech.placeOf(map)
}
