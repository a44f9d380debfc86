import { tmpdir } from 'node:os'
import type { Row } from '../../vocabulary/table.ts'
import { optional, required, type Table, table } from '../../vocabulary/table.ts'
import { openDatabase, quoteText } from '../../warehouse/database.ts'
import { createTableWriter } from '../../warehouse/row-writer.ts'
import type { AmountCell, Missing, SplitCell } from '../contract.ts'
import type { Names } from './names.ts'

const PLACE = {
  area_code: required('text', 'Area code of CBS; a territory as a whole has NL00 or a word.'),
  area_name: required('text', 'Name of the area.'),
  level: required('text', 'land, gemeente, wijk or buurt.'),
  period: required('text', 'Year.'),
} as const

const STATUS = required('text', 'cijfer, onderdrukt, geen waarneming or komt niet voor.')

/** All counts of a subject as anyone may download them. The words of `status` are those of the site. */
const PUBLISHED_COUNTS = table({
  name: 'published_counts',
  grain: 'One row per area, period, split and category.',
  key: ['area_code', 'period', 'dimension', 'category'],
  columns: {
    ...PLACE,
    dimension: required('text', 'What the counts are split by; totaal for all together.'),
    category: required('text', 'The category in it.'),
    category_name: required('text', 'Its name.'),
    count: optional('integer', 'Rounded count; null when missing.'),
    count_status: STATUS,
    denominator: optional('integer', 'Rounded count it is divided by; null when nothing is.'),
    value: optional('number', 'As the unit says; null when missing, and where nothing is divided.'),
    low: optional('number', 'Lower bound of the value: chance (95 %) and rounding.'),
    high: optional('number', 'Upper bound.'),
    over_representation: optional('number', 'Share of the category here over its share in all areas.'),
    status: required('text', 'The same of the value: a count may be known where what it is divided by is not.'),
  },
})

const PUBLISHED_AMOUNTS = table({
  name: 'published_amounts',
  grain: 'One row per area, period and category.',
  key: ['area_code', 'period', 'category'],
  columns: {
    ...PLACE,
    category: required('text', 'The category; totaal for all together.'),
    amount: optional('number', 'Euro; null when missing.'),
    status: STATUS,
  },
})

/** What follows from the codes beside it. */
export const NAME_COLUMNS: readonly string[] = ['area_name', 'category_name']

/** Writes the counts as CSV and as Parquet, under one stem. */
export async function writeCountFiles(cells: readonly SplitCell[], names: Names, stem: string): Promise<void> {
  await writeFiles(PUBLISHED_COUNTS, countRows(cells, names), stem)
}

function* countRows(cells: readonly SplitCell[], names: Names): Generator<Row<typeof PUBLISHED_COUNTS>> {
  for (const cell of cells)
    yield {
      ...placeOf(cell, names),
      dimension: cell.dimension,
      category: cell.category,
      category_name: names.category(cell.dimension, cell.category).nl,
      count: cell.numerator,
      count_status: countStatusOf(cell),
      denominator: cell.denominator,
      value: cell.value,
      low: cell.low,
      high: cell.high,
      over_representation: cell.overRepresentation,
      status: statusOf(cell.missing),
    }
}

/** Writes the sums of money as CSV and as Parquet, under one stem. */
export async function writeAmountFiles(cells: readonly AmountCell[], names: Names, stem: string): Promise<void> {
  await writeFiles(PUBLISHED_AMOUNTS, amountRows(cells, names), stem)
}

function* amountRows(cells: readonly AmountCell[], names: Names): Generator<Row<typeof PUBLISHED_AMOUNTS>> {
  for (const cell of cells)
    yield { ...placeOf(cell, names), category: cell.category, amount: cell.amount, status: statusOf(cell.missing) }
}

function placeOf({ area, level, period }: SplitCell | AmountCell, names: Names) {
  return { area_code: area, area_name: names.area(area), level, period }
}

async function writeFiles<T extends Table>(declared: T, rows: Iterable<Row<T>>, stem: string): Promise<void> {
  const database = await openDatabase()
  try {
    const writer = createTableWriter(database, declared, tmpdir())
    for (const row of rows) writer.add(row)
    await writer.toParquet(`${stem}.parquet`)
    const written = `select * from read_parquet(${quoteText(`${stem}.parquet`)})`
    await database.run(`copy (${written}) to ${quoteText(`${stem}.csv`)} (format csv, header true)`)
  } finally {
    database.close()
  }
}

/** What there is of the count itself. */
export function countStatusOf({ numerator, missing }: Pick<SplitCell, 'numerator' | 'missing'>): string {
  return statusOf(numerator === null ? missing : null)
}

/** The four kinds of what a cell can be, in the words of the site. */
export function statusOf(missing: Missing | null): string {
  switch (missing) {
    case null:
      return 'cijfer'
    case 'withheld':
      return 'onderdrukt'
    case 'not-measured':
      return 'geen waarneming'
    case 'impossible':
      return 'komt niet voor'
    default:
      return missing satisfies never
  }
}
