import assert from 'node:assert/strict'
import { test } from 'node:test'
import GLPK from 'glpk.js/node'
import { createRandom } from '../../made-up/random.ts'
import { latticeOf } from '../cells/lattice.ts'
import { flatTree, treeOf } from '../cells/tree.ts'
import { attack } from './attack.ts'
import type { Published } from './published.ts'
import { intervals, leavesOf, leavesUnder, tabulated, uncertain } from './test-bench.ts'
import { withheldView } from './views.ts'

const glpk = await GLPK()

/** The interval of a cell by a solver that shares nothing with the first: GLPK, on the whole system, shown cells and all. */
function glpkInterval({ equations, low, high }: Published, cell: number): readonly [number, number] {
  const { starts, places, coefficients, constants } = equations
  const end = (direction: number, unbounded: number) => {
    const { result } = glpk.solve({
      name: 'interval',
      objective: { direction, name: 'cell', vars: [{ name: `x${cell}`, coef: 1 }] },
      subjectTo: Array.from(constants, (constant, row) => ({
        name: `r${row}`,
        vars: Array.from(places.subarray(starts[row], starts[row + 1]), (place, at) => ({
          name: `x${place}`,
          coef: coefficients[(starts[row] ?? 0) + at] ?? 0,
        })),
        bnds: { type: glpk.GLP_FX, lb: constant, ub: constant },
      })),
      bounds: Array.from(low, (lb, at) => {
        const ub = high[at] ?? 0
        const type = lb === ub ? glpk.GLP_FX : ub === Infinity ? glpk.GLP_LO : glpk.GLP_DB
        return { name: `x${at}`, type, lb, ub: ub === Infinity ? 0 : ub }
      }),
      options: { msglev: glpk.GLP_MSG_OFF, presol: false },
    })
    if (result.status === glpk.GLP_UNBND) return unbounded
    assert.equal(result.status, glpk.GLP_OPT)
    return Math.round(result.z * 1e6) / 1e6 + 0
  }
  return [end(glpk.GLP_MIN, -Infinity), end(glpk.GLP_MAX, Infinity)]
}

const AREAS = treeOf('area', [
  ['NL', null],
  ...['a', 'b', 'c'].map((code) => [code, 'NL'] as const),
  ...['a', 'b', 'c'].flatMap((code) => [1, 2, 3].map((number) => [`${code}${number}`, code] as const)),
])

for (const [words, dimensions] of [
  ['areas by branches, where the network engine works', [AREAS, flatTree('branch', 'all', ['1', '2', '3', '4'])]],
  [
    'three dimensions, where it cannot',
    [AREAS, flatTree('branch', 'all', ['1', '2']), flatTree('size', 'all', ['s', 'l'])],
  ],
] as const)
  test(`another solver finds the same intervals: ${words}`, async () => {
    const random = createRandom(words)
    const lattice = latticeOf(dimensions, [dimensions.map((_, place) => place)])
    const leaves = leavesOf(lattice)
    const values = tabulated(
      leavesUnder(lattice, leaves),
      leaves.map(() => random.integer(0, 40)),
    )
    const withheld = Array.from(values.keys()).filter((cell) => random.chance((values[cell] ?? 0) < 15 ? 0.8 : 0.25))
    const published = withheldView(lattice.equations, values, withheld)
    for (const options of [{ truth: values }, { truth: values, linearOnly: true }]) {
      const sensitive = withheld.map((cell) => uncertain(cell, values[cell]))
      const found = intervals(await attack(published, sensitive, [], { ...options, ends: 'all' }))
      assert.deepEqual(
        found,
        withheld.map((cell) => glpkInterval(published, cell)),
      )
    }
  })
