import { areaDimension, measureDimension, periodDimension, type StatCube } from '../take-along/stat-cube.ts'
import type { AboutLine, TakenTable } from '../take-along/taken-table.ts'
import { type ToldCell, toldCell } from '../take-along/told-cell.ts'
import { aboutTable, isInventedMap, type Whereabouts } from '../take-along/view-about.ts'
import { cubeCells, figureMeasures } from '../take-along/view-cube.ts'
import type { Speech } from '../words/speech.ts'
import { differenceWords } from './compare-sentence.ts'
import type { ComparedFigure } from './compared-cells.ts'
import type { Compared } from './comparison.ts'
import { WHOLE_CODE } from './others.ts'

/** One area beside others, as the page shows it. */
export interface ShownComparison extends ComparedFigure {
  readonly compared: readonly Compared[]
  /** The code and the name of the area that the others lie beside. */
  readonly own: { readonly code: string; readonly name: string }
}

/** "Waterdam naast anderen: Doorsluiswoningen, 2025". */
export function comparisonTitle({ own, subject, period }: ShownComparison, { t, say }: Speech): string {
  return `${t('compare.pictureTitle', { area: own.name, subject: say(subject.title) })}, ${period}`
}

/** The rows of a comparison as a file: figure, interval, how it lies beside the marked area, or why there is no figure. */
export function comparedFile(shown: ShownComparison, where: Whereabouts, speech: Speech): TakenTable {
  const { subject, period, own } = shown
  const { t, say } = speech
  return {
    name: ['zichtlijn', subject.id, own.code, 'vergeleken', period].join('-'),
    about: aboutComparison(shown, where, speech),
    columns: [
      { title: t('take.column.code'), kind: 'text' },
      { title: t('compare.area'), kind: 'text' },
      { title: t('take.column.period'), kind: 'text' },
      { title: say(subject.unit), kind: 'number' },
      { title: t('take.column.low'), kind: 'number' },
      { title: t('take.column.high'), kind: 'number' },
      { title: t('compare.difference'), kind: 'text' },
      { title: t('take.column.status'), kind: 'text' },
    ],
    rows: shown.compared.map((entry) => {
      const { value, low, high, status } = toldCompared(entry, speech)
      return [entry.code, entry.name, period, value, low, high, differenceWords(entry, speech), status]
    }),
  }
}

/** The same as a cube: period by area by measure, with the difference in words beside the name of the area. */
export function comparedCube(shown: ShownComparison, speech: Speech): StatCube {
  const { subject, map, period, compared } = shown
  const measures = figureMeasures(speech.say(subject.unit), speech)
  const areas = compared.map((entry) => ({
    ...{ id: entry.code, label: entry.name },
    note: differenceWords(entry, speech) || undefined,
  }))
  return {
    label: comparisonTitle(shown, speech),
    subjects: [subject],
    dimensions: [periodDimension(period, speech), areaDimension(areas, speech), measureDimension(measures, speech)],
    cells: compared.flatMap((entry) => cubeCells(toldCompared(entry, speech), measures, speech)),
    extension: { subject: subject.id, map: map.id, own: shown.own.code },
  }
}

/** The whole has no interval: it is what all measured areas have together. */
function toldCompared({ code, cell }: Compared, speech: Speech): ToldCell {
  const told = toldCell(cell, speech)
  return code === WHOLE_CODE ? { ...told, low: null, high: null } : told
}

function aboutComparison(shown: ShownComparison, where: Whereabouts, speech: Speech): readonly AboutLine[] {
  const { subject, map, period } = shown
  const { t, say } = speech
  const remarks = [{ label: t('compare.difference'), text: t('compare.fileNote') }]
  const told = { subject, title: comparisonTitle(shown, speech), unit: say(subject.unit), period, remarks }
  return aboutTable({ ...told, areasInvented: isInventedMap(map) }, where, speech)
}
