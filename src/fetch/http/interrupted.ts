/** Something went wrong on the way that may go right the next time. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
  /** The rest that the service asks for before the next attempt. */
  readonly retryAfterMilliseconds: number

  constructor(says: string, { cause, retryAfterMilliseconds = 0 }: InterruptedDetail = {}) {
    super(says, { cause })
    this.retryAfterMilliseconds = retryAfterMilliseconds
  }
}

interface InterruptedDetail {
  readonly cause?: unknown
  readonly retryAfterMilliseconds?: number
}
