import { type Arbitrary, constant, jsonValue, nat, oneof, tuple } from 'fast-check'

type Path = readonly (string | number)[]

/** A JSON value with one member, anywhere in it, replaced by something else, left out or named differently. */
export function mutationOf(original: unknown): Arbitrary<unknown> {
  const paths = pathsIn(original)
  const replacement = oneof(
    jsonValue({ maxDepth: 1 }),
    constant(null),
    constant(''),
    constant('0'),
    constant(-1),
    constant('\u0000\u001e'),
    constant({ toString: null }),
  )
  return tuple(nat(paths.length - 1), nat(3), replacement).map(([place, way, value]) => {
    const copy: unknown = structuredClone(original)
    mutate(copy, paths[place] ?? [], { way, value })
    return copy
  })
}

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return path.length === 0 ? [] : [path]
  const members = Object.entries(value).flatMap(([name, member]) => pathsIn(member, [...path, name]))
  return path.length === 0 ? members : [path, ...members]
}

function mutate(root: unknown, path: Path, { way, value }: { way: number; value: unknown }): void {
  const name = String(path.at(-1))
  let holder = root
  for (const step of path.slice(0, -1)) if (isRecord(holder)) holder = holder[step]
  if (!isRecord(holder)) return
  const before = holder[name]
  if (way === 1) delete holder[name]
  else if (way === 2) holder[name] = [before, before]
  else if (way === 3) holder[`${name}X`] = before
  if (way === 3) delete holder[name]
  if (way === 0) holder[name] = value
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null
}
