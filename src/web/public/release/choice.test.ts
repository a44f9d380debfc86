import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Release, WHOLE_PART } from '../../../publication/contract.ts'
import { choiceOf, embeddedChoice, gemeenteOf, markedCode } from './choice.ts'
import { RELEASE, SUBJECT } from './view-example.ts'

const DIMENSION = { id: 'branche', title: SUBJECT.title, overRepresentation: true, mapped: true }
const SPLIT = { ...SUBJECT, dimensions: [{ ...DIMENSION, categories: [{ id: 'cafes', title: SUBJECT.title }] }] }

test('an address that says nothing shows the totals of the newest period at the largest level', () => {
  const { map, period, part, within } = choiceOf(RELEASE, SUBJECT, {})
  assert.deepEqual([map.id, period, part, within], ['voorbeeldregio-gemeente', '2026', WHOLE_PART, undefined])
})

test('an address names level, period, category and the gemeente of which the parts are shown', () => {
  const search = { niveau: 'buurt', jaar: '2025', deel: 'branche.cafes', binnen: 'GM9901' } as const
  const { map, level, period, part, within } = choiceOf(RELEASE, SPLIT, search)
  assert.deepEqual(
    [map.id, level.map, period, part, within],
    ['voorbeeldregio-buurt', map.id, '2025', { dimension: 'branche', category: 'cafes' }, 'GM9901'],
  )
})

test('what a subject has not becomes the ordinary value, so that a link to another subject still leads somewhere', () => {
  const { map, period, part } = choiceOf(RELEASE, SPLIT, { niveau: 'wijk', jaar: '1850', deel: 'branche.kappers' })
  assert.deepEqual([map.level, period, part], ['gemeente', '2026', WHOLE_PART])
})

test('a dimension without maps of its own is not shown as a category', () => {
  const unmapped = { ...SPLIT, dimensions: SPLIT.dimensions.map((dimension) => ({ ...dimension, mapped: false })) }
  assert.deepEqual(choiceOf(RELEASE, unmapped, { deel: 'branche.cafes' }).part, WHOLE_PART)
})

test('a small picture of more areas than fit it shows the largest areas; one of a gemeente shows its parts', () => {
  const parts = ['GM9901']
  const heavy = { ...RELEASE, maps: RELEASE.maps.map((map) => (map.level === 'buurt' ? { ...map, parts } : map)) }
  const levelOf = (release: Release, binnen = {}) =>
    embeddedChoice(release, SUBJECT, { niveau: 'buurt', ...binnen }).map.level
  assert.equal(levelOf(heavy), 'gemeente')
  assert.equal(levelOf(heavy, { binnen: 'GM9901' }), 'buurt')
  assert.equal(levelOf(RELEASE), 'buurt')
})

test('a chosen buurt stays marked as its gemeente on a map of gemeenten, and never as a part of itself', () => {
  assert.equal(markedCode('BU99010203', 'gemeente'), 'GM9901')
  assert.equal(markedCode('BU99010203', 'wijk'), 'WK990102')
  assert.equal(markedCode('GM9901', 'buurt'), undefined)
  assert.equal(gemeenteOf('WK990102'), 'GM9901')
})
