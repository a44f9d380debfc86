import type { Cell } from '../../../publication/contract.ts'
import type { AreaFact } from '../choice/marking-map.tsx'
import { intervalWords, missingWord } from '../parts/shade-words.ts'
import type { View } from '../release/view.ts'
import type { Speech } from '../words/speech.ts'
import { type Combination, isPairClass } from './combination.ts'
import { classNameOf } from './third-words.ts'

/** The published figures of an area side by side, and its class in words. */
export function combinedFacts(combination: Combination, code: string, speech: Speech): readonly AreaFact[] {
  const row = combination.byCode.get(code)
  if (row === undefined) return []
  const { first, second, third } = combination
  const together = isPairClass(row.kind)
    ? [{ of: speech.t('combine.together'), words: classNameOf(row.kind, speech) }]
    : []
  const ofThird = third === null || row.third === null ? [] : [factOf(row.third, third, speech)]
  return [factOf(row.first, first, speech), factOf(row.second, second, speech), ...ofThird, ...together]
}

/** One figure with its interval, under the title of its subject. */
export function factOf(cell: Cell, { subject }: View, speech: Speech): AreaFact {
  const of = speech.say(subject.title)
  if (cell.value === null) return { of, words: missingWord(cell.missing ?? 'not-measured', speech) }
  const notation = { decimals: subject.decimals, speech }
  const interval = intervalWords(cell.low, cell.high, notation)
  return { of, words: `${speech.figure(cell.value, subject.decimals)}${interval === '' ? '' : ` (${interval})`}` }
}
