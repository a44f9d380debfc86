import assert from 'node:assert/strict'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { temporaryFolder } from '../../tests/temporary-folder.ts'
import { AREAS, type Area } from '../sources/contract.ts'
import { openDatabase, quoteText } from '../warehouse/database.ts'
import { readJson } from '../warehouse/files.ts'
import { auditRelease } from './audit/audit-release.ts'
import { readShown } from './audit/shown-figures.ts'
import type { AmountCell, ReleaseFile, SplitCell } from './contract.ts'
import { openSecrets } from './protection-secrets.ts'
import { writeRelease } from './release.ts'
import { openWorld, orderIn, type World, worldOf } from './test-bench.ts'

async function releaseOf(context: TestContext, world: World) {
  const folder = await temporaryFolder(context)
  const warehouse = await openWorld(context, world)
  const areas = new Map((await warehouse.rows<Area>(AREAS)).map((area) => [area.code, area]))
  const secrets = await openSecrets(join(folder, 'protection.json'))
  const place = join(folder, 'release')
  const order = orderIn(folder, warehouse, { folder: place })
  const setting = { warehouse, areas, secrets, memory: undefined }
  return { place, areas, ...(await writeRelease(order, setting, undefined)) }
}

const HOMES = 'voorbeeld-woningen'
const FARMS = 'voorbeeld-kwekerijen'

async function cellsOf(place: string, id: string): Promise<readonly SplitCell[]> {
  const { subjects } = await readShown(place)
  return subjects.find(({ subject }) => subject.id === id)?.counts ?? assert.fail(id)
}

test('every count is a multiple of its base, near the true one, and everything adds up', async (context) => {
  const world = worldOf(3)
  const { place } = await releaseOf(context, world)
  for (const [stem, rows, base] of [
    [HOMES, world.homes, 5],
    [FARMS, world.farms, 10],
  ] as const) {
    const cells = await cellsOf(place, stem)
    const at = new Map(cells.map((cell) => [`${cell.area} ${cell.dimension} ${cell.category}`, cell]))
    for (const { area_code, dimension, category, count } of rows) {
      const shown = at.get(`${area_code} ${dimension} ${category}`)?.numerator ?? 0
      assert.equal(shown % base, 0)
      assert.ok(count === null || Math.abs(shown - count) < 2 * base)
    }
    const categories = cells.filter(({ dimension, numerator }) => dimension === 'leeftijd' && numerator !== null)
    for (const [key, parts] of Map.groupBy(categories, ({ area }) => `${area} totaal totaal`))
      if (parts.length === 3)
        assert.equal(
          parts.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0),
          at.get(key)?.numerator,
        )
  }
})

test('a home counts the same as a figure and as what farms are divided by', async (context) => {
  const { place } = await releaseOf(context, worldOf(3))
  const homes = new Map(
    (await cellsOf(place, HOMES)).map((cell) => [`${cell.area} ${cell.dimension} ${cell.category}`, cell.numerator]),
  )
  const divided = (await cellsOf(place, FARMS)).filter(({ denominator }) => denominator !== null)
  assert.ok(divided.length > 10)
  for (const { area, dimension, category, denominator } of divided)
    assert.equal(denominator, homes.get(`${area} ${dimension} ${category}`))
})

test('a rate follows from rounded counts, from the least denominator on, and its interval holds the true rate', async (context) => {
  const world = worldOf(4)
  const { place } = await releaseOf(context, world)
  const truth = (rows: World['homes']) =>
    new Map(rows.map((row) => [`${row.area_code} ${row.dimension} ${row.category}`, row.count ?? 0]))
  const [homes, farms] = [truth(world.homes), truth(world.farms)]
  for (const cell of await cellsOf(place, FARMS)) {
    const { value, numerator, denominator, low, high } = cell
    if (value === null) continue
    assert.ok(denominator !== null && denominator >= 100 && numerator !== null)
    assert.ok(Math.abs(value - (1000 * numerator) / denominator) < 1e-3)
    const key = `${cell.area} ${cell.dimension} ${cell.category}`
    const rate = (1000 * (farms.get(key) ?? Number.NaN)) / (homes.get(key) ?? 1)
    if (!Number.isNaN(rate)) assert.ok((low ?? 0) <= rate && rate <= (high ?? 0))
  }
})

test('no true count, withheld sum, contributor or secret stands anywhere in the folder', async (context) => {
  const world = worldOf(5)
  const canary = 40_404_041
  const [first, ...others] = world.worth.filter(
    ({ area_code, category }) => area_code === 'GM9902' && category === 'stichting',
  )
  assert.ok(first !== undefined)
  const worth = [
    ...world.worth.filter((row) => row !== first && !others.includes(row)),
    { ...first, amount: canary, holder: 'CANARY-HOLDER' },
  ]
  const big = world.homes.map((row) =>
    row.area_code === 'BU99010000' && (row.category === 'oud' || row.category === 'totaal')
      ? { ...row, count: (row.count ?? 0) + canary }
      : row,
  )
  const { place } = await releaseOf(context, { ...world, homes: big, worth })
  const raw = big.find(({ area_code, category }) => area_code === 'BU99010000' && category === 'oud')?.count ?? 0
  const secrets = await readFile(join(place, '../protection.json'), 'utf8')
  const { key } = JSON.parse(secrets) as { key: string }
  const texts = await textsIn(place)
  assert.ok(texts.length > 10)
  const told = raw % 5 === 0 ? [] : [String(raw)]
  for (const text of texts)
    for (const secret of [...told, String(canary), 'CANARY-HOLDER', key, 'closestPercent'])
      assert.ok(!text.includes(secret))
})

/** The content of all files as text; of Parquet its rows. */
async function textsIn(place: string): Promise<string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const database = await openDatabase()
  try {
    const texts: string[] = []
    for (const path of paths)
      texts.push(
        path.endsWith('.parquet')
          ? JSON.stringify(await database.rows(`select * from read_parquet(${quoteText(path)})`))
          : await readFile(path, 'utf8'),
      )
    return texts
  } finally {
    database.close()
  }
}

test('one withheld sum that is shown stops the release', async (context) => {
  const { place, areas, content, links } = await releaseOf(context, worldOf(6))
  const path = join(place, `tables/${HOMES}-bedragen.json`)
  const cells = (await readJson<AmountCell[]>(path)) ?? []
  const [period] = content.amounts
  const withheld = cells.flatMap(({ missing }, at) => (missing === 'withheld' ? [at] : []))
  assert.ok(withheld.length > 1 && period !== undefined)
  for (const shown of withheld) {
    const planted = cells.map((cell, at) =>
      at === shown ? { ...cell, missing: null, amount: period.period.values[at] ?? 0 } : cell,
    )
    await writeFile(path, JSON.stringify(planted))
    assert.notDeepEqual((await auditRelease(place, content, { sources: links, memory: undefined, areas })).faults, [])
  }
})

test('the certificate names no sensitive cell, no contributor and no true value', async (context) => {
  const { place } = await releaseOf(context, worldOf(8))
  const files = await readJson<readonly ReleaseFile[]>(join(place, 'files.json'))
  assert.ok(files?.some(({ path }) => path === 'certificate.json'))
  const certificate = await readFile(join(place, 'certificate.json'), 'utf8')
  assert.doesNotMatch(certificate, /persoon-|bedrijf-|stichting-|closest/)
})
