import type { Speech } from '../words/speech.ts'
import type { Coverage } from './coverage.ts'

/** Of what the coverage is told. */
interface Covered {
  /** What so many of the areas are called: "buurten", "buurten van Waterdam". */
  readonly noun: (count: number) => string
  /** Whether there is a map to see it on. */
  readonly drawn: boolean
}

/** Which areas have no figure, why, and how the map shows that: never as a low figure. */
export function coverageSentences(coverage: Coverage, { noun, drawn }: Covered, speech: Speech): readonly string[] {
  const { t, figure } = speech
  const { areas: all, notMeasured, withheld, impossible } = coverage
  const areas = noun(all)
  if (all > 0 && notMeasured === all) return [t('coverage.nothing', { areas })]
  const told = (count: number) => ({ figure: figure(count), of: figure(all), areas })
  const kinds = [
    [notMeasured, t('coverage.notMeasured', told(notMeasured)), t('coverage.dotted', { count: notMeasured })],
    [withheld, t('coverage.withheld', told(withheld)), t('coverage.hatched', { count: withheld })],
    [impossible, t('coverage.impossible', told(impossible)), t('coverage.empty', { count: impossible })],
  ] as const
  return kinds.filter(([count]) => count > 0).map(([, words, seen]) => (drawn ? `${words}: ${seen}.` : `${words}.`))
}
