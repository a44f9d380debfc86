import { join } from 'node:path'
import { writeWhole } from '../../../warehouse/files.ts'
import { isLeaf, type Tree } from '../../cells/tree.ts'
import type { Branches } from '../argus/hierarchy-file.ts'
import { writeHierarchyFile } from '../argus/hierarchy-file.ts'
import type { ArgusMetadata, ArgusRole, ArgusVariable } from '../argus/metadata.ts'
import { writeMetadata } from '../argus/metadata-text.ts'
import { protectedStatuses } from '../jj/jj-table.ts'
import { writeJj } from '../jj/jj-text.ts'
import { type ProtectedTable, taskOf } from './protected-table.ts'
import { codesInOrder } from './table-file.ts'

const SEPARATOR = ';'
const LEAD = '@'

/**
 * Writes the table for other programs, with every true value: as JJ with the statuses found here, and as a table with
 * metadata that τ-ARGUS reads, in which the sensitive cells are unsafe and nothing is withheld yet.
 */
export async function writeForOthers(outcome: ProtectedTable, folder: string): Promise<string[]> {
  const { table } = outcome
  const hierarchies = table.spec.dimensions.flatMap(({ name }, place) => {
    const tree = table.lattice.dimensions[table.placeOf[place] ?? 0]
    return tree === undefined || isFlat(tree) ? [] : [{ name, text: writeHierarchyFile(branchesOf(tree), LEAD) }]
  })
  const deep = new Set(hierarchies.map(({ name }) => name))
  const files = [
    { path: join(folder, 'table.jj'), text: jjOf(outcome) },
    { path: join(folder, 'table.tab'), text: tabularText(outcome) },
    { path: join(folder, 'table.rda'), text: writeMetadata(metadataOf(outcome, deep)) },
    ...hierarchies.map(({ name, text }) => ({ path: join(folder, hierarchyFile(name)), text })),
  ]
  for (const { path, text } of files) await writeWhole(path, text)
  return files.map(({ path }) => path)
}

function jjOf(outcome: ProtectedTable): string {
  const { table, sensitive, secondary } = outcome
  const { equations, values, costs, low, high, shown } = taskOf(outcome)
  const room = (side: 'lower' | 'upper' | 'sliding') => {
    const needed = new Float64Array(table.lattice.size)
    for (const one of sensitive) needed[one.cell] = one[side]
    return needed
  }
  const unsafe = new Set(sensitive.map(({ cell }) => cell))
  const given = {
    ...{ values, costs, low, high, equations },
    ...{ lower: room('lower'), upper: room('upper'), sliding: room('sliding') },
    statuses: Array.from(values, (_, cell) => (unsafe.has(cell) ? 'u' : shown.has(cell) ? 'z' : 's')),
  } as const
  return writeJj({ ...given, statuses: protectedStatuses(given, secondary) })
}

/** A line per cell that somebody is in: codes, value, units, largest contributions, status and room. */
function tabularText({ table, sensitive }: ProtectedTable): string {
  const rooms = new Map(sensitive.map((one) => [one.cell, one]))
  const lines: string[] = []
  for (const [cell, value] of table.values.entries()) {
    if ((table.records[cell] ?? 0) === 0) continue
    const room = rooms.get(cell)
    const numbers = [value, table.units[cell], ...table.largest.map((amounts) => amounts[cell])]
    const status = room === undefined ? 'S' : 'U'
    const codes = codesInOrder(table, cell).map((code) => `"${code.replaceAll('"', '""')}"`)
    lines.push([...codes, ...numbers, status, room?.lower ?? 0, room?.upper ?? 0].join(SEPARATOR))
  }
  return `${lines.join('\n')}\n`
}

function metadataOf({ table }: ProtectedTable, deep: ReadonlySet<string>): ArgusMetadata {
  const number = (name: string, ...roles: readonly ArgusRole[]) => ({ ...PLAIN, name, roles })
  return {
    separator: SEPARATOR,
    statuses: { safe: 'S', unsafe: 'U', protected: 'P' },
    variables: [
      ...table.spec.dimensions.map(
        ({ name, total, missing }): ArgusVariable => ({
          ...PLAIN,
          ...{ name, missing, totalCode: total, roles: ['dimension'] },
          hierarchy: deep.has(name) ? { kind: 'file', file: hierarchyFile(name), lead: LEAD } : undefined,
        }),
      ),
      { ...number('value', 'numeric'), decimals: 6 },
      number('units', 'frequency'),
      ...table.largest.map((_, rank) => number(`largest_${rank + 1}`, 'topScore')),
      number('status', 'status'),
      number('lower', 'numeric', 'lowerLevel'),
      number('upper', 'numeric', 'upperLevel'),
    ],
  }
}

const PLAIN: ArgusVariable = {
  name: '',
  start: undefined,
  length: undefined,
  missing: [],
  roles: [],
  totalCode: undefined,
  decimals: 0,
  hierarchy: undefined,
  codeList: undefined,
  others: [],
}

const hierarchyFile = (name: string): string => `${name.replaceAll(/[^\p{L}\p{N}_-]/gu, '_')}.hrc`

const isFlat = (tree: Tree): boolean => (tree.children[0] ?? []).every((node) => isLeaf(tree, node))

function branchesOf(tree: Tree, node = 0): Branches {
  return (tree.children[node] ?? []).flatMap((child) => [
    [tree.codes[child] ?? '', node === 0 ? null : (tree.codes[node] ?? '')],
    ...branchesOf(tree, child),
  ])
}
