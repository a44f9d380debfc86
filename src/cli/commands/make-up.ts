import { Command } from 'commander'
import { makeUp } from '../../made-up/make-up.ts'
import { JSON_OPTION, parseCount } from '../options.ts'
import { peakMemoryBytes, print, secondsSince } from '../output.ts'
import { withProgress } from '../progress.ts'

interface MakeUpWish {
  readonly to: string
  readonly homes: number
  readonly seed: number
  readonly portrait?: true
  readonly json?: true
}

export function makeUpCommand(): Command {
  return new Command('make-up')
    .description('make up a region that does not exist, as deliveries, with the truth beside it')
    .requiredOption('--to <dir>', 'where deliveries/ and truth/ come')
    .option('--homes <number>', 'how many homes', parseCount, 20_000)
    .option('--seed <number>', 'equal seeds give equal files', parseCount, 1)
    .option('--portrait', 'draw the region as well: pictures and a page in portrait/')
    .addOption(JSON_OPTION)
    .action(async ({ to, homes, seed, portrait, json }: MakeUpWish) => {
      const started = performance.now()
      const summary = await withProgress('Making up a region', (report) =>
        makeUp({ homes, seed, folder: to, portrait: portrait === true, onProgress: report }),
      )
      const result = { ...summary, seconds: secondsSince(started), peakMemoryBytes: peakMemoryBytes() }
      print(result, [`A made-up region of ${homes} homes is in ${to}.`], json === true)
    })
}
