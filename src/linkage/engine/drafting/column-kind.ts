import type { ColumnProfile } from './column-profile.ts'

/** What a column holds, as far as its values tell. Each kind has errors of its own, and so comparisons of its own. */
export type ColumnKind = 'useless' | 'date' | 'email' | 'number' | 'code' | 'category' | 'name' | 'text'

/** Nearly all values must look alike: registers have stray ones. */
const MOSTLY = 0.9

/** A column with a value for fewer records than this decides too few pairs to train it. */
const LEAST_FILLED = 0.02

/** So few values that each is shared by many, whatever the number of records. */
const FEW_VALUES = 12

/** Codes are short; what is longer and holds digits is text with a number in it, such as an address. */
const LONGEST_CODE = 12

export function kindOf(profile: ColumnProfile): ColumnKind {
  const { type, records, filled, distinct } = profile
  if (distinct <= 1 || filled < LEAST_FILLED * records || distinct === records) return 'useless'
  if (/^(?:DATE|TIMESTAMP)/.test(type) || dateFormat(profile) !== undefined) return 'date'
  if (profile.emails >= MOSTLY) return 'email'
  if (distinct <= FEW_VALUES) return 'category'
  if (/^(?:DOUBLE|FLOAT|DECIMAL)/.test(type)) return 'number'
  if (profile.withDigit >= MOSTLY && profile.averageLength <= LONGEST_CODE) return 'code'
  return profile.averageWords >= 1.5 || profile.withDigit > 0.2 ? 'text' : 'name'
}

/** How the dates of a column of text are written, as `strptime` reads it. */
export function dateFormat({ isoDates, compactDates, dayFirstDates }: ColumnProfile): string | undefined {
  if (isoDates >= MOSTLY) return '%Y-%m-%d'
  if (compactDates >= MOSTLY) return '%Y%m%d'
  return dayFirstDates >= MOSTLY ? '%d-%m-%Y' : undefined
}

/**
 * Columns about which nothing may be derived from a person, by the words that name them. They are left out of a draft; who has
 * a ground to compare them writes so in the model.
 */
const PROTECTED =
  /gender|geslacht|(?:^|_)sex(?:e|$|_)|nationalit|religi|godsdienst|geloof|ethni|etni|(?:^|_)(?:race|ras)(?:$|_)|(?:birth|geboorte)_?(?:place|plaats|land|country|gemeente)|(?:place|country)_?of_?birth|health|gezondheid|handicap/i

export function isProtected(column: string): boolean {
  return PROTECTED.test(column)
}
