/** What the service worker keeps at hand, as paths from the root of the site. It stands before its code as `PLAN`. */
export interface WorkerPlan {
  /** Changes with the bundle and with the release, and so does the worker. */
  readonly version: string
  /** What the site cannot do without. */
  readonly shell: readonly string[]
  /** Figures that are kept before anyone asks. */
  readonly figures: readonly string[]
}
