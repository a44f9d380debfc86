import { Command } from 'commander'
import { indicatorOf } from '../../signals/catalogue.ts'
import type { Disparity, RankingRecord, TrackRecord } from '../../signals/contract.ts'
import { wilsonInterval } from '../../signals/figures/wilson-interval.ts'
import { evaluate } from '../../signals/outcomes/evaluation.ts'
import { addCounts, type Cases, type Counts, figuresOf } from '../../signals/outcomes/evaluation-counts.ts'
import { positivePredictiveValue } from '../../vocabulary/base-rate.ts'
import { readEvaluatedRegion } from '../evaluated-region.ts'
import { DEBUG_OPTION, JSON_OPTION } from '../options.ts'
import { count, print } from '../output.ts'

interface EvaluateFlags {
  readonly dir: readonly string[]
  readonly json?: true
}

/** `zichtlijn signals evaluate`: holds signals and stacks of made-up regions against what was planted there. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('hold the signals of made-up regions against the truth beside them')
    .requiredOption('--dir <dir...>', 'folders as the demo makes them, with warehouse and truth')
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .action(async ({ dir, json }: EvaluateFlags) => {
      const regions: Evaluated[] = []
      for (const folder of dir) regions.push(await evaluateFolder(folder))
      const total = addCounts(regions.map(({ counts }) => counts))
      const result = {
        regions: regions.map(({ folder, counts, uneven, ranking, demoted, records }) => ({
          dir: folder,
          ...told(counts),
          disparities: uneven,
          ranking,
          demoted,
          trackRecords: records,
        })),
        ...told(total),
      }
      print(result, [...regions.flatMap(regionLines), ...lines(total), '', ...recordLines(regions)], json === true)
    })
}

interface Evaluated {
  readonly folder: string
  readonly counts: Counts
  /** What stands out: signals, or findings, that come more or less often in one kind of areas. */
  readonly uneven: readonly Disparity[]
  readonly ranking: readonly RankingRecord[]
  readonly records: readonly TrackRecord[]
  /** Indicators that visits refuted: they stack no more. */
  readonly demoted: readonly string[]
}

async function evaluateFolder(folder: string): Promise<Evaluated> {
  const region = await readEvaluatedRegion(folder)
  const { ranking, records, states, disparities } = region
  return {
    folder,
    counts: evaluate(region),
    uneven: disparities.filter(({ stands_out }) => stands_out),
    ranking,
    records,
    demoted: states.filter(({ state }) => state === 'demoted').map(({ indicator }) => indicator),
  }
}

function regionLines({ folder, counts, uneven, ranking, demoted }: Evaluated): string[] {
  const codes = [...new Set(uneven.map(({ indicator }) => indicator))]
  return [
    folder,
    ...headlines(counts),
    ...ranking.filter(({ list_length }) => list_length === REPORTED_LENGTH).map(rankingLine),
    `  Demoted, since visits refuted them: ${demoted.length === 0 ? 'none' : demoted.join(', ')}`,
    `  Come more or less often in some kind of areas: ${codes.length === 0 ? 'none' : codes.join(', ')}`,
  ]
}

/** The list that a team can visit in a year; shorter ones hold few visits. */
const REPORTED_LENGTH = 250

function rankingLine(record: RankingRecord): string {
  const { list_length, visited, confirmed, low, high } = record
  const { random_visited, random_confirmed, random_low, random_high } = record
  return `  Visits to the first ${list_length} found misuse ${hits(confirmed, visited, [low, high])}; by lot ${hits(random_confirmed, random_visited, [random_low, random_high])}.`
}

function hits(confirmed: number, visited: number, [low, high]: readonly (number | null)[]): string {
  const times = `${count(confirmed)} of ${count(visited)} times`
  return typeof low === 'number' && typeof high === 'number' ? `${times} (${percent(low)} to ${percent(high)})` : times
}

function told(counts: Counts) {
  const { homes, misused, indicators, misuseKinds, innocentKinds } = counts
  return { ...figuresOf(counts), homes, misused, indicators, misuseKinds, innocentKinds }
}

function headlines(counts: Counts): string[] {
  const figures = figuresOf(counts)
  return [
    `  ${count(counts.homes)} homes, of which ${count(counts.misused)} misused        first 50 right   misuse in the top 2 %`,
    list('every family the same weight', figures.precisionAt50, figures.recallTop2Percent),
    list('as visits taught', figures.learnedPrecisionAt50, figures.learnedRecallTop2Percent),
    list('same weight, without visits', figures.precisionAt50WithoutVisits, figures.recallTop2PercentWithoutVisits),
    list('most signals, unweighed', figures.naivePrecisionAt50, figures.naiveRecallTop2Percent),
    `  Agents: ${figures.agentsFound} of ${figures.agentsPlanted} found, ${figures.innocentAgentsFlagged} innocent ones flagged.`,
    `  Innocents among the first 50: ${figures.innocentsInTop50} ${kinds(figures.innocentKindsInTop50)}`,
  ]
}

function list(name: string, precision: number, recall: number): string {
  return `  ${name.padEnd(44)}${percent(precision).padStart(7)}${percent(recall).padStart(23)}`
}

function kinds(found: Readonly<Record<string, number>>): string {
  const words = Object.entries(found).map(([kind, times]) => `${times} ${kind}`)
  return words.length === 0 ? '' : `(${words.join(', ')})`
}

function lines(total: Counts): string[] {
  return [
    '',
    'Together',
    ...headlines(total),
    '',
    ...table(
      ['indicator', 'signals', 'explained', 'misused', 'innocent', 'neither'],
      Object.entries(total.indicators).map(([code, { signals, explained, onMisuse, onInnocents, onNeither }]) => [
        code,
        ...[signals, explained, onMisuse, onInnocents, onNeither].map(count),
      ]),
    ),
    '',
    ...table(['misuse', 'planted', 'first 50', 'top 2 %'], caseRows(total.misuseKinds)),
    '',
    ...table(['innocent', 'planted', 'first 50', 'top 2 %'], caseRows(total.innocentKinds)),
  ]
}

/** What visits found at addresses with each signal, over all regions, beside what was assumed of it beforehand. */
function recordLines(regions: readonly Evaluated[]): string[] {
  const byCode = Map.groupBy(
    regions.flatMap(({ records }) => records),
    ({ indicator }) => indicator,
  )
  const rows = [...byCode].map(([code, records]) => {
    const visited = records.reduce((sum, record) => sum + record.visited, 0)
    const confirmed = records.reduce((sum, record) => sum + record.confirmed, 0)
    const assumed = indicatorOf(code)?.baseRate
    const { low, high } = wilsonInterval(confirmed, visited)
    return [
      code,
      count(visited),
      count(confirmed),
      ...(visited === 0 ? ['', ''] : [percent(low), percent(high)]),
      assumed === undefined ? '' : percent(positivePredictiveValue(assumed)),
    ]
  })
  return table(['what visits found', 'visited', 'misuse', 'from', 'to', 'assumed'], rows)
}

function caseRows(cases: Readonly<Record<string, Cases>>): string[][] {
  return Object.entries(cases).map(([kind, { planted, inShortList, inTopShare }]) => [
    kind,
    ...[planted, inShortList, inTopShare].map(count),
  ])
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, ...rows].map(([name = '', ...cells]) =>
    [name.padEnd(28), ...cells.map((cell) => cell.padStart(10))].join(''),
  )
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
