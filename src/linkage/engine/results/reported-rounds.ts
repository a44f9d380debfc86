import type { ReportedRound } from '../report/summary/link-summary.ts'
import type { TrainingRound } from '../training/training-round.ts'

/** The rounds of training as `link.json` keeps them: each m with the gamma that it is of. */
export function toReportedRounds(rounds: readonly TrainingRound[]): ReportedRound[] {
  return rounds.map(({ rule, iterations, m }) => ({
    rule,
    iterations,
    levels: Object.entries(m).flatMap(([comparison, chances]) =>
      chances.map((chance, place) => ({ comparison, gamma: chances.length - 1 - place, m: chance })),
    ),
  }))
}
