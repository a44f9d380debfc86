import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { sideBySide } from './side-by-side.ts'

const TASKS = [
  { name: 'homes', needs: ['addresses'] },
  { name: 'owners', needs: [] },
  { name: 'sales', needs: ['owners'] },
  { name: 'signals', needs: ['homes', 'sales'] },
  { name: 'figures', needs: ['signals', 'homes'] },
]

test('nothing starts before what it needs is done, no hand has two tasks, and outcomes keep their order', async () => {
  for (const hands of [['one'], ['one', 'two'], ['one', 'two', 'three']]) {
    const busy = new Set<string>()
    const done = new Set<string>(['addresses'])
    let most = 0
    const outcomes = await sideBySide(TASKS, hands, async ({ name, needs }, hand) => {
      assert.ok(
        needs.every((other) => done.has(other)),
        name,
      )
      assert.ok(!busy.has(hand))
      busy.add(hand)
      most = Math.max(most, busy.size)
      for (let turns = 0; turns < name.length; turns += 1) await turn()
      busy.delete(hand)
      done.add(name)
      return name
    })
    assert.deepEqual(outcomes, ['homes', 'owners', 'sales', 'signals', 'figures'])
    assert.equal(most, Math.min(2, hands.length))
  }
})

test('the first failure is thrown when all that runs has ended, and nothing starts after it', async () => {
  const ended: string[] = []
  const failing = sideBySide(TASKS, ['one', 'two'], async ({ name }) => {
    await turn()
    if (name === 'owners') throw new RangeError('owners fails')
    for (let turns = 0; turns < 5; turns += 1) await turn()
    ended.push(name)
  })
  await assert.rejects(failing, RangeError)
  assert.deepEqual(ended, ['homes'])
})

test('tasks that wait for each other are a fault of the program', async () => {
  const tasks = [
    { name: 'hen', needs: ['egg'] },
    { name: 'egg', needs: ['hen'] },
  ]
  await assert.rejects(
    sideBySide(tasks, ['one'], async () => undefined),
    TypeError,
  )
})
