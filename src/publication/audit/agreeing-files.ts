import { join } from 'node:path'
import { type Database, openDatabase, quoteText } from '../../warehouse/database.ts'
import { readJson } from '../../warehouse/files.ts'
import type { SplitCell } from '../contract.ts'
import { TOTAL } from '../counts/count-period.ts'
import { type JsonStat, jsonStatFaults } from '../files/json-stat-rules.ts'
import { countStatusOf, statusOf } from '../files/table-files.ts'
import { told } from './release-certificate.ts'
import type { ShownSubject } from './shown-figures.ts'

/** What of a cell stands in every file: if one file tells more than another, that is what an attacker reads. */
type Told = readonly (string | number | null)[]

/** Where CSV, Parquet or JSON-stat of subjects say anything else than the files that were attacked, or more. */
export async function disagreements(folder: string, subjects: readonly ShownSubject[]): Promise<string[]> {
  const database = await openDatabase()
  try {
    const faults: string[] = []
    for (const shown of subjects) faults.push(...(await subjectFaults({ folder, database }, shown)))
    return faults
  } finally {
    database.close()
  }
}

interface Place {
  readonly folder: string
  readonly database: Database
}

async function subjectFaults(place: Place, { subject, counts, amounts }: ShownSubject): Promise<string[]> {
  const stem = subject.table.replace(/\.json$/, '')
  const expected = counts.map((cell) => [
    ...placeOf(cell),
    ...[cell.numerator, countStatusOf(cell), cell.denominator, cell.value, cell.low, cell.high],
    cell.overRepresentation,
    statusOf(cell.missing),
  ])
  const columns =
    'area_code, period, dimension, category, count, count_status, denominator, value, low, high, over_representation, status'
  const faults = await Promise.all([
    fileFaults(place, { stem, columns, expected }),
    subject.amounts === null
      ? []
      : fileFaults(place, {
          stem: subject.amounts.table.replace(/\.json$/, ''),
          columns: 'area_code, period, category, amount, status',
          expected: amounts.map(({ area, period, category, amount, missing }) => [
            ...[area, period, category, amount],
            statusOf(missing),
          ]),
        }),
  ])
  return faults.flat().map((fault) => `${subject.id}: ${fault}`)
}

function placeOf({ area, period, dimension, category }: SplitCell): Told {
  return dimension === TOTAL ? [area, period, TOTAL, TOTAL] : [area, period, dimension, category]
}

async function fileFaults(
  { folder, database }: Place,
  { stem, columns, expected }: { stem: string; columns: string; expected: readonly Told[] },
): Promise<string[]> {
  const lines = new Set(expected.map((cell) => JSON.stringify(cell)))
  const faults: string[] = []
  for (const source of [
    `read_parquet(${quoteText(join(folder, `${stem}.parquet`))})`,
    `read_csv(${quoteText(join(folder, `${stem}.csv`))}, header = true, types = {'period': 'varchar', 'category': 'varchar'})`,
  ]) {
    const rows = await database.rows<Record<string, string | number | null>>(`select ${columns} from ${source}`)
    const wrong = rows.filter((row) => !lines.has(JSON.stringify(Object.values(row)))).length
    faults.push(
      ...told(wrong + Math.abs(rows.length - lines.size), `differ in ${source.slice(5, source.indexOf('('))}`),
    )
  }
  return [...faults, ...(await cubeFaults(join(folder, `${stem}.jsonstat.json`), expected))]
}

/** The numbers of a cube must be those of the table, no more and no others. */
async function cubeFaults(path: string, expected: readonly Told[]): Promise<string[]> {
  const cube = await readJson<JsonStat>(path)
  if (cube === undefined) return ['There is no JSON-stat file.']
  const overRepresentation = 10
  const inTable = expected.flatMap((cell) =>
    cell.filter((told_, at) => typeof told_ === 'number' && at !== overRepresentation).map(Number),
  )
  const inCube = Object.values(cube.value)
  const same = inTable.toSorted(byNumber).join() === inCube.toSorted(byNumber).join()
  return [...jsonStatFaults(cube), ...(same ? [] : ['The numbers of the JSON-stat file are not those of the table.'])]
}

function byNumber(one: number, other: number): number {
  return one - other
}
