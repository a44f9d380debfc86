import type { AreaProperties } from '../take-along/geo-json-file.ts'
import { areaDimension, measureDimension, type StatCube } from '../take-along/stat-cube.ts'
import { toldCell } from '../take-along/told-cell.ts'
import { cubeCells, figureMeasures } from '../take-along/view-cube.ts'
import type { Speech } from '../words/speech.ts'
import type { Combination, CombinedRow } from './combination.ts'
import { cellsOf, classWordsOf, combinedTitle, namedView, viewsOf } from './combined-file.ts'

/** Subjects side by side as a cube: area by subject by measure. The class of an area stands beside its name. */
export function combinedCube(combination: Combination, rows: readonly CombinedRow[], speech: Speech): StatCube {
  const views = viewsOf(combination)
  const { t } = speech
  const measures = figureMeasures(t('take.unit.each'), speech)
  const areas = rows.map((row) => ({ id: row.area.code, label: row.area.name, note: classWordsOf(row, speech) }))
  const subjects = [...new Map(views.map((view) => [view.subject.id, view])).values()]
  return {
    label: combinedTitle(combination, speech),
    subjects: views.map(({ subject }) => subject),
    dimensions: [
      areaDimension(areas, speech),
      {
        ...{ id: 'subject', label: t('choice.subject') },
        categories: subjects.map((view) => ({ id: view.subject.id, label: namedView(view, speech) })),
      },
      measureDimension(
        measures.map(({ id, label }) => ({ id, label })),
        speech,
      ),
    ],
    cells: rows.flatMap((row) => {
      const cells = cellsOf(row)
      return subjects.flatMap((view) => {
        const cell = cells[views.indexOf(view)] ?? row.first
        return cubeCells(toldCell(cell, speech), measures, speech)
      })
    }),
    extension: { map: combination.first.map.id, periods: views.map(({ period }) => period) },
  }
}

/** What the map tells of an area: its figures by the place of their subject, and its class. */
export function combinedProperties(combination: Combination, row: CombinedRow, speech: Speech): AreaProperties {
  const { area } = row
  const views = viewsOf(combination)
  const figures = cellsOf(row).flatMap((cell, place) => {
    const view = views[place]
    const { value, low, high, status } = toldCell(cell, speech)
    const told = { subject: view?.subject.id ?? '', period: cell.period, value, low, high, status }
    return Object.entries(told).map(([name, said]) => [`${name}${place + 1}`, said] as const)
  })
  const { code, name, within } = area
  return {
    ...{ code, name, within: within.join(', ') },
    ...Object.fromEntries(figures),
    together: classWordsOf(row, speech),
  }
}
