import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Judgement } from '../judgements/judgement.ts'
import { toJudgementRows } from './judgement-rows.ts'

/** `kadaster:k1 same bsn:b1`. */
function judgement(text: string): Judgement {
  const [one = '', verdict = '', other = ''] = text.split(' ')
  const record = (name: string) => ({ source: name.split(':')[0] ?? '', id: name.split(':')[1] ?? '' })
  return {
    one: record(one),
    other: record(other),
    verdict: verdict === 'same' ? 'same' : verdict === 'different' ? 'different' : 'withdrawn',
    author: 'a.clerk',
    judgedAt: '2026-03-01T10:00:00Z',
    reason: 'Seen the deed.',
  }
}

const marks = (lines: readonly string[]) =>
  toJudgementRows(lines.map(judgement)).map(({ stands, conflicts }) =>
    [stands ? 'stands' : 'past', ...(conflicts ? ['conflicts'] : [])].join(', '),
  )

test('every judgement stays a row, and of those about the same two the last one stands', () => {
  const lines = ['kadaster:k1 same bsn:b1', 'bsn:b1 different kadaster:k1', 'kadaster:k2 same bsn:b1']
  assert.deepEqual(marks(lines), ['past', 'stands', 'stands'])
  assert.deepEqual(
    toJudgementRows(lines.map(judgement)).map(({ place }) => place),
    [1, 2, 3],
  )
})

test('a record cannot be two persons, or two organisations, and both that say so are marked', () => {
  assert.deepEqual(marks(['kadaster:k1 same bsn:b1', 'bsn:b2 same kadaster:k1', 'brk:o1 same kvk:9']), [
    'stands, conflicts',
    'stands, conflicts',
    'stands',
  ])
})

test('two records of one register may well be the same person: a register has people twice', () => {
  assert.deepEqual(marks(['kadaster:k1 same bsn:b1', 'kadaster:k2 same bsn:b1']), ['stands', 'stands'])
})

test('a withdrawn judgement contradicts nothing any more', () => {
  const lines = ['kadaster:k1 same bsn:b1', 'kadaster:k1 same bsn:b2', 'kadaster:k1 withdrawn bsn:b2']
  assert.deepEqual(marks(lines), ['stands', 'past', 'stands'])
})
