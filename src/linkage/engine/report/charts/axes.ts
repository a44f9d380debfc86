import type { Language } from '../../../../vocabulary/language.ts'
import { writeNumber } from '../../explanation/number-words.ts'
import type { Axis } from './plot.ts'
import { countScale, linearScale } from './scale.ts'

interface AxisWords {
  readonly unit: string
  readonly language: Language
}

/** Weights in bits: wide enough for all of these. */
export function bitsAxis(weights: readonly number[], { unit, language }: AxisWords): Axis {
  const scale = linearScale(Math.min(...weights), Math.max(...weights), 8)
  return { scale, writes: (bits) => writeNumber(bits, language), unit }
}

/** From nothing to all. */
export function shareAxis(unit: string): Axis {
  return { scale: linearScale(0, 1, 5), writes: (share) => `${Math.round(share * 100)}%`, unit }
}

/** Counts, of which every line is ten times the one below it. */
export function countAxis(most: number, { unit, language }: AxisWords): Axis {
  return { scale: countScale(most), writes: (count) => writeNumber(count, language), unit }
}
