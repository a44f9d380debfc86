import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeRelease } from '../../../src/publication/release.ts'
import { SUBJECTS, tablesToRead } from '../../../src/publication/subject-catalogue.ts'
import { signalSteps } from '../../../src/signals/steps.ts'
import { statisticsSteps } from '../../../src/statistics/steps.ts'
import { openWarehouse } from '../../../src/warehouse/warehouse.ts'
import { readWarehouse } from '../../../src/warehouse/warehouse-reader.ts'
import { countRegion } from './counted-region.ts'

// The other tests of this folder hold the tables of statistics against the truth; this one holds the release against
// those tables, so that every published figure is traced to the truth.
const region = await countRegion({ dirt: 1, steps: [...signalSteps, ...statisticsSteps] })
const release = join(region.folder, 'release')
await publishRegion()
const files = await readdir(join(release, 'tables'))

/** With one step further than the nearest two multiples, as the method allows (disclosure control, T2). */
const MOST_STEPS = 1

for (const { id, counted, amounts, roundedTo } of SUBJECTS) {
  const published = `voorbeeld-${id}`
  if (!files.includes(`${published}.csv`)) continue

  test(`${id}: every published count is a multiple within its bound of what was counted`, async () => {
    const leaves = [...(await region.counts(counted))]
    const shown = (await rowsOf(`${published}.csv`)).filter((row) => row['status'] === 'cijfer' && row['count'] !== '')
    for (const row of shown) {
      const { area_code: area = '', level = '', period, dimension, category } = row
      const cell = ` ${period} ${dimension}/${category}`
      const told = leaves.filter(([key]) => key.endsWith(cell) && liesIn(key.split(' ')[0] ?? '', area, level))
      const count = told.reduce((sum, [, units]) => sum + (typeof units === 'number' ? units : 0), 0)
      const rounded = Number(row['count'])
      assert.equal(rounded % roundedTo, 0, `${area}${cell}`)
      assert.ok(Math.abs(rounded - count) <= (MOST_STEPS + 1) * roundedTo - 1, `${area}${cell}`)
    }
  })

  if (amounts !== null)
    test(`${id}: every published sum is what its holders have together`, async () => {
      const rows = await region.rows(amounts.table)
      for (const shown of await rowsOf(`${published}-bedragen.csv`)) {
        const { area_code: area = '', level = '', period, category, status } = shown
        if (status !== 'cijfer') continue
        const sum = rows
          .filter((row) => row['period'] === period && [row['category'], 'totaal'].includes(category ?? ''))
          .filter((row) => liesIn(String(row['area_code']), area, level))
          .reduce((total, row) => total + Math.round(Number(row['amount'])), 0)
        assert.equal(Number(shown['amount']), sum, `${area} ${period} ${category}`)
      }
    })
}

test('no two tables count the same units under two roundings', async () => {
  const tables = [...new Map(SUBJECTS.map(({ counted }) => [counted.name, counted])).values()]
  const totals: { readonly name: string; readonly totals: ReadonlyMap<string, number> }[] = []
  for (const table of tables) totals.push({ name: table.name, totals: await totalsOf(table) })
  for (const [place, one] of totals.entries())
    for (const other of totals.slice(place + 1))
      assert.ok(!isSame(one.totals, other.totals), `${one.name} and ${other.name} count the same: publish one table`)
})

test('what anyone can compose is there: all areas, and each split of each area', () => {
  assert.ok(files.filter((name) => name.endsWith('.csv')).length >= 15)
})

/** The counts of each gemeente and year that hold anything at all. */
async function totalsOf(table: Parameters<typeof region.counts>[0]): Promise<ReadonlyMap<string, number>> {
  const totals = new Map<string, number>()
  for (const [key, count] of await region.counts(table)) {
    const [area = '', period = '', part] = key.split(' ')
    if (part !== 'totaal/totaal' || typeof count !== 'number') continue
    const cell = `${area.replace(/^BU/, 'GM').slice(0, 6)} ${period}`
    totals.set(cell, (totals.get(cell) ?? 0) + count)
  }
  return new Map([...totals].filter(([, count]) => count > 0))
}

/** Whether the two are equal wherever both count something, and there is such a place. */
function isSame(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  const shared = [...one].filter(([cell]) => other.has(cell))
  return shared.length > 0 && shared.every(([cell, count]) => other.get(cell) === count)
}

async function publishRegion(): Promise<void> {
  const warehouse = await openWarehouse(join(region.folder, 'warehouse'))
  const reader = await readWarehouse(warehouse, tablesToRead(SUBJECTS))
  try {
    await makeRelease({
      warehouse: reader,
      subjects: SUBJECTS,
      folder: release,
      secrets: join(region.folder, 'protection.json'),
      memory: join(region.folder, 'released'),
      publishedOn: '2026-02-01',
      versionOf: async ({ name }) => name,
      indicators: [],
      notComputed: [],
    })
  } finally {
    reader.close()
    await warehouse.close()
  }
}

/** Codes of CBS hold those of the areas above: BU99010203 lies in WK990102 and GM9901. */
function liesIn(leaf: string, area: string, level: string): boolean {
  if (level === 'land') return true
  return leaf.slice(2).startsWith(area.slice(2))
}

async function rowsOf(file: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const [header = '', ...lines] = (await readFile(join(release, 'tables', file), 'utf8')).trimEnd().split('\n')
  const columns = header.split(',')
  return lines.map((line) => {
    const cells = line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    return Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? '']))
  })
}
