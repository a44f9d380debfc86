import { type LineProblem, numberedLines, refuseLines } from './line-fault.ts'

/** A hierarchy without its total: each code with the code above it, or null when it stands directly under the total. */
export type Branches = readonly (readonly [code: string, parent: string | null])[]

/**
 * Reads a τ-ARGUS hierarchy (.hrc): one code a line, as many lead strings before it as there are codes between it and
 * the top level. Spaces around a code do not count. Throws InputFault with every line that is wrong.
 */
export function parseHierarchyFile(text: string, { file, lead }: { file: string; lead: string }): Branches {
  const above: string[] = []
  const seen = new Set<string>()
  const problems: LineProblem[] = []
  const branches: [string, string | null][] = []
  for (const { line, text: content } of numberedLines(text)) {
    const { depth, code } = readLevel(content, lead)
    const problem = problemOf(code, { depth, deepest: above.length, seen })
    if (problem !== undefined) {
      problems.push({ line, ...problem })
      continue
    }
    seen.add(code)
    above.splice(depth)
    branches.push([code, above.at(-1) ?? null])
    above.push(code)
  }
  if (branches.length === 0 && problems.length === 0)
    problems.push({ line: 1, says: 'The hierarchy holds no code.', remedy: 'Give a file with one code a line.' })
  refuseLines(file, 'hierarchy-not-understood', problems)
  return branches
}

/** Writes branches as a τ-ARGUS hierarchy; the order must be depth first, as `parseHierarchyFile` gives it. */
export function writeHierarchyFile(branches: Branches, lead: string): string {
  const depths = new Map<string | null, number>([[null, -1]])
  return branches
    .map(([code, parent]) => {
      const depth = (depths.get(parent) ?? -1) + 1
      depths.set(code, depth)
      return `${lead.repeat(depth)}${code}\n`
    })
    .join('')
}

function readLevel(content: string, lead: string): { readonly depth: number; readonly code: string } {
  let rest = content.trim()
  let depth = 0
  while (lead !== '' && rest.startsWith(lead)) {
    rest = rest.slice(lead.length)
    depth += 1
  }
  return { depth, code: rest.trim() }
}

function problemOf(
  code: string,
  { depth, deepest, seen }: { depth: number; deepest: number; seen: ReadonlySet<string> },
): Omit<LineProblem, 'line'> | undefined {
  if (code === '') return { says: 'There is no code on this line.', remedy: 'Write a code behind the lead string.' }
  if (seen.has(code)) return { says: `The code "${code}" stands here twice.`, remedy: 'Give every code one place.' }
  if (depth > deepest)
    return {
      says: `"${code}" stands ${depth} deep, and the line above it only ${deepest - 1}.`,
      remedy: 'Go at most one level deeper a line.',
    }
  return undefined
}
