import { join } from 'node:path'
import { linkageSteps } from '../linkage/steps.ts'
import { signalSteps } from '../signals/steps.ts'
import { delivered, sourceSteps } from '../sources/steps.ts'
import { statisticsSteps } from '../statistics/steps.ts'
import { type Database, openDatabase } from '../warehouse/database.ts'
import { currentDeliveries, type Delivery, listDeliveries } from '../warehouse/delivery.ts'
import { runStep } from '../warehouse/run-step.ts'
import type { Step, StepRecord } from '../warehouse/step.ts'
import type { Warehouse } from '../warehouse/warehouse.ts'
import { checksumOfStages } from './code-checksum.ts'
import { sideBySide, type Task } from './side-by-side.ts'

export const STAGES = ['sources', 'linkage', 'signals', 'statistics'] as const
export type Stage = (typeof STAGES)[number]

export interface RunOptions {
  /** The last stage to run; all of them when left out. */
  readonly until?: Stage
  readonly threads?: number
  readonly memoryLimit?: string
  /**
   * How many steps run at once; 1 when left out. Each has a database of its own, which may take the whole memory limit: for
   * small warehouses, where much of the time is spent between queries.
   */
  readonly hands?: number
  /** Told when a step starts and when it is done. */
  readonly onStep?: (progress: StepProgress) => void
}

export interface StepProgress {
  readonly stage: Stage
  readonly step: string
  /** Steps done before this one, of all steps of the run. */
  readonly done: number
  readonly total: number
  readonly outcome?: StepResult
}

export interface StepResult {
  readonly name: string
  readonly rows: number
  readonly seconds: number
  readonly skipped: boolean
}

/**
 * Runs the stages over the deliveries that count, step by step. What has not changed is skipped, so a run that
 * was killed resumes where it was. Throws at the first step that fails; tables that were there stay.
 */
export async function runPipeline(warehouse: Warehouse, options: RunOptions = {}): Promise<StepResult[]> {
  const deliveries = currentDeliveries(await listDeliveries(warehouse))
  const linkage = await linkageSteps(warehouse)
  const plan = planSteps({ deliveries, linkage }, options.until)
  const code = await checksumOfStages(STAGES)
  const databases = await Promise.all(
    Array.from({ length: options.hands ?? 1 }, (_, hand) =>
      openStepsDatabase(join(warehouse.work, `hand-${hand + 1}`), options),
    ),
  )
  let done = 0
  try {
    return await sideBySide(plan, databases, async ({ stage, step }, database) => {
      const progress = { stage, step: step.name, done, total: plan.length }
      options.onStep?.(progress)
      const { record, skipped } = await runStep(step, { warehouse, database, deliveries, delivered, code: code[stage] })
      done += 1
      const outcome = resultOf(record, skipped)
      options.onStep?.({ ...progress, done, outcome })
      return outcome
    })
  } finally {
    for (const database of databases) database.close()
  }
}

function openStepsDatabase(spillFolder: string, { threads, memoryLimit }: RunOptions): Promise<Database> {
  return openDatabase({
    spillFolder,
    ...(threads === undefined ? {} : { threads }),
    ...(memoryLimit === undefined ? {} : { memoryLimit }),
  })
}

interface PlannedStep extends Task {
  readonly stage: Stage
  readonly step: Step
}

function planSteps(
  { deliveries, linkage }: { readonly deliveries: readonly Delivery[]; readonly linkage: readonly Step[] },
  until: Stage = 'statistics',
): PlannedStep[] {
  const steps: Record<Stage, readonly Step[]> = {
    sources: sourceSteps(deliveries),
    linkage,
    signals: signalSteps,
    statistics: statisticsSteps,
  }
  return STAGES.slice(0, STAGES.indexOf(until) + 1).flatMap((stage) =>
    steps[stage].map((step) => ({
      ...{ stage, step, name: step.makes.name },
      needs: step.reads.map(({ name }) => name),
    })),
  )
}

function resultOf({ step, rows, seconds }: StepRecord, skipped: boolean): StepResult {
  return { name: step, rows, seconds: skipped ? 0 : seconds, skipped }
}
