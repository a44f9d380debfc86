import type { ReleaseMap, Subject } from '../../../publication/contract.ts'
import { missingWord } from '../parts/shade-words.ts'
import type { TakenTable, TakenValue } from '../take-along/taken-table.ts'
import { aboutTable, isInventedMap, type Whereabouts } from '../take-along/view-about.ts'
import type { Speech } from '../words/speech.ts'
import type { ChosenFlows } from './chosen-flows.ts'
import type { FlowNames } from './flow-sentence.ts'

/** Flows as the page shows them. */
export interface ShownFlows {
  readonly subject: Subject
  readonly map: ReleaseMap
  readonly period: string
  readonly chosen: ChosenFlows
  readonly nameOf: FlowNames
  readonly title: string
}

/** Flows as a file: from where, to where, and how many; a pair that is withheld is a row without a number. */
export function flowFile(shown: ShownFlows, where: Whereabouts, speech: Speech): TakenTable {
  const { subject, map, period, chosen, nameOf } = shown
  const { t, say } = speech
  const unit = say(subject.numeratorName)
  const withheld = missingWord('withheld', speech)
  const remarks = [{ label: withheld, text: t('flows.withheldNote') }]
  const told = { subject, title: `${shown.title}, ${period}`, unit, period, areasInvented: isInventedMap(map), remarks }
  const rowOf = (from: string, to: string, count: number | null): readonly TakenValue[] => {
    const status = count === null ? withheld : t('take.column.figure')
    return [from, nameOf(from), to, nameOf(to), period, count, status]
  }
  const { gemeente, known, withheldTo, withheldFrom } = chosen
  return {
    name: ['zichtlijn', subject.id, 'stromen', ...(gemeente === null ? [] : [gemeente]), period].join('-'),
    about: aboutTable(told, where, speech),
    columns: [
      { title: t('flows.fromCode'), kind: 'text' },
      { title: t('flows.from'), kind: 'text' },
      { title: t('flows.toCode'), kind: 'text' },
      { title: t('flows.to'), kind: 'text' },
      { title: t('take.column.period'), kind: 'text' },
      { title: unit, kind: 'number' },
      { title: t('take.column.status'), kind: 'text' },
    ],
    rows: [
      ...known.map(({ from, to, count }) => rowOf(from, to, count)),
      ...(gemeente === null
        ? []
        : [
            ...withheldTo.map((to) => rowOf(gemeente, to, null)),
            ...withheldFrom.map((from) => rowOf(from, gemeente, null)),
          ]),
    ],
  }
}
