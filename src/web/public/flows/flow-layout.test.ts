import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bandPath, flowLayout } from './flow-layout.ts'

const code = fc.constantFrom('A', 'B', 'C', 'D', 'E')
const flow = fc.record({ from: code, to: code, count: fc.integer({ min: 10, max: 500 }) })
const flows = fc.uniqueArray(flow, { selector: ({ from, to }) => from + to, minLength: 1 })

test('a node is as high as its bands together, and they lie within it without overlapping', () => {
  fc.assert(
    fc.property(flows, (given) => {
      const { left, right, bands } = flowLayout(given, 'A')
      const sides = [
        { nodes: left, end: 'from', at: 'fromY' },
        { nodes: right, end: 'to', at: 'toY' },
      ] as const
      for (const { nodes, end, at } of sides)
        for (const node of nodes) {
          const own = bands.filter((band) => band.flow[end] === node.code).sort((a, b) => a[at] - b[at])
          let top = node.y
          for (const band of own) {
            assert.ok(Math.abs(band[at] - band.thickness / 2 - top) < 1e-6)
            top += band.thickness
          }
          assert.ok(Math.abs(top - node.y - node.height) < 1e-6)
        }
    }),
  )
})

test('thickness is in proportion to the count', () => {
  const { bands } = flowLayout(
    [
      { from: 'A', to: 'B', count: 10 },
      { from: 'A', to: 'C', count: 30 },
    ],
    null,
  )
  assert.equal((bands[1]?.thickness ?? 0) / (bands[0]?.thickness ?? 1), 3)
})

test('the gemeente that the picture is about stands on top, whatever its size', () => {
  const given = [
    { from: 'B', to: 'A', count: 90 },
    { from: 'A', to: 'C', count: 10 },
  ]
  assert.equal(flowLayout(given, 'A').left[0]?.code, 'A')
  assert.equal(flowLayout(given, null).left[0]?.code, 'B')
})

test('nodes leave room for their names', () => {
  const given = ['B', 'C', 'D']
    .map((to) => ({ from: 'A', to, count: 10 }))
    .concat([{ from: 'A', to: 'A', count: 4000 }])
  const ys = flowLayout(given, 'A').right.map(({ y }) => y)
  for (const [place, y] of ys.entries()) assert.ok(place === 0 || y - (ys[place - 1] ?? 0) >= 24)
})

test('without flows there is nothing to draw', () => {
  assert.deepEqual(flowLayout([], 'A'), { left: [], right: [], bands: [], height: 0 })
  assert.equal(
    bandPath({ flow: { from: 'A', to: 'B', count: 1 }, fromY: 1, toY: 3, thickness: 2 }, [0, 10]),
    'M0 1.0C5 1.0 5 3.0 10 3.0',
  )
})
