import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { type TestContext, test } from 'node:test'
import { REGISTRATIONS } from '../../../sources/contract.ts'
import { pseudonymOf } from '../../../sources/pseudonym.ts'
import { brpReader } from '../../../sources/residents-brp/read-brp.ts'
import { registrationSteps } from '../../../sources/residents-brp/registration-steps.ts'
import { everythingIn } from '../../../sources/tables-described/test-bench.ts'
import { toDay } from '../../calendar.ts'
import { createBsnIssuer } from '../../people/bsn-issuer.ts'
import { createOutsiders } from '../../people/outsiders.ts'
import { createPeople } from '../../people/people.ts'
import { createRandom } from '../../random.ts'
import { readBack, written } from '../test-bench.ts'
import { openAnswerFile } from './answer-file.ts'

const OUTSIDERS = (() => {
  const random = createRandom('outsiders')
  const outsiders = createOutsiders(createPeople(random, createBsnIssuer(random.fork('bsn'))))
  for (let person = 0; person < 205; person++) outsiders.someone([25, 80])
  for (const reason of ['O', 'E'] as const) outsiders.someone([70, 95], { on: toDay('2021-05-04'), reason })
  return outsiders.drain()
})()

test('everyone outside the region comes through with where they are registered, and since when', async (context) => {
  const { read } = await through(context, 0)
  assert.deepEqual(read.rejected, [])
  const rows = new Map((await read.rows(REGISTRATIONS)).map((row) => [row['person'], row]))
  assert.equal(rows.size, OUTSIDERS.length)
  for (const { bsn, born, stays, ended } of OUTSIDERS) {
    const row = rows.get(pseudonymOf(bsn, 'casework', read.keys))
    const [stay] = stays
    assert.ok(row !== undefined && stay !== undefined && !('address' in stay.at))
    assert.deepEqual(
      [row['registered_from'], row['registered_until'], row['postcode'], row['house_number'], row['object_id']],
      [stay.from, ended?.on ?? null, stay.at.postcode, stay.at.number, null],
    )
    assert.equal(Number(String(row['adult_from']).slice(0, 4)), Number(born.slice(0, 4)) + 18)
  }
})

test('a birth date of which only the year is known is read all the same', async (context) => {
  const { read, kinds } = await through(context, 30)
  assert.deepEqual([...kinds], ['birth-date-partial'])
  assert.deepEqual(read.rejected, [])
  assert.equal((await read.rows(REGISTRATIONS)).length, OUTSIDERS.length)
})

test('an answer is about twenty persons at most, and tells nothing of origin or sex', async (context) => {
  const { paths } = await through(context, 0)
  const text = await readFile(paths[0] ?? '', 'utf8')
  assert.doesNotMatch(text, /nationalit|geslacht"|"land"|"plaats"|verblijfstitel/i)
  const answers = text.trimEnd().split('\n')
  assert.equal(answers.length, Math.ceil(OUTSIDERS.length / 20))
  for (const answer of answers) {
    const parsed: unknown = JSON.parse(answer)
    assert.ok(typeof parsed === 'object' && parsed !== null && 'type' in parsed)
    assert.equal(parsed.type, 'RaadpleegMetBurgerservicenummer')
  }
})

test('no burgerservicenummer and no name gets into the warehouse', async (context) => {
  const { read } = await through(context, 0)
  const everything = await everythingIn(read.warehouse)
  for (const { bsn } of OUTSIDERS) assert.ok(!everything.includes(bsn))
  assert.ok(!everything.includes('volledigeNaam') && !everything.includes('geslachtsnaam'))
})

async function through(context: TestContext, level: number) {
  const delivered = await written(context, level, async (folder, setting) => {
    const file = await openAnswerFile(folder, setting)
    await file.add({ outsiders: OUTSIDERS })
    return [await file.close()]
  })
  return { read: await readBack(context, delivered, { reader: brpReader, steps: registrationSteps }), ...delivered }
}
