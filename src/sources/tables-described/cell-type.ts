import { z } from 'zod'
import { type Day, parseDay } from '../../vocabulary/day.ts'
import type { ColumnType } from '../../vocabulary/table.ts'

/** What a cell becomes. */
export type CellValue = string | number | boolean

/** How the text of a cell is read. */
export interface CellType {
  readonly type: ColumnType
  /** The value, or nothing when the text does not fit. */
  parse(text: string): CellValue | undefined
  /** The words that a cell may hold, when the description lists them; else nothing. */
  readonly words: readonly string[]
  /** What a cell must hold, to end a sentence with. */
  readonly asks: string
}

const NUMERIC = { minimum: z.number().optional(), maximum: z.number().optional() }

/** The datatypes of CSV on the Web (W3C Recommendation, 6.4) that the descriptions use. */
export const DATATYPE = z.discriminatedUnion('base', [
  z.strictObject({ base: z.literal('string'), format: z.string() }),
  z.strictObject({ base: z.literal('date'), format: z.literal('yyyy-MM-dd') }),
  z.strictObject({ base: z.literal('dateTime'), format: z.literal('yyyy-MM-ddTHH:mm') }),
  z.strictObject({ base: z.literal('integer'), ...NUMERIC }),
  z.strictObject({ base: z.literal('decimal'), ...NUMERIC }),
  z.strictObject({ base: z.literal('boolean'), format: z.string().regex(/^[^|]+\|[^|]+$/) }),
])
type Datatype = z.infer<typeof DATATYPE>

/** The reader of cells of one datatype. */
export function toCellType(datatype: Datatype): CellType {
  switch (datatype.base) {
    case 'string':
      return textType(datatype.format)
    case 'date':
      return { type: 'date', parse: parseDay, words: [], asks: 'a day that exists, as 2026-01-31' }
    case 'dateTime':
      return { type: 'timestamp', parse: parseMinute, words: [], asks: 'a moment that exists, as 2026-01-31T23:05' }
    case 'boolean': {
      const words = datatype.format.split('|')
      const parse = (text: string) => (words.includes(text) ? text === words[0] : undefined)
      return { type: 'boolean', parse, words, asks: oneOf(words) }
    }
    default:
      return numberType(datatype)
  }
}

function textType(format: string): CellType {
  const pattern = new RegExp(`^(?:${format})$`)
  const listed = /^\^?\(([^()[\]\\]+)\)\$?$/.exec(format)?.[1]
  const words = listed?.split('|') ?? []
  const parse = (text: string) => (pattern.test(text) ? text : undefined)
  return { type: 'text', parse, words, asks: words.length > 0 ? oneOf(words) : `a text that fits ${format}` }
}

function numberType({ base, minimum = -Infinity, maximum = Infinity }: Datatype & { base: 'integer' | 'decimal' }) {
  const shape = base === 'integer' ? /^-?\d{1,9}$/ : /^-?\d{1,12}(\.\d{1,6})?$/
  const parse = (text: string): number | undefined => {
    if (!shape.test(text)) return undefined
    const value = Number(text)
    return value >= minimum && value <= maximum ? value : undefined
  }
  const limits = [
    ...(minimum === -Infinity ? [] : [`${minimum} or more`]),
    ...(maximum === Infinity ? [] : [`${maximum} or less`]),
  ]
  const asks = `a ${base === 'integer' ? 'whole number' : 'number with a point for the decimals'}${limits.map((limit) => `, ${limit}`).join('')}`
  return { type: base === 'integer' ? 'integer' : 'number', parse, words: [], asks } satisfies CellType
}

function oneOf(words: readonly string[]): string {
  return `one of: ${words.join(', ')}`
}

/** A minute on the clock of the Netherlands, `2026-01-31T23:05`. */
function parseMinute(text: string): string | undefined {
  const parts = /^(.{10})T([01]\d|2[0-3]):[0-5]\d$/.exec(text)
  return parts !== null && dayOf(text) !== undefined ? `${text}:00` : undefined
}

/** The day that a date or a moment begins with. */
export function dayOf(value: CellValue): Day | undefined {
  return typeof value === 'string' ? parseDay(value.slice(0, 10)) : undefined
}
