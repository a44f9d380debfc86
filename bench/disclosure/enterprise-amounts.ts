import { readFile } from 'node:fs/promises'
import { type Tree, treeOf } from '../../src/disclosure/cells/tree.ts'
import { realData } from '../../tests/real-data.ts'
import { amountsTable } from './amounts-table.ts'

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
  const gifts = lines.map((line) => ({
    leaf: names.map((name, place) => trees[place]?.codes.indexOf(codeOf(line, name)) ?? -1),
    holder: line.slice(0, 9),
    cents: Math.round(Number(line.slice(18, 26)) * 100),
  }))
  const act = names.indexOf('act')
  return amountsTable(trees, gifts, { p: 10, isSafe: (codes) => codes[act] === MISSING })
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
