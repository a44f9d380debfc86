import type { Subject } from '../../../publication/contract.ts'

/** Which period of each subject is laid beside the others. */
export interface PeriodsBeside {
  /** In the order of the subjects. */
  readonly periods: readonly string[]
  /** False when the subjects have no period in common: then each has the one that lies nearest. */
  readonly joint: boolean
  /** The periods that all subjects have, oldest first. */
  readonly choices: readonly string[]
}

/** The wished period when all subjects have it, else the newest that they share, else for each the one nearest to it. */
export function periodsBeside(subjects: readonly Pick<Subject, 'periods'>[], wish: string | undefined): PeriodsBeside {
  const [first, ...others] = subjects
  const choices = (first?.periods ?? []).filter((period) => others.every(({ periods }) => periods.includes(period)))
  const chosen = choices.find((period) => period === wish) ?? choices.at(-1)
  if (chosen !== undefined) return { periods: subjects.map(() => chosen), joint: true, choices }
  const sought = first?.periods.find((period) => period === wish) ?? first?.periods.at(-1) ?? ''
  return { periods: subjects.map(({ periods }) => nearest(periods, sought)), joint: false, choices }
}

/** The period that lies nearest to another; of two as near the newer one. */
function nearest(periods: readonly string[], sought: string): string {
  const distance = (period: string) => Math.abs(yearOf(period) - yearOf(sought))
  return periods.toReversed().toSorted((a, b) => distance(a) - distance(b))[0] ?? ''
}

/** A period begins with its year, whatever follows. */
function yearOf(period: string): number {
  return Number.parseInt(period, 10) || 0
}
