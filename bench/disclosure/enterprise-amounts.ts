import { readFile } from 'node:fs/promises'
import type { Sum } from '../../src/disclosure/cells/equations.ts'
import { latticeOf, nodesOf } from '../../src/disclosure/cells/lattice.ts'
import { pathUp, type Tree, treeOf } from '../../src/disclosure/cells/tree.ts'
import { neededRoom } from '../../src/disclosure/suppression/primary-rules.ts'
import type { KnownCell } from '../../src/disclosure/suppression/test-bench.ts'
import { realData } from '../../tests/real-data.ts'

const FOLDER = ['sdc', 'checkTauArgus', 'unz', 'TEST', 'TEST'] as const

/** The dimensions of the test file `example_enterprise`: first column, from 0, and length of each code. */
const DIMENSIONS = { act: [9, 2], product: [11, 2], region: [13, 2] } as const
const HIERARCHIES: Readonly<Record<string, string>> = { act: 'nace_divisions.hrc', region: 'KohStatReg.hrc' }

type Dimension = keyof typeof DIMENSIONS

/** Its activity code for enterprises without one: cells of it are never sensitive. */
const MISSING = '00'

/** Turnover of 8,169 enterprises by some dimensions, without the cells in which there is none; p % = 10 on holdings. */
export async function readEnterpriseAmounts(names: readonly Dimension[]) {
  const text = await readFile(realData(...FOLDER, 'example_enterprise.asc'), 'latin1')
  const lines = text.split(/\r?\n/).filter((line) => line.trim().length > 20)
  const trees = await Promise.all(names.map((name) => readTree(name, lines)))
  const lattice = latticeOf(trees, [trees.map((_, place) => place)])
  const byHolder = Array.from({ length: lattice.size }, () => new Map<string, number>())
  for (const line of lines) {
    const leaf = names.map((name, place) => trees[place]?.codes.indexOf(codeOf(line, name)) ?? -1)
    const cents = Math.round(Number(line.slice(18, 26)) * 100)
    for (const tuple of product(leaf.map((node, place) => pathUp(trees[place] ?? EMPTY, node)))) {
      const cell = byHolder[lattice.cellAt(tuple) ?? -1]
      cell?.set(line.slice(0, 9), (cell.get(line.slice(0, 9)) ?? 0) + cents)
    }
  }
  const filled = [...byHolder.keys()].filter((cell) => (byHolder[cell]?.size ?? 0) > 0)
  const isMissing = (cell: number) =>
    nodesOf(lattice, cell).some((node, place) => names[place] === 'act' && trees[place]?.codes[node] === MISSING)
  return {
    cells: filled.map((cell) => knownCell(byHolder[cell] ?? new Map(), isMissing(cell))),
    sums: sumsAmong(lattice.equations, filled),
  }
}

const EMPTY: Tree = treeOf('none', [['all', null]])

function knownCell(holders: ReadonlyMap<string, number>, isMissing: boolean): KnownCell {
  const largest = [...holders.values()].map((cents) => cents / 100).sort((one, other) => other - one)
  const total = [...holders.values()].reduce((sum, cents) => sum + cents, 0) / 100
  const room = isMissing
    ? undefined
    : neededRoom({ total, units: holders.size, largest }, [{ kind: 'p-percent', p: 10 }])
  const holder = holders.size === 1 ? ([...holders.keys()][0] ?? null) : null
  return { value: total, nc: holders.size, holder, unsafe: room !== undefined, upl: room?.upper ?? 0 }
}

/** The sums with only the cells that are there; a sum without parts is none. */
function sumsAmong(
  { starts, places, coefficients, independent }: ReturnType<typeof latticeOf>['equations'],
  filled: readonly number[],
): Sum[] {
  const placeOf = new Map(filled.map((cell, place) => [cell, place]))
  return Array.from({ length: independent }, (_, row) => {
    const entries = Array.from(
      { length: (starts[row + 1] ?? 0) - (starts[row] ?? 0) },
      (_entry, at) => (starts[row] ?? 0) + at,
    )
    const here = entries.filter((at) => placeOf.has(places[at] ?? -1))
    const place = (at: number) => placeOf.get(places[at] ?? -1) ?? -1
    const total = here.find((at) => (coefficients[at] ?? 0) < 0)
    return { total: total === undefined ? -1 : place(total), parts: here.filter((at) => at !== total).map(place) }
  }).filter(({ total, parts }) => total >= 0 && parts.length > 0)
}

async function readTree(name: Dimension, lines: readonly string[]): Promise<Tree> {
  const file = HIERARCHIES[name]
  const nodes: (readonly [string, string | null])[] = [['all', null]]
  const stack = ['all']
  const listed = file === undefined ? '' : await readFile(realData(...FOLDER, file), 'latin1')
  for (const line of listed.split(/\r?\n/).filter((text) => text.trim() !== '')) {
    const depth = line.length - line.replace(/^@+/, '').length
    const code = line.slice(depth).trim()
    nodes.push([code, stack[depth] ?? 'all'])
    stack[depth + 1] = code
  }
  const known = new Set(nodes.map(([code]) => code))
  for (const code of new Set(lines.map((line) => codeOf(line, name)))) if (!known.has(code)) nodes.push([code, 'all'])
  return treeOf(name, nodes)
}

function codeOf(line: string, name: Dimension): string {
  const [from, length] = DIMENSIONS[name]
  return line.slice(from, from + length)
}

function product(paths: readonly (readonly number[])[]): number[][] {
  return paths.reduce<number[][]>((made, path) => made.flatMap((start) => path.map((node) => [...start, node])), [[]])
}
