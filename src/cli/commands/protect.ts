import { Command, InvalidArgumentError, Option } from 'commander'
import { protectJj } from '../../disclosure/exchange/jj/jj-outcome.ts'
import { type ProtectOutcome, protectFiles } from '../../disclosure/exchange/outcome/protected-files.ts'
import { DEBUG_OPTION, JSON_OPTION } from '../options.ts'
import { count, peakMemoryBytes, print, secondsSince } from '../output.ts'
import { withProgress } from '../progress.ts'

interface ProtectFlags {
  readonly to: string
  readonly jj?: string
  readonly mode: 'fast' | 'best'
  readonly seconds?: number
  readonly forOthers?: true
  readonly json?: true
}

const CALLED_WRONGLY = { exitCode: 2 }

export function protectCommand(): Command {
  return new Command('protect')
    .description('protect any table against people who calculate: withhold or round cells at the least loss')
    .usage('SPEC.json [TABLE] --to DIR\n       zichtlijn protect --jj FILE --to DIR')
    .argument('[spec]', 'what the table is and how to protect it: docs/manual/disclosure.md')
    .argument('[table]', 'CSV, Parquet, or fixed places by an .rda file; left out when the spec names it')
    .requiredOption('--to <dir>', 'where the protected table comes, and in its folder "inside" what may not leave')
    .option('--jj <file>', 'a table in the format JJ, in place of a spec and a table')
    .addOption(
      new Option('--mode <mode>', 'until nothing cheaper can be, or within some seconds and some percent of it')
        .choices(['fast', 'best'])
        .default('best'),
    )
    .option('--seconds <n>', 'stop looking for something cheaper after so long', parseSeconds)
    .option('--for-others', 'write the table before protection as JJ and for τ-ARGUS too, in the folder "inside"')
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .action(async (spec: string | undefined, table: string | undefined, flags: ProtectFlags, command: Command) => {
      const { jj } = flags
      if ((jj === undefined) === (spec === undefined))
        return command.error('error: give a spec, or --jj and no spec', CALLED_WRONGLY)
      const options = { mode: flags.mode, ...(flags.seconds === undefined ? {} : { seconds: flags.seconds }) }
      const started = performance.now()
      const outcome = await withProgress('Protecting', () =>
        jj === undefined
          ? protectFiles({ spec: spec ?? '', table, to: flags.to }, { ...options, forOthers: flags.forOthers === true })
          : protectJj({ jj, to: flags.to }, options),
      )
      const result = { ...outcome, seconds: secondsSince(started), peakMemoryBytes: peakMemoryBytes() }
      print(result, describe(outcome, flags.to), flags.json === true)
    })
}

function describe({ cells, sensitive, suppressed, secondary, cost, files }: ProtectOutcome, to: string): string[] {
  return [
    `${count(cells)} cells; ${count(sensitive)} tell too much of someone.`,
    suppressed === 0
      ? `None is withheld; together the counts moved by ${count(cost)}.`
      : `${count(suppressed)} are withheld, ${count(secondary)} of them to protect others, at a cost of ${count(cost)}.`,
    'An attack on the outcome got no nearer to any of them than the rule allows.',
    ...files,
    `Nothing in the folder "inside" of ${to} may leave, nor the statuses of a JJ table.`,
  ]
}

function parseSeconds(text: string): number {
  const seconds = Number(text)
  if (!(seconds > 0 && Number.isFinite(seconds))) throw new InvalidArgumentError('Give a number of seconds above 0.')
  return seconds
}
