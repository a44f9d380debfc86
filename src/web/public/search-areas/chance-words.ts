import type { SearchArea } from '../../../publication/contract.ts'
import type { Speech } from '../words/speech.ts'

/** One in so many, the rarest first. */
const STEPS = [1_000_000, 100_000, 10_000, 1_000, 100, 20] as const

/** "minder dan 1 op de 1.000 keer": how often chance alone would give such a difference. */
export function chanceWords(chance: number, { t, figure }: Speech): string {
  const step = STEPS.find((times) => chance < 1 / times)
  if (step !== undefined) return t('searchAreas.lessThan', { times: figure(step) })
  return t('searchAreas.about', { times: figure(Math.max(1, Math.round(1 / chance))) })
}

/** How many times as many as expected; null when nothing was expected. */
export function timesExpected({ count, expected }: Pick<SearchArea, 'count' | 'expected'>): number | null {
  return expected > 0 ? count / expected : null
}

/** A chance as a number for those who want it: "p = 0,0013", or "p minder dan 0,0001". */
export function chanceFigure(chance: number, { t, figure }: Speech): string {
  return chance < 0.0001 ? t('searchAreas.tiny', { least: figure(0.0001, 4) }) : `p = ${figure(chance, 4)}`
}
