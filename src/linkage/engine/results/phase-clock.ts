/** What a run of linkage does, in order. */
const PHASES = ['reading', 'training', 'blocking', 'scoring', 'clustering', 'measuring', 'writing'] as const
export type Phase = (typeof PHASES)[number]

/** Told of each phase as it begins, with how many of all phases went before. */
export type OnPhase = (phase: Phase, before: number, phases: number) => void

export interface PhaseClock {
  during<T>(phase: Phase, work: () => Promise<T>): Promise<T>
  /** Seconds of each phase that is over. */
  readonly seconds: Readonly<Partial<Record<Phase, number>>>
}

export function startClock(onPhase: OnPhase | undefined): PhaseClock {
  const seconds: Partial<Record<Phase, number>> = {}
  return {
    seconds,
    async during(phase, work) {
      onPhase?.(phase, PHASES.indexOf(phase), PHASES.length)
      const started = performance.now()
      const result = await work()
      seconds[phase] = Math.round(performance.now() - started) / 1000
      return result
    },
  }
}
