import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { equationsOf } from '../cells/equations.ts'
import { type Lattice, latticeOf } from '../cells/lattice.ts'
import { flatTree, treeOf } from '../cells/tree.ts'
import { attack } from './attack.ts'
import { intervals, leavesOf, leavesUnder, spreads, tabulated, uncertain } from './test-bench.ts'
import { withheldView } from './views.ts'

const AREAS = treeOf('area', [
  ['NL', null],
  ['north', 'NL'],
  ['south', 'NL'],
  ['south-1', 'south'],
  ['south-2', 'south'],
])
const TRADES = flatTree('trade', 'all', ['shop', 'works'])
const KINDS = flatTree('kind', 'all', ['old', 'new'])

/** What fits the shown cells, found by trying every table there is: of each cell the least and the greatest. */
function byTrying(lattice: Lattice, values: Float64Array, withheld: ReadonlySet<number>) {
  const under = leavesUnder(lattice, leavesOf(lattice))
  const least = new Float64Array(lattice.size).fill(Infinity)
  const most = new Float64Array(lattice.size).fill(-Infinity)
  for (const world of spreads(values[0] ?? 0, leavesOf(lattice).length)) {
    const table = tabulated(under, world)
    if (!values.every((value, cell) => withheld.has(cell) || table[cell] === value)) continue
    for (const [cell, value] of table.entries()) {
      least[cell] = Math.min(least[cell] ?? 0, value)
      most[cell] = Math.max(most[cell] ?? 0, value)
    }
  }
  return { least, most }
}

for (const [words, dimensions, units] of [
  ['of two dimensions', [AREAS, TRADES], 7],
  ['of three dimensions', [flatTree('area', 'all', ['a', 'b']), TRADES, KINDS], 6],
] as const)
  test(`in small tables ${words} every interval is the one found by trying all tables`, async () => {
    const lattice = latticeOf(dimensions, [dimensions.map((_, place) => place)])
    const leaves = leavesOf(lattice)
    const under = leavesUnder(lattice, leaves)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(3), { minLength: leaves.length, maxLength: leaves.length }),
        fc.array(fc.boolean(), { minLength: lattice.size, maxLength: lattice.size }),
        async (drawn, hidden) => {
          const leafValues = drawn.map((value, place) =>
            drawn.slice(0, place).reduce((a, b) => a + b, 0) + value > units ? 0 : value,
          )
          const values = tabulated(under, leafValues)
          const withheld = new Set([...hidden.keys()].filter((cell) => cell > 0 && hidden[cell]))
          const sensitive = [...withheld].map((cell) => uncertain(cell, values[cell]))
          const published = withheldView(lattice.equations, values, withheld)
          const { least, most } = byTrying(lattice, values, withheld)
          const expected = [...withheld].map((cell) => [least[cell], most[cell]])
          for (const options of [
            { truth: values },
            {},
            { truth: values, linearOnly: true },
            { truth: values, pieceSize: 4 },
          ]) {
            const found = await attack(published, sensitive, [], { ...options, whole: true, ends: 'all' })
            assert.deepEqual(intervals(found), expected)
            const needed = await attack(published, sensitive, [], { ...options, whole: true })
            assert.deepEqual(
              needed.cells.map(({ verdict }) => verdict),
              expected.map(([low, up]) => (low === up ? 'exact' : 'protected')),
            )
          }
        },
      ),
      { numRuns: 60, seed: 6 },
    )
  })

/** Handbook on Statistical Disclosure Control, 2nd edition, section 4.2, example 3 (Geurts, 1992). */
function handbookTable() {
  const lattice = latticeOf([flatTree('row', 'all', ['1', '2', '3']), flatTree('column', 'all', ['1', '2'])], [[0, 1]])
  const values = tabulated(leavesUnder(lattice, leavesOf(lattice)), [4, 3, 2, 1, 3, 3])
  const withheld = [
    [1, 1],
    [1, 2],
    [2, 1],
    [2, 2],
  ].map((tuple) => lattice.cellAt(tuple) ?? -1)
  const published = withheldView(lattice.equations, values, withheld)
  return { lattice, values, withheld, published, cell: withheld[0] ?? -1 }
}

test('the table of the Handbook gives its first withheld cell away between 3 and 6', async () => {
  const { published, withheld, values } = handbookTable()
  const found = await attack(
    published,
    withheld.map((cell) => uncertain(cell, values[cell])),
    [],
    { ends: 'all' },
  )
  assert.deepEqual(intervals(found), [
    [3, 6],
    [1, 4],
    [0, 3],
    [0, 3],
  ])
})

function placesOf({ equations }: Lattice, row: number): Int32Array {
  return equations.places.subarray(equations.starts[row], equations.starts[row + 1])
}

/** sdcTable, tests/testthat/test-simpleheuristic.R: every line has two withheld cells, and w|b is known all the same. */
function fourByFour() {
  const lattice = latticeOf(
    [flatTree('v1', 'tot', ['w', 'x', 'y', 'z']), flatTree('v2', 'tot', ['a', 'b', 'c', 'd'])],
    [[0, 1]],
  )
  const inner = [30, 47, 64, 89, 90, 124, 5, 31, 92, 100, 59, 85, 800, 991, 651, 685]
  const values = tabulated(leavesUnder(lattice, leavesOf(lattice)), inner)
  const at = (codes: string) => lattice.cellAt([' wxyz'.indexOf(codes[0] ?? ''), ' abcd'.indexOf(codes[1] ?? '')]) ?? -1
  const withheld = ['wa', 'wb', 'wc', 'xa', 'xc', 'yb', 'yd', 'zb', 'zd'].map(at)
  return { lattice, values, at, withheld }
}

