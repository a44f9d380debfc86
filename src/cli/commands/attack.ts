import { Command } from 'commander'
import { attackJj } from '../../disclosure/exchange/jj/jj-outcome.ts'
import { attackFiles } from '../../disclosure/exchange/outcome/protected-files.ts'
import { DEBUG_OPTION, JSON_OPTION } from '../options.ts'
import { count, print, secondsSince } from '../output.ts'
import { withProgress } from '../progress.ts'

interface AttackFlags {
  readonly table?: string
  readonly jj?: string
  readonly status?: string
  readonly failOnFinding?: true
  readonly json?: true
}

type Outcome = Awaited<ReturnType<typeof attackFiles>>

const CALLED_WRONGLY = { exitCode: 2 }
const CELLS_NAMED = 20

export function attackCommand(): Command {
  return new Command('attack')
    .description('try to undo a protected table: what anyone, and who is in it alone, can work out')
    .usage('SPEC.json DIR [--table TABLE]\n       zichtlijn attack --jj FILE [DIR | --status FILE]')
    .argument('[place...]', 'the spec and the folder that "zichtlijn protect" made; with --jj the folder alone')
    .option('--table <file>', 'the table before protection, to judge by; as protect noted when left out')
    .option('--jj <file>', 'a table in the format JJ, in place of a spec')
    .option('--status <file>', 'the statuses of its cells; those in the JJ file when there is no folder either')
    .option('--fail-on-finding', 'stop with exit code 1 when anything is found')
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .action(async (places: string[], flags: AttackFlags, command: Command) => {
      const [spec = '', folder = ''] = places
      const { jj, table } = flags
      if (jj === undefined ? places.length !== 2 : places.length > 1)
        return command.error('error: give a spec and a folder, or --jj and a folder at most', CALLED_WRONGLY)
      const started = performance.now()
      const outcome = await withProgress('Attacking', () =>
        jj === undefined ? attackFiles({ spec, folder, table }) : attackJj({ jj, status: flags.status ?? places[0] }),
      )
      print({ ...outcome, seconds: secondsSince(started) }, describe(outcome), flags.json === true)
      if (flags.failOnFinding === true && outcome.open.length > 0) process.exitCode = 1
    })
}

function describe({ sensitive, underProtected, exact, victims, open }: Outcome): string[] {
  const named = open.slice(0, CELLS_NAMED)
  return [
    `${count(sensitive)} cells must not be told.`,
    open.length === 0
      ? 'Nobody gets nearer to any of them than the rule allows.'
      : `${count(underProtected)} can be told too well, ${count(exact)} of them exactly; ${count(victims)} by someone who is in the table.`,
    ...named,
    ...(open.length > named.length ? [`and ${count(open.length - named.length)} more`] : []),
  ]
}
