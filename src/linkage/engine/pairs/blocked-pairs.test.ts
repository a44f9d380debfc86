import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import fc from 'fast-check'
import { InputFault } from '../../../vocabulary/input-fault.ts'
import { type Database, openDatabase } from '../../../warehouse/database.ts'
import type { LinkType } from '../model/link-model.ts'
import { makeBlockedPairs } from './blocked-pairs.ts'
import { makeNearRecords } from './near-records.ts'

interface Person {
  readonly source: string
  readonly city: string | null
  readonly names: readonly string[] | null
}

const RULES = {
  city: { sql: 'l.city = r.city', listColumns: [] },
  initial: { sql: 'substr(l.names[1], 1, 1) = substr(r.names[1], 1, 1)', listColumns: [] },
  name: { sql: 'l.names = r.names', listColumns: ['names'] },
  order: { sql: 'l.city = r.city and l.id < r.id', listColumns: [] },
  crossed: { sql: 'l.city = r.names[1]', listColumns: [] },
  keyless: { sql: 'l.city <> r.city', listColumns: [] },
} as const
type RuleName = keyof typeof RULES

/** What each rule means, told without SQL. */
const MEANS: Record<RuleName, (l: Person, r: Person) => boolean> = {
  city: (l, r) => l.city !== null && l.city === r.city,
  initial: (l, r) => l.names?.[0] !== undefined && l.names[0][0] === r.names?.[0]?.[0],
  name: (l, r) => l.names?.some((name) => r.names?.includes(name)) ?? false,
  order: (l, r) => l.city !== null && l.city === r.city,
  crossed: (l, r) => l.city !== null && l.city === r.names?.[0],
  keyless: (l, r) => l.city !== null && r.city !== null && l.city !== r.city,
}

async function withRecords(context: TestContext, persons: readonly Person[]): Promise<Database> {
  const database = await openDatabase({ threads: 2 })
  context.after(() => database.close())
  await fill(database, persons)
  return database
}

/** Ids rise with the record numbers, so that `order` holds for every pair the right way round. */
async function fill(database: Database, persons: readonly Person[]): Promise<void> {
  await database.run(
    'create or replace table records (record integer, source varchar, id varchar, city varchar, names varchar[])',
  )
  for (const [record, { source, city, names }] of persons.entries())
    await database.run(
      `insert into records values ($record, $source, $id, $city, ${names === null ? 'null' : `[${names.map((name) => `'${name}'`).join(', ')}]::varchar[]`})`,
      {
        record,
        source,
        id: String(record).padStart(3, '0'),
        city,
      },
    )
}

async function pairsOf(database: Database, linkType: LinkType, rules: readonly RuleName[]) {
  const blockingRules = rules.map((rule) => RULES[rule])
  const counts = await makeBlockedPairs(database, { linkType, blockingRules }, { into: 'pairs', mostPairs: 1000 })
  const pairs = await database.rows<{ record_l: number; record_r: number; rule: number }>('from pairs order by all')
  return { counts, pairs: pairs.map(({ record_l, record_r, rule }) => [record_l, record_r, rule]) }
}

function expectedPairs(persons: readonly Person[], linkType: LinkType, rules: readonly RuleName[]): number[][] {
  return persons.flatMap((l, left) =>
    persons.flatMap((r, right) => {
      const rule = rules.findIndex((name) => MEANS[name](l, r))
      const apart = linkType !== 'link_only' || l.source !== r.source
      return left < right && apart && rule !== -1 ? [[left, right, rule]] : []
    }),
  )
}

const PERSONS = fc.array(
  fc.record({
    source: fc.constantFrom('a', 'b', 'c'),
    city: fc.constantFrom('Aa', 'Bb', 'ann', null),
    names: fc.option(fc.uniqueArray(fc.constantFrom('ann', 'bo', 'cas'), { maxLength: 3 })),
  }),
  { maxLength: 9 },
)
const rules = (maxLength: number) =>
  fc.uniqueArray(fc.constantFrom<RuleName>('city', 'initial', 'name', 'order', 'crossed', 'keyless'), {
    minLength: 1,
    maxLength,
  })
const LINK_TYPES = fc.constantFrom<LinkType>('dedupe_only', 'link_only', 'link_and_dedupe')

