import { z } from 'zod'
import type { Judgement } from './judgement.ts'

const RECORD_NAME = z.strictObject({ source: z.string().min(1), id: z.string().min(1) })

const WORDS = z.string().refine((text) => text.trim() !== '', 'is empty')

const LINE = z
  .strictObject({
    one: RECORD_NAME,
    other: RECORD_NAME,
    verdict: z.enum(['same', 'different', 'unsure', 'withdrawn']),
    author: WORDS,
    judgedAt: z.iso.datetime({ offset: true }),
    reason: WORDS,
  })
  .refine(({ one, other }) => one.source !== other.source || one.id !== other.id, {
    path: ['other'],
    message: 'is the same record as "one"',
  })

export type ParsedLine = { readonly judgement: Judgement } | { readonly problem: string }

/** One line of a file of judgements; what is wrong is said by key, and never with what the key holds. */
export function parseJudgementLine(text: string): ParsedLine {
  // A reader of UTF-8 puts this sign where the bytes are none.
  if (text.includes('\ufffd')) return { problem: 'This is not UTF-8 text.' }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { problem: 'This is not JSON.' }
  }
  return parseJudgement(value)
}

/** The same for a judgement that does not come from a file. */
export function parseJudgement(value: unknown): ParsedLine {
  const { success, data, error } = LINE.safeParse(value)
  if (success) return { judgement: data }
  const problems = error.issues.map(({ path, message }) => `"${path.join('.') || 'the line'}": ${message}`)
  return { problem: `${problems.join('; ')}.` }
}

/**
 * The line of a judgement, with its keys in a fixed order and its end of line. The sign for bytes that are no UTF-8 is
 * escaped: as itself it would be taken for such bytes.
 */
export function toJudgementLine({ one, other, verdict, author, judgedAt, reason }: Judgement): string {
  const names = { one: { source: one.source, id: one.id }, other: { source: other.source, id: other.id } }
  return `${JSON.stringify({ ...names, verdict, author, judgedAt, reason }).replaceAll('\ufffd', '\\ufffd')}\n`
}
