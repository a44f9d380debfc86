import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readEnterpriseCounts } from '../../../bench/disclosure/enterprise-counts.ts'
import { WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { rowCount } from '../cells/equations.ts'
import { checkRounded } from './check-rounded.ts'
import { roundCounts } from './round-counts.ts'
import { SECRET } from './test-bench.ts'

test('the published table of 2,992 counts is rounded as near as the best that is known', WITH_REAL_DATA, async () => {
  const { lattice, counts } = await readEnterpriseCounts()
  assert.deepEqual([lattice.size, rowCount(lattice.equations), counts[0]], [2992, 1441, 42_723])
  assert.equal(counts.filter((count) => count > 0 && count < 5).length, 449)
  const task = { lattice, counts, base: 5, secret: SECRET }
  const made = await roundCounts(task)
  assert.deepEqual(checkRounded(task, made), { sums: 0, multiples: 0, distances: 0 })
  assert.ok(made.steps.every((step) => step === 0))
  const errors = counts.map((count, cell) => Math.abs(count - (made.rounded[cell] ?? 0)))
  assert.ok(errors.reduce((sum, error) => sum + error) / lattice.size <= 1.05)
})
