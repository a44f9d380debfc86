import type { View } from '../release/view.ts'
import type { Speech } from '../words/speech.ts'
import type { PairClass } from './combination.ts'
import type { Third, Thirds } from './thirds.ts'

export interface BoundedThird {
  readonly view: View
  readonly thirds: Thirds
}

/** "laag", "midden", "hoog", from the third itself or from its figure in a class. */
export function thirdName(third: Third | string | undefined, { t }: Speech): string {
  const names = [t('combine.low'), t('combine.middle'), t('combine.highest')]
  return names[Number(third) - 1] ?? ''
}

/** A class in words: "hoog – laag". */
export function classNameOf(kind: PairClass, speech: Speech): string {
  return `${thirdName(kind[0], speech)} – ${thirdName(kind[1], speech)}`
}

/** A third with its bounds: "midden 12 tot 20"; nothing where there is no such third. */
export function thirdWords(third: Third, { view, thirds }: BoundedThird, speech: Speech): string | undefined {
  const { middle, high } = thirds
  const figure = (value: number) => speech.short(value, view.subject.decimals)
  const name = thirdName(third, speech)
  if (middle === null) return third === 1 ? speech.t('combine.allAlike', { name }) : undefined
  if (third === 1) return speech.t('combine.below', { name, until: figure(middle) })
  if (high === null) return third === 2 ? speech.t('combine.from', { name, from: figure(middle) }) : undefined
  return third === 2
    ? speech.t('combine.between', { name, from: figure(middle), until: figure(high) })
    : speech.t('combine.from', { name, from: figure(high) })
}
