import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { neighbourLists, waysBetween } from './neighbour-lists.ts'

const NODES = 7
const LINKS = fc.array(fc.tuple(fc.nat(NODES - 1), fc.nat(NODES - 1)), { maxLength: 25 })

test('each link stands at both of its ends, in the order of neighbour and then link', () => {
  fc.assert(
    fc.property(LINKS, (links) => {
      const lists = listsOf(links)
      for (let node = 0; node < NODES; node++) {
        const expected = links
          .flatMap(([from, to], link) => [
            ...(from === node ? [[to, link * 2]] : []),
            ...(to === node ? [[from, link * 2 + 1]] : []),
          ])
          .sort(([a = 0, x = 0], [b = 0, y = 0]) => a - b || x - y)
        const [first, until] = [lists.first[node] ?? 0, lists.first[node + 1] ?? 0]
        const found = Array.from(lists.neighbour.subarray(first, until), (other, place) => [
          other,
          lists.way[first + place],
        ])
        assert.deepEqual(found, expected)
      }
    }),
    { seed: 3, numRuns: 300 },
  )
})

test('the ways between two nodes are all links of both, and none of others', () => {
  fc.assert(
    fc.property(LINKS, fc.nat(NODES - 1), fc.nat(NODES - 1), (links, one, other) => {
      const expected = links.flatMap(([from, to], link) => [
        ...(from === one && to === other ? [link * 2] : []),
        ...(to === one && from === other ? [link * 2 + 1] : []),
      ])
      assert.deepEqual([...waysBetween(listsOf(links), one, other)], expected)
    }),
    { seed: 4, numRuns: 300 },
  )
})

function listsOf(links: readonly (readonly [number, number])[]) {
  const from = Uint32Array.from(links, ([one]) => one)
  return neighbourLists(NODES, { from, to: Uint32Array.from(links, ([, other]) => other) })
}
