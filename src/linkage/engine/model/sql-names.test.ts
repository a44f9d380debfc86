import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namesIn, renameIn } from './sql-names.ts'

test('names are found outside texts and comments, with what stands before the dot', () => {
  const sql = `l."first name" = r.city and f(x_l) > 'a_l -- "y_l"' -- z_l
    and /* w_l */ "v""_l" is null`
  const found = namesIn(sql).map(({ qualifier, name, isCalled }) => `${qualifier ?? ''}.${name}${isCalled ? '()' : ''}`)
  const expected = '.l|l.first name|.r|r.city|.and|.f()|.x_l|.and|.v"_l|.is|.null'
  assert.deepEqual(found, expected.split('|'))
})

test('a name is replaced where it stands, and nothing else of the text changes', () => {
  const sql = `coalesce(city_l, 'city_l') = "city_l"  -- city_l`
  const renamed = renameIn(sql, ({ name }) => (name === 'city_l' ? 'X' : undefined))
  assert.equal(renamed, `coalesce(X, 'city_l') = X  -- city_l`)
})
