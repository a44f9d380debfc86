import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { openDatabase, quoteText } from '../../../warehouse/database.ts'
import { type LinkOptions, type LinkOutcome, linkFiles } from '../link.ts'

export interface Person {
  readonly id: number
  readonly name: string
  readonly town: string
  readonly year: string
}

const THRESHOLD = 0.5

/** A model with all its numbers, of names that are rare or frequent, and of two rules that overlap. */
export const MODEL = {
  link_type: 'dedupe_only',
  probability_two_random_records_match: 0.05,
  blocking_rules_to_generate_predictions: ['l.name = r.name', 'l.town = r.town and l.year = r.year'],
  comparisons: [
    comparison('name', { exact: [0.8, 0.1], frequency: true }),
    comparison('town', { exact: [0.7, 0.3], frequency: true }),
    comparison('year', { exact: [0.9, 0.2], frequency: false }),
  ],
}

function comparison(column: string, { exact: [m, u], frequency }: { exact: [number, number]; frequency: boolean }) {
  const adjusted = frequency ? { tf_adjustment_column: column, tf_adjustment_weight: 1 } : {}
  return {
    output_column_name: column,
    comparison_levels: [
      { sql_condition: `${column}_l is null or ${column}_r is null`, is_null_level: true },
      { sql_condition: `${column}_l = ${column}_r`, m_probability: m, u_probability: u, ...adjusted },
      { sql_condition: 'ELSE', m_probability: 1 - m, u_probability: 1 - u },
    ],
  }
}

/** People of few names, so that many are alike. */
export const PEOPLE = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 60 }),
    name: fc.constantFrom('Jansen', 'De Vries', 'Ybema', 'Oud, den', ''),
    town: fc.constantFrom('Ommen', 'Urk', ''),
    year: fc.constantFrom('1950', '1961', '1972', ''),
  }),
  { selector: ({ id }) => id, minLength: 2, maxLength: 40 },
)

/** Writes people as a file in a folder, and answers its path. */
export async function writePeople(folder: string, people: readonly Person[], title = 'people.csv'): Promise<string> {
  await mkdir(folder, { recursive: true })
  const lines = people.map(({ id, name, town, year }) => `${id},"${name}",${town},${year}`)
  const file = join(folder, title)
  await writeFile(file, `unique_id,name,town,year\n${lines.join('\n')}\n`)
  return file
}

/** Writes the model, or settings in place of some of it, to a folder. */
export async function writeModel(folder: string, settings: object = {}): Promise<string> {
  const file = join(folder, 'settings.json')
  await writeFile(file, JSON.stringify({ ...MODEL, ...settings }))
  return file
}

export function link(
  request: { readonly model: string; readonly files: readonly string[]; readonly to: string },
  options: Partial<LinkOptions> = {},
): Promise<LinkOutcome> {
  return linkFiles(request, { threshold: THRESHOLD, mostPairs: 1_000_000, seed: 1, ...options })
}

/** The rows of a result file as texts, in the order of the file. */
export async function rowsOf(folder: string, file: string): Promise<readonly string[]> {
  const database = await openDatabase()
  try {
    const rows = await database.rows<{ row: string }>(
      `select cast(one as varchar) as row from read_parquet(${quoteText(join(folder, file))}) as one`,
    )
    return rows.map(({ row }) => row)
  } finally {
    database.close()
  }
}
