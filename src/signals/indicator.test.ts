import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CATALOGUE } from './catalogue.ts'

test('every indicator names an owner and a reason for each limit', () => {
  for (const { code, limits } of CATALOGUE)
    for (const [name, limit] of Object.entries(limits)) {
      assert.notEqual(limit.owner.trim(), '', `${code} ${name}`)
      assert.ok(limit.reason.length > 20, `${code} ${name}`)
    }
})

test('every innocent explanation is tested, or says why it is not', () => {
  for (const { code, innocentExplanations } of CATALOGUE)
    for (const explanation of innocentExplanations)
      assert.ok(
        (explanation.holds === undefined) === (explanation.untestedBecause !== undefined),
        `${code} ${explanation.code}`,
      )
})
