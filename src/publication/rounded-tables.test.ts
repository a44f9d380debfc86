import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AREAS, type Area } from '../sources/contract.ts'
import { partFaults } from './audit/audit-parts.ts'
import type { CountRow } from './counts/count-period.ts'
import { floorsUnder } from './counts/rounded-period.ts'
import { type ProtectionSetting, roundTable } from './protected-tables.ts'
import { roundTables } from './rounded-tables.ts'
import type { SubjectDefinition } from './subject-definition.ts'
import { FARMS, HOMES, openWorld, SUBJECTS, worldOf } from './test-bench.ts'

const NONE = { wholes: [], floors: new Map() }

test('where sums lead a part above its whole, the whole is lifted, whatever the key', async (context) => {
  const { worth, homes } = worldOf(1)
  // Few homes to a buurt, and nearly all of them counted in the part: what is rounded up in one is rounded down in the other.
  const few = homes.map((row, place) => withCount(row, 1 + (place % 4)))
  const world = { worth, homes: splitTwice(added(few)), farms: splitTwice(added(few.map(almostAll))) }
  const warehouse = await openWorld(context, world)
  const areas = new Map((await warehouse.rows<Area>(AREAS)).map((area) => [area.code, area]))
  const [whole, part] = SUBJECTS.map((subject) => ({
    ...subject,
    dimensions: subject.dimensions.flatMap((split) => [split, { ...split, id: 'kleur' }]),
  }))
  assert.ok(whole !== undefined && part !== undefined)
  const subjects: readonly SubjectDefinition[] = [
    whole,
    { ...part, roundedTo: 5, per: { counted: HOMES, times: 1000, split: ['leeftijd', 'kleur'], holdsAll: true } },
  ]
  let led = 0
  for (let key = 0; key < 6; key += 1) {
    const secrets = { key: new Uint8Array(32).fill(key), closestPercent: 10 }
    const setting: ProtectionSetting = { warehouse, areas, secrets, memory: undefined }
    const tables = await roundTables(subjects, 'voorbeeldregio', setting)
    const [counted, of] = [tables.get(FARMS.name)?.periods[0], tables.get(HOMES.name)?.periods[0]]
    assert.ok(counted !== undefined && of !== undefined)
    assert.deepEqual([...floorsUnder(counted, of)], [])
    assert.deepEqual(await partFaults({ part: counted, whole: of }), [])
    const once = await roundTable({ ...whole, ...NONE }, 'voorbeeldregio', setting)
    const beside =
      once && (await roundTable({ ...part, roundedTo: 5, ...NONE, wholes: [once] }, 'voorbeeldregio', setting))
    const [first, second] = [beside?.periods[0], once?.periods[0]]
    led += first === undefined || second === undefined ? 0 : floorsUnder(first, second).size
  }
  assert.ok(led > 0, 'sums do lead a part above its whole when each is rounded once')
})

function withCount(row: CountRow, count: number): CountRow {
  return row.missing === null ? { ...row, count } : row
}

function almostAll(row: CountRow, place: number): CountRow {
  return row.count === null ? row : { ...row, count: Math.max(0, row.count - (place % 3 === 0 ? 1 : 0)) }
}

/** The totals again as the sums of their categories. */
function added(rows: readonly CountRow[]): CountRow[] {
  const sums = new Map<string, number>()
  for (const { area_code, dimension, count } of rows)
    if (dimension !== 'totaal') sums.set(area_code, (sums.get(area_code) ?? 0) + (count ?? 0))
  return rows.map((row) => (row.dimension === 'totaal' ? withCount(row, sums.get(row.area_code) ?? 0) : row))
}

/** Split a second way, with which the first has nothing to do: what one way decides of a buurt binds the other. */
function splitTwice(rows: readonly CountRow[]): CountRow[] {
  const next = new Map([
    ['oud', 'midden'],
    ['midden', 'nieuw'],
    ['nieuw', 'oud'],
  ])
  return rows.flatMap((row) =>
    row.dimension === 'totaal' ? [row] : [row, { ...row, dimension: 'kleur', category: next.get(row.category) ?? '' }],
  )
}
