import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlacedSignal } from '../contract.ts'
import { rankingRecords } from './ranking-records.ts'

const signal = (place: number, change: Partial<PlacedSignal> = {}): PlacedSignal => ({
  object_id: String(place),
  indicator: 'BW-02',
  subject_id: String(place),
  by: 'itself',
  family: 'occupancy',
  sources: ['brp'],
  evidence: [`registrations ${place}`],
  happened_on: '2026-01-01',
  set_aside: null,
  ...change,
})
const visit = (place: number, confirmed: boolean, chosen_by = 'signal') => ({
  object_id: String(place),
  visited_on: '2025-06-01',
  confirmed,
  chosen_by,
})

/** Twenty addresses with two families, and twenty with one. */
const PLACED = Array.from({ length: 40 }, (_, place) => [
  signal(place),
  ...(place < 20 ? [signal(place, { indicator: 'VG-01', family: 'trade', evidence: [`deed ${place}`] })] : []),
]).flat()

test('visits to the first addresses stand beside visits by lot, each with an interval', () => {
  const visits = [
    visit(0, true),
    visit(1, false),
    visit(30, true),
    visit(90, false, 'random'),
    visit(91, true, 'random'),
  ]
  const [first, second] = rankingRecords(PLACED, visits)
  // The list of 25 ends among the twenty equals with one family: only the whole group before them is in it.
  assert.deepEqual([first?.list_length, first?.visited, first?.confirmed], [25, 2, 1])
  assert.deepEqual([first?.random_visited, first?.random_confirmed], [2, 1])
  assert.deepEqual([second?.list_length, second?.visited, second?.confirmed], [50, 3, 2])
  assert.ok((first?.low ?? 1) < 0.5 && (first?.high ?? 0) > 0.5)
})

test('what visits told does not put an address on the list that it is held against', () => {
  const found = signal(99, {
    indicator: 'LO-02',
    family: 'premises',
    sources: ['inspections'],
    evidence: ['inspection 99'],
  })
  const explained = signal(98, { set_aside: 'explained' })
  const visits = [visit(99, true), visit(98, true)]
  for (const { visited } of rankingRecords([...PLACED, found, explained], visits)) assert.equal(visited, 0)
})

test('without visits there is no interval, and not one of zero', () => {
  const [first] = rankingRecords(PLACED, [])
  assert.deepEqual([first?.visited, first?.low, first?.high, first?.random_low], [0, null, null, null])
})
