import { Command, Option } from 'commander'
import { runPipeline, STAGES, type Stage, type StepResult } from '../../pipeline/run.ts'
import { openWarehouse, type Warehouse } from '../../warehouse/warehouse.ts'
import { DEBUG_OPTION, JSON_OPTION, parseCount } from '../options.ts'
import { count, peakMemoryBytes, print, secondsSince } from '../output.ts'
import { withProgress } from '../progress.ts'

interface RunFlags {
  readonly warehouse: string
  readonly until?: Stage
  readonly threads?: number
  readonly memory?: string
  readonly json?: true
}

export function runCommand(): Command {
  return new Command('run')
    .description('run the stages over what was delivered; what has not changed is skipped')
    .requiredOption('--warehouse <dir>', 'the warehouse')
    .addOption(new Option('--until <stage>', 'the last stage to run').choices(STAGES))
    .option('--threads <number>', 'processors to use', parseCount)
    .option('--memory <size>', 'memory for the tables, such as 4GB; the rest spills to disk')
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .action(async (flags: RunFlags) => {
      const started = performance.now()
      const warehouse = await openWarehouse(flags.warehouse)
      try {
        const steps = await runWithProgress(warehouse, flags)
        const rowsOf = (name: string) => steps.find((step) => step.name === name)?.rows ?? 0
        const result = {
          steps,
          signals: rowsOf('signals'),
          stacks: rowsOf('stacks'),
          seconds: secondsSince(started),
          peakMemoryBytes: peakMemoryBytes(),
        }
        print(result, steps.map(describe), flags.json === true)
      } finally {
        await warehouse.close()
      }
    })
}

/** Runs the pipeline and shows each step as it goes. */
export async function runWithProgress(
  warehouse: Warehouse,
  { until, threads, memory, hands }: Pick<RunFlags, 'until' | 'threads' | 'memory'> & { readonly hands?: number } = {},
): Promise<StepResult[]> {
  return withProgress('Running the stages', (report) =>
    runPipeline(warehouse, {
      ...(until === undefined ? {} : { until }),
      ...(threads === undefined ? {} : { threads }),
      ...(memory === undefined ? {} : { memoryLimit: memory }),
      ...(hands === undefined ? {} : { hands }),
      onStep: ({ stage, step, done, total, outcome }) => {
        if (outcome === undefined) report(done, total, `${stage}, ${step}`)
      },
    }),
  )
}

function describe({ name, rows, seconds, skipped }: StepResult): string {
  return `${name.padEnd(24)} ${count(rows).padStart(12)} rows  ${skipped ? 'unchanged' : `${seconds.toFixed(2)} s`}`
}
