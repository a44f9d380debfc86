import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Count, mustWithhold, shownWhole, type ThresholdRule } from './threshold.ts'

const RULE: ThresholdRule = { minimumCount: 5, minimumDenominator: 50 }

test('a row is withheld for few cases, few others, or few in all, and shown otherwise', () => {
  const expected = `
    numerator | denominator | withheld
            0 |          49 | yes
            0 |          50 | no
            1 |         100 | yes
            4 |         100 | yes
            5 |         100 | no
           95 |         100 | no
           96 |         100 | yes
          100 |         100 | no`
  for (const line of expected.trim().split('\n').slice(1)) {
    const [numerator, denominator, withheld] = line.split('|').map((cell) => cell.trim())
    const count = { numerator: Number(numerator), denominator: Number(denominator) }
    assert.equal(mustWithhold(count, RULE) ? 'yes' : 'no', withheld, line)
  }
})

test('a reader who knows this code cannot work out a withheld count', () => {
  // Every world of three rows up to 9 of 60, grouped by what is published: the whole and the shown rows.
  const worlds = new Map<string, Count[][]>()
  for (const world of everyWorld(3, 9, 60)) {
    const published = JSON.stringify([
      world.map((row) => (mustWithhold(row, RULE) ? null : row)),
      shownWhole(world, RULE),
    ])
    worlds.set(published, [...(worlds.get(published) ?? []), world])
  }
  for (const [published, group] of worlds)
    for (const place of [0, 1, 2]) {
      const candidates = new Set(group.map((world) => world[place]?.numerator))
      const withheld = group[0]?.[place] !== undefined && mustWithhold(group[0][place], RULE)
      if (withheld) assert.ok(candidates.size >= RULE.minimumCount - 1, published)
    }
})

function* everyWorld(rows: number, most: number, denominator: number): Generator<Count[]> {
  if (rows === 0) return yield []
  for (const rest of everyWorld(rows - 1, most, denominator))
    for (let numerator = 0; numerator <= most; numerator += 1) yield [{ numerator, denominator }, ...rest]
}
