import { partName, unitOf } from '../release/unit.ts'
import type { View, ViewRow } from '../release/view.ts'
import type { Speech } from '../words/speech.ts'
import { areaDimension, type CubeCategory, measureDimension, periodDimension, type StatCube } from './stat-cube.ts'
import { type ToldCell, toldCell } from './told-cell.ts'
import { viewTitle } from './view-about.ts'

/** A figure of a cell, by the name that a cell has for it. */
export type MeasureId = Exclude<keyof ToldCell, 'status'>

/** The rows of a view as a cube: period by area by measure. */
export function viewCube(view: View, rows: readonly ViewRow[], speech: Speech): StatCube {
  const { subject, map, period, part } = view
  const measures = measuresOf(view, speech)
  const areas = rows.map(({ area }) => ({ id: area.code, label: [area.name, ...area.within.toReversed()].join(', ') }))
  return {
    label: viewTitle(view, speech),
    subjects: [subject],
    dimensions: [periodDimension(period, speech), areaDimension(areas, speech), measureDimension(measures, speech)],
    cells: rows.flatMap(({ cell }) => cubeCells(toldCell(cell, speech), measures, speech)),
    extension: { subject: subject.id, map: map.id, part: { ...part, label: partName(view, speech) ?? null } },
  }
}

type Measure = CubeCategory & { readonly id: MeasureId }

/** The figure and its interval in a unit. */
export function figureMeasures(unit: string, { t }: Speech): readonly Measure[] {
  return [
    { id: 'value', label: unit, unit },
    { id: 'low', label: t('take.column.low'), unit },
    { id: 'high', label: t('take.column.high'), unit },
  ]
}

/** What is told of a cell, measure by measure. What a cell with a figure lacks, such as an interval, is not given. */
export function cubeCells(
  told: ToldCell,
  measures: readonly Measure[],
  { t }: Speech,
): readonly StatCube['cells'][number][] {
  const status = told.value === null ? told.status : t('take.notGiven')
  return measures.map(({ id }) => ({ value: told[id], status }))
}

function measuresOf(view: View, speech: Speech): readonly Measure[] {
  const { numeratorName, denominatorName } = view.subject
  const unit = speech.t('take.unit.count')
  const figures = figureMeasures(unitOf(view, speech), speech)
  if (view.counted) return figures
  const counts: Measure[] = [{ id: 'numerator', label: speech.say(numeratorName), unit }]
  if (denominatorName !== null) counts.push({ id: 'denominator', label: speech.say(denominatorName), unit })
  return [...figures, ...counts]
}