test('two withheld cells in every line do not help when sums of lines tell the cell, and it is said which sums', async () => {
  const { lattice, values, at, withheld } = fourByFour()
  const published = withheldView(lattice.equations, values, withheld)
  for (const linearOnly of [false, true]) {
    const { cells } = await attack(published, [uncertain(at('wb'), 47)], [], { truth: values, linearOnly })
    assert.equal(cells[0]?.verdict, 'exact')
    assert.equal(cells[0]?.holds.length, 2)
    for (const { rows, cells: bounds } of cells[0]?.holds ?? []) {
      assert.deepEqual(bounds, [])
      const inRows = rows.flatMap((row) => [...placesOf(lattice, row)]).filter((cell) => withheld.includes(cell))
      const once = withheld.filter((cell) => inRows.filter((other) => other === cell).length === 1)
      assert.deepEqual(once, [at('wb')], 'every other withheld cell stands in two of the sums, or in none')
    }
  }
})

test('one more withheld cell opens the interval that sdcTable publishes', async () => {
  const { lattice, values, at, withheld } = fourByFour()
  for (const [more, up] of [
    ['xd', 78],
    ['xb', 141],
  ] as const) {
    const published = withheldView(lattice.equations, values, [...withheld, at(more)])
    assert.deepEqual(intervals(await attack(published, [uncertain(at('wb'), 47)], [], { ends: 'all' })), [[0, up]])
  }
})

test('a cell must leave the room that was asked, below, above and in width, and no more', async () => {
  // The Handbook's table: X11 is 4 and lies between 3 and 6.
  const { published, cell } = handbookTable()
  for (const [lower, upper, sliding, verdict] of [
    [1, 2, 3, 'protected'],
    [1.1, 0, 0, 'under-protected'],
    [0, 2.1, 0, 'under-protected'],
    [0, 0, 3.1, 'under-protected'],
    [0, 0, 0, 'protected'],
  ] as const)
    for (const linearOnly of [false, true]) {
      const { cells } = await attack(published, [{ cell, value: 4, lower, upper, sliding }], [], { linearOnly })
      assert.equal(cells[0]?.verdict, verdict, `${lower} ${upper} ${sliding}`)
    }
})

test('who knows one cell exactly works out the others, and who gave part of a cell narrows it', async () => {
  const { published, cell, values, withheld } = handbookTable()
  const victims = withheld.filter((other) => other !== cell).map((other) => uncertain(other, values[other]))
  for (const linearOnly of [false, true]) {
    const options = { truth: values, linearOnly }
    const sole = await attack(published, [uncertain(cell, 4)], [{ holder: 'a', knows: [cell], victims }], options)
    assert.deepEqual(
      sole.victims.map(({ insider, verdict }) => [insider, verdict]),
      victims.map(() => [0, 'exact']),
    )
    assert.equal(sole.pairs, 3)
    assert.equal(sole.cells[0]?.verdict, 'protected', 'what an insider knows is not known outside')
    const nearly = {
      holder: 'b',
      knows: [],
      atLeast: [{ cell, amount: 3.5 }],
      victims: [{ ...uncertain(cell, 4), sliding: 3 }],
    }
    const part = await attack(published, [], [nearly, { ...nearly, atLeast: [] }], options)
    assert.deepEqual(
      part.victims.map(({ insider }) => insider),
      [0],
    )
  }
})

test('a cell that is shown is exact, and a total that is withheld too has no end above', async () => {
  const { published, withheld, lattice } = handbookTable()
  const shown = await attack(published, [uncertain(0, 16)])
  assert.deepEqual(intervals(shown), [[16, 16]])
  assert.equal(shown.cells[0]?.verdict, 'exact')
  const all = Array.from({ length: lattice.size }, (_, cell) => cell)
  for (const linearOnly of [false, true]) {
    const open = await attack(
      withheldView(lattice.equations, new Float64Array(lattice.size), all),
      [uncertain(withheld[0] ?? 0)],
      [],
      { linearOnly, ends: 'all' },
    )
    assert.deepEqual(intervals(open), [[0, Infinity]])
  }
})

test('among counts an answer in halves is no table', async () => {
  // Of three cells any two are together at most 1, and cell 0 is all three: 1.5 with halves, 1 without.
  const sums = [
    [0, [1, 2, 3]],
    [7, [1, 2, 4]],
    [8, [2, 3, 5]],
    [9, [1, 3, 6]],
  ] as const
  const equations = equationsOf(
    10,
    sums.map(([total, parts]) => ({ total, parts })),
  )
  const values = Float64Array.of(1, 1, 0, 0, 0, 1, 0, 1, 1, 1)
  const published = withheldView(equations, values, [0, 1, 2, 3, 4, 5, 6])
  for (const [whole, up] of [
    [true, 1],
    [false, 1.5],
  ] as const)
    assert.deepEqual(intervals(await attack(published, [uncertain(0, 1)], [], { truth: values, whole, ends: 'all' })), [
      [0, up],
    ])
})

test('cells that contradict each other, a truth that does not fit and insiders without a truth are refused', async () => {
  const { published, cell, values, withheld } = handbookTable()
  const refused = async (code: string, work: Promise<unknown>) =>
    assert.rejects(work, (error) => error instanceof InputFault && error.code === code)
  const broken = { ...published, high: published.high.map((high, at) => (withheld.includes(at) ? 1 : high)) }
  for (const linearOnly of [false, true])
    await refused('cells-contradict', attack(broken, [uncertain(cell, 4)], [], { linearOnly }))
  await refused('table-outside-bounds', attack(broken, [], [], { truth: values }))
  await refused('table-does-not-add-up', attack(published, [], [], { truth: values.with(cell, 5) }))
  await refused('insiders-need-truth', attack(published, [], [{ holder: 'a', knows: [cell], victims: [uncertain(1)] }]))
})
