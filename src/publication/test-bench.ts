import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { temporaryFolder } from '../../tests/temporary-folder.ts'
import { ADDRESSES, AREAS, DELIVERIES } from '../sources/contract.ts'
import { amounts, counts } from '../statistics/contract/figures.ts'
import type { Row, Table } from '../vocabulary/table.ts'
import { openDatabase } from '../warehouse/database.ts'
import { createTableWriter } from '../warehouse/row-writer.ts'
import { openWarehouse } from '../warehouse/warehouse.ts'
import { readWarehouse, type WarehouseReader } from '../warehouse/warehouse-reader.ts'
import type { AmountRow } from './amounts/amount-period.ts'
import type { CountRow } from './counts/count-period.ts'
import type { ReleaseOrder } from './release.ts'
import type { SubjectDefinition } from './subject-definition.ts'

/** A small world for tests of releases: 2 gemeenten of 3 wijken of 4 buurten, with homes, farms and what homes are worth. */

export const HOMES = counts('bench_homes', 'One row per buurt, year, split and category.')
export const FARMS = counts('bench_farms', 'One row per buurt, year, split and category.')
export const WORTH = amounts('bench_worth', 'One row per gemeente, year, category and holder.')

export interface World {
  readonly homes: readonly CountRow[]
  readonly farms: readonly CountRow[]
  readonly worth: readonly AmountRow[]
}

/** 24 buurten in squares; the last one has no homes, and the one before was not measured. */
export const BUURTEN = Array.from(
  { length: 24 },
  (_, place) => `BU99${String(1 + Math.floor(place / 12)).padStart(2, '0')}0${Math.floor(place / 4) % 3}0${place % 4}`,
)

const AGES = ['oud', 'midden', 'nieuw'] as const

/** A world that only depends on the seed. */
export function worldOf(seed: number): World {
  const random = randomFrom(seed)
  const homes = BUURTEN.flatMap((area, place) => countRows(area, place, () => 20 + Math.floor(random() * 300)))
  const farms = BUURTEN.flatMap((area, place) => countRows(area, place, () => Math.floor(random() ** 2 * 17)))
  const worth = ['GM9901', 'GM9902'].flatMap((area_code) =>
    ['persoon', 'bedrijf', 'stichting'].flatMap((category, kind) =>
      Array.from({ length: 1 + Math.floor(random() * (9 - 3 * kind)) }, (_, holder) => ({
        area_code,
        period: '2026',
        category,
        holder: `${category}-${holder}`,
        amount: Math.round(100_000 + random() * 900_000),
      })),
    ),
  )
  return { homes, farms, worth }
}

function countRows(area_code: string, place: number, next: () => number): CountRow[] {
  const total = { area_code, period: '2026', dimension: 'totaal', category: 'totaal' }
  if (place === BUURTEN.length - 1) return [{ ...total, count: null, missing: 'impossible' }]
  if (place === BUURTEN.length - 2) return [{ ...total, count: null, missing: 'not-measured' }]
  const split = AGES.map((category) => ({ ...total, dimension: 'leeftijd', category, count: next(), missing: null }))
  return [{ ...total, count: split.reduce((sum, { count }) => sum + count, 0), missing: null }, ...split]
}

function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}

const WORDS = (nl: string) => ({ nl, en: `${nl} (en)` })

const TOLD = {
  theme: 'wonen',
  unit: WORDS('per 1.000 woningen'),
  says: WORDS('Wat men ziet.'),
  doesNotSay: [WORDS('Wat men niet ziet.')],
  innocentExplanations: [WORDS('Een onschuldige verklaring.')],
  definition: WORDS('Een definitie.'),
  decimals: 1,
  deliveries: () => "select 'd1' as delivery_id",
  level: 'buurt',
  dimensions: [
    {
      id: 'leeftijd',
      title: WORDS('Leeftijd'),
      categories: AGES.map((id) => ({ id, title: WORDS(id) })),
      overRepresentation: true,
    },
  ],
} as const satisfies Partial<SubjectDefinition>

