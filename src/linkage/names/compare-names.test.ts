import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { compareNames, DEFAULT_THRESHOLD, type NameKind } from './compare-names.ts'
import { compareOrganisationNames } from './compare-organisation-names.ts'
import { comparePersonNames } from './compare-person-names.ts'
import { toWords } from './folded-text.ts'
import { parseOrganisationName } from './organisation-name.ts'
import { parsePersonName, readPersonName } from './person-name.ts'
import { countShares } from './word-rarity.ts'

const KINDS: readonly NameKind[] = ['person', 'organisation', 'unknown']

test('a likeness is the sum of what its reasons say', () => {
  const { likeness, reasons } = compareNames('J. Jansen', 'Jan Janssen-Bakker', 'person')
  const sum = reasons.reduce((total, { change }) => total + change, 1)
  assert.ok(Math.abs(sum - likeness) < 1e-9)
  assert.deepEqual(
    reasons.map(({ feature }) => feature),
    ['missing-part', 'other-spelling', 'initial-only', 'initial', 'sounds-alike'],
  )
})

test('a reason names the words apart, so that it can be kept where names may not', () => {
  const { reasons } = compareNames('Jan Bakker', 'Jan Visser', 'person')
  const against = reasons.find(({ feature }) => feature === 'other-part')
  assert.deepEqual(against?.words, { one: 'bakker', other: 'visser' })
  for (const { says } of reasons) assert.doesNotMatch(says, /bakker|visser|jan\b/i)
})

test('any name is wholly like itself, and a likeness lies between 0 and 1', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.stringMatching(/^[A-Za-zéïĳ.,' -]{1,40}$/))
  fc.assert(
    fc.property(text, text, fc.constantFrom(...KINDS), (one, other, kind) => {
      const own = compareNames(one, one, kind)
      assert.equal(own.likeness, own.reasons[0]?.feature === 'no-name' ? 0 : 1)
      const { likeness } = compareNames(one, other, kind)
      assert.ok(likeness >= 0 && likeness <= 1)
      assert.ok(Math.abs(likeness - compareNames(other, one, kind).likeness) < 1e-9)
    }),
    { numRuns: 1000, seed: 1 },
  )
})

test('a text that is too long for a name is refused, not compared for hours', () => {
  const { likeness, reasons } = compareNames('jan '.repeat(250_000), 'Jan', 'person')
  assert.deepEqual([likeness, reasons[0]?.feature], [0, 'too-long'])
})

test('a text without a name is like nothing, and says why', () => {
  for (const kind of KINDS) assert.equal(compareNames('', 'Jan', kind).reasons[0]?.feature, 'no-name')
})

test('where both registers say which part is the surname, a given name is no surname', () => {
  const one = readPersonName({ givenNames: 'Willem', surname: 'Jan' })
  const other = readPersonName({ givenNames: 'Jan', surname: 'Willem' })
  const text = parsePersonName('Jan Willem')
  assert.ok(one !== undefined && other !== undefined && text !== undefined)
  assert.ok(comparePersonNames(one, other).likeness < DEFAULT_THRESHOLD)
  assert.ok(comparePersonNames(one, text).likeness >= DEFAULT_THRESHOLD)
})

test('a word that many names have says less where its share is known', () => {
  const [one, other] = ['Amstel Verhuur', 'Amstel'].map(parseOrganisationName)
  assert.ok(one !== undefined && other !== undefined)
  const shares = new Map([
    ['amstel', 0.0001],
    ['verhuur', 0.2],
  ])
  const counted = compareOrganisationNames(one, other, shares)
  assert.ok(counted.likeness > compareOrganisationNames(one, other).likeness)
})

test('the share of a word counts names, not how often it stands in one', () => {
  const shares = countShares(['Bos Bos Verhuur', 'Kok Verhuur', 'Amstel Bouw', 'Bos'].map(toWords))
  assert.deepEqual([shares.get('bos'), shares.get('verhuur'), shares.get('kok')], [0.5, 0.5, 0.25])
})

test('names that people have judged are told apart well enough', WITH_REAL_DATA, async () => {
  const text = await readFile(realData('linkage', 'nomenklatura_name_bench_cases.csv'))
  const rows: Record<string, string>[] = parse(text, { columns: true })
  const judged = rows.map(({ schema, name1 = '', name2 = '', is_match }) => {
    const person = schema === 'Person' ? 'person' : 'organisation'
    const { likeness } = compareNames(name1, name2, schema === 'LegalEntity' ? 'unknown' : person)
    return { found: likeness >= DEFAULT_THRESHOLD, same: is_match === 'true' }
  })
  const right = judged.filter(({ found, same }) => found && same).length
  const wrong = judged.filter(({ found, same }) => found !== same).length
  assert.equal(judged.length, 826)
  assert.ok((2 * right) / (2 * right + wrong) >= 0.87)
})
