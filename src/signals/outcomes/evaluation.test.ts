import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlacedSignal } from '../contract.ts'
import { type EvaluatedRegion, evaluate } from './evaluation.ts'
import { addCounts, figuresOf } from './evaluation-counts.ts'

function placed(object_id: string, given: Partial<PlacedSignal> = {}): PlacedSignal {
  return {
    object_id,
    indicator: 'BW-01',
    subject_id: object_id,
    by: 'itself',
    family: 'occupancy',
    sources: ['brp'],
    evidence: [`registrations ${object_id}`],
    happened_on: '2025-06-01',
    set_aside: null,
    ...given,
  }
}

const planted = (object_id: string, kind: string, hands: readonly string[] = []) => ({ object_id, kind, hands })

const stack = (object_id: string, place: number, learned = place) => ({
  object_id,
  equal_place: place,
  learned_place: learned,
})

const signal = (indicator: string, subject_id: string, explained_by: readonly string[] = []) => ({
  indicator,
  subject_id,
  explained_by,
  stale: false,
})

const NOTHING: EvaluatedRegion = { homes: 100, stacks: [], placed: [], signals: [], misuse: [], innocents: [] }

test('precision counts the first fifty places, filled or not; recall what is in the first 2 % of all homes', () => {
  const counts = evaluate({
    ...NOTHING,
    stacks: [stack('A', 3), stack('B', 1), stack('C', 2)],
    misuse: [planted('A', 'cannabis-farm'), planted('B', 'abc-sale'), planted('Z', 'abc-sale')],
    innocents: [planted('C', 'warm-home')],
  })
  const { precisionAt50, recallTop2Percent, innocentsInTop50, innocentKindsInTop50 } = figuresOf(counts)
  assert.equal(precisionAt50, 2 / 50)
  assert.equal(recallTop2Percent, 1 / 3)
  assert.deepEqual([innocentsInTop50, innocentKindsInTop50], [1, { 'warm-home': 1 }])
  assert.deepEqual(counts.misuseKinds, {
    'abc-sale': { planted: 2, inShortList: 1, inTopShare: 1 },
    'cannabis-farm': { planted: 1, inShortList: 1, inTopShare: 0 },
  })
})

test('the fiftieth place is in the short list, and the fifty-first is not', () => {
  const stacks = Array.from({ length: 51 }, (_none, place) => stack(`H${place + 1}`, place + 1, 51 - place))
  const counts = evaluate({ ...NOTHING, stacks, misuse: [planted('H51', 'abc-sale')] })
  assert.equal(counts.equal.misusedInShortList, 0)
  assert.equal(counts.learned.misusedInShortList, 1)
  assert.equal(evaluate({ ...NOTHING, stacks, misuse: [planted('H50', 'x')] }).equal.misusedInShortList, 1)
})

test('an address that is misused and looks innocent is misused', () => {
  const both = { misuse: [planted('A', 'abc-sale')], innocents: [planted('A', 'same-origin')] }
  const counts = evaluate({ ...NOTHING, stacks: [stack('A', 1)], ...both })
  assert.deepEqual([counts.equal.misusedInShortList, counts.equal.innocentInShortList], [1, 0])
})

test('the naive order counts every signal, explained or not', () => {
  const counts = evaluate({
    ...NOTHING,
    homes: 50,
    placed: [
      placed('A'),
      placed('B', { set_aside: 'explained' }),
      placed('B', { indicator: 'BW-02', set_aside: 'explained' }),
    ],
    misuse: [planted('A', 'abc-sale')],
  })
  assert.equal(counts.naive.misusedInTopShare, 0)
  assert.equal(counts.unvisited.misusedInTopShare, 1)
})

test('of equals at the end of a list, each is in it for its part', () => {
  const counts = evaluate({
    ...NOTHING,
    placed: [placed('A'), placed('A', { indicator: 'BW-02' }), placed('B'), placed('C'), placed('D'), placed('E')],
    misuse: [planted('A', 'x'), planted('E', 'x')],
  })
  // Two places: A, and one of B, C, D and E.
  assert.equal(counts.naive.misusedInTopShare, 1.25)
})

test('without visits, what rests on a visit is left out of the order', () => {
  const found = { sources: ['inspections'], indicator: 'LO-02', family: 'premises' }
  const counts = evaluate({
    ...NOTHING,
    homes: 50,
    placed: [placed('A', found), placed('A', { ...found, indicator: 'NW-02', evidence: ['b'] }), placed('B')],
    misuse: [planted('A', 'abc-sale')],
  })
  assert.equal(counts.unvisited.misusedInTopShare, 0)
  assert.equal(counts.naive.misusedInTopShare, 1)
})

test('an agent is found by its KvK number, and one whose hands are in other misuse is not innocent', () => {
  const { agents } = evaluate({
    ...NOTHING,
    signals: [
      signal('HU-05', '90000001'),
      signal('HU-05', '90000002'),
      signal('HU-05', '90000003'),
      signal('HU-05', '90000004', ['student-homes']),
      signal('HU-01', '90000005'),
    ],
    misuse: [
      planted('A', 'cash-agent', ['90000001', '999990019']),
      planted('B', 'cash-agent', ['90000006']),
      planted('C', 'abc-sale', ['90000002']),
    ],
  })
  assert.deepEqual(agents, { planted: 2, found: 1, innocentFlagged: 1 })
})

test('per indicator the unexplained addresses are told apart, and an address counts once', () => {
  const { indicators } = evaluate({
    ...NOTHING,
    signals: [signal('BW-01', 'A'), signal('BW-01', 'B', ['expat']), signal('EI-03', '90000001')],
    placed: [
      placed('A'),
      placed('B', { set_aside: 'explained' }),
      placed('C', { indicator: 'EI-03', by: 'owned' }),
      placed('C', { indicator: 'EI-03', by: 'let' }),
      placed('D', { indicator: 'EI-03', set_aside: 'hypothesis' }),
    ],
    misuse: [planted('A', 'abc-sale')],
    innocents: [planted('C', 'heirs')],
  })
  assert.deepEqual(indicators, {
    'BW-01': { signals: 2, explained: 1, onMisuse: 1, onInnocents: 0, onNeither: 0 },
    'EI-03': { signals: 1, explained: 0, onMisuse: 0, onInnocents: 1, onNeither: 1 },
  })
})

test('regions together are added as counts: a figure is never a mean of figures', () => {
  const one = evaluate({ ...NOTHING, stacks: [stack('A', 1)], misuse: [planted('A', 'x')], homes: 100 })
  const other = evaluate({ ...NOTHING, misuse: [planted('A', 'x'), planted('B', 'x'), planted('C', 'y')] })
  const total = addCounts([one, other])
  assert.equal(figuresOf(total).precisionAt50, 1 / 100)
  assert.equal(figuresOf(total).recallTop2Percent, 1 / 4)
  assert.deepEqual(total.misuseKinds, {
    x: { planted: 3, inShortList: 1, inTopShare: 1 },
    y: { planted: 1, inShortList: 0, inTopShare: 0 },
  })
})
