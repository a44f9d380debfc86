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
