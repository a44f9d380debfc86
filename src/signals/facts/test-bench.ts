import type { TestContext } from 'node:test'
import { runOnRows } from '../../../tests/steps-on-rows.ts'
import type { Table } from '../../vocabulary/table.ts'
import type { WarehouseReader } from '../../warehouse/warehouse-reader.ts'
import { type SomeRows, some, TRIAL_DAY, wholeRows } from '../test-bench.ts'
import { factSteps } from './fact-steps.ts'
import { PEILDATUM } from './fact-tables.ts'

/** Makes facts for real out of some rows of the tables before them; what is not given is empty. */
export async function makeFacts(
  context: TestContext,
  makes: readonly Table[],
  rows: readonly SomeRows[],
): Promise<WarehouseReader> {
  const steps = factSteps.filter((step) => makes.includes(step.makes))
  const reads = new Set([PEILDATUM, ...steps.flatMap((step) => step.reads)])
  const given = [some(PEILDATUM, [{ day: TRIAL_DAY }]), ...rows]
  const tables = [...reads]
    .filter((table) => !makes.includes(table))
    .map((table) => ({ table, rows: given.filter((one) => one.table === table).flatMap(wholeRows) }))
  return runOnRows(context, { tables, steps })
}
