import { InputFault } from '../../../vocabulary/input-fault.ts'

/** What is wrong on a line of a text file, and what to do about it. */
export interface LineProblem {
  readonly line: number
  readonly says: string
  readonly remedy: string
}

const SHOWN = 20

/** One fault for all that is wrong in a file, each with its line; throws nothing when nothing is wrong. */
export function refuseLines(file: string, code: string, problems: readonly LineProblem[]): void {
  const [first, ...others] = problems
  if (first === undefined) return
  const shown = others.slice(0, SHOWN - 1).map(({ line, says }) => `line ${line}: ${says}`)
  const more = others.length > shown.length ? [`and ${others.length - shown.length} more`] : []
  throw new InputFault({
    code,
    file,
    place: `line ${first.line}`,
    says: [first.says, ...shown, ...more].join('\n  '),
    remedy: first.remedy,
  })
}

/** The lines of a text with their numbers from 1, without what ends them; lines of spaces alone are left out. */
export function numberedLines(text: string): { readonly line: number; readonly text: string }[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((content, place) => ({ line: place + 1, text: content }))
    .filter(({ text: content }) => content.trim() !== '')
}
