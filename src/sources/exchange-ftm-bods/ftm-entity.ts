import { type FtmProperty, type FtmSchema, ftmSchema } from './ftm-model.ts'
import { isBsn, isBsnId, isRefused, type RefusedPath, takeAllowed } from './refusal.ts'

/** An entity of a FollowTheMoney stream, checked against the model and without what stays outside by rule. */
export interface FtmEntity {
  readonly id: string
  readonly schema: FtmSchema
  readonly properties: FtmProperties
  readonly datasets: readonly string[] | null
  /** What else the stream says: caption, referents, dates. */
  readonly context: Readonly<Record<string, unknown>>
  readonly refused: readonly RefusedPath[]
  /** Properties that its schema does not have. */
  readonly unknown: readonly string[]
}

export type FtmProperties = Readonly<Record<string, readonly string[]>>

export type EntityFault =
  | 'json-broken'
  | 'not-an-entity'
  | 'delta-line'
  | 'id-malformed'
  | 'schema-unknown'
  | 'schema-abstract'
  | 'values-not-texts'
  | 'required-missing'

/** Checks one record of a stream against the model. */
export function parseEntity(value: unknown): FtmEntity | EntityFault {
  if (value === undefined) return 'json-broken'
  if (!isObject(value)) return 'not-an-entity'
  const { id, schema: schemaName, properties, datasets, ...rest } = value
  if (id === undefined && isObject(value['entity'])) return 'delta-line'
  if (schemaName === undefined || properties === undefined) return 'not-an-entity'
  if (!isName(id)) return 'id-malformed'
  const schema = typeof schemaName === 'string' ? ftmSchema(schemaName) : undefined
  if (schema === undefined) return 'schema-unknown'
  if (schema.abstract) return 'schema-abstract'
  if (!isProperties(properties)) return 'values-not-texts'
  const named = isNames(datasets) ? datasets : null
  const context = takeAllowed(datasets === undefined || named !== null ? rest : { ...rest, datasets }, {
    path: schema.name,
    ofPerson: isOfPerson(schema),
  })
  const { kept, refused, unknown } = sortProperties(schema, properties)
  return {
    id,
    schema,
    properties: kept,
    datasets: named,
    context: isObject(context.kept) ? context.kept : {},
    refused: [...refused, ...context.refused],
    unknown,
  }
}

/** Properties that the schema asks for and the entity leaves empty. */
export function missingIn({ schema, properties }: Pick<FtmEntity, 'schema' | 'properties'>): readonly string[] {
  return schema.required.filter((name) => valuesOf(properties, name).length === 0)
}

export function valuesOf(properties: FtmProperties, name: string): readonly string[] {
  return Object.hasOwn(properties, name) ? (properties[name] ?? []) : []
}

/** True when the id of a person holds a citizen service number: it would stay in every reference to that person. */
export function hasBsnAsId({ id, schema }: FtmEntity): boolean {
  return schema.name === 'Person' && isBsnId(id)
}

/** What the model has and the rules allow, and the names of the rest. */
function sortProperties(schema: FtmSchema, properties: FtmProperties) {
  const kept: [string, readonly string[]][] = []
  const refused: RefusedPath[] = []
  const unknown: string[] = []
  for (const [name, values] of Object.entries(properties)) {
    const property = schema.properties.get(name)
    if (isRefused(name)) refused.push(`${schema.name}.${name}`)
    else if (property === undefined) unknown.push(name)
    else {
      const allowed = mayHoldBsn(schema, property) ? values.filter((value) => !isBsn(value)) : values
      if (allowed.length < values.length) refused.push(`${schema.name}.${name}`)
      if (allowed.length > 0 || values.length === 0) kept.push([name, allowed])
    }
  }
  return { kept: Object.fromEntries(kept), refused, unknown }
}

/** A LegalEntity may be a person; its other numbers may be an RSIN, which has the same form and may be kept. */
function mayHoldBsn(schema: FtmSchema, { name, type }: FtmProperty): boolean {
  if (isOfPerson(schema)) return type !== 'phone' && type !== 'date' && type !== 'number' && type !== 'entity'
  return schema.name === 'LegalEntity' && (name === 'idNumber' || name === 'taxNumber')
}

function isOfPerson({ lineage }: FtmSchema): boolean {
  return lineage.has('Person') || lineage.has('Identification')
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Filled, whole characters, none of them invisible: fit to be a key. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && !/\p{Cc}|\p{Cs}/u.test(value)
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isName)
}

function isProperties(value: unknown): value is FtmProperties {
  return isObject(value) && Object.values(value).every(isTexts)
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
