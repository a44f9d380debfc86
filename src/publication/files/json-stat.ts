import type { Words } from '../../vocabulary/language.ts'
import type { Missing } from '../contract.ts'

/** What stands at one place of all dimensions but the last. */
export interface JsonStatCell {
  /** One category id per dimension. */
  readonly at: readonly string[]
  /** One per category of the last dimension; null where there is none. */
  readonly figures: readonly (number | null)[]
  /** Why there is none; null where nothing is said of that. */
  readonly missing: readonly (Missing | null)[]
}

export interface JsonStatDimension {
  readonly id: string
  readonly title: Words
  readonly role: 'time' | 'geo' | 'metric' | 'classification'
  readonly categories: readonly { readonly id: string; readonly title: Words }[]
  /** Of a metric: its unit. */
  readonly unit?: Words
}

export interface JsonStatOrder {
  readonly title: Words
  readonly source: string
  readonly updated: string
  readonly notes: readonly Words[]
  readonly dimensions: readonly JsonStatDimension[]
  readonly cells: Iterable<JsonStatCell>
}

/** Sign by which CBS marks what has no figure; a place in the cube that is no cell has neither value nor status. */
const STATUS: Readonly<Record<Missing, string>> = {
  withheld: 'onderdrukt',
  'not-measured': 'geen waarneming',
  impossible: 'komt niet voor',
}

/**
 * A data set in JSON-stat 2.0 (json-stat.org/full) as text, piece by piece: one cube, values and statuses by place in
 * row-major order, and only the places that are cells.
 */
export function* jsonStatTexts(order: JsonStatOrder): Generator<string> {
  const { values, reasons } = cubeOf(order)
  const status = entries(reasons, (reason) => STATUSES[reason])
  const first = status.next()
  yield `${JSON.stringify(headOf(order)).slice(0, -1)},"value":{`
  yield* entries(values, (value) => (Number.isNaN(value) ? undefined : String(value)))
  yield '}'
  if (first.done !== true) {
    yield `,"status":{${first.value}`
    yield* status
    yield '}'
  }
  const extension = { label: { en: order.title.en }, status: { label: STATUS } }
  yield `,"extension":${JSON.stringify(extension)}}`
}

/** As they stand in a cube; the first is no status. */
const REASONS = [null, 'withheld', 'not-measured', 'impossible'] as const satisfies readonly (Missing | null)[]
const STATUSES = REASONS.map((missing) => (missing === null ? undefined : JSON.stringify(STATUS[missing])))

/** The figures by place, NaN where there is none, and why. */
function cubeOf({ dimensions, cells }: JsonStatOrder): { readonly values: Float64Array; readonly reasons: Uint8Array } {
  const places = dimensions.map(({ categories }) => new Map(categories.map(({ id }, place) => [id, place])))
  const size = dimensions.map(({ categories }) => categories.length)
  const all = size.reduce((product, one) => product * one, 1)
  const values = new Float64Array(all).fill(Number.NaN)
  const reasons = new Uint8Array(all)
  for (const { at, figures, missing } of cells) {
    let line = 0
    for (const [which, id] of at.entries()) line = line * (size[which] ?? 1) + (places[which]?.get(id) ?? 0)
    for (const [measure, figure] of figures.entries()) {
      const place = line * (size.at(-1) ?? 1) + measure
      if (figure === null) reasons[place] = REASONS.indexOf(missing[measure] ?? null)
      else values[place] = figure
    }
  }
  return { values, reasons }
}

/** The members of an object by place, those that have something to tell. */
function* entries(column: Float64Array | Uint8Array, tell: (value: number) => string | undefined): Generator<string> {
  let separator = ''
  for (let place = 0; place < column.length; place += 1) {
    const text = tell(column[place] ?? 0)
    if (text === undefined) continue
    yield `${separator}"${place}":${text}`
    separator = ','
  }
}

function headOf({ title, source, updated, notes, dimensions }: JsonStatOrder): object {
  return {
    version: '2.0',
    class: 'dataset',
    label: title.nl,
    source,
    updated,
    note: notes.map(({ nl }) => nl),
    id: dimensions.map(({ id }) => id),
    size: dimensions.map(({ categories }) => categories.length),
    role: Object.fromEntries(
      (['time', 'geo', 'metric'] as const).flatMap((role) => {
        const ids = dimensions.filter((dimension) => dimension.role === role).map(({ id }) => id)
        return ids.length === 0 ? [] : [[role, ids]]
      }),
    ),
    dimension: Object.fromEntries(dimensions.map((dimension) => [dimension.id, describe(dimension)])),
  }
}

function describe({ title, categories, unit }: JsonStatDimension): object {
  return {
    label: title.nl,
    category: {
      index: categories.map(({ id }) => id),
      label: Object.fromEntries(categories.map(({ id, title: name }) => [id, name.nl])),
      ...(unit === undefined ? {} : { unit: Object.fromEntries(categories.map(({ id }) => [id, { label: unit.nl }])) }),
    },
  }
}
