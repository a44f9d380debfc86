import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { Signal } from '../contract.ts'
import type { Indicator } from '../indicator.ts'
import { type SomeRows, trySignals } from '../test-bench.ts'

/** One subject of a trial, and what must come of it. */
export interface Case {
  readonly what: string
  /** `none`, `signal`, or the codes of the innocent explanations that hold, with spaces between. */
  readonly gives: string
  /** Rows of this case alone; where a row names no `object_id`, it is about `id`. */
  readonly rows: (id: string) => readonly SomeRows[]
}

/** Tries an indicator on many subjects at once, checks what comes of each, and returns the signals by `what`. */
export async function tryCases(
  context: TestContext,
  indicator: Indicator,
  { cases, beside = [] }: { cases: readonly Case[]; beside?: readonly SomeRows[] },
): Promise<ReadonlyMap<string, Signal>> {
  const own = cases.flatMap(({ what, rows }) => rows(what).map((some) => about(what, some)))
  const found = await trySignals(context, indicator, { rows: [...beside, ...own] })
  const signals = new Map(found.map((signal) => [signal.subject_id, signal]))
  assert.equal(found.length, signals.size, 'a subject has one signal of an indicator')
  assert.deepEqual(
    Object.fromEntries(cases.map(({ what }) => [what, outcomeOf(signals.get(what))])),
    Object.fromEntries(cases.map(({ what, gives }) => [what, gives])),
  )
  return signals
}

/** The inputs of a signal as plain values. */
export function inputsOf(signal: Signal | undefined): Record<string, unknown> {
  const inputs: Record<string, { value: unknown }> = JSON.parse(signal?.inputs ?? '{}')
  return Object.fromEntries(Object.entries(inputs).map(([name, { value }]) => [name, value]))
}

function about(id: string, { table, rows }: SomeRows): SomeRows {
  return { table, rows: rows.map((row) => ('object_id' in table.columns ? { object_id: id, ...row } : row)) }
}

function outcomeOf(signal: Signal | undefined): string {
  if (signal === undefined) return 'none'
  return signal.explained_by.length === 0 ? 'signal' : signal.explained_by.join(' ')
}
