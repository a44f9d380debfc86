import { Command } from 'commander'
import { exportFtm, type FtmExport } from '../../sources/exchange-ftm-bods/write-ftm.ts'
import { openWarehouse } from '../../warehouse/warehouse.ts'
import { DEBUG_OPTION, JSON_OPTION } from '../options.ts'
import { count, peakMemoryBytes, print, secondsSince } from '../output.ts'

interface ExportFlags {
  readonly warehouse: string
  readonly to: string
  readonly json?: true
}

export function exportCommand(): Command {
  return new Command('export')
    .description('write what the warehouse holds in a form that others read')
    .addCommand(exportFtmCommand())
}

function exportFtmCommand(): Command {
  return new Command('ftm')
    .description('write FollowTheMoney entities, one per line, and tell what has no home there')
    .requiredOption('--warehouse <dir>', 'the warehouse')
    .requiredOption('--to <file>', 'the file, such as network.ftm.json; an earlier one is replaced in one move')
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .action(async (flags: ExportFlags) => {
      const started = performance.now()
      const warehouse = await openWarehouse(flags.warehouse)
      try {
        const written = await exportFtm(warehouse, flags.to)
        const result = { ...written, seconds: secondsSince(started), peakMemoryBytes: peakMemoryBytes() }
        print(result, describe(written, flags.to), flags.json === true)
      } finally {
        await warehouse.close()
      }
    })
}

function describe({ entities, homeless, notTaken }: FtmExport, file: string): string[] {
  return [
    `Written to ${file}:`,
    ...linesOf(entities),
    'Without a home in FollowTheMoney:',
    ...linesOf(homeless),
    'Not taken when it was read, by rule:',
    ...linesOf(notTaken),
  ]
}

function linesOf(counts: Readonly<Record<string, number>>): string[] {
  const lines = Object.entries(counts).map(([name, times]) => `  ${count(times)} × ${name}`)
  return lines.length === 0 ? ['  nothing'] : lines
}
