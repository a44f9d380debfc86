import type { Missing } from '../../../publication/contract.ts'
import { missingWord } from '../parts/shade-words.ts'
import { partName, unitOf } from '../release/unit.ts'
import type { View, ViewRow } from '../release/view.ts'
import type { Speech } from '../words/speech.ts'
import type { AboutLine } from './taken-table.ts'
import { viewTitle, type Whereabouts } from './view-about.ts'

interface Measure {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly of: (row: ViewRow) => number | null
}

interface JsonStatWish extends Whereabouts {
  readonly rows: readonly ViewRow[]
  readonly about: readonly AboutLine[]
}

/** The rows of a view as a data set in JSON-stat 2.0 (json-stat.org/full): period by area by measure, in that order. */
export function jsonStatOf(view: View, { rows, about, release, permalink }: JsonStatWish, speech: Speech): object {
  const measures = measuresOf(view, speech)
  const cells = rows.flatMap((row) =>
    measures.map(({ of }) => ({ row, value: row.cell.missing === null ? of(row) : null })),
  )
  const sources = release.sources.filter(({ id }) => view.subject.sources.includes(id))
  const status = Object.fromEntries(
    cells.flatMap(({ row, value }, place) =>
      value === null ? [[place, missingWord(row.cell.missing ?? 'not-measured', speech)]] : [],
    ),
  )
  return {
    version: '2.0',
    class: 'dataset',
    label: viewTitle(view, speech),
    href: permalink,
    source: sources.map(({ supplier, name, asOf }) => `${supplier}, ${name}, ${asOf}`).join('; '),
    updated: release.publishedOn,
    note: about.map(({ label, text }) => `${label}: ${text}`),
    id: ['period', 'area', 'measure'],
    size: [1, rows.length, measures.length],
    role: { time: ['period'], geo: ['area'], metric: ['measure'] },
    dimension: dimensionsOf(view, { rows, measures }, speech),
    value: cells.map(({ value }) => value),
    ...(Object.keys(status).length === 0 ? {} : { status }),
    extension: {
      release: release.id,
      subject: view.subject.id,
      map: view.map.id,
      part: { ...view.part, label: partName(view, speech) ?? null },
      language: speech.language,
      status: { label: wordsOfMissing(speech) },
    },
  }
}

function measuresOf(view: View, speech: Speech): readonly Measure[] {
  const { subject, counted } = view
  const { t, say } = speech
  const unit = unitOf(view, speech)
  const counts = [
    { id: 'numerator', label: say(subject.numeratorName), unit: t('take.unit.count'), of: count('numerator') },
    ...(subject.denominatorName === null
      ? []
      : [
          {
            id: 'denominator',
            label: say(subject.denominatorName),
            unit: t('take.unit.count'),
            of: count('denominator'),
          },
        ]),
  ]
  return [
    { id: 'value', label: unit, unit, of: ({ cell }) => cell.value },
    { id: 'low', label: t('take.column.low'), unit, of: ({ cell }) => cell.low },
    { id: 'high', label: t('take.column.high'), unit, of: ({ cell }) => cell.high },
    ...(counted ? [] : counts),
  ]
}

function count(of: 'numerator' | 'denominator'): Measure['of'] {
  return ({ cell }) => cell[of]
}

function dimensionsOf(
  view: View,
  { rows, measures }: { readonly rows: readonly ViewRow[]; readonly measures: readonly Measure[] },
  { t }: Speech,
): object {
  return {
    period: {
      label: t('take.column.period'),
      category: { index: [view.period], label: { [view.period]: view.period } },
    },
    area: {
      label: t('take.column.area'),
      category: {
        index: rows.map(({ area }) => area.code),
        label: Object.fromEntries(
          rows.map(({ area }) => [area.code, [area.name, ...area.within.toReversed()].join(', ')]),
        ),
      },
    },
    measure: {
      label: t('take.column.measure'),
      category: {
        index: measures.map(({ id }) => id),
        label: Object.fromEntries(measures.map(({ id, label }) => [id, label])),
        unit: Object.fromEntries(measures.map(({ id, unit }) => [id, { label: unit }])),
      },
    },
  }
}

function wordsOfMissing(speech: Speech): Readonly<Record<Missing, string>> {
  return {
    withheld: missingWord('withheld', speech),
    'not-measured': missingWord('not-measured', speech),
    impossible: missingWord('impossible', speech),
  }
}
