import type { Insider, Sensitive } from '../../attack/published.ts'
import { nodesOf } from '../../cells/lattice.ts'
import { neededRoom, type PrimaryRule } from '../../suppression/primary-rules.ts'
import type { WrittenRule } from '../spec/spec-shape.ts'
import type { SpecTable } from '../tabulation/tabulate.ts'

/** What a single contributor may not find out of another one, at most: a tenth of what that one gave. */
const INSIDE_SHARE = 0.1

/** The cells that a table's own rules say must not be told, with the room that each needs. */
export function sensitiveCells(table: SpecTable): Sensitive[] {
  const { spec, lattice, values } = table
  if ('base' in spec.protection) return roundedCells(table, spec.protection.base)
  const rules = spec.protection.rules
  const primary = rules.flatMap((rule) => toPrimary(rule) ?? [])
  const byHand = rules.find((rule) => rule.rule === 'manual')
  const isNamed = byHand === undefined ? () => false : namedBy(byHand.cells, table)
  const isSafe = safeAnyway(table)
  const found: Sensitive[] = []
  for (let cell = 0; cell < lattice.size; cell += 1) {
    const value = values[cell] ?? 0
    if ((table.units[cell] ?? 0) === 0 || isSafe(cell)) continue
    const largest = table.largest.map((amounts) => amounts[cell] ?? 0)
    const room = neededRoom({ total: value, units: table.units[cell] ?? 0, largest }, primary)
    const given = table.given.get(cell)
    const isMarked = byHand !== undefined && (given?.isSensitive === true || isNamed(cell))
    if (room === undefined && !isMarked) continue
    const margin = isMarked ? (value * byHand.margin) / 100 : 0
    const lower = Math.max(room?.lower ?? 0, isMarked ? (given?.lower ?? margin) : 0)
    const upper = Math.max(room?.upper ?? 0, isMarked ? (given?.upper ?? margin) : 0)
    found.push({ cell, value, lower, upper, sliding: 0 })
  }
  return found
}

/** Of a rounded table every count that is not 0: what is known of it must stay as wide as rounding promises. */
function roundedCells({ values, lattice }: SpecTable, base: number): Sensitive[] {
  return Array.from({ length: lattice.size }, (_, cell) => cell)
    .filter((cell) => (values[cell] ?? 0) > 0)
    .map((cell) => ({ cell, value: values[cell] ?? 0, lower: 0, upper: 0, sliding: base - 1 }))
}

/**
 * Everyone who is alone in a cell: he knows that cell, and the other sensitive cells of one unit must stay uncertain for
 * him too. None when the spec leaves insiders out, or when the table is rounded: then everyone is unsure of everything.
 */
export function insidersOf({ spec, soleHolders }: SpecTable, sensitive: readonly Sensitive[]): Insider[] {
  if (!spec.insiders || 'base' in spec.protection) return []
  const alone = sensitive.flatMap((one) => {
    const holder = soleHolders.get(one.cell)
    const victim = { ...one, lower: 0, upper: Math.min(one.upper, one.value * INSIDE_SHARE) }
    return holder === undefined ? [] : [{ holder, victim }]
  })
  return [...Map.groupBy(soleHolders.keys(), (cell) => soleHolders.get(cell) ?? '')].map(([holder, knows]) => ({
    holder,
    knows,
    victims: alone.filter((other) => other.holder !== holder).map(({ victim }) => victim),
  }))
}

function toPrimary(rule: WrittenRule): PrimaryRule | undefined {
  switch (rule.rule) {
    case 'p-percent':
      return rule.q === undefined ? { kind: 'p-percent', p: rule.p } : { kind: 'prior-posterior', p: rule.p, q: rule.q }
    case 'dominance':
      return { kind: 'dominance', n: rule.n, k: rule.k }
    case 'frequency':
      return { kind: 'frequency', minimum: rule.atLeast, margin: rule.margin / 100 }
    case 'manual':
      return undefined
    default:
      return rule satisfies never
  }
}

/** Cells about units whose code is missing, when the spec says that those need no protection. */
function safeAnyway({ spec, lattice, placeOf }: SpecTable): (cell: number) => boolean {
  const safeNodes = lattice.dimensions.map(() => new Set<number>())
  for (const [place, { missing, missingIsSafe }] of spec.dimensions.entries()) {
    const at = placeOf[place] ?? 0
    if (missingIsSafe) for (const code of missing) safeNodes[at]?.add(lattice.dimensions[at]?.codes.indexOf(code) ?? -1)
  }
  return (cell) => nodesOf(lattice, cell).some((node, at) => safeNodes[at]?.has(node))
}

function namedBy(
  cells: readonly Readonly<Record<string, string>>[],
  { spec, lattice, placeOf }: SpecTable,
): (cell: number) => boolean {
  const named = cells.map((codes) => {
    const nodes = lattice.dimensions.map(() => 0)
    for (const [place, { name }] of spec.dimensions.entries()) {
      const at = placeOf[place] ?? 0
      nodes[at] = lattice.dimensions[at]?.codes.indexOf(codes[name] ?? lattice.dimensions[at]?.codes[0] ?? '') ?? -1
    }
    return lattice.cellAt(nodes)
  })
  const places = new Set(named)
  return (cell) => places.has(cell)
}
