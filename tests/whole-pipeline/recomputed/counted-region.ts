import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { makeUp } from '../../../src/made-up/make-up.ts'
import { runPipeline } from '../../../src/pipeline/run.ts'
import { makeKeyFile } from '../../../src/sources/pseudonym.ts'
import { READERS } from '../../../src/sources/readers.ts'
import { delivered } from '../../../src/sources/steps.ts'
import type { Row, Table } from '../../../src/vocabulary/table.ts'
import { openDatabase } from '../../../src/warehouse/database.ts'
import { currentDeliveries, listDeliveries } from '../../../src/warehouse/delivery.ts'
import { runStep } from '../../../src/warehouse/run-step.ts'
import type { Step } from '../../../src/warehouse/step.ts'
import { openWarehouse, type Warehouse } from '../../../src/warehouse/warehouse.ts'
import { readWarehouse } from '../../../src/warehouse/warehouse-reader.ts'

export type TextRow = Readonly<Record<string, string>>

/** A count as the statistics have it: `BU99010101 2024 soort/diefstal` and how many, or why not. */
export type Counts = ReadonlyMap<string, number | string>

/** A region of 2,000 homes that went through sources, linkage and some statistics, and what it was made of, read by plain code. */
export interface CountedRegion {
  /** Where `deliveries/` and `truth/` are. */
  readonly folder: string
  /** The rows of a table as they are. */
  rows<T extends Table>(table: T): Promise<Row<T>[]>
  /** The figures of a statistics table, not yet protected. */
  counts(table: Table): Promise<Counts>
  /** A file of `truth/` or `truth/tables/`. */
  truth(name: string): Promise<readonly TextRow[]>
  /** The rows of a delivered list that its reader should take: without what the truth says is spoiled. */
  delivered(register: string): Promise<readonly TextRow[]>
}

interface CountedSetting {
  /** How dirty the deliveries are; 0 is clean. */
  readonly dirt: number
  /** The steps of statistics that are under test; they read sources and linkage only. */
  readonly steps: readonly Step[]
}

/** Made once for the tests of a file; gone after them. */
export async function countRegion({ dirt, steps }: CountedSetting): Promise<CountedRegion> {
  const folder = await mkdtemp(join(tmpdir(), 'zichtlijn-recomputed-'))
  after(() => rm(folder, { recursive: true, force: true }))
  await runRegion(folder, { dirt, steps })
  const truth = (name: string) => readTable(join(folder, 'truth', name), ',')
  return {
    folder,
    async rows(table) {
      const reader = await readWarehouse(await openWarehouse(join(folder, 'warehouse')), [table])
      try {
        return await reader.rows(table)
      } finally {
        reader.close()
      }
    },
    async counts(table) {
      const reader = await readWarehouse(await openWarehouse(join(folder, 'warehouse')), [table])
      try {
        const rows = await reader.query<Record<string, string | number | null>>(`select * from ${table.name}`)
        return new Map(
          rows.map((row) => [
            `${row['area_code']} ${row['period']} ${row['dimension']}/${row['category']}`,
            row['count'] ?? row['missing'] ?? 'nothing',
          ]),
        )
      } finally {
        reader.close()
      }
    },
    truth,
    async delivered(register) {
      const spoiled = new Set(
        (await truth('dirt.csv')).filter((one) => one['rejected_as'] !== '').map((one) => one['place']),
      )
      const list = join(folder, 'deliveries', register)
      const files = (await readdir(list)).sort()
      const rows = await Promise.all(
        files.map(async (file) =>
          (await readTable(join(list, file), ';')).map((row, place) => ({ row, place: `${file}, line ${place + 2}` })),
        ),
      )
      return rows.flat().flatMap(({ row, place }) => (spoiled.has(place) ? [] : [row]))
    },
  }
}

async function runRegion(folder: string, { dirt, steps }: CountedSetting): Promise<void> {
  const region = await makeUp({ homes: 2_000, seed: 3, dirt, wholeTruth: true, folder })
  const keyFile = join(folder, 'keys.json')
  await makeKeyFile(keyFile)
  const warehouse = await openWarehouse(join(folder, 'warehouse'))
  try {
    for (const { register, paths, asOf } of region.deliveries) {
      const reader = READERS.find((one) => one.register === register) ?? assert.fail(register)
      await reader.read(warehouse, paths, { asOf, keyFile })
    }
    await runPipeline(warehouse, { until: 'linkage' })
    await runSteps(warehouse, steps)
  } finally {
    await warehouse.close()
  }
}

async function runSteps(warehouse: Warehouse, steps: readonly Step[]): Promise<void> {
  const deliveries = currentDeliveries(await listDeliveries(warehouse))
  const database = await openDatabase()
  try {
    for (const step of steps) await runStep(step, { warehouse, database, deliveries, delivered, code: 'test' })
  } finally {
    database.close()
  }
}

/** UTF-16 when it begins so, as some desks deliver. Only `dirt.csv` has quotes, around the place. */
async function readTable(path: string, separator: string): Promise<readonly TextRow[]> {
  const bytes = await readFile(path)
  const text =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? bytes.subarray(2).toString('utf16le')
      : bytes.toString('utf8').replace(/^\uFEFF/, '')
  const [header = '', ...lines] = text.trimEnd().split('\n')
  const columns = header.split(separator)
  const between = new RegExp(`${separator}(?=(?:[^"]*"[^"]*")*[^"]*$)`)
  return lines.map((line) => {
    const cells = line.split(between).map((cell) => cell.replace(/^"(.*)"$/, '$1'))
    return Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? '']))
  })
}

/** Raises the total and one category of each dimension of an area and year; for adding up by hand. */
export function tallyOf(
  areas: readonly string[],
  years: readonly string[],
  dimensions: Readonly<Record<string, readonly string[]>>,
) {
  const counts = new Map<string, number>()
  for (const area of areas)
    for (const year of years) {
      counts.set(`${area} ${year} totaal/totaal`, 0)
      for (const [dimension, categories] of Object.entries(dimensions))
        for (const category of categories) counts.set(`${area} ${year} ${dimension}/${category}`, 0)
    }
  return {
    counts,
    add(area: string, year: string, unit: Readonly<Record<string, string>>, times = 1): void {
      for (const [dimension, category] of [['totaal', 'totaal'], ...Object.entries(unit)]) {
        const key = `${area} ${year} ${dimension}/${category}`
        counts.set(key, (counts.get(key) ?? assert.fail(`nobody expects ${key}`)) + times)
      }
    },
  }
}
