import type { DataSetName } from './data-sets.ts'
import type { LinkRun } from './engines.ts'
import type { LinkedAccuracy } from './linked-accuracy.ts'

/** One engine with one model on one data set: the median of its runs. */
export interface Outcome extends LinkedAccuracy, Omit<LinkRun, 'phases'> {
  readonly dataSet: DataSetName
  readonly engine: 'splink' | 'zichtlijn' | 'zichtlijn, own model' | 'zichtlijn, drafted model'
  readonly phases: LinkRun['phases']
}

type Measure = 'pairF1' | 'clusterF1' | 'blockingRecall' | 'bestCandidate'

/** The least that Zichtlijn must reach on a published file with one of its models: what Splink 5 reached when the bar was set. */
const LEAST: Readonly<Partial<Record<DataSetName, Readonly<Partial<Record<Measure, number>>>>>> = {
  fake_1000: { pairF1: 0.845 },
  febrl3: { pairF1: 0.995 },
  historical_50k: { pairF1: 0.76, clusterF1: 0.828, blockingRecall: 0.669 },
  transactions: { bestCandidate: 0.889 },
}

/** Two runs of one engine differ by this much: both draw pairs at random. */
const CHANCE = 0.001

/** Every bar that is missed, in words. */
export function missedBars(outcomes: readonly Outcome[]): string[] {
  return [...Map.groupBy(outcomes, ({ dataSet }) => dataSet)].flatMap(([dataSet, own]) => [
    ...belowLeast(dataSet, own),
    ...behindPeer(dataSet, own),
  ])
}

function belowLeast(dataSet: DataSetName, outcomes: readonly Outcome[]): string[] {
  const ours = outcomes.filter(({ engine }) => engine !== 'splink')
  return Object.entries(LEAST[dataSet] ?? {}).flatMap(([name, least]) => {
    const reached = Math.max(...ours.map((outcome) => outcome[name as Measure] ?? 0))
    return reached >= least ? [] : [`${dataSet}: ${name} is ${reached.toFixed(4)}, and must be ${least}`]
  })
}

/** With the same model: no slower than Splink, and no less right. */
function behindPeer(dataSet: DataSetName, outcomes: readonly Outcome[]): string[] {
  const peer = outcomes.find(({ engine }) => engine === 'splink')
  const same = outcomes.find(({ engine }) => engine === 'zichtlijn')
  if (peer === undefined || same === undefined) return []
  const ratio = same.seconds / peer.seconds
  return [
    ...(ratio > 1 ? [`${dataSet}: takes ${ratio.toFixed(2)} times as long as Splink`] : []),
    ...(['pairF1', 'clusterF1'] as const)
      .filter((name) => (same[name] ?? 0) < (peer[name] ?? 0) - CHANCE)
      .map((name) => `${dataSet}: ${name} is ${same[name]?.toFixed(4)}, Splink's ${peer[name]?.toFixed(4)}`),
  ]
}
