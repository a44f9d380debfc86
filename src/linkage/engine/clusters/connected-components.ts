import type { Database } from '../../../warehouse/database.ts'
import { readIntegerColumns } from '../../../warehouse/integer-columns.ts'
import { disjointSets } from './disjoint-sets.ts'

/** Pairs of records: the first of each pair, and beside it the second. */
export type Edges = readonly Int32Array[]

/** The least record of its cluster for each of `count` records; records are in one cluster when a path of pairs joins them. */
export function connectedComponents(count: number, edges: Iterable<Edges>): Int32Array {
  const sets = disjointSets(count)
  for (const block of edges) uniteAll(sets.unite, block)
  return sets.labels()
}

/** As `connectedComponents`, for the pairs of a query of two integer columns, which need not fit in memory. */
export async function connectedComponentsOf(database: Database, count: number, query: string): Promise<Int32Array> {
  const sets = disjointSets(count)
  for await (const block of readIntegerColumns(database, query)) uniteAll(sets.unite, block)
  return sets.labels()
}

function uniteAll(unite: (one: number, other: number) => void, [lefts, rights]: Edges): void {
  if (lefts === undefined || rights === undefined || lefts.length !== rights.length)
    throw new TypeError('A block of pairs is two arrays of one length')
  for (const [place, left] of lefts.entries()) unite(left, rights[place] ?? left)
}
