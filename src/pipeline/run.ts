import { linkageSteps } from '../linkage/steps.ts'
import { signalSteps } from '../signals/steps.ts'
import { delivered, sourceSteps } from '../sources/steps.ts'
import { statisticsSteps } from '../statistics/steps.ts'
import { openDatabase } from '../warehouse/database.ts'
import { currentDeliveries, type Delivery, listDeliveries } from '../warehouse/delivery.ts'
import { runStep } from '../warehouse/run-step.ts'
import type { Step, StepRecord } from '../warehouse/step.ts'
import type { Warehouse } from '../warehouse/warehouse.ts'
import { checksumOfStages } from './code-checksum.ts'

export const STAGES = ['sources', 'linkage', 'signals', 'statistics'] as const
export type Stage = (typeof STAGES)[number]

export interface RunOptions {
  /** The last stage to run; all of them when left out. */
  readonly until?: Stage
  readonly threads?: number
  readonly memoryLimit?: string
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
  const database = await openDatabase({
    spillFolder: warehouse.work,
    ...(options.threads === undefined ? {} : { threads: options.threads }),
    ...(options.memoryLimit === undefined ? {} : { memoryLimit: options.memoryLimit }),
  })
  try {
    const code = await checksumOfStages(STAGES)
    const results: StepResult[] = []
    for (const { stage, step } of plan) {
      const progress = { stage, step: step.name, done: results.length, total: plan.length }
      options.onStep?.(progress)
      const setting = { warehouse, database, deliveries, delivered, code: code[stage] }
      const { record, skipped } = await runStep(step, setting)
      const outcome = resultOf(record, skipped)
      results.push(outcome)
      options.onStep?.({ ...progress, outcome })
    }
    return results
  } finally {
    database.close()
  }
}

function planSteps(
  { deliveries, linkage }: { readonly deliveries: readonly Delivery[]; readonly linkage: readonly Step[] },
  until: Stage = 'statistics',
): { stage: Stage; step: Step }[] {
  const steps: Record<Stage, readonly Step[]> = {
    sources: sourceSteps(deliveries),
    linkage,
    signals: signalSteps,
    statistics: statisticsSteps,
  }
  return STAGES.slice(0, STAGES.indexOf(until) + 1).flatMap((stage) => steps[stage].map((step) => ({ stage, step })))
}

function resultOf({ step, rows, seconds }: StepRecord, skipped: boolean): StepResult {
  return { name: step, rows, seconds: skipped ? 0 : seconds, skipped }
}
