import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boundedCache } from './bounded-cache.ts'

/** Makes what is asked for, and notes what it had to make. */
function noting() {
  const made: string[] = []
  const recall = boundedCache<string>(10)
  const ask = (key: string, bytes = 4) =>
    recall(key, async () => {
      made.push(key)
      return { value: key.toUpperCase(), bytes }
    })
  return { made, ask }
}

test('what was made is remembered', async () => {
  const { made, ask } = noting()
  assert.equal(await ask('a'), 'A')
  assert.equal(await ask('a'), 'A')
  assert.deepEqual(made, ['a'])
})

test('what is asked twice at the same moment is made once', async () => {
  const { made, ask } = noting()
  await Promise.all([ask('a'), ask('a')])
  assert.deepEqual(made, ['a'])
})

test('what was asked longest ago goes first', async () => {
  const { made, ask } = noting()
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key)
  assert.deepEqual(made, ['a', 'b', 'c', 'b'])
})

test('what is heavier than the whole is handed out and not kept', async () => {
  const { made, ask } = noting()
  assert.equal(await ask('a', 11), 'A')
  await ask('a', 11)
  assert.deepEqual(made, ['a', 'a'])
})

test('a failure is told to everyone who waits, and forgotten', async () => {
  const recall = boundedCache<string>(10)
  const fail = () => recall('a', () => Promise.reject(new Error('gone')))
  await Promise.all([assert.rejects(fail(), /gone/), assert.rejects(fail(), /gone/)])
  assert.equal(await recall('a', async () => ({ value: 'back', bytes: 1 })), 'back')
})
