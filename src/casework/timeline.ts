import type { Moment } from './contract.ts'
import type { ExplainedSignalRow } from './store/address-rows.ts'

/** Every day on which a register was looked at, once per register, oldest first. Between them nothing is known. */
export function toTimeline(bagAsOf: string, signals: readonly ExplainedSignalRow[]): readonly Moment[] {
  const inputs = signals.flatMap((signal) => Object.values(signal.inputs))
  const moments = [{ day: bagAsOf, source: 'BAG' }, ...inputs.map(({ asOf, source }) => ({ day: asOf, source }))]
  const once = new Map(moments.map((moment) => [`${moment.day} ${moment.source}`, moment]))
  return [...once.entries()].sort(([a], [b]) => a.localeCompare(b)).map(([, moment]) => moment)
}
