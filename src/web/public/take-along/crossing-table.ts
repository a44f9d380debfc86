import type { Release, Subject } from '../../../publication/contract.ts'
import { type Crossing, figureIn } from '../cross-table/crossing.ts'
import { missingWord } from '../parts/shade-words.ts'
import type { Speech } from '../words/speech.ts'
import type { TakenTable } from './taken-table.ts'
import { aboutTable } from './view-about.ts'

interface CrossingWish {
  readonly crossing: Crossing
  readonly subject: Subject
  readonly release: Release
  readonly asRate: boolean
  readonly title: string
  /** Names of what the rows and the columns are. */
  readonly axes: readonly [rows: string, columns: string]
  readonly period: string
  /** The whole address of the table. */
  readonly permalink: string
}

/** A table of one's own, one published cell per row, so that each can say why it has no figure. */
export function crossingTable(wish: CrossingWish, speech: Speech): TakenTable {
  const { crossing, subject, release, asRate, axes } = wish
  const map = release.maps.find(({ id }) => id === subject.levels[0]?.map)
  const areasInvented = map?.territory === 'voorbeeldregio'
  const unit = speech.say(asRate ? subject.unit : subject.numeratorName)
  const { rows, columns, cellAt } = crossing
  return {
    name: `zichtlijn-${subject.id}-kruistabel`,
    about: aboutTable({ ...wish, unit, areasInvented }, wish, speech),
    columns: [
      { title: axes[0], kind: 'text' },
      { title: axes[1], kind: 'text' },
      { title: unit, kind: 'number' },
      { title: speech.t('take.column.status'), kind: 'text' },
    ],
    rows: rows.flatMap((row) =>
      columns.flatMap((column) => {
        const cell = cellAt(row, column)
        if (cell === undefined) return []
        const figure = figureIn(cell, asRate)
        const why = cell.missing === null ? speech.t('crossTable.noRate') : missingWord(cell.missing, speech)
        return [[row.name, column.name, figure, figure === null ? why : speech.t('take.column.figure')]]
      }),
    ),
  }
}
