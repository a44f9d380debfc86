import type { TestContext } from 'node:test'
import { HOMES, type Home } from '../../../linkage/contract.ts'
import type { Indicator } from '../../indicator.ts'
import { type SomeRows, some, TRIAL_DAY, trySignals } from '../../test-bench.ts'

/** One address of a trial. Rows without an object are rows of this address. */
export interface AddressCase {
  readonly home?: Partial<Home>
  readonly rows?: readonly SomeRows[]
}

const EMPTY_HOME: Partial<Home> = {
  use_purposes: ['woon'],
  object_status: 'Verblijfsobject in gebruik',
  building_year: 1960,
  peildatum: TRIAL_DAY,
}

/** The day so many days before the trial; after it with a negative number. */
export function daysBefore(days: number): string {
  return new Date(Date.parse(TRIAL_DAY) - days * 86_400_000).toISOString().slice(0, 10)
}

/** Rows that stand on the given addresses, the name of each case being the id of its object. */
export function caseRows(cases: Readonly<Record<string, AddressCase>>): SomeRows[] {
  return Object.entries(cases).flatMap(([object_id, { home, rows = [] }]) => [
    some(HOMES, [{ ...EMPTY_HOME, ...home, object_id }]),
    ...rows.map((given) => ({ ...given, rows: given.rows.map((row) => ({ object_id, ...row })) })),
  ])
}

/** What becomes of each address in one trial: `no signal`, `counts`, or the innocent explanations that hold. */
export async function outcomesOf(
  context: TestContext,
  indicator: Indicator,
  { cases, background = [] }: { cases: Readonly<Record<string, AddressCase>>; background?: readonly SomeRows[] },
): Promise<Record<string, string>> {
  const signals = await trySignals(context, indicator, { rows: [...caseRows(cases), ...background] })
  const bySubject = new Map(signals.map((signal) => [signal.subject_id, signal.explained_by.join(' ') || 'counts']))
  return Object.fromEntries(Object.keys(cases).map((name) => [name, bySubject.get(name) ?? 'no signal']))
}
