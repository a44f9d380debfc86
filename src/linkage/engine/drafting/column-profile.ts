import { type Database, quoteName } from '../../../warehouse/database.ts'

/** What a column looks like, counted over all records. Shares are of the records that have a value. */
export interface ColumnProfile {
  readonly column: string
  readonly type: string
  readonly records: number
  readonly filled: number
  readonly distinct: number
  readonly averageLength: number
  readonly averageWords: number
  readonly isoDates: number
  readonly compactDates: number
  readonly dayFirstDates: number
  readonly emails: number
  readonly numbers: number
  readonly withDigit: number
  /** Values that are not yet lower case without accents. */
  readonly unfolded: number
  /** The years of the first and the last date; the same when there is none. */
  readonly firstYear: number
  readonly lastYear: number
}

const YEAR = '(1[5-9]|20)[0-9]{2}'
const MONTH = '(0[1-9]|1[0-2])'
const YEAR_SQL = `try_cast(nullif(regexp_extract(value, '^(${YEAR})-?${MONTH}|[-/.](${YEAR})$', 1), '') as integer)`
const DAY = '(0[1-9]|[12][0-9]|3[01])'

/** Looks at every value of a column of `records`. */
export async function profileColumn(database: Database, column: string): Promise<ColumnProfile> {
  const name = quoteName(column)
  const share = (pattern: string) =>
    `coalesce(avg(case when regexp_full_match(value, '${pattern}') then 1.0 else 0.0 end), 0)`
  const [row] = await database.rows<Omit<ColumnProfile, 'column'>>(`
    select any_value(type) as type, (select count(*) from records) as records, count(*) as filled, count(distinct value) as distinct,
      coalesce(avg(length(value)), 0) as averageLength,
      coalesce(avg(1 + length(value) - length(replace(value, ' ', ''))), 0) as averageWords,
      ${share(`${YEAR}-${MONTH}-${DAY}`)} as isoDates,
      ${share(`${YEAR}${MONTH}${DAY}`)} as compactDates,
      ${share(`${DAY}[-/.]${MONTH}[-/.]${YEAR}`)} as dayFirstDates,
      ${share('[^@\\s]+@[^@\\s]+')} as emails,
      ${share('-?[0-9]+([.,][0-9]+)?')} as numbers,
      ${share('.*[0-9].*')} as withDigit,
      coalesce(avg(case when value <> lower(strip_accents(value)) then 1.0 else 0.0 end), 0) as unfolded,
      coalesce(min(${YEAR_SQL}), 0) as firstYear, coalesce(max(${YEAR_SQL}), 0) as lastYear
    from (select typeof(${name}) as type, cast(${name} as varchar) as value from records where ${name} is not null)`)
  const none = { type: 'VARCHAR', records: 0, filled: 0, distinct: 0, averageLength: 0, averageWords: 0, isoDates: 0 }
  return {
    ...none,
    compactDates: 0,
    dayFirstDates: 0,
    emails: 0,
    numbers: 0,
    withDigit: 0,
    unfolded: 0,
    firstYear: 0,
    lastYear: 0,
    ...row,
    column,
  }
}
