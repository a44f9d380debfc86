import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namedLike, nameOfArea } from './named-area.ts'

const NAMES = {
  codes: ['BU99010001', 'GM9901', 'WK990101', 'GM9902', 'GM9903'],
  names: ['Waterdam-Noord', 'Waterdam', 'Oud Waterdam', "'s-Gravenwater", 'Épinoord'],
}
const all = { fits: () => true, atMost: 10 }
const codes = (text: string, wish: Parameters<typeof namedLike>[2] = all) =>
  namedLike(NAMES, text, wish).map(({ code }) => code)

test('names that begin with the text come first, larger areas before smaller ones', () => {
  assert.deepEqual(codes('water'), ['GM9901', 'BU99010001', 'WK990101'])
})

test('accents, case and punctuation do not count', () => {
  assert.deepEqual(codes('EPI'), ['GM9903'])
  assert.deepEqual(codes('gravenwater'), ['GM9902'])
})

test('only areas that fit are found, and no more than asked for', () => {
  assert.deepEqual(codes('water', { fits: (code) => code.startsWith('WK'), atMost: 10 }), ['WK990101'])
  assert.equal(codes('water', { fits: () => true, atMost: 1 }).length, 1)
  assert.deepEqual(codes('  '), [])
})

test('an area without a name goes by its code', () => {
  assert.equal(nameOfArea(NAMES, 'GM9901'), 'Waterdam')
  assert.equal(nameOfArea(NAMES, 'GM0001'), 'GM0001')
})
