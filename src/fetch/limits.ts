/** What bounds a fetch. Each with its reason; none of them is the service's. */
export const LIMITS = {
  /** Redirects that are followed for one request. PDOK and CBS need one at most. */
  redirects: 5,
  /** An answer that is held in memory. A page is about 8 MB; areas can be far larger than the first that we see. */
  answerBytes: 256 * 1024 * 1024,
  /** A file that is written to disk: the national BAG extract is about 3 GB. */
  downloadBytes: 20 * 1024 * 1024 * 1024,
  /** What a page of a table is to be about: larger costs memory, smaller costs requests. */
  pageBytes: 8_000_000,
  /** The most rows that CBS gives in one answer. */
  pageRows: 10_000,
  /** PDOK gives at most 1,000 areas in one answer; a buurt with all its points is about 40 kB. */
  pageFeatures: 200,
  /** Times that everything is begun again because the service published while we were reading. */
  newBeginnings: 2,
} as const

/** Above this a person says yes first, in bytes. */
export const ASK_ABOVE_BYTES = 100_000_000

/** How often and how patiently something that was interrupted is tried again. */
export interface Patience {
  readonly attempts: number
  readonly firstWaitMilliseconds: number
  /** A service that asks for a longer rest (Retry-After) is left alone. */
  readonly longestWaitMilliseconds: number
  /** A connection on which nothing comes for this long is broken. */
  readonly silenceMilliseconds: number
}

/**
 * Waits of 1, 2, 4, 8 and 16 seconds: what restarts is back by then, what is down is told. CBS may think for half a
 * minute about a page.
 */
export const PATIENCE: Patience = {
  attempts: 6,
  firstWaitMilliseconds: 1000,
  longestWaitMilliseconds: 120_000,
  silenceMilliseconds: 90_000,
}
