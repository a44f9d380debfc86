import assert from 'node:assert/strict'
import { test } from 'node:test'
import { viewWith } from '../release/view-example.ts'
import { highFigureFacts, rateWith } from './high-figure-facts.ts'
import { noFigureFacts } from './no-figure-facts.ts'

test('the highest area comes first, and one that only looks higher is not called higher', () => {
  const facts = highFigureFacts(viewWith({ a: 90, b: 22, c: 5, d: 'withheld', e: 60 }, { reach: 4 }))
  assert.deepEqual([facts?.top.area.name, facts?.unsure?.area.name, facts?.sure?.area.name], ['a', 'b', 'e'])
})

test('the highest area is not also the one that only looks higher', () => {
  const facts = highFigureFacts(viewWith({ a: 24, b: 22, c: 5 }, { reach: 9 }))
  assert.deepEqual([facts?.top.area.name, facts?.unsure?.area.name, facts?.sure], ['a', 'b', undefined])
  assert.equal(highFigureFacts(viewWith({ a: 24, c: 5 }, { reach: 9 }))?.unsure, undefined)
})

test('without figures, or without a whole, there is no story of a high figure', () => {
  assert.equal(highFigureFacts(viewWith({ a: 'withheld' })), undefined)
  assert.equal(highFigureFacts(viewWith({ a: 9 }, { period: '2026' })), undefined)
})

test('visitors who do not live there make a rate smaller', () => {
  const row = viewWith({ a: 90 }).rows[0]
  assert.ok(row !== undefined)
  assert.equal(rateWith(row, 1000, 0), 90)
  assert.equal(rateWith(row, 1000, 1000), 45)
})

test('a gemeente is chosen in which some buurten show a count and others do not', () => {
  const gemeenten = viewWith({ GM9901: 50, GM9902: 20 })
  const buurten = viewWith({ BU99010000: 20, BU99010001: 30, BU99010002: 'withheld', BU99020000: 20 })
  const facts = noFigureFacts(gemeenten, buurten)
  assert.deepEqual([facts?.gemeente.area.code, facts?.sum, facts?.withheld.length], ['GM9901', 50, 1])
  assert.equal(noFigureFacts(viewWith({ GM9902: 20 }), buurten), undefined)
})

test('a gemeente with more buurten than one reads is passed over for one that fits', () => {
  const many = Array.from({ length: 20 }, (_, place) => [`BU9901${String(place).padStart(4, '0')}`, place % 2])
  const large = Object.fromEntries(many.map(([code, odd]) => [code, odd === 1 ? 20 : 'withheld'] as const))
  const small = { BU99020000: 20, BU99020001: 'withheld' } as const
  const gemeenten = viewWith({ GM9901: 200, GM9902: 20 })
  assert.equal(noFigureFacts(gemeenten, viewWith({ ...large, ...small }))?.gemeente.area.code, 'GM9902')
  assert.equal(noFigureFacts(gemeenten, viewWith(large))?.gemeente.area.code, 'GM9901')
})
