import type { Cell, Release } from '../../../publication/contract.ts'
import { missingWord } from '../parts/shade-words.ts'
import type { View } from '../release/view.ts'
import type { TakenColumn, TakenTable, TakenValue } from '../take-along/taken-table.ts'
import { aboutView } from '../take-along/view-about.ts'
import type { Speech } from '../words/speech.ts'
import { type Combination, isPairClass } from './combination.ts'
import { classNameOf } from './third-words.ts'

interface Whereabouts {
  readonly release: Release
  /** The whole address of the view. */
  readonly permalink: string
}

/** The figures side by side as a file: every published cell with its interval, or why there is none, and the class in words. */
export function combinedFile(combination: Combination, where: Whereabouts, speech: Speech): TakenTable {
  const { first, second, third, rows } = combination
  const views = [first, second, ...(third === null ? [] : [third])]
  const { t } = speech
  return {
    name: ['zichtlijn', ...views.map(({ subject }) => subject.id)].join('-'),
    about: views.flatMap((view) => aboutView(view, where, speech)),
    columns: [
      { title: t('combine.code'), kind: 'text' },
      { title: t('combine.area'), kind: 'text' },
      ...views.flatMap((view) => columnsOf(view, speech)),
      { title: t('combine.together'), kind: 'text' },
    ],
    rows: rows.map(({ area, kind, ...row }) => [
      area.code,
      area.name,
      ...[row.first, row.second, ...(row.third === null ? [] : [row.third])].flatMap((cell) => valuesOf(cell, speech)),
      isPairClass(kind) ? classNameOf(kind, speech) : missingWord(kind, speech),
    ]),
  }
}

function columnsOf({ subject, period }: View, { t, say }: Speech): readonly TakenColumn[] {
  const of = `${say(subject.title)}, ${period}`
  return [
    { title: `${of} (${say(subject.unit)})`, kind: 'number' },
    { title: t('combine.lowest', { of }), kind: 'number' },
    { title: t('combine.highestValue', { of }), kind: 'number' },
    { title: t('combine.status', { of }), kind: 'text' },
  ]
}

function valuesOf({ value, low, high, missing }: Cell, speech: Speech): readonly TakenValue[] {
  if (value === null) return [null, null, null, missingWord(missing ?? 'not-measured', speech)]
  return [value, low, high, speech.t('take.column.figure')]
}
