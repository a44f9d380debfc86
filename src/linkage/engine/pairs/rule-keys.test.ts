import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keysOf } from './rule-keys.ts'

test('equalities between the two records are the keys of a rule, through parentheses and in any order', () => {
  const { equal, complete, symmetric } = keysOf(
    '((l."surname" = r."surname") AND (substr(l.dob, 1, 4) = substr(r.dob,1,4))) and r.city = l.city -- all',
  )
  assert.deepEqual(equal, [
    { left: 'l."surname"', right: 'r."surname"' },
    { left: 'substr(l.dob, 1, 4)', right: 'substr(r.dob,1,4)' },
    { left: 'l.city', right: 'r.city' },
  ])
  assert.ok(complete && symmetric)
})

test('what else a rule asks makes it no less a rule, but its keys no longer tell all', () => {
  for (const sql of [
    'l.a = r.a and l.b / r.b > 0.7',
    'l.a = r.a and l.b <= r.b',
    "l.a = r.a and l.b = 'x and y'",
    'l.a = r.a and l.n between r.n - 1 and r.n + 1',
    'l.a = r.a and (l.b = r.b or l.c = r.c)',
  ]) {
    const { equal, complete } = keysOf(sql)
    assert.deepEqual(equal, [{ left: 'l.a', right: 'r.a' }], sql)
    assert.equal(complete, false, sql)
  }
})

test('keys that differ between the sides are not symmetric, and a rule of alternatives has no key', () => {
  assert.equal(keysOf('l.given = r.surname').symmetric, false)
  assert.deepEqual(keysOf('l.a = r.a or l.b = r.b').equal, [])
  assert.deepEqual(keysOf('l.a <> r.a').equal, [])
  assert.deepEqual(keysOf('true').equal, [])
})
