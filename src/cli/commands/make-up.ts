import { Command } from 'commander'
import { makeUp } from '../../made-up/make-up.ts'
import { JSON_OPTION, parseCount } from '../options.ts'
import { peakMemoryBytes, print, secondsSince } from '../output.ts'
import { withProgress } from '../progress.ts'

export function makeUpCommand(): Command {
  return new Command('make-up')
    .description('make up a region that does not exist, as deliveries, with the truth beside it')
    .requiredOption('--to <dir>', 'where deliveries/ and truth/ come')
    .option('--homes <number>', 'how many homes', parseCount, 20_000)
    .option('--seed <number>', 'equal seeds give equal files', parseCount, 1)
    .addOption(JSON_OPTION)
    .action(async ({ to, homes, seed, json }: { to: string; homes: number; seed: number; json?: true }) => {
      const started = performance.now()
      const summary = await withProgress('Making up a region', (report) =>
        makeUp({ homes, seed, folder: to, onProgress: report }),
      )
      const result = { ...summary, seconds: secondsSince(started), peakMemoryBytes: peakMemoryBytes() }
      print(result, [`A made-up region of ${homes} homes is in ${to}.`], json === true)
    })
}
