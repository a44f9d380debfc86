import type { Speech } from '../words/speech.ts'
import type { Coverage } from './coverage.ts'

/** What so many of the areas are called: "buurten", "buurten van Waterdam". */
export type AreaNoun = (count: number) => string

/** Which areas have no figure, why, and how the picture shows that: never as a low figure. */
export function coverageSentences(coverage: Coverage, noun: AreaNoun, speech: Speech): readonly string[] {
  const { t } = speech
  const of = speech.figure(coverage.areas)
  const areas = noun(coverage.areas)
  const told = (count: number) => ({ count, figure: speech.figure(count), of, areas })
  if (coverage.areas > 0 && coverage.notMeasured === coverage.areas) return [t('coverage.nothing', { areas })]
  return [
    ...(coverage.notMeasured > 0 ? [t('coverage.notMeasured', told(coverage.notMeasured))] : []),
    ...(coverage.withheld > 0 ? [t('coverage.withheld', told(coverage.withheld))] : []),
    ...(coverage.impossible > 0 ? [t('coverage.impossible', told(coverage.impossible))] : []),
  ]
}
