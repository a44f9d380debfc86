import { dirname, join } from 'node:path'
import { Command } from 'commander'
import type { Release } from '../../publication/contract.ts'
import { makeRelease } from '../../publication/release.ts'
import { SUBJECTS, tablesToRead } from '../../publication/subject-catalogue.ts'
import type { Day } from '../../vocabulary/day.ts'
import { readJson } from '../../warehouse/files.ts'
import type { StepRecord } from '../../warehouse/step.ts'
import { openWarehouse, type Warehouse } from '../../warehouse/warehouse.ts'
import { readWarehouse } from '../../warehouse/warehouse-reader.ts'
import { METHOD_INDICATORS, NOT_COMPUTED } from '../method-indicators.ts'
import { DEBUG_OPTION, JSON_OPTION, parseDate } from '../options.ts'
import { peakMemoryBytes, print, secondsSince } from '../output.ts'
import { runWithProgress } from './run.ts'

interface PublishFlags {
  readonly warehouse: string
  readonly to: string
  readonly secrets?: string
  readonly date?: Day
  readonly json?: true
}

export function publishCommand(): Command {
  return new Command('publish')
    .description('make a release that anyone may see; refuses when a check or the audit fails')
    .requiredOption('--warehouse <dir>', 'the warehouse')
    .requiredOption('--to <dir>', 'where the release comes; earlier ones are kept beside it, in <dir>.versions')
    .option(
      '--secrets <file>',
      'what the protection must keep secret; protection.json beside the warehouse when left out',
    )
    .option('--date <date>', 'the date on the release; today when left out', parseDate)
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .action(async (flags: PublishFlags) => {
      const started = performance.now()
      const warehouse = await openWarehouse(flags.warehouse)
      try {
        const steps = await runWithProgress(warehouse)
        const release = await publish(warehouse, flags.to, flags)
        const rowsOf = (name: string) => steps.find((step) => step.name === name)?.rows ?? 0
        const result = {
          steps,
          release: flags.to,
          id: release.id,
          previous: release.previous,
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
export async function publish(
  warehouse: Warehouse,
  folder: string,
  { date, secrets }: Pick<PublishFlags, 'date' | 'secrets'> = {},
): Promise<Release> {
  const reader = await readWarehouse(warehouse, tablesToRead(SUBJECTS))
  try {
    return await makeRelease({
      warehouse: reader,
      subjects: SUBJECTS,
      folder,
      secrets: secrets ?? join(dirname(warehouse.folder), 'protection.json'),
      memory: join(warehouse.folder, 'released'),
      publishedOn: date ?? new Date().toISOString().slice(0, 10),
      versionOf: async ({ name }) =>
        (await readJson<StepRecord>(join(warehouse.steps, `${name}.json`)))?.fingerprint.slice(0, 16) ?? '',
      indicators: METHOD_INDICATORS,
      notComputed: NOT_COMPUTED,
    })
  } finally {
    reader.close()
  }
}

function describe(release: Release, folder: string): string[] {
  return [
    `Release ${release.id} is in ${folder}.`,
    ...release.subjects.map(
      ({ id, periods, levels }) => `  ${id}: ${levels.map(({ map }) => map).join(', ')}; ${periods.join(', ')}`,
    ),
  ]
}
