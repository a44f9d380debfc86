import type { TestContext } from 'node:test'
import type { Indicator } from '../../indicator.ts'
import { type SomeRows, trySignals } from '../../test-bench.ts'

/** Per subject with a signal the innocent explanations that hold, in one line: '' when it stays unexplained. */
export async function verdictsOf(
  context: TestContext,
  indicator: Indicator,
  rows: readonly SomeRows[],
): Promise<Readonly<Record<string, string>>> {
  const signals = await trySignals(context, indicator, { rows })
  return Object.fromEntries(signals.map(({ subject_id, explained_by }) => [subject_id, explained_by.join(' ')]))
}
