/** The values of a JSON object, taken out one by one, so that what nobody took can be told. */
export interface JsonLeaves {
  /** The texts at a path such as `recordDetails.name`; of a list all of them. Numbers and booleans as text. */
  take(path: string): readonly string[]
  /** The same, and leaves them there. */
  see(path: string): readonly string[]
  /** The elements of a list of objects. */
  each(path: string): readonly JsonLeaves[]
}

/** Opens an object; `left` gives the paths of what was not taken, `recordDetails.addresses[].postCode`, once per value. */
export function openLeaves(value: object): { leaves: JsonLeaves; left: () => readonly string[] } {
  const all = new Map(leavesOf(value, ''))
  const placesOf = (path: string) => [...all.keys()].filter((at) => at === path || at.replace(/\.\d+$/, '') === path)
  const below = (prefix: string): JsonLeaves => ({
    take(path) {
      const texts = this.see(path)
      for (const at of placesOf(prefix + path)) all.delete(at)
      return texts
    },
    see: (path) => placesOf(prefix + path).flatMap((at) => all.get(at) ?? []),
    each(path) {
      const start = `${prefix}${path}.`
      const places = [...all.keys()]
        .filter((at) => at.startsWith(start))
        .map((at) => at.slice(start.length).split('.')[0])
      return [...new Set(places)].map((place) => below(`${start}${place}.`))
    },
  })
  return { leaves: below(''), left: () => [...all.keys()].map((at) => at.replaceAll(/\.\d+(?=\.|$)/g, '[]')) }
}

function leavesOf(value: unknown, path: string): [string, string][] {
  if (value === null || value === undefined) return []
  if (typeof value !== 'object') return [[path, typeof value === 'string' ? value : JSON.stringify(value)]]
  return Object.entries(value).flatMap(([name, member]) => leavesOf(member, path === '' ? name : `${path}.${name}`))
}
