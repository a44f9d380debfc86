import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FINDINGS_POLICY } from '../findings/findings-policy.ts'
import { RELEASE_POLICY } from '../release-policy.ts'
import { methodsOf } from './methods.ts'

const { methods } = methodsOf([], [])

test('every value of the policies stands with a method, as the programs read it', () => {
  const told = methods.flatMap(({ values }) => values.map(({ reason, value }) => `${value}: ${reason.en}`))
  for (const { reason, value } of Object.values({ ...RELEASE_POLICY, ...FINDINGS_POLICY }))
    assert.ok(told.includes(`${value}: ${reason}`), reason)
})

test('every method says in both languages what it does, how, and what it cannot do', () => {
  assert.equal(new Set(methods.map(({ id }) => id)).size, methods.length)
  for (const { id, title, inShort, steps, limits, values, source } of methods) {
    assert.match(id, /^[a-z]+(-[a-z]+)*$/)
    assert.ok(steps.length > 1 && limits.length > 0, id)
    const words = [
      title,
      inShort,
      source,
      ...steps,
      ...limits,
      ...values.flatMap(({ name, unit, reason }) => [name, unit, reason]),
    ]
    for (const { nl, en } of words) assert.ok(nl.trim() !== '' && en.trim() !== '' && nl !== '', id)
    for (const { nl, en } of [inShort, ...steps, ...limits]) {
      assert.notEqual(nl, en)
      assert.match(nl, /\.$/, nl)
      assert.match(en, /\.$/, en)
    }
  }
})

test('sentences in Dutch are short: none has more than twenty-five words, but for a list', () => {
  const sentences = methods.flatMap(({ inShort, steps, limits }) =>
    [inShort, ...steps, ...limits].flatMap(({ nl }) => nl.split(/(?<=[.:?]) /)),
  )
  const isList = (sentence: string) => sentence.split(', ').length > 4
  const long = sentences.filter((sentence) => sentence.split(' ').length > 25 && !isList(sentence))
  assert.deepEqual(long, [])
})

test('what the publisher knows of indicators is handed on as it is', () => {
  const notComputed = [{ code: 'BW-10', name: { nl: 'a', en: 'b' }, reason: { nl: 'c', en: 'd' } }]
  assert.equal(methodsOf([], notComputed).notComputed, notComputed)
})
