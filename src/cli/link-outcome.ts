import type { Increment } from '../linkage/engine/increments/link-increment.ts'
import type { LinkOutcome } from '../linkage/engine/link.ts'
import type { JudgementOutcome } from '../linkage/engine/report/summary/link-summary.ts'
import { count } from './output.ts'

/** What `--json` prints of a run, but for its time and memory. */
export function toOutcomeKeys({ summary, records, pairs, accuracy, increment, phases }: LinkOutcome) {
  return {
    records,
    pairs,
    pairsKept: summary.scoredPairs,
    clusterCount: summary.clusters.clusters,
    ...(accuracy === undefined
      ? {}
      : {
          best: accuracy.best,
          clusters: accuracy.clusters,
          blockingRecall: accuracy.blockingRecall,
          ...(accuracy.bestCandidate === undefined ? {} : { bestCandidate: accuracy.bestCandidate }),
        }),
    judgements: summary.judgements,
    ...(increment === undefined ? {} : { increment }),
    warnings: summary.warnings,
    phases,
  }
}

/** What a person reads of a run. */
export function describeOutcome(
  { summary, records, pairs, accuracy, increment }: LinkOutcome,
  { to, at }: { readonly to: string; readonly at: number },
): string[] {
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`
  const measures = (of: { precision: number; recall: number; f1: number }) =>
    `precision ${percent(of.precision)}, recall ${percent(of.recall)}, F1 ${percent(of.f1)}`
  return [
    `${count(records)} records, ${count(pairs)} pairs compared, ${count(summary.clusters.clusters)} things found.`,
    ...(increment === undefined ? [] : [describeIncrement(increment)]),
    ...describeJudgements(summary.judgements),
    ...(accuracy === undefined
      ? []
      : [
          `Pairs, at the best weight (${accuracy.best.threshold.toFixed(2)}): ${measures(accuracy.best)}`,
          ...(accuracy.clusters === undefined
            ? []
            : [`Clusters, at a chance of ${at}: ${measures(accuracy.clusters)}`]),
          `Blocking found ${percent(accuracy.blockingRecall)} of the true pairs.`,
        ]),
    ...(summary.warnings.length === 0
      ? []
      : [
          `${summary.warnings.length === 1 ? '1 warning; it is' : `${summary.warnings.length} warnings; they are`} in link.json.`,
        ]),
    `The results are in ${to}.`,
  ]
}

function describeIncrement({ added, changed, gone, unchanged }: Increment): string {
  return `Since the earlier result ${count(added)} records came, ${count(changed)} changed, ${count(gone)} went and ${count(unchanged)} stayed; only pairs of the first two were compared.`
}

function describeJudgements({ inForce, absent, conflicts, refusedMerges }: JudgementOutcome): string[] {
  if (inForce + absent.length + conflicts.length === 0) return []
  return [
    `${count(inForce)} judgements counted; they held back ${count(refusedMerges)} of the machine's links.`,
    ...(absent.length === 0 ? [] : [`${count(absent.length)} judged records are not in these files.`]),
    ...(conflicts.length === 0
      ? []
      : [
          `${count(conflicts.length)} contradictions between judgements left the machine to decide: zichtlijn judge list.`,
        ]),
  ]
}
