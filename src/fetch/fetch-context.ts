import type { Gate } from './http/gate.ts'
import type { Patience } from './limits.ts'

/** What every request needs to know, and whom it tells how it goes. */
export interface FetchContext {
  readonly gate: Gate
  readonly patience: Patience
  /** Said aloud: what was interrupted, changed or begun again. */
  readonly say: (sentence: string) => void
  /** Rows or bytes that are here, of all. */
  readonly onProgress: (done: number, total: number) => void
  /** Bytes that came in over the network. */
  readonly onBytes: (count: number) => void
}
