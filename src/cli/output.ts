/** One machine-readable object on standard output, or lines for a person; progress goes to standard error. */
export function print(result: object, lines: readonly string[], asJson: boolean): void {
  process.stdout.write(asJson ? `${JSON.stringify(result)}\n` : `${lines.join('\n')}\n`)
}

/** The most memory this process ever held, in bytes. */
export function peakMemoryBytes(): number {
  return process.resourceUsage().maxRSS * 1024
}

/** Seconds since a `performance.now()`, to the millisecond. */
export function secondsSince(started: number): number {
  return Math.round(performance.now() - started) / 1000
}

const COUNT = new Intl.NumberFormat('en')

/** `1,509`. */
export function count(number: number): string {
  return COUNT.format(number)
}
