import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openDatabase, quoteText } from '../../../warehouse/database.ts'
import { boundDistances } from './bounded-distance.ts'

test('whatever the texts, a bounded condition holds exactly when the condition does', async () => {
  const database = await openDatabase()
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1'), maxLength: 8 })
  const drawn = fc.sample(fc.tuple(fc.option(letters), fc.option(letters)), { numRuns: 3000, seed: 1 })
  const text = (value: string | null) => (value === null ? 'null' : quoteText(value))
  const pairs = drawn.map(([a, b]) => `(${text(a)}, ${text(b)})`).join(', ')
  try {
    for (const given of [
      'damerau_levenshtein(a, b) <= 1',
      "DAMERAU_LEVENSHTEIN(a, trim(b, '1')) < 3",
      'damerau_levenshtein(a, b) <= 2 and length(a) > 3 or damerau_levenshtein(b, a) <= 0',
    ]) {
      const [bounded = ''] = boundDistances([given])
      assert.notEqual(bounded, given)
      const [row] = await database.rows<{ differ: number }>(
        `select count(*) as differ from (values ${pairs}) as t (a, b)
         where coalesce((${bounded}), false) <> coalesce((${given}), false)`,
      )
      assert.equal(row?.differ, 0, given)
    }
  } finally {
    database.close()
  }
})

test('levels of one comparison share the bound of the loosest', () => {
  const [strict, loose] = boundDistances(['damerau_levenshtein(a, b) <= 1', 'damerau_levenshtein(a, b) <= 2'])
  assert.match(strict ?? '', /levenshtein\(a, b\) > 4 .* <= 1$/)
  assert.equal(strict?.replace('<= 1', ''), loose?.replace('<= 2', ''))
})

test('a distance that is asked otherwise than at most a number stays as it is', () => {
  for (const given of [
    'damerau_levenshtein(a, b) / length(a) < 0.2',
    'damerau_levenshtein(a, b) >= 2',
    'damerau_levenshtein(a, b) <= 1.5',
    "note = 'damerau_levenshtein(a, b) <= 1'",
  ])
    assert.deepEqual(boundDistances([given]), [given])
})
