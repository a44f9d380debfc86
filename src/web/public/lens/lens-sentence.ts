import type { Rates } from '../../../vocabulary/base-rate.ts'
import type { Speech } from '../words/speech.ts'
import { rightPerHundred } from './lens-rates.ts'

/** "Van de 100 zulke panden is er bij ongeveer 8 iets aan de hand": what a sign is worth, in whole premises. */
export function lensSentence(rates: Rates, { t, figure }: Speech): string {
  const right = rightPerHundred(rates)
  if (right === null) return t('lens.noSign')
  if (right > 0 && right < 0.5) return t('lens.lessThanOne')
  const rounded = Math.round(right)
  return t('lens.sentence', { right: figure(rounded), wrong: figure(100 - rounded) })
}
