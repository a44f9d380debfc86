import { use } from 'react'
import type { GemeenteFigures, ReleaseMap, Subject } from '../../../publication/contract.ts'
import { openTotals } from '../combine/combined-views.ts'
import { cellsOfArea } from '../release/area-figures.ts'
import { gemeenteOf } from '../release/choice.ts'
import { openGemeente } from '../release/release-folder.ts'
import { countAsValue, type View } from '../release/view.ts'
import type { NamedCell } from './comparison.ts'
import { namedCell } from './others.ts'

/** Of what areas are compared. */
export interface ComparedFigure {
  readonly subject: Subject
  readonly map: ReleaseMap
  readonly period: string
}

/**
 * Some areas of a level under their names with their published cells; those that are not published are left out. The figures of
 * all gemeenten are one small file; of wijken and buurten only the files of their gemeenten are opened.
 */
export function useComparedCells(figure: ComparedFigure, codes: readonly string[]): readonly NamedCell[] {
  if (figure.map.level === 'gemeente') return cellsOn(use(openTotals(figure, figure.map)), codes)
  const asked = new Map(codes.map(gemeenteOf).map((gemeente) => [gemeente, openGemeente(gemeente)]))
  const files = new Map([...asked].map(([gemeente, file]) => [gemeente, use(file)]))
  return codes.flatMap((code) => cellIn(files.get(gemeenteOf(code)), code, figure) ?? [])
}

function cellsOn({ byCode }: View, codes: readonly string[]): readonly NamedCell[] {
  return codes.flatMap((code) => {
    const row = byCode.get(code)
    return row === undefined ? [] : [namedCell(row)]
  })
}

/** The cell of an area in the file of its gemeente; without one it was not measured. */
export function cellIn(
  file: GemeenteFigures | undefined,
  code: string,
  { subject, period }: Pick<ComparedFigure, 'subject' | 'period'>,
): NamedCell | undefined {
  const area = file?.areas.find((entry) => entry.code === code)
  if (area === undefined) return undefined
  const given = cellsOfArea(file?.totals[subject.id], code).find((cell) => cell.period === period)
  const nothing = { value: null, numerator: null, denominator: null, low: null, high: null }
  const cell = given ?? { area: code, period, missing: 'not-measured' as const, ...nothing }
  return { code, name: area.name, cell: countAsValue(cell) }
}
