import { Command, InvalidArgumentError, Option } from 'commander'
import { type DraftWish, draftFromFiles } from '../../linkage/engine/draft.ts'
import { linkFiles } from '../../linkage/engine/link.ts'
import type { LinkType } from '../../linkage/engine/model/link-model.ts'
import { toWeight } from '../../linkage/engine/model/match-weight.ts'
import { toSettings } from '../../linkage/engine/model/written-settings.ts'
import { describeOutcome, toOutcomeKeys } from '../link-outcome.ts'
import { DEBUG_OPTION, JSON_OPTION, parseCount } from '../options.ts'
import { peakMemoryBytes, print, secondsSince } from '../output.ts'
import { withProgress } from '../progress.ts'

interface LinkFlags {
  readonly to: string
  readonly at: number
  readonly pairsAbove?: number
  readonly id?: string
  readonly mostPairs: number
  readonly oneToOne?: true
  readonly clusterColumn?: string
  readonly labels?: string
  readonly judgements?: string
  readonly previous?: string
  readonly withValues?: true
  readonly seed: number
  readonly json?: true
}

interface GivenFlags extends Omit<LinkFlags, 'to'> {
  readonly to?: string
  readonly draftModel?: true
  readonly leaveOut?: readonly string[]
  readonly linkType?: LinkType
}

const LINK_TYPES = ['dedupe_only', 'link_only', 'link_and_dedupe'] as const satisfies readonly LinkType[]

const MOST_PAIRS = 200_000_000

export function linkCommand(): Command {
  return new Command('link')
    .description('find which records of CSV or Parquet files are about the same person or thing')
    .usage('MODEL.json FILE... --to DIR\n       zichtlijn link --draft-model FILE... > MODEL.json')
    .argument(
      '<input...>',
      'a model, as settings that Splink writes, trained or not; then the records. Of two files that are linked, the first is the left one',
    )
    .option('--to <dir>', 'where pairs, clusters, the trained model and the report come')
    .option('--draft-model', 'print a model drafted from the files, to correct and train; nothing is linked')
    .option('--at <chance>', 'put records together from this chance of a match on', parseChance, 0.95)
    .option(
      '--pairs-above <weight>',
      'keep pairs from this weight in bits on, or this chance as 0.01p; all when left out',
      parseWeight,
    )
    .option('--id <column>', 'the column that names a record, in place of the one in the model')
    .option(
      '--most-pairs <n>',
      'refuse a blocking rule that has to look at more pairs than this',
      parseCount,
      MOST_PAIRS,
    )
    .option('--one-to-one', 'give each record one partner at most, the best first')
    .option(
      '--cluster-column <column>',
      'a column that tells what each record is truly about: measures the result by it',
    )
    .option('--labels <pairs.csv>', 'pairs that people judged, with clerical_match_score: measures the result by them')
    .option('--judgements <file>', 'what people judged about two records; it comes before what the machine finds')
    .option('--previous <dir>', 'an earlier result by this model: only records that are new or changed are compared')
    .option('--with-values', 'show in report.html what the records of its example pairs hold: do not pass it on then')
    .option('--leave-out <column...>', 'columns that a drafted model must not compare')
    .addOption(new Option('--link-type <type>', 'what a drafted model looks for').choices(LINK_TYPES))
    .option('--seed <n>', 'for the pairs that training draws', parseCount, 1)
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .action(async (input: string[], flags: GivenFlags, command: Command) => {
      const [model = '', ...files] = input
      const { to } = flags
      if (flags.draftModel === true) await draftAndPrint(input, flags)
      else if (to === undefined) command.error('error: say with --to where the results come', CALLED_WRONGLY)
      else if (files.length === 0) command.error('error: give a model and at least one file', CALLED_WRONGLY)
      else await linkAndPrint({ model, files }, { ...flags, to }, command)
    })
}

const CALLED_WRONGLY = { exitCode: 2 }

/** Prints the model alone on standard output, so that it can be sent to a file, and what was left out beside it. */
async function draftAndPrint(files: readonly string[], flags: GivenFlags): Promise<void> {
  const labels = flags.clusterColumn === undefined ? [] : [flags.clusterColumn]
  const wish: DraftWish = {
    leaveOut: [...(flags.leaveOut ?? []), ...labels],
    seed: flags.seed,
    ...(flags.id === undefined ? {} : { idColumn: flags.id }),
    ...(flags.linkType === undefined ? {} : { linkType: flags.linkType }),
  }
  const { model, leftOut } = await withProgress('Drafting', () => draftFromFiles(files, wish))
  for (const { column, because } of leftOut) process.stderr.write(`Not compared: ${column} (${because})\n`)
  process.stdout.write(`${JSON.stringify(toSettings(model), null, 2)}\n`)
}

async function linkAndPrint(
  { model, files }: { readonly model: string; readonly files: readonly string[] },
  flags: LinkFlags,
  command: Command,
): Promise<void> {
  const { clusterColumn: column, labels: judgedPairs, idColumn, ...options } = { ...flags, idColumn: flags.id }
  if (column !== undefined && judgedPairs !== undefined)
    return command.error('error: give --cluster-column or --labels, not both', CALLED_WRONGLY)
  if (options.previous !== undefined && (column ?? judgedPairs) !== undefined)
    return command.error('error: a result is measured whole: leave out --previous', CALLED_WRONGLY)
  const started = performance.now()
  const outcome = await withProgress('Linking', (report) =>
    linkFiles(
      { model, files, to: flags.to },
      {
        threshold: options.at,
        mostPairs: options.mostPairs,
        seed: options.seed,
        oneToOne: options.oneToOne === true,
        withValues: options.withValues === true,
        onPhase: (phase, before, phases) => report(before, phases, phase),
        ...(options.pairsAbove === undefined ? {} : { atLeastWeight: options.pairsAbove }),
        ...(idColumn === undefined ? {} : { idColumn }),
        ...(options.judgements === undefined ? {} : { judgements: options.judgements }),
        ...(options.previous === undefined ? {} : { previous: options.previous }),
        ...(column === undefined ? {} : { truth: { column } }),
        ...(judgedPairs === undefined ? {} : { truth: { judgedPairs } }),
      },
    ),
  )
  const result = { ...toOutcomeKeys(outcome), seconds: secondsSince(started), peakMemoryBytes: peakMemoryBytes() }
  print(result, describeOutcome(outcome, flags), flags.json === true)
}

function parseChance(text: string): number {
  const chance = Number(text)
  if (!(chance > 0 && chance < 1)) throw new InvalidArgumentError('Give a chance between 0 and 1, such as 0.95.')
  return chance
}

/** A weight in bits, or a chance with a p behind it. */
function parseWeight(text: string): number {
  const weight = /^0?\.\d+p$/.test(text) ? toWeight(Number(text.slice(0, -1))) : Number(text)
  if (text.trim() === '' || !Number.isFinite(weight))
    throw new InvalidArgumentError('Give a weight in bits, such as -5, or a chance, such as 0.01p.')
  return weight
}
