import assert from 'node:assert/strict'
import { test } from 'node:test'
import { classBreaks } from './class-breaks.ts'

test('five classes hold about as many values each, and their bounds are short numbers', () => {
  const values = Array.from({ length: 1000 }, (_, place) => 3.7 + place * 0.0613)
  assert.deepEqual(classBreaks(values), [16, 28, 40, 52])
})

test('where most values are small and a few are large, the small ones still have classes of their own', () => {
  const values = Array.from({ length: 1000 }, (_, place) => 40 + 90_000 * (place / 999) ** 4)
  const breaks = classBreaks(values)
  const classes = [...breaks, Infinity].map((bound, at) => {
    const from = at === 0 ? -Infinity : (breaks[at - 1] ?? 0)
    return values.filter((value) => value > from && value <= bound).length
  })
  assert.ok(
    classes.every((size) => size > 120 && size < 280),
    classes.join(),
  )
})

test('bounds always rise, and no class is empty, also when values are alike or zero', () => {
  for (const values of [[7], [0, 0, 0, 0, 4], [0.2, 0.2, 0.3], Array.from({ length: 99 }, (_, place) => place % 2)]) {
    const breaks = classBreaks(values)
    const classes = [...breaks, Infinity].map((bound, at) => {
      const from = at === 0 ? -Infinity : (breaks[at - 1] ?? 0)
      return values.filter((value) => (value <= 0 ? at === 0 : value >= from && value < bound)).length
    })
    assert.ok(!classes.includes(0), `${values.slice(0, 5).join()}: ${breaks.join()}`)
    for (const [at, bound] of breaks.entries()) assert.ok(at === 0 || bound > (breaks[at - 1] ?? 0), breaks.join())
  }
  assert.deepEqual(classBreaks([7]), [])
  assert.equal(classBreaks([0, 0, 0, 0, 4]).length, 1)
  assert.deepEqual(classBreaks([]), [])
})
