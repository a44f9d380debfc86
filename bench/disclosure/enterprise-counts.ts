import { readFile } from 'node:fs/promises'
import { type Lattice, latticeOf } from '../../src/disclosure/cells/lattice.ts'
import { flatTree, type Tree, treeOf } from '../../src/disclosure/cells/tree.ts'
import { countUnits } from '../../src/disclosure/rounding/test-bench.ts'
import { realData } from '../../tests/real-data.ts'
import { amountsTable } from './amounts-table.ts'

const FOLDER = ['sdc', 'checkTauArgus', 'unz', 'Simple2D_InputData'] as const

/** How many digits of the industry code the levels of its hierarchy have: 2,992 cells, as in the published comparison. */
const DIGITS = [2, 3] as const

/**
 * How many of the 42,723 enterprises of the test file tau_testW there are per industry and region, each a hierarchy of
 * two levels under its total.
 */
export async function readEnterpriseCounts(): Promise<{ readonly lattice: Lattice; readonly counts: Float64Array }> {
  const lines = await readLines()
  const industries = industryTree(lines.map(industryOf))
  const regions = await readRegions()
  const lattice = latticeOf([industries, regions], [[0, 1]])
  const nodes = new Map(industries.codes.map((code, node) => [code, node]))
  const units = lines.map((line) => [nodes.get(industryGroupOf(line)) ?? -1, regions.codes.indexOf(regionOf(line))])
  return { lattice, counts: countUnits(lattice, units) }
}

/** Value of the same enterprises per industry, region and size class; sensitive by p % = 15, every enterprise its own. */
export async function readEnterpriseSizes() {
  const lines = await readLines()
  const sizes = [...new Set(lines.map(sizeOf))].sort()
  const trees = [industryTree(lines.map(industryOf)), await readRegions(), flatTree('size', 'all', sizes)]
  const codesOf = [industryGroupOf, regionOf, sizeOf]
  const gifts = lines.map((line, place) => ({
    leaf: codesOf.map((codeOf, dimension) => trees[dimension]?.codes.indexOf(codeOf(line)) ?? -1),
    holder: String(place),
    cents: Math.round(Number(line.slice(27, 37)) * 100),
  }))
  return amountsTable(trees, gifts, { p: 15, isSafe: () => false })
}

async function readLines(): Promise<string[]> {
  const text = await readFile(realData(...FOLDER, 'tau_testW.asc'), 'latin1')
  return text.split('\n').filter((line) => line !== '')
}

function industryGroupOf(line: string): string {
  return industryOf(line).slice(0, DIGITS[1])
}

function regionOf(line: string): string {
  return line.slice(11, 13).trim()
}

function sizeOf(line: string): string {
  return line.slice(8, 10).trim()
}

function industryOf(line: string): string {
  return line.slice(3, 8)
}

function industryTree(codes: readonly string[]): Tree {
  const parents = new Map<string, string | null>([['all', null]])
  for (const code of codes) {
    parents.set(code.slice(0, DIGITS[0]), 'all')
    parents.set(code.slice(0, DIGITS[1]), code.slice(0, DIGITS[0]))
  }
  return treeOf('industry', [...parents])
}

/** A line with @ falls under the last one without. */
async function readRegions(): Promise<Tree> {
  const lines = (await readFile(realData(...FOLDER, 'region2.hrc'), 'latin1'))
    .split(/\r?\n/)
    .filter((line) => line !== '')
  let above = 'all'
  const nodes = lines.map((line) => {
    const under = line.startsWith('@')
    const code = line.replace('@', '').trim()
    if (!under) above = code
    return [code, under ? above : 'all'] as const
  })
  return treeOf('region', [['all', null], ...nodes])
}
