import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { type TestContext, test } from 'node:test'
import { HOMES, type Home } from '../../linkage/contract.ts'
import { ADDRESSES } from '../../sources/contract.ts'
import type { Row } from '../../vocabulary/table.ts'
import { openDatabase } from '../../warehouse/database.ts'
import { BUSINESSES } from '../facts/fact-tables.ts'
import { fill, some } from '../test-bench.ts'
import type { BRANCH_COUNTS, BRANCH_PLACES } from './branch-tables.ts'

interface Place {
  readonly at: string
  readonly street?: string
  readonly buurt?: string
  readonly sbi?: string
  readonly change?: Partial<Row<typeof BUSINESSES>>
  readonly home?: Partial<Home>
}

/** Runs the two SQL steps on some vestigingen, each in premises of its own unless they share a place. */
async function counted(context: TestContext, places: readonly Place[]) {
  const database = await openDatabase({ threads: 1 })
  context.after(() => database.close())
  const objects = [...new Map(places.map((place) => [place.at, place])).values()]
  const tables = [
    some(
      BUSINESSES,
      places.map(({ at, sbi = '96021', change }, place) => ({
        object_id: at,
        establishment_number: `${place + 1}`,
        kvk_number: '90000001',
        sbi_code: sbi,
        open: true,
        ...change,
      })),
    ),
    some(
      HOMES,
      objects.map(({ at, buurt = 'BU99010001', home }) => ({
        object_id: at,
        nummeraanduiding_id: at,
        buurt_code: buurt,
        use_purposes: ['winkel'],
        ...home,
      })),
    ),
    some(
      ADDRESSES,
      objects.map(({ at, street = 'Dorpsstraat' }) => ({ object_id: at, nummeraanduiding_id: at, street })),
    ),
  ]
  for (const { table, rows } of tables) await fill(database, table, rows)
  const sql = (name: string) => readFile(new URL(name, import.meta.url), 'utf8')
  await database.run(`create table branch_places as ${await sql('branch-places.sql')}`, { least_street_premises: 2 })
  return {
    places: await database.rows<Row<typeof BRANCH_PLACES>>('select * from branch_places order by area_id, object_id'),
    counts: await database.rows<Row<typeof BRANCH_COUNTS>>(
      `${await sql('branch-counts.sql')} order by area_id, sbi_code`,
    ),
  }
}

test('a vestiging counts for its buurt, and for its street when that has enough business premises', async (context) => {
  const { places } = await counted(context, [
    { at: 'a' },
    { at: 'b' },
    { at: 'c', street: 'Kerkpad' },
    { at: 'd', street: 'Kerkpad', change: { at_home: true } },
  ])
  assert.deepEqual(
    places.map(({ area_id, area_kind, object_id }) => [area_id, area_kind, object_id]),
    [
      ...['a', 'b', 'c', 'd'].map((object) => ['BU99010001', 'buurt', object]),
      ...['a', 'b'].map((object) => ['BU99010001 Dorpsstraat', 'street', object]),
    ],
  )
})

test('what is closed, of an unknown branch or outside the boundaries has no place', async (context) => {
  const { places } = await counted(context, [
    { at: 'a', change: { open: false } },
    { at: 'b', change: { sbi_code: null } },
    { at: 'c', home: { buurt_code: null } },
  ])
  assert.deepEqual(places, [])
})

test('businesses in homes are counted apart, and ten chairs in one salon are one hairdresser', async (context) => {
  const { counts } = await counted(context, [
    { at: 'a' },
    { at: 'a' },
    { at: 'b', sbi: '9602' },
    { at: 'c', change: { at_home: true }, home: { use_purposes: ['woon'] } },
    { at: 'd', sbi: '4771' },
  ])
  const [clothes, hair] = counts.filter(({ area_kind }) => area_kind === 'buurt')
  assert.deepEqual([hair?.sbi_code, hair?.premises, hair?.home_businesses, hair?.all_premises], ['9602', 2, 1, 3])
  assert.deepEqual([clothes?.sbi_code, clothes?.premises, clothes?.home_businesses], ['4771', 1, 0])
})

test('the location quotient is the share here beside the share in the whole warehouse', async (context) => {
  const here = ['a', 'b', 'c'].map((at) => ({ at }))
  const there = ['d', 'e', 'f', 'g', 'h', 'i'].map((at) => ({ at, sbi: '4771', buurt: 'BU99010002', street: at }))
  const { counts } = await counted(context, [...here, { at: 'j', sbi: '4771' }, ...there])
  const hair = counts.find(({ area_id, sbi_code }) => area_id === 'BU99010001' && sbi_code === '9602')
  assert.ok(Math.abs((hair?.location_quotient ?? 0) - 3 / 4 / (3 / 10)) < 1e-12)
  assert.ok(Math.abs((hair?.expected_by_premises ?? 0) - 4 * (3 / 10)) < 1e-12)
  assert.equal(hair?.premises_everywhere, 3)
})

test('premises of a kind that mostly holds the branch are expected to hold it', async (context) => {
  const cafes = ['a', 'b', 'c', 'd'].map((at) => ({ at, sbi: '5630', home: { use_purposes: ['bijeenkomst'] } }))
  const shops = ['e', 'f', 'g', 'h'].map((at) => ({ at, sbi: '4771', buurt: 'BU99010002', street: at }))
  const { counts } = await counted(context, [...cafes, ...shops])
  const cafe = counts.find(({ area_id, sbi_code }) => area_id === 'BU99010001' && sbi_code === '5630')
  assert.deepEqual([cafe?.location_quotient, cafe?.expected_by_premises], [2, 4])
})

test('residents expect as many as they have everywhere, and none without a delivered BRP', async (context) => {
  const at = (residents: readonly number[]) =>
    residents.map((resident_count, place) => ({
      at: `${place}`,
      buurt: `BU9901000${place + 1}`,
      street: `${place}`,
      home: { resident_count },
    }))
  const [much, little] = (await counted(context, at([30, 10]))).counts
  assert.deepEqual([much?.expected_by_residents, little?.expected_by_residents, much?.residents], [1.5, 0.5, 30])
  const [none] = (await counted(context, at([0, 0]))).counts
  assert.equal(none?.expected_by_residents, 0)
})

test('a pair of area and branch without any premises is a test as well', async (context) => {
  const { counts } = await counted(context, [
    { at: 'a', street: 'x' },
    { at: 'b', sbi: '4771', buurt: 'BU99010002', street: 'y' },
  ])
  assert.equal(counts.length, 2)
  assert.deepEqual(
    counts.map(({ tests }) => tests),
    [4, 4],
  )
})
