import { CommanderError } from 'commander'
import { InputFault } from '../vocabulary/input-fault.ts'

/** 0: it did the job. 1: the input was at fault. 2: called wrongly. 70: the program is wrong (sysexits EX_SOFTWARE). */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  return error instanceof InputFault ? 1 : 70
}

/** What the person at the terminal reads: what is wrong and what to do; a stack only when asked for. */
export function explain(error: unknown, debug: boolean): string {
  if (error instanceof InputFault) return `${error.message}\n`
  const text = error instanceof Error ? (debug ? error.stack : error.message) : String(error)
  return `Something went wrong that should not have: ${text}\nRun it again with --debug to see where.\n`
}
