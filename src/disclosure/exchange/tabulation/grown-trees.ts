import { InputFault } from '../../../vocabulary/input-fault.ts'
import type { Database } from '../../../warehouse/database.ts'
import { type Tree, TreeFault, treeOf } from '../../cells/tree.ts'
import type { Branches } from '../argus/hierarchy-file.ts'
import type { Spec, SpecDimension } from '../spec/spec.ts'

/** The tree of every dimension, in the order of the spec; codes that only the data know are taken from `given`. */
export async function growTrees(database: Database, { dimensions, file }: Spec): Promise<Tree[]> {
  const trees: Tree[] = []
  for (const [place, dimension] of dimensions.entries()) {
    const branches = await branchesOf(database, dimension, place)
    const known = new Set(branches.map(([code]) => code))
    const missing = dimension.missing.filter((code) => !known.has(code)).map((code) => [code, null] as const)
    trees.push(grow(dimension, [...branches, ...missing], file))
  }
  return trees
}

async function branchesOf(database: Database, dimension: SpecDimension, place: number): Promise<Branches> {
  const { hierarchy, missing, total } = dimension
  if (hierarchy.kind === 'branches') return hierarchy.branches
  const rows = await database.rows<{ code: string }>(`select distinct code_${place} as code from given order by code`)
  const codes = rows.map(({ code }) => code).filter((code) => code !== total && !missing.includes(code))
  return hierarchy.kind === 'flat' ? codes.map((code) => [code, null] as const) : positional(codes, hierarchy.digits)
}

/** Branches of codes whose first so many characters are the level above: 3 1 1 puts 34100 under 3410, and that under 341. */
function positional(codes: readonly string[], digits: readonly number[]): Branches {
  const parents = new Map<string, string | null>()
  for (const code of codes) {
    let above: string | null = null
    let length = 0
    for (const digit of digits) {
      length += digit
      const level = code.slice(0, length)
      if (level !== above) parents.set(level, parents.get(level) ?? above)
      above = level
    }
  }
  return [...parents]
}

function grow({ name, total }: SpecDimension, branches: Branches, file: string): Tree {
  try {
    const under = branches.map(([code, parent]) => [code, parent ?? total] as const)
    return treeOf(name, [[total, null], ...under.filter(([code]) => code !== total)])
  } catch (cause) {
    if (!(cause instanceof TreeFault)) throw cause
    throw new InputFault({
      code: cause.code,
      file,
      place: `dimension ${name}`,
      says: cause.message,
      remedy: 'Correct the hierarchy, or the code of its total.',
      cause,
    })
  }
}
