import type { Row } from '../../vocabulary/table.ts'
import type { FTM_ENTITIES, FTM_RELATIONS } from './delivered-tables.ts'
import { type FtmEntity, type FtmProperties, valuesOf } from './ftm-entity.ts'

/** An entity as a row that loses nothing of it. */
export function entityRow(entity: FtmEntity, place: string): Row<typeof FTM_ENTITIES> {
  return {
    entity_id: entity.id,
    schema: entity.schema.name,
    properties: JSON.stringify(entity.properties),
    datasets: entity.datasets,
    context: Object.keys(entity.context).length === 0 ? null : JSON.stringify(entity.context),
    place,
  }
}

/** An entity as a stream writes it; the reverse of `entityRow`. What is JSON already is not parsed again. */
export function entityLine(row: Row<typeof FTM_ENTITIES>): string {
  const members = [
    `"id":${JSON.stringify(row.entity_id)}`,
    `"schema":${JSON.stringify(row.schema)}`,
    `"properties":${row.properties}`,
    ...(row.datasets === null ? [] : [`"datasets":${JSON.stringify(row.datasets)}`]),
    ...(row.context === null ? [] : [row.context.slice(1, -1)]),
  ]
  return `{${members.join(',')}}`
}

/** The pairs that an entity connects: both ends of an edge, and every other reference to an entity. */
export function relationRows({ id, schema, properties }: FtmEntity): Row<typeof FTM_RELATIONS>[] {
  const { edge } = schema
  const said = {
    entity_id: id,
    starts_on: only(properties, 'startDate'),
    ends_on: only(properties, 'endDate'),
    share: only(properties, 'percentage'),
  }
  const ends = edge === undefined ? [] : [edge.source, edge.target]
  const edges = edge === undefined ? [] : pairs(valuesOf(properties, edge.source), valuesOf(properties, edge.target))
  const references = Object.entries(properties).filter(
    ([name]) => schema.properties.get(name)?.type === 'entity' && !ends.includes(name),
  )
  return [
    ...edges.map(([from_id, to_id]) => ({ ...said, relation: schema.name, from_id, to_id })),
    ...references.flatMap(([name, values]) =>
      values.map((to_id) => ({ ...said, share: null, relation: `${schema.name}.${name}`, from_id: id, to_id })),
    ),
  ]
}

function pairs(sources: readonly string[], targets: readonly string[]): [string, string][] {
  return sources.flatMap((source) => targets.map((target): [string, string] => [source, target]))
}

function only(properties: FtmProperties, name: string): string | null {
  const [value = null, ...others] = valuesOf(properties, name)
  return others.length === 0 ? value : null
}
