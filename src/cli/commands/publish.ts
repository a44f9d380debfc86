import { Command } from 'commander'
import type { Release } from '../../publication/contract.ts'
import { makeRelease } from '../../publication/release.ts'
import { ADDRESSES, AREA_FIGURES, AREAS, DELIVERIES } from '../../sources/contract.ts'
import { CRIME_PER_GEMEENTE, EMPTY_HOMES_PER_BUURT, OCCUPANCY_PER_BUURT } from '../../statistics/contract.ts'
import type { Day } from '../../vocabulary/day.ts'
import { openWarehouse, type Warehouse } from '../../warehouse/warehouse.ts'
import { readWarehouse } from '../../warehouse/warehouse-reader.ts'
import { DEBUG_OPTION, JSON_OPTION, parseDate } from '../options.ts'
import { peakMemoryBytes, print, secondsSince } from '../output.ts'
import { runWithProgress } from './run.ts'

interface PublishFlags {
  readonly warehouse: string
  readonly to: string
  readonly date?: Day
  readonly json?: true
}

export function publishCommand(): Command {
  return new Command('publish')
    .description('make a release that anyone may see; refuses when a check fails')
    .requiredOption('--warehouse <dir>', 'the warehouse')
    .requiredOption('--to <dir>', 'where the release comes; an earlier one there is replaced in one move')
    .option('--date <date>', 'the date on the release; today when left out', parseDate)
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .action(async (flags: PublishFlags) => {
      const started = performance.now()
      const warehouse = await openWarehouse(flags.warehouse)
      try {
        const steps = await runWithProgress(warehouse)
        const release = await publish(warehouse, flags.to, flags.date)
        const rowsOf = (name: string) => steps.find((step) => step.name === name)?.rows ?? 0
        const result = {
          steps,
          release: flags.to,
          id: release.id,
          signals: rowsOf('signals'),
          stacks: rowsOf('stacks'),
          seconds: secondsSince(started),
          peakMemoryBytes: peakMemoryBytes(),
        }
        print(result, describe(release, flags.to), flags.json === true)
      } finally {
        await warehouse.close()
      }
    })
}

/** Makes a release of a warehouse whose stages have run. */
export async function publish(warehouse: Warehouse, folder: string, date?: string): Promise<Release> {
  const reader = await readWarehouse(warehouse, [
    ADDRESSES,
    AREAS,
    AREA_FIGURES,
    DELIVERIES,
    CRIME_PER_GEMEENTE,
    EMPTY_HOMES_PER_BUURT,
    OCCUPANCY_PER_BUURT,
  ])
  try {
    return await makeRelease({ warehouse: reader, folder, publishedOn: date ?? new Date().toISOString().slice(0, 10) })
  } finally {
    reader.close()
  }
}

function describe(release: Release, folder: string): string[] {
  return [
    `Release ${release.id} is in ${folder}.`,
    ...release.subjects.map(({ id, periods, map }) => `  ${id}: ${map}, ${periods.join(', ')}`),
  ]
}
