import { Command } from 'commander'
import { indicatorOf } from '../../signals/catalogue.ts'
import type { Disparity, RankingRecord } from '../../signals/contract.ts'
import { wilsonInterval } from '../../signals/figures/wilson-interval.ts'
import { evaluate } from '../../signals/outcomes/evaluation.ts'
import { addCounts, type Cases, type Counts, figuresOf } from '../../signals/outcomes/evaluation-counts.ts'
import { positivePredictiveValue } from '../../vocabulary/base-rate.ts'
import { type Measured, readEvaluatedFolder } from '../evaluated-folder.ts'
import { DEBUG_OPTION, JSON_OPTION } from '../options.ts'
import { count, print } from '../output.ts'

interface EvaluateFlags {
  readonly dir: readonly string[]
  readonly json?: true
}

/** `zichtlijn signals evaluate`: holds signals and stacks against visits and, in made-up regions, what was planted. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('hold signals against what visits found, and against the truth beside a made-up region')
    .requiredOption('--dir <dir...>', 'folders with warehouse/ after a run, and truth/ when they were made up')
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .action(async ({ dir, json }: EvaluateFlags) => {
      const regions: Evaluated[] = []
      for (const folder of dir) regions.push(await evaluateFolder(folder))
      const known = regions.flatMap(({ counts }) => (counts === undefined ? [] : [counts]))
      const total = known.length === 0 ? undefined : addCounts(known)
      const result = {
        regions: regions.map(({ folder, counts, uneven, demoted, measured }) => ({
          dir: folder,
          homes: measured.homes,
          stacked: measured.stacked,
          ...told(counts),
          disparities: uneven,
          ranking: measured.ranking,
          demoted,
          trackRecords: measured.records,
        })),
        ...told(total),
      }
      const beside = total === undefined ? [] : lines(total)
      print(result, [...regions.flatMap(regionLines), ...beside, '', ...recordLines(regions)], json === true)
    })
}

interface Evaluated {
  readonly folder: string
  readonly measured: Measured
  /** Beside the truth; undefined where nobody knows it. */
  readonly counts: Counts | undefined
  /** What stands out: signals, or findings, that come more or less often in one kind of areas. */
  readonly uneven: readonly Disparity[]
  /** Indicators that visits refuted: they stack no more. */
  readonly demoted: readonly string[]
}

async function evaluateFolder(folder: string): Promise<Evaluated> {
  const { measured, region } = await readEvaluatedFolder(folder)
  return {
    folder,
    measured,
    counts: region === undefined ? undefined : evaluate(region),
    uneven: measured.disparities.filter(({ stands_out }) => stands_out),
    demoted: measured.states.filter(({ state }) => state === 'demoted').map(({ indicator }) => indicator),
  }
}

function regionLines({ folder, measured, counts, uneven, demoted }: Evaluated): string[] {
  const codes = [...new Set(uneven.map(({ indicator }) => indicator))]
  return [
    folder,
    ...(counts === undefined ? untoldLines(measured) : headlines(counts)),
    ...measured.ranking.filter(({ list_length }) => list_length === REPORTED_LENGTH).map(rankingLine),
    `  Demoted, since visits refuted them: ${demoted.length === 0 ? 'none' : demoted.join(', ')}`,
    `  Come more or less often in some kind of areas: ${codes.length === 0 ? 'none' : codes.join(', ')}`,
  ]
}

function untoldLines({ homes, stacked }: Measured): string[] {
  return [
    `  ${count(homes)} homes, ${count(stacked)} addresses where signals come together.`,
    '  There is no truth beside it: only visits tell how often it is right.',
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

function told(counts: Counts | undefined) {
  if (counts === undefined) return {}
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
    regions.flatMap(({ measured }) => measured.records),
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
  return [
    ...table(['what visits found', 'visited', 'misuse', 'from', 'to', 'assumed'], rows),
    '',
    'Assumed: of 100 addresses with this signal, about so many are misused, by what was known before any visit.',
  ]
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
