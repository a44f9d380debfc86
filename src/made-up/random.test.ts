import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRandom } from './random.ts'

test('the same seed draws the same, and another seed something else', () => {
  assert.deepEqual(fiveDraws('a'), fiveDraws('a'))
  assert.notDeepEqual(fiveDraws('a'), fiveDraws('b'))
})

test('a fork does not depend on what was drawn before it', () => {
  const drawn = createRandom('a')
  drawn.fraction()
  assert.equal(drawn.fork('x').fraction(), createRandom('a').fork('x').fraction())
})

test('draws are spread evenly, and weights are kept to', () => {
  const random = createRandom('even')
  const tenths = Array.from({ length: 10 }, () => 0)
  for (let draw = 0; draw < 20_000; draw++) {
    const place = random.integer(0, 9)
    tenths[place] = (tenths[place] ?? 0) + 1
  }
  for (const count of tenths) assert.ok(count > 1850 && count < 2150, `${count} of 20,000 draws in one tenth`)
  let heavy = 0
  for (let draw = 0; draw < 10_000; draw++) if (random.weighted({ heavy: 3, light: 1 }) === 'heavy') heavy += 1
  assert.ok(heavy > 7300 && heavy < 7700)
})

test('about() has the mean that was asked for', () => {
  const random = createRandom('about')
  let sum = 0
  for (let draw = 0; draw < 20_000; draw++) sum += random.about(2.3)
  assert.ok(Math.abs(sum / 20_000 - 2.3) < 0.02)
})

function fiveDraws(seed: string): number[] {
  const random = createRandom(seed)
  return Array.from({ length: 5 }, () => random.fraction())
}
