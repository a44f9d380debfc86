import { areaDimension, measureDimension, type StatCube } from '../take-along/stat-cube.ts'
import type { TakenColumn, TakenTable } from '../take-along/taken-table.ts'
import { toldCell } from '../take-along/told-cell.ts'
import { aboutTables, type Whereabouts } from '../take-along/view-about.ts'
import { cubeCells, figureMeasures } from '../take-along/view-cube.ts'
import type { Speech } from '../words/speech.ts'
import type { PairRow } from './pair.ts'
import { type PairNames, pairWords } from './pair-words.ts'

/** Two areas side by side, as the page shows them. */
export interface ShownPair {
  readonly rows: readonly PairRow[]
  readonly names: PairNames
  readonly codes: readonly [one: string, other: string]
  readonly areasInvented: boolean
}

/** Two areas on every subject as a file: of each the figure and its interval, and which of the two is clearly higher. */
export function pairFile(pair: ShownPair, where: Whereabouts, speech: Speech): TakenTable {
  const { rows, names, codes } = pair
  const { t, say } = speech
  return {
    name: ['zichtlijn', ...codes].join('-'),
    about: aboutPair(pair, where, speech),
    columns: [
      { title: t('choice.subject'), kind: 'text' },
      { title: t('take.about.unit'), kind: 'text' },
      { title: t('take.column.period'), kind: 'text' },
      ...columnsOf(`${names.one} (${codes[0]})`, speech),
      ...columnsOf(`${names.other} (${codes[1]})`, speech),
      { title: t('compare.difference'), kind: 'text' },
    ],
    rows: rows.map((row) => {
      const told = [row.one, row.other].flatMap((cell) => {
        const { value, low, high, status } = toldCell(cell, speech)
        return [value, low, high, status]
      })
      return [say(row.subject.title), say(row.subject.unit), row.period, ...told, pairWords(row, names, speech)]
    }),
  }
}

/** The same as a cube: subject by area by measure, with the difference in words beside the name of the subject. */
export function pairCube({ rows, names, codes }: ShownPair, speech: Speech): StatCube {
  const { t, say } = speech
  const measures = figureMeasures(t('take.unit.each'), speech)
  return {
    label: t('compare.pairTitle', { one: names.one, other: names.other }),
    subjects: rows.map(({ subject }) => subject),
    dimensions: [
      {
        ...{ id: 'subject', label: t('choice.subject') },
        categories: rows.map((row) => ({
          id: row.subject.id,
          label: `${say(row.subject.title)}, ${row.period} (${say(row.subject.unit)})`,
          note: pairWords(row, names, speech),
        })),
      },
      areaDimension(
        [
          { id: codes[0], label: names.one },
          { id: codes[1], label: names.other },
        ],
        speech,
      ),
      measureDimension(
        measures.map(({ id, label }) => ({ id, label })),
        speech,
      ),
    ],
    cells: rows.flatMap(({ one, other }) =>
      [one, other].flatMap((cell) => cubeCells(toldCell(cell, speech), measures, speech)),
    ),
    extension: {},
  }
}

function columnsOf(of: string, { t }: Speech): readonly TakenColumn[] {
  return [
    { title: `${of}: ${t('compare.figure')}`, kind: 'number' },
    { title: `${of}: ${t('take.column.low')}`, kind: 'number' },
    { title: `${of}: ${t('take.column.high')}`, kind: 'number' },
    { title: `${of}: ${t('take.column.status')}`, kind: 'text' },
  ]
}

function aboutPair({ rows, areasInvented }: ShownPair, where: Whereabouts, speech: Speech): TakenTable['about'] {
  const { t, say } = speech
  const remarks = [{ label: t('compare.difference'), text: t('compare.fileNote') }]
  const tables = rows.map(({ subject, period }) => ({
    subject,
    title: `${say(subject.title)}, ${period}`,
    unit: say(subject.unit),
    period,
    areasInvented,
    remarks,
  }))
  return aboutTables(tables, where, speech)
}
