import assert from 'node:assert/strict'
import { test } from 'node:test'
import { neededRoom, type PrimaryRule } from './primary-rules.ts'

const RULES: Readonly<Record<string, PrimaryRule>> = {
  frequency: { kind: 'frequency', minimum: 3 },
  'frequency with margin': { kind: 'frequency', minimum: 3, margin: 0.1 },
  dominance: { kind: 'dominance', n: 1, k: 75 },
  'two dominate': { kind: 'dominance', n: 2, k: 85 },
  'p percent': { kind: 'p-percent', p: 10 },
  prior: { kind: 'prior-posterior', p: 10, q: 50 },
}

test('a cell is sensitive by each rule with the room that the handbook gives it', () => {
  const expected = `
    rule                  | contributions | room
    frequency             | 50 40         | 0
    frequency             | 50 40 30      | none
    frequency with margin | 50 40         | 9
    dominance             | 90 10         | 20
    dominance             | 75 25         | none
    two dominate          | 80 10 10      | 5.882
    p percent             | 90 10         | 9
    p percent             | 90 10 5       | 4
    p percent             | 90 10 5 4     | none
    p percent             | 0 0           | none
    prior                 | 90 10 5 4     | 9
    prior                 | 90 10 20      | none`
  for (const line of expected.trim().split('\n').slice(1)) {
    const [rule = '', given = '', room] = line.split('|').map((cell) => cell.trim())
    const largest = given.split(' ').map(Number)
    const total = largest.reduce((sum, amount) => sum + amount, 0)
    const found = neededRoom({ total, units: largest.length, largest }, [RULES[rule] ?? { kind: 'p-percent', p: 0 }])
    assert.equal(found === undefined ? 'none' : String(Number(found.upper.toFixed(3))), room, line)
    assert.equal(found?.lower, found?.upper)
  }
})

test('with more rules the strictest counts', () => {
  const cell = { total: 105, units: 3, largest: [90, 10, 5] }
  assert.deepEqual(
    neededRoom(
      cell,
      [RULES['p percent'], RULES['dominance']].filter((rule) => rule !== undefined),
    ),
    {
      upper: 15,
      lower: 15,
    },
  )
})