test('the pairs are those that satisfy a rule, once, the right way round, with the first rule that they satisfy', async (context) => {
  const database = await withRecords(context, [])
  await fc.assert(
    fc.asyncProperty(PERSONS, LINK_TYPES, rules(6), async (drawn, linkType, names) => {
      const persons = drawn.toSorted((a, b) => a.source.localeCompare(b.source))
      await fill(database, persons)
      const { pairs, counts } = await pairsOf(database, linkType, names)
      assert.deepEqual(pairs, expectedPairs(persons, linkType, names))
      for (const [place, name] of names.entries()) {
        assert.equal(counts[place]?.made, pairs.filter(([, , rule]) => rule === place).length)
        const alone = expectedPairs(persons, linkType, [name]).length
        // A key that differs between the sides tells all only when the sides are apart.
        if (name === 'crossed') continue
        if (name === 'city' || name === 'initial') assert.equal(counts[place]?.total, alone)
        else assert.equal(counts[place]?.total, undefined)
      }
    }),
    { numRuns: 60, seed: 1 },
  )
})

const person = (city: string | null): Person => ({ source: 'a', city, names: null })

test('a rule that would look at too many pairs is refused before one is made, with the values that make the most', async (context) => {
  const database = await withRecords(context, [])
  await database.run(
    `insert into records select i, 'a', i, case when i < 300 then 'unknown' else 'city ' || i end, null from range(320) as t (i)`,
  )
  const options = { into: 'pairs', mostPairs: 40_000 }
  const model = { linkType: 'dedupe_only', blockingRules: [RULES.city] } as const
  await assert.rejects(makeBlockedPairs(database, model, options), (fault) => {
    assert.ok(fault instanceof InputFault)
    assert.equal(fault.code, 'too-many-pairs')
    assert.match(
      fault.message,
      /^blocking rule 1: l\.city = r\.city: 44,850 pairs .*40,000 may be\. .*unknown \(44,850 pairs\)\./,
    )
    assert.doesNotMatch(fault.message, /city 3/)
    return true
  })
  await assert.rejects(database.rows('from pairs'), /does not exist/)
})

test('a rule without any equality is counted as all pairs', async (context) => {
  const database = await withRecords(context, ['x', 'y', 'z'].map(person))
  const rule = { sql: 'l.city < r.city', listColumns: [] }
  const make = (mostPairs: number) =>
    makeBlockedPairs(database, { linkType: 'dedupe_only', blockingRules: [rule] }, { into: 'pairs', mostPairs })
  await assert.rejects(make(2), /3 pairs would have to be looked at/)
  assert.equal((await make(3))[0]?.made, 3)
})

test('a rule that is no condition over the records is named', async (context) => {
  const database = await withRecords(context, [person('x'), person('x')])
  for (const sql of ['l.town = r.town', 'l.city =', 'l.city'])
    await assert.rejects(
      makeBlockedPairs(
        database,
        { linkType: 'dedupe_only', blockingRules: [RULES.city, { sql, listColumns: [] }] },
        { into: 'pairs', mostPairs: 10 },
      ),
      (fault) => fault instanceof InputFault && fault.message.startsWith(`blocking rule 2: ${sql}`),
    )
})

test('among the records near a few, these have the pairs that they have among all', async (context) => {
  const database = await withRecords(context, [])
  await fc.assert(
    fc.asyncProperty(PERSONS, LINK_TYPES, rules(2), async (drawn, linkType, names) => {
      const persons = drawn.toSorted((a, b) => a.source.localeCompare(b.source))
      await fill(database, persons)
      await database.run('create or replace table few as from records where record % 4 = 1')
      const blockingRules = names.map((name) => RULES[name])
      await makeNearRecords(database, blockingRules, { few: 'few', into: 'near' })
      const withOneOf = { few: 'few', near: 'near' }
      await makeBlockedPairs(database, { linkType, blockingRules }, { into: 'pairs', mostPairs: 1000, withOneOf })
      const pairs = await database.rows<{ record_l: number; record_r: number; rule: number }>('from pairs order by all')
      assert.deepEqual(
        pairs.map(({ record_l, record_r, rule }) => [record_l, record_r, rule]),
        expectedPairs(persons, linkType, names).filter((pair) => pair.slice(0, 2).some((record) => record % 4 === 1)),
      )
    }),
    { numRuns: 80, seed: 1 },
  )
})

test('of the pairs, those with a record of a table are made when it is given', async (context) => {
  const database = await withRecords(context, ['x', 'x', 'x', 'x', 'y'].map(person))
  await database.run('create table some_records as select * from records where record in (1, 3)')
  const model = { linkType: 'dedupe_only', blockingRules: [RULES.city] } as const
  const options = { into: 'pairs', withOneOf: { few: 'some_records', near: 'records' } }
  await makeBlockedPairs(database, model, { ...options, mostPairs: 6 })
  const pairs = await database.rows<{ record_l: number; record_r: number }>('from pairs order by all')
  assert.deepEqual(
    pairs.map(({ record_l, record_r }) => [record_l, record_r]),
    [
      [0, 1],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ],
  )
  await assert.rejects(makeBlockedPairs(database, model, { ...options, mostPairs: 5 }), InputFault)
})
