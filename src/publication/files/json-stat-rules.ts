/** A data set in JSON-stat 2.0, as far as its rules speak of it. */
export interface JsonStat {
  readonly version: string
  readonly class: string
  readonly label: string
  readonly id: readonly string[]
  readonly size: readonly number[]
  readonly role: Readonly<Record<string, readonly string[]>>
  readonly dimension: Readonly<
    Record<
      string,
      { readonly category: { readonly index: readonly string[]; readonly label: Readonly<Record<string, string>> } }
    >
  >
  readonly value: Readonly<Record<string, number>>
  readonly status?: Readonly<Record<string, string>>
}

/**
 * What breaks the rules of JSON-stat 2.0 (json-stat.org/full): as many sizes as dimensions and in their order, every
 * category with a label, values and statuses at places within the cube, and roles of dimensions that are there.
 */
export function jsonStatFaults(cube: JsonStat): string[] {
  const places = cube.size.reduce((product, size) => product * size, 1)
  const inside = (place: string) => /^\d+$/.test(place) && Number(place) < places
  const rules: readonly (readonly [holds: boolean, says: string])[] = [
    [cube.version === '2.0' && cube.class === 'dataset', 'It is no data set of version 2.0.'],
    [cube.id.length === cube.size.length, 'It has not as many sizes as dimensions.'],
    [new Set(cube.id).size === cube.id.length, 'A dimension stands twice.'],
    [Object.keys(cube.dimension).length === cube.id.length, 'Dimensions are described that are not there.'],
    [
      Object.values(cube.role)
        .flat()
        .every((id) => cube.id.includes(id)),
      'A role is of no dimension.',
    ],
    [Object.keys(cube.value).every(inside), 'A value stands outside the cube.'],
    [Object.values(cube.value).every(Number.isFinite), 'A value is no number.'],
    [Object.keys(cube.status ?? {}).every(inside), 'A status stands outside the cube.'],
    [
      Object.keys(cube.status ?? {}).every((place) => !(place in cube.value)),
      'A value is there that has a status for none.',
    ],
  ]
  const broken = rules.flatMap(([holds, says]) => (holds ? [] : [says]))
  return [...broken, ...cube.id.flatMap((id, at) => dimensionFaults(cube, id, cube.size[at]))]
}

/** What a cube should tell at one place of all its dimensions but the last: by category of that a number, or why none. */
export interface CubeFigures {
  readonly at: readonly string[]
  /** Null where nothing is said. */
  readonly figures: Readonly<Record<string, number | string | null>>
}

/** How many figures of a cube are not these, or are there beside these. Of a country there are millions: one place at a time. */
export function otherFigures(
  { id, size, dimension, value, status = {} }: JsonStat,
  expected: Iterable<CubeFigures>,
): number {
  const places = id.map((name) => new Map(dimension[name]?.category.index.map((code, place) => [code, place])))
  const [last, width] = [places.at(-1), size.at(-1) ?? 1]
  let [wrong, met] = [0, 0]
  for (const { at, figures } of expected) {
    let line = 0
    for (const [which, code] of at.entries())
      line = line * (size[which] ?? 1) + (places[which]?.get(code) ?? Number.NaN)
    for (const category in figures) {
      const figure = figures[category]
      if (figure === null) continue
      const place = line * width + (last?.get(category) ?? Number.NaN)
      met += 1
      if ((value[place] ?? status[place]) !== figure) wrong += 1
    }
  }
  return wrong + Math.abs(Object.keys(value).length + Object.keys(status).length - met)
}

function dimensionFaults({ dimension }: JsonStat, id: string, size: number | undefined): string[] {
  const category = dimension[id]?.category
  if (category === undefined) return [`${id} is not described.`]
  const { index, label } = category
  const faults =
    index.length === size && new Set(index).size === size ? [] : [`${id} has not as many categories as its size.`]
  return index.every((code) => label[code] !== undefined)
    ? faults
    : [...faults, `${id} has a category without a label.`]
}
