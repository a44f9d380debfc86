import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseBsn } from '../vocabulary/bsn.ts'
import { createNumbers } from './numbers.ts'

const MANY = 60_000

test('no number comes twice, and each has the digits of its register', () => {
  const numbers = createNumbers()
  const series: readonly (readonly [RegExp, () => string])[] = [
    [/^9\d{7}$/, numbers.kvk],
    [/^1\d{8}$/, numbers.rsin],
    [/^9\d{11}$/, numbers.establishment],
    [/^\d{9}70000$/, numbers.parcel],
    [/^7\d{9}$/, numbers.kadaster],
    [/^9901\d{8}$/, () => numbers.woz('9901')],
    [/^VH\d{8}$/, () => numbers.desk('VH')],
  ]
  for (const [form, next] of series) {
    const given = Array.from({ length: MANY }, next)
    for (const number of given) assert.match(number, form)
    assert.equal(new Set(given).size, MANY)
  }
})

test('an RSIN passes the elfproef', () => {
  const { rsin } = createNumbers()
  for (let turn = 0; turn < 1_000; turn++) assert.ok(parseBsn(rsin()) !== undefined)
})

test('the apartments of a parcel have its number, and their index', () => {
  const numbers = createNumbers()
  const parcel = numbers.parcel()
  assert.equal(numbers.apartment(parcel, 12), `${parcel.slice(0, 9)}10012`)
})

test('two gemeenten never give the same number, and each says when its room is used up', () => {
  const rooms = [
    { gemeentenBefore: 0, homesBefore: 0, homes: 150 },
    { gemeentenBefore: 1, homesBefore: 150, homes: 90 },
    { gemeentenBefore: 2, homesBefore: 240, homes: 400 },
  ]
  for (const series of ['kvk', 'rsin', 'establishment', 'parcel', 'kadaster'] as const) {
    const given = rooms.flatMap((room) => [...untilUsedUp(createNumbers(room)[series])])
    assert.ok(given.length > 900, series)
    assert.equal(new Set(given).size, given.length, series)
  }
})

function* untilUsedUp(next: () => string): Generator<string> {
  try {
    for (;;) yield next()
  } catch (error) {
    assert.ok(error instanceof RangeError)
  }
}