export const SUBJECTS: readonly SubjectDefinition[] = [
  {
    ...TOLD,
    id: 'woningen',
    title: WORDS('Woningen'),
    numeratorName: WORDS('woningen'),
    counted: HOMES,
    denominatorName: null,
    per: null,
    roundedTo: 5,
    amounts: { table: WORTH, title: WORDS('Waarde'), unit: WORDS('euro') },
  },
  {
    ...TOLD,
    id: 'kwekerijen',
    title: WORDS('Kwekerijen'),
    numeratorName: WORDS('kwekerijen'),
    counted: FARMS,
    denominatorName: WORDS('woningen'),
    per: { counted: HOMES, times: 1000, split: ['leeftijd'] },
    roundedTo: 10,
    amounts: null,
  },
]

const DELIVERY = {
  delivery_id: 'd1',
  register: 'bag',
  supplier: 'Gemeente Waterdam',
  scope: 'alles',
  as_of: '2026-01-01',
  licence: null,
  row_count: 1,
  rejected_count: 0,
  checksum: 'x',
}

/** Opens a warehouse that holds this world and nothing else. Closed when the test ends. */
export async function openWorld(context: TestContext, world: World): Promise<WarehouseReader> {
  const folder = await temporaryFolder(context)
  const warehouse = await openWarehouse(folder)
  await mkdir(warehouse.tables)
  const inRegion = <R extends object>(rows: readonly R[]) =>
    rows.map((row) => ({ territory: 'voorbeeldregio', ...row }))
  const database = await openDatabase()
  const fill = async <T extends Table>(table: T, rows: readonly Row<T>[]) => {
    const writer = createTableWriter(database, table, folder)
    for (const row of rows) writer.add(row)
    await writer.toParquet(join(warehouse.tables, `${table.name}.parquet`))
  }
  await fill(AREAS, areaRows())
  await fill(ADDRESSES, [])
  await fill(DELIVERIES, [DELIVERY])
  await fill(HOMES, inRegion(world.homes))
  await fill(FARMS, inRegion(world.farms))
  await fill(WORTH, inRegion(world.worth))
  database.close()
  const reader = await readWarehouse(warehouse, [ADDRESSES, AREAS, DELIVERIES, HOMES, FARMS, WORTH])
  await warehouse.close()
  context.after(() => reader.close())
  return reader
}

/** An order of a release of some world, in a folder of its own. */
export function orderIn(folder: string, warehouse: WarehouseReader, wish: Partial<ReleaseOrder> = {}): ReleaseOrder {
  return {
    warehouse,
    subjects: SUBJECTS,
    folder: join(folder, 'release'),
    secrets: join(folder, 'protection.json'),
    memory: join(folder, 'released'),
    publishedOn: '2026-06-01',
    versionOf: async ({ name }) => name,
    indicators: [],
    notComputed: [],
    ...wish,
  }
}

export function areaRows() {
  const made = { year: 2026, delivery_id: 'd1' }
  const buurten = BUURTEN.map((code, place) => ({
    ...made,
    code,
    level: 'buurt',
    name: `Buurt ${place}`,
    parent_code: `WK${code.slice(2, 8)}`,
    boundary: square(place),
  }))
  const holders = (prefix: string, digits: number, level: string, parent: (code: string) => string | null) =>
    [...new Set(BUURTEN.map((code) => `${prefix}${code.slice(2, digits)}`))].map((code) => ({
      ...made,
      code,
      level,
      name: code,
      parent_code: parent(code),
      boundary: null,
    }))
  return [
    ...buurten,
    ...holders('WK', 8, 'wijk', (code) => `GM${code.slice(2, 6)}`),
    ...holders('GM', 6, 'gemeente', () => null).map((row, place) => ({ ...row, boundary: square(30 + place) })),
  ]
}

/** A square of a hundredth of a degree, in rows of six. */
function square(place: number): string {
  const [west, south] = [5 + (place % 6) / 100, 52 + Math.floor(place / 6) / 100]
  const [east, north] = [west + 0.01, south + 0.01]
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return JSON.stringify({ type: 'MultiPolygon', coordinates: [[ring]] })
}
