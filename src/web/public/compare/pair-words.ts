import type { Speech } from '../words/speech.ts'
import type { PairRow } from './pair.ts'

/** The names of two areas that lie side by side. */
export interface PairNames {
  readonly one: string
  readonly other: string
}

/** Which of the two is clearly higher, or that it cannot be told. */
export function pairWords({ difference }: PairRow, { one, other }: PairNames, { t }: Pick<Speech, 't'>): string {
  if (difference === null) return t('compare.pairMissing')
  if (difference === 'not-clear') return t('compare.notClear')
  return t('compare.pairHigher', { area: difference === 'higher' ? other : one })
}

/** Of how many subjects the two differ clearly: the sentence above the pictures. */
export function pairSentence(rows: readonly PairRow[], names: PairNames, { t }: Pick<Speech, 't'>): string {
  const values = { one: names.one, other: names.other }
  if (rows.length === 0) return t('compare.pairNothing', values)
  const clear = rows.filter(({ difference }) => difference === 'higher' || difference === 'lower').length
  return t('compare.pairSentence', { ...values, clear, count: rows.length })
}
