import model from '@opensanctions/followthemoney/dist/defaultModel.json' with { type: 'json' }

/** A kind of entity of FollowTheMoney 4.5.2, with what it inherits. */
export interface FtmSchema {
  readonly name: string
  /** Itself and everything that it extends. */
  readonly lineage: ReadonlySet<string>
  /** True for a schema that only others extend. */
  readonly abstract: boolean
  /** By name; properties that only mirror another one cannot be filled in and are not among them. */
  readonly properties: ReadonlyMap<string, FtmProperty>
  /** Not inherited: an Address needs no name, though it is a Thing. */
  readonly required: readonly string[]
  /** The properties that name both ends, when an entity of this schema connects two others. */
  readonly edge: { readonly source: string; readonly target: string } | undefined
}

export interface FtmProperty {
  readonly name: string
  /** `name`, `date`, `entity`, `identifier`, … */
  readonly type: string
}

interface PublishedSchema {
  readonly extends: readonly string[]
  readonly properties: Readonly<Record<string, FtmProperty & { readonly stub?: boolean }>>
  readonly required?: readonly string[]
  readonly abstract?: boolean
  readonly edge?: { readonly source: string; readonly target: string }
}

const PUBLISHED: ReadonlyMap<string, PublishedSchema> = new Map<string, PublishedSchema>(Object.entries(model.schemata))
const SCHEMATA: ReadonlyMap<string, FtmSchema> = new Map([...PUBLISHED.keys()].map((name) => [name, inherit(name)]))

/** The schema of this name, or nothing when the model has none. */
export function ftmSchema(name: string): FtmSchema | undefined {
  return SCHEMATA.get(name)
}

/** True for the code of a country or territory that the model has, in lower case. */
export function isCountry(code: string): boolean {
  return Object.hasOwn(model.types.country.values, code)
}

function inherit(name: string): FtmSchema {
  const lineage = new Set(lineageOf(name))
  const published = [...lineage].flatMap((ancestor) => PUBLISHED.get(ancestor) ?? [])
  const properties = published.flatMap((schema) => Object.values(schema.properties)).filter(({ stub }) => stub !== true)
  return {
    name,
    lineage,
    abstract: PUBLISHED.get(name)?.abstract === true,
    // The nearest ancestor comes first in the lineage and so last here: it wins.
    properties: new Map(properties.toReversed().map((property) => [property.name, property])),
    required: PUBLISHED.get(name)?.required ?? [],
    edge: published.find(({ edge }) => edge !== undefined)?.edge,
  }
}

function lineageOf(name: string): readonly string[] {
  return [name, ...(PUBLISHED.get(name)?.extends ?? []).flatMap(lineageOf)]
}
