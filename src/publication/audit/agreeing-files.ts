import { join } from 'node:path'
import { readJson } from '../../warehouse/files.ts'
import type { AmountCell, SplitCell, Subject } from '../contract.ts'
import { TOTAL } from '../counts/count-period.ts'
import { type CubeFigures, type JsonStat, jsonStatFaults, otherFigures } from '../files/json-stat-rules.ts'
import { countStatusOf, statusOf } from '../files/table-files.ts'
import { told } from './release-certificate.ts'
import type { ShownSubject } from './shown-figures.ts'
import { openTableAgreement, SHOWN_AMOUNTS, SHOWN_COUNTS, type TableAgreement } from './table-agreement.ts'

/** Holds the files to download of one subject after the other against the figures that were attacked. */
export interface Agreement {
  /** Where CSV, Parquet or JSON-stat say anything else, or more: that is what an attacker reads. */
  readonly faultsOf: (shown: ShownSubject) => Promise<string[]>
  readonly close: () => Promise<void>
}

export async function openAgreement(folder: string): Promise<Agreement> {
  const tables = await openTableAgreement(folder)
  return {
    faultsOf: async (shown) => {
      const counted = await countFaults(folder, tables, shown)
      const { amounts } = shown.subject
      const summed = amounts === null ? [] : await amountFaults(folder, tables, { ...shown, stem: stemOf(amounts) })
      return [...counted, ...summed].map((fault) => `${shown.subject.id}: ${fault}`)
    },
    close: () => tables.close(),
  }
}

function stemOf({ table }: NonNullable<Subject['amounts']>): string {
  return table.replace(/\.json$/, '')
}

async function countFaults(
  folder: string,
  tables: TableAgreement,
  { subject, counts }: ShownSubject,
): Promise<string[]> {
  const stem = join(folder, subject.downloads.csv.replace(/\.csv$/, ''))
  const differing = await tables.faultsOf(stem, SHOWN_COUNTS, countRows(counts))
  return [...differing, ...(await cubeFaults(stem, countFigures(counts)))]
}

async function amountFaults(
  folder: string,
  tables: TableAgreement,
  { stem, amounts }: ShownSubject & { readonly stem: string },
): Promise<string[]> {
  const differing = await tables.faultsOf(join(folder, stem), SHOWN_AMOUNTS, amountRows(amounts))
  return [...differing, ...(await cubeFaults(join(folder, stem), amountFigures(amounts)))]
}

function* countRows(cells: readonly SplitCell[]) {
  for (const cell of cells)
    yield {
      ...{ area_code: cell.area, level: cell.level, period: cell.period },
      ...{ dimension: cell.dimension, category: cell.category },
      ...{ count: cell.numerator, count_status: countStatusOf(cell), denominator: cell.denominator },
      ...{ value: cell.value, low: cell.low, high: cell.high },
      over_representation: cell.overRepresentation,
      status: statusOf(cell.missing),
    }
}

function* amountRows(cells: readonly AmountCell[]) {
  for (const { area, level, period, category, amount, missing } of cells)
    yield { area_code: area, level, period, category, amount, status: statusOf(missing) }
}

/** A cube must tell of every place what the table does, no more and nothing else. */
async function cubeFaults(stem: string, figures: Iterable<CubeFigures>): Promise<string[]> {
  const cube = await readJson<JsonStat>(`${stem}.jsonstat.json`)
  if (cube === undefined) return ['There is no JSON-stat file.']
  return [...jsonStatFaults(cube), ...told(otherFigures(cube, figures), 'differ in JSON-stat')]
}

/** What a cube tells of counts: of bounds and denominators without a number nothing is said. */
function* countFigures(cells: readonly SplitCell[]): Generator<CubeFigures> {
  for (const cell of cells) {
    const { area, period, dimension, category, denominator, low, high } = cell
    yield {
      at: [area, period, dimension === TOTAL ? TOTAL : `${dimension}:${category}`],
      figures: {
        count: cell.numerator ?? reason(countStatusOf(cell)),
        denominator,
        value: cell.value ?? reason(statusOf(cell.missing)),
        low,
        high,
      },
    }
  }
}

function* amountFigures(cells: readonly AmountCell[]): Generator<CubeFigures> {
  for (const { area, period, category, amount, missing } of cells)
    yield { at: [area, period, category], figures: { bedrag: amount ?? reason(statusOf(missing)) } }
}

function reason(status: string): string | null {
  return status === statusOf(null) ? null : status
}
