import type { Words } from '../../vocabulary/language.ts'
import type { Missing } from '../contract.ts'

/** A cell for JSON-stat: where it stands in each dimension, its value, and why it has none. */
export interface JsonStatCell {
  /** One category id per dimension. */
  readonly at: readonly string[]
  readonly value: number | null
  readonly missing: Missing | null
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
  readonly cells: readonly JsonStatCell[]
}

/** Sign by which CBS marks what has no figure; a place in the cube that is no cell has neither value nor status. */
const STATUS: Readonly<Record<Missing, string>> = {
  withheld: 'onderdrukt',
  'not-measured': 'geen waarneming',
  impossible: 'komt niet voor',
}

/**
 * A data set in JSON-stat 2.0 (json-stat.org/full): one cube, values and statuses by place in row-major order, and only
 * the places that are cells.
 */
export function jsonStatOf(order: JsonStatOrder): object {
  const { dimensions, cells } = order
  const places = dimensions.map(({ categories }) => new Map(categories.map(({ id }, place) => [id, place])))
  const size = dimensions.map(({ categories }) => categories.length)
  const value: Record<string, number> = {}
  const status: Record<string, string> = {}
  for (const cell of cells) {
    const place = cell.at.reduce((sum, id, at) => sum * (size[at] ?? 1) + (places[at]?.get(id) ?? 0), 0)
    if (cell.value !== null) value[place] = cell.value
    else if (cell.missing !== null) status[place] = STATUS[cell.missing]
  }
  return {
    version: '2.0',
    class: 'dataset',
    label: order.title.nl,
    source: order.source,
    updated: order.updated,
    note: order.notes.map(({ nl }) => nl),
    id: dimensions.map(({ id }) => id),
    size,
    role: Object.fromEntries(
      (['time', 'geo', 'metric'] as const).flatMap((role) => {
        const ids = dimensions.filter((dimension) => dimension.role === role).map(({ id }) => id)
        return ids.length === 0 ? [] : [[role, ids]]
      }),
    ),
    dimension: Object.fromEntries(dimensions.map((dimension) => [dimension.id, describe(dimension)])),
    value,
    ...(Object.keys(status).length === 0 ? {} : { status }),
    extension: { label: { en: order.title.en }, status: { label: STATUS } },
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
