import { intervalWords } from '../parts/shade-words.ts'
import type { View } from '../release/view.ts'
import type { Speech } from '../words/speech.ts'
import type { Compared, NamedCell } from './comparison.ts'

/** So many names a sentence can carry. */
const MOST_NAMES = 4

export type Beside = 'buren' | 'gelijkend' | 'land'

/** How an area lies beside others, in plain sentences: only what intervals that do not overlap can bear. */
export function compareSentences(own: NamedCell, others: readonly Compared[], speech: Speech): readonly string[] {
  if (own.cell.value === null) return [speech.t('compare.ownMissing', { area: own.name })]
  const named = (of: (other: Compared) => boolean) => others.filter(of).map(({ name }) => name)
  const [lower, higher] = [
    named(({ difference }) => difference === 'lower'),
    named(({ difference }) => difference === 'higher'),
  ]
  const unclear = named(({ difference }) => difference === 'not-clear')
  const missing = named(({ cell }) => cell.value === null)
  const list = (names: readonly string[]) => listed(names, speech)
  const all = [
    lower.length > 0 && speech.t('compare.isHigher', { area: own.name, others: list(lower) }),
    higher.length > 0 && speech.t('compare.isLower', { area: own.name, others: list(higher) }),
    unclear.length > 0 && speech.t('compare.isUnclear', { others: list(unclear) }),
    missing.length > 0 && speech.t('compare.othersMissing', { others: list(missing) }),
  ]
  return all.filter((sentence) => sentence !== false)
}

/** The figure of the area itself, with how far it may be off; nothing without one. */
export function ownSentence(
  { name, cell }: NamedCell,
  { subject, period }: Pick<View, 'subject' | 'period'>,
  speech: Speech,
): string | undefined {
  if (cell.value === null) return undefined
  const { say, figure, t } = speech
  const interval = intervalWords(cell.low, cell.high, { decimals: subject.decimals, speech })
  const values = { area: name, figure: figure(cell.value, subject.decimals), unit: say(subject.unit), period }
  return interval === '' ? t('compare.own', values) : t('compare.ownBetween', { ...values, interval })
}

/** The difference in words, seen from the marked area. */
export function differenceWords({ difference, cell }: Compared, { t }: Speech): string {
  if (cell.value === null || difference === null) return ''
  const words = { higher: t('compare.higher'), lower: t('compare.lower'), 'not-clear': t('compare.notClear') }
  return words[difference]
}

/** Names in a sentence; of many only the first few, with how many more there are. */
function listed(names: readonly string[], { list, t }: Speech): string {
  const [told, more] =
    names.length > MOST_NAMES + 1 ? [names.slice(0, MOST_NAMES), names.length - MOST_NAMES] : [names, 0]
  const all = more === 0 ? told : [...told, t('compare.more', { count: more })]
  return list(all)
}
