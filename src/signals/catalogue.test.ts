import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { CATALOGUE, UNCOMPUTED } from './catalogue.ts'

const all = [...CATALOGUE, ...UNCOMPUTED]

test('every code stands in the catalogue once', () => {
  const codes = all.map(({ code }) => code)
  assert.deepEqual(codes, [...new Set(codes)])
})

test('every limit has an owner and a reason, and decides something', async () => {
  for (const { code, limits, threshold, sql, innocentExplanations } of CATALOGUE) {
    assert.ok(threshold in limits, code)
    const asked = [await readFile(sql, 'utf8'), ...innocentExplanations.map(({ holds }) => holds ?? '')].join('\n')
    for (const [name, limit] of Object.entries(limits)) {
      assert.notEqual(limit.owner.trim(), '', `${code} ${name}`)
      assert.ok(limit.reason.length > 20, `${code} ${name}`)
      assert.ok(name === threshold || asked.includes(`$${name}`), `${code} ${name} decides nothing`)
    }
  }
})

test('every innocent explanation is tested, or says why it is not; and at least one is tested', () => {
  for (const { code, innocentExplanations } of CATALOGUE) {
    assert.ok(
      innocentExplanations.some(({ holds }) => holds !== undefined),
      code,
    )
    for (const explanation of innocentExplanations)
      assert.ok(
        (explanation.holds === undefined) === (explanation.untestedBecause !== undefined),
        `${code} ${explanation.code}`,
      )
  }
})

test('a mature indicator has passed all five gates, and one that failed a gate is a hypothesis', () => {
  for (const { code, stage, gates, evidence } of CATALOGUE) {
    const outcomes = Object.values(gates).map(({ outcome }) => outcome)
    if (stage === 'mature') {
      assert.ok(
        outcomes.every((outcome) => outcome === 'passed'),
        code,
      )
      assert.equal(evidence, 'E4 mature', code)
    }
    if (outcomes.includes('failed')) assert.ok(stage === 'hypothesis' || stage === 'withdrawn', code)
  }
})

test('a signal on an address is reached by itself, and only that one', () => {
  for (const { code, subject, reaches } of CATALOGUE) assert.equal(reaches === 'itself', subject === 'address', code)
})

test('what an input is told by, the indicator needs: it is greyed when that register is old or absent', () => {
  for (const { code, inputs, needs } of CATALOGUE)
    for (const [name, { of }] of Object.entries(inputs))
      assert.ok(
        needs.some(({ register }) => register === of),
        `${code} ${name} is told by ${of}`,
      )
})
