import assert from 'node:assert/strict'
import { test } from 'node:test'
import { residuals, rowCount } from './equations.ts'
import { codesOf, type Lattice, latticeOf, nodesOf } from './lattice.ts'
import { flatTree, isLeaf, pathUp, TreeFault, treeOf } from './tree.ts'

const AREAS = treeOf('area', [
  ['NL', null],
  ['GM1', 'NL'],
  ['GM2', 'NL'],
  ['WK11', 'GM1'],
  ['WK12', 'GM1'],
  ['BU111', 'WK11'],
  ['BU112', 'WK11'],
  ['BU121', 'WK12'],
])
const BRANCHES = flatTree('branch', 'all', ['hair', 'nail', 'phone'])
const TRAITS = flatTree('trait', 'all', ['rented', 'owned'])

/** Values that add up: every tuple of leaves a number of its own, added along all paths upward. */
function tabulated(lattice: Lattice): Float64Array {
  const values = new Float64Array(lattice.size)
  let next = 1
  for (const crossing of lattice.crossings.slice(0, 1)) {
    for (let cell = 0; cell < lattice.size; cell += 1) {
      const tuple = nodesOf(lattice, cell)
      if (!crossing.every((at) => isLeaf(lattice.dimensions[at] ?? AREAS, tuple[at] ?? 0))) continue
      next = (next * 7919) % 104_729
      const paths = tuple.map((node, at) => pathUp(lattice.dimensions[at] ?? AREAS, node))
      for (const above of product(paths)) add(values, lattice.cellAt(above) ?? -1, next)
    }
  }
  return values
}

function add(values: Float64Array, cell: number, amount: number): void {
  values[cell] = (values[cell] ?? 0) + amount
}

function product(paths: readonly (readonly number[])[]): number[][] {
  return paths.reduce<number[][]>((made, path) => made.flatMap((start) => path.map((node) => [...start, node])), [[]])
}

test('every sum of a crossing holds for values that add up, and the needed ones imply the others', () => {
  for (const dimensions of [
    [AREAS, BRANCHES],
    [AREAS, BRANCHES, TRAITS],
  ]) {
    const lattice = latticeOf(dimensions, [dimensions.map((_, place) => place)])
    assert.equal(
      lattice.size,
      dimensions.reduce((size, { codes }) => size * codes.length, 1),
    )
    assert.ok(residuals(lattice.equations, tabulated(lattice)).every((left) => left === 0))
    const leaves = Array.from({ length: lattice.size }, (_, cell) => nodesOf(lattice, cell)).filter((tuple) =>
      tuple.every((node, at) => isLeaf(dimensions[at] ?? AREAS, node)),
    ).length
    assert.equal(lattice.equations.independent, lattice.size - leaves)
    assert.ok(rowCount(lattice.equations) > lattice.equations.independent)
  }
})

test('with one deep and one flat dimension the needed equations are a network', () => {
  const { equations, size } = latticeOf([AREAS, BRANCHES], [[0, 1]])
  const signs = Array.from({ length: size }, () => [] as number[])
  const end = equations.starts[equations.independent] ?? 0
  for (let at = 0; at < end; at += 1) signs[equations.places[at] ?? 0]?.push(equations.coefficients[at] ?? 0)
  assert.ok(signs.every((entries) => entries.length <= 2))
})

test('crossings share the cells they have in common, and a sum that only one crossing holds is needed', () => {
  const lattice = latticeOf(
    [AREAS, BRANCHES, TRAITS],
    [
      [0, 1],
      [0, 2],
    ],
  )
  assert.equal(lattice.size, 8 * 4 + 8 * 2)
  const total = lattice.cellAt([0, 0, 0])
  assert.equal(total, 0)
  assert.deepEqual(codesOf(lattice, 0), ['NL', 'all', 'all'])
  assert.equal(lattice.cellAt([0, 1, 1]), undefined)
  assert.equal(lattice.equations.independent, lattice.size - (5 - 1) * 3 - (5 - 1) * 2 + 4)
})

test('a hierarchy that cannot be is refused, and it is told why', () => {
  const refused = (code: string, nodes: readonly (readonly [string, string | null])[]) =>
    assert.throws(
      () => treeOf('area', nodes),
      (error) => error instanceof TreeFault && error.code === code,
    )
  refused('code-twice', [
    ['a', null],
    ['b', 'a'],
    ['b', 'a'],
  ])
  refused('parent-unknown', [
    ['a', null],
    ['b', 'c'],
  ])
  refused('one-total', [
    ['a', null],
    ['b', null],
  ])
  refused('one-total', [])
  refused('circle', [
    ['a', null],
    ['b', 'c'],
    ['c', 'b'],
  ])
})

test('a tuple with a node that is not there is no cell', () => {
  const lattice = latticeOf([AREAS, BRANCHES], [[0, 1]])
  assert.equal(lattice.cellAt([0, 4]), undefined)
  assert.equal(lattice.cellAt([-1, 0]), undefined)
  assert.equal(lattice.cellAt([7, 3]), lattice.size - 1)
})
