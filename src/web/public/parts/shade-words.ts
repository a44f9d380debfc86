import type { Missing } from '../../../publication/contract.ts'
import { decimalsOf } from '../release/unit.ts'
import type { View } from '../release/view.ts'
import type { Speech } from '../words/speech.ts'

/** The word for a kind of nothing: the same in map, legend and table. */
export function missingWord(missing: Missing, { t }: Speech): string {
  const words: Record<Missing, string> = {
    withheld: t('missing.withheld'),
    'not-measured': t('missing.notMeasured'),
    impossible: t('missing.impossible'),
  }
  return words[missing]
}

/** The bounds of a class in words: "minder dan 20", "20 tot 30", "40 of meer"; the figure itself where all are alike. */
export function classWords(shade: number, view: View, speech: Speech): string {
  if (view.breaks.length === 0) return speech.short(view.figures.at(-1) ?? 0, decimalsOf(view))
  const bound = (place: number) => {
    const value = view.breaks[place]
    return value === undefined ? undefined : speech.short(value, decimalsOf(view))
  }
  const [from, until] = [bound(shade - 1), bound(shade)]
  if (from === undefined) return (view.breaks[0] ?? 0) <= 0 ? '0' : speech.t('legend.below', { until: until ?? '' })
  return until === undefined ? speech.t('legend.above', { from }) : speech.t('legend.between', { from, until })
}

interface Notation {
  readonly decimals: number
  readonly speech: Speech
}

/** "tussen 22 en 41": the interval of a figure; nothing without one. */
export function intervalWords(low: number | null, high: number | null, { decimals, speech }: Notation): string {
  if (low === null || high === null) return ''
  return speech.t('figure.interval', { low: speech.figure(low, decimals), high: speech.figure(high, decimals) })
}
