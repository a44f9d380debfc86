import { readFile } from 'node:fs/promises'
import { type Lattice, latticeOf } from '../../src/disclosure/cells/lattice.ts'
import { type Tree, treeOf } from '../../src/disclosure/cells/tree.ts'
import { countUnits } from '../../src/disclosure/rounding/test-bench.ts'
import { realData } from '../../tests/real-data.ts'

const FOLDER = ['sdc', 'checkTauArgus', 'unz', 'Simple2D_InputData'] as const

/** How many digits of the industry code the levels of its hierarchy have: 2,992 cells, as in the published comparison. */
const DIGITS = [2, 3] as const

/**
 * How many of the 42,723 enterprises of the test file tau_testW there are per industry and region, each a hierarchy of
 * two levels under its total.
 */
export async function readEnterpriseCounts(): Promise<{ readonly lattice: Lattice; readonly counts: Float64Array }> {
  const lines = (await readFile(realData(...FOLDER, 'tau_testW.asc'), 'latin1'))
    .split('\n')
    .filter((line) => line !== '')
  const industries = industryTree(lines.map(industryOf))
  const regions = await readRegions()
  const lattice = latticeOf([industries, regions], [[0, 1]])
  const nodes = new Map(industries.codes.map((code, node) => [code, node]))
  const units = lines.map((line) => [
    nodes.get(industryOf(line).slice(0, DIGITS[1])) ?? -1,
    regions.codes.indexOf(line.slice(11, 13).trim()),
  ])
  return { lattice, counts: countUnits(lattice, units) }
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
