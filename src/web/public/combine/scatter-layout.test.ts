import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Shown, viewWith } from '../release/view-example.ts'
import { combinationOf } from './combination.ts'
import { MOST_DOTS, scatterLayout } from './scatter-layout.ts'

const SIZE = { width: 720, height: 500 }
const viewOfFigures = (figures: readonly Shown[]) =>
  viewWith(Object.fromEntries(figures.map((value, place) => [`b${place}`, value])))

test('every area with both figures is in the picture, and no other', () => {
  const combination = combinationOf(
    viewOfFigures([1, 2, 'withheld', 4]),
    viewOfFigures([9, 0, 5, 'not-measured']),
    null,
  )
  const { dots, frame } = scatterLayout(combination, SIZE)
  assert.deepEqual(dots.map(({ row }) => row.area.name).sort(), ['b0', 'b1'])
  for (const { x, y } of dots) {
    assert.ok(x >= frame.left && x <= frame.right)
    assert.ok(y >= frame.top && y <= frame.bottom)
  }
})

test('axes begin at zero, the first subject upwards and the second to the right', () => {
  const combination = combinationOf(viewOfFigures([0, 10]), viewOfFigures([30, 0]), null)
  const { x, y, dots, frame } = scatterLayout(combination, SIZE)
  assert.equal(x.at(0), frame.left)
  assert.equal(y.at(0), frame.bottom)
  const right = dots.find(({ row }) => row.area.name === 'b0')
  assert.ok((right?.x ?? 0) > frame.left && right?.y === frame.bottom)
})

test('a third subject gives the surface of a dot, and one without that figure is drawn open', () => {
  const two = viewOfFigures([5, 6, 7])
  const { dots } = scatterLayout(combinationOf(two, two, viewOfFigures([100, 25, 'withheld'])), SIZE)
  const of = (name: string) => dots.find(({ row }) => row.area.name === name)
  assert.equal((of('b0')?.radius ?? 0) / (of('b1')?.radius ?? 1), 2)
  assert.deepEqual([of('b0')?.sized, of('b2')?.sized], [true, false])
  assert.equal(dots[0], of('b0'))
})

test('many areas are counted in hexagons: all of them, or those of the chosen class', () => {
  const figures = Array.from({ length: MOST_DOTS + 1 }, (_, place) => place % 97)
  const combination = combinationOf(viewOfFigures(figures), viewOfFigures(figures), null)
  const counted = (layout: ReturnType<typeof scatterLayout>) =>
    layout.hexagons?.reduce((sum, { count }) => sum + count, 0)
  assert.equal(counted(scatterLayout(combination, SIZE)), figures.length)
  assert.equal(counted(scatterLayout(combination, SIZE, '33')), combination.counts.get('33'))
  const fewer = figures.slice(0, MOST_DOTS)
  assert.equal(scatterLayout(combinationOf(viewOfFigures(fewer), viewOfFigures(fewer), null), SIZE).hexagons, null)
})

test('an axis is pressed together only where a few areas are far above the others', () => {
  const even = viewOfFigures([1, 2, 3, 4, 5])
  const skewed = viewOfFigures([1, 2, 3, 4, 400])
  const { x, y } = scatterLayout(combinationOf(even, skewed, null), SIZE)
  assert.deepEqual([x.pressed, y.pressed], [true, false])
  assert.ok(Math.abs((x.at(100) - x.at(0)) / (x.at(400) - x.at(0)) - 0.5) < 1e-9)
})
