import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { fuzzRuns } from '../../../tests/fuzz-runs.ts'
import { trialWarehouse } from '../../../tests/steps-on-deliveries.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { hasBsnAsRecord, parseStatement } from './bods-statement.ts'
import { hasBsnAsId, parseEntity } from './ftm-entity.ts'
import { ftmSchema } from './ftm-model.ts'
import { entityLine, entityRow } from './ftm-rows.ts'
import { ftmReader } from './read-ftm.ts'
import { COMPANY, OLDER_PACKAGE, ownership, PERSON } from './sample-statements.ts'

const REFUSED = /"(nationality|nationalities|citizenship|birthPlace|placeOfBirth|religion|ethnicity)":|999990019/

const SCHEMATA = ['Company', 'Person', 'Ownership', 'RealEstate', 'Payment', 'Identification'] as const
const TEXTS = fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 3 })

/** An entity of the model with any values, and beside it anything that a supplier adds. */
const ANY_ENTITY = fc
  .record({
    id: fc.uuid(),
    schema: fc.constantFrom(...SCHEMATA),
    datasets: fc.option(fc.array(fc.uuid(), { maxLength: 2 }), { nil: undefined }),
    context: fc.dictionary(fc.constantFrom('caption', 'referents', 'target', '__proto__', 'x'), fc.jsonValue()),
  })
  .chain(({ context, ...head }) => {
    const names = [...(ftmSchema(head.schema)?.properties.keys() ?? [])]
    return fc.dictionary(fc.constantFrom(...names), TEXTS).map((properties) => ({ ...context, ...head, properties }))
  })

/** A sound value with one part of it, anywhere, replaced by something else. */
function mutated(sound: unknown): fc.Arbitrary<unknown> {
  const other = fc.oneof(fc.jsonValue(), fc.constantFrom('999990019', 'nationality', -1, {}))
  if (typeof sound !== 'object' || sound === null) return other
  const entries = Object.entries(sound)
  const inside = fc
    .constantFrom(...entries)
    .chain(([name, member]) =>
      mutated(member).map((changed) => (Array.isArray(sound) ? [changed] : { ...sound, [name]: changed })),
    )
  return fc.oneof({ weight: 4, arbitrary: inside }, { weight: 1, arbitrary: other })
}

test('whatever an entity of the model says comes out again, but for what is not taken by rule', () => {
  fc.assert(
    fc.property(ANY_ENTITY, (given) => {
      const line = JSON.stringify(given)
      const entity = parseEntity(JSON.parse(line))
      if (typeof entity === 'string') return assert.fail(entity)
      const back = entityLine(entityRow(entity, 'line 1'))
      assert.doesNotMatch(back, REFUSED)
      if (entity.refused.length === 0) assert.deepEqual(JSON.parse(back), JSON.parse(line))
    }),
    { numRuns: fuzzRuns(400) },
  )
})

test('a record that is anything at all is an entity or has a reason', () => {
  const sound = {
    id: 'p1',
    schema: 'Person',
    properties: { name: ['A'], nationality: ['nl'], idNumber: ['999990019'] },
  }
  fc.assert(
    fc.property(mutated(sound), (given) => {
      const entity = parseEntity(JSON.parse(JSON.stringify(given)))
      if (typeof entity !== 'string' && !hasBsnAsId(entity))
        assert.doesNotMatch(entityLine(entityRow(entity, 'line 1')), REFUSED)
    }),
    { numRuns: fuzzRuns(400) },
  )
})

test('a statement with any part of it changed is a statement or has a reason', () => {
  const details = { ...PERSON.recordDetails, nationalities: [{ code: 'NL' }], identifiers: [{ id: '999990019' }] }
  const interests = [{ type: 'shareholding', share: { exact: 10 }, startDate: '2020' }]
  const sound = [COMPANY, { ...PERSON, recordDetails: details }, ownership({ interests }), ...OLDER_PACKAGE]
  fc.assert(
    fc.property(fc.constantFrom(...sound).chain(mutated), (given) => {
      const statement = parseStatement(JSON.parse(JSON.stringify(given)))
      if (typeof statement === 'object' && 'row' in statement && !hasBsnAsRecord(statement))
        assert.doesNotMatch(
          statement.row.statement,
          statement.row.record_type === 'person' ? REFUSED : /"nationalities":/,
        )
    }),
    { numRuns: fuzzRuns(400) },
  )
})

test('a damaged file is read with every line accounted for, or refused with a remedy', async (context) => {
  const folder = await temporaryFolder(context)
  const sound = ['c1', 'c2', 'c3'].map((id) => JSON.stringify({ id, schema: 'Company', properties: { name: [id] } }))
  const text = sound.join('\n')
  const damage = fc.record({
    at: fc.nat(text.length),
    cut: fc.nat(20),
    put: fc.string({ unit: 'binary', maxLength: 4 }),
  })
  await fc.assert(
    fc.asyncProperty(damage, async ({ at, cut, put }) => {
      const file = join(folder, 'stream.ftm.json')
      const damaged = text.slice(0, at) + put + text.slice(at + cut)
      await writeFile(file, damaged)
      const lines = damaged
        .toWellFormed()
        .split('\n')
        .filter((line) => line.trim() !== '').length
      try {
        const { rows, reasons } = await ftmReader.read(await trialWarehouse(context), [file], {})
        const { 'property-unknown': parts = 0, ...whole } = reasons
        const rejected = Object.values(whole).reduce((sum, count) => sum + count, 0)
        assert.equal((rows['ftm_entities'] ?? 0) + rejected, lines, `${parts} parts were set aside`)
      } catch (error) {
        assert.ok(error instanceof InputFault, String(error))
      }
    }),
    { numRuns: fuzzRuns(40) },
  )
})
