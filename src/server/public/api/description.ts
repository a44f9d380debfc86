import { z } from 'zod'
import type { Form, Parameter, Resource } from './resource.ts'
import { NAMED_SCHEMAS } from './schema.ts'
import { API_VERSION } from './version.ts'

/** A piece of an OpenAPI description. */
export type Description = Readonly<Record<string, unknown>>

/** Who runs the site. What is not given is left out. */
export interface Operator {
  /** Where readers find the site, `https://…`; without it the description points beside itself. */
  readonly address?: string | undefined
  /** An address for mail about the API. */
  readonly contact?: string | undefined
}

/**
 * The description of the API (OpenAPI 3.1), made from the resources themselves. In Dutch, as the API Design Rules ask
 * (/core/doc-language).
 */
export function describeApi(resources: readonly Resource[], { address, contact }: Operator): Description {
  return {
    openapi: '3.1.0',
    info: { ...INFO, contact: { ...MAKERS, ...(contact === undefined ? {} : { email: contact }) } },
    servers: [{ url: address === undefined ? '../v1' : `${address.replace(/\/$/, '')}/v1` }],
    tags: TAGS,
    paths: Object.fromEntries(resources.map((resource) => [resource.path, { get: operationOf(resource) }])),
    components: { schemas: schemas(), headers: HEADERS, responses: problems() },
  }
}

const MAKERS: Description = { name: 'De makers van Zichtlijn', url: 'https://github.com/zichtlijn/zichtlijn' }

const INFO: Description = {
  title: 'Zichtlijn: open cijfers',
  version: API_VERSION,
  description: [
    'De cijfers van Zichtlijn per gemeente, wijk en buurt, precies zoals ze zijn gepubliceerd: afgerond, en onderdrukt waar iemand anders te herkennen zou zijn.',
    'Zonder aanmelden, alleen om te lezen. Teksten zijn Nederlands, of Engels met `Accept-Language: en`.',
    'Een getal dat ontbreekt is null, en `ontbreekt` zegt waarom. Nul is een getal.',
    'Een lijst komt per bladzijde; de kop `Link` wijst naar de volgende. Hele tabellen staan als bestand bij het onderwerp.',
    'Verandert er iets waar uw programma niet tegen kan, dan komt er een nieuwe versie naast deze, die daarna nog een jaar blijft.',
  ].join('\n\n'),
  contact: {
    name: 'De makers van Zichtlijn',
    url: 'https://github.com/zichtlijn/zichtlijn',
    email: 'api@zichtlijn.nl',
  },
}

const TAGS: readonly Description[] = [
  { name: 'Publicaties', description: 'Wat er is gepubliceerd, en hoe het is gemeten.' },
  { name: 'Onderwerpen', description: 'Wat er per gebied is gemeten.' },
  { name: 'Cijfers', description: 'De cijfers zelf.' },
  { name: 'Gebieden', description: 'Gemeenten, wijken en buurten.' },
]

function operationOf(resource: Resource): Description {
  const { pathParameters, parameters } = resource
  return {
    operationId: resource.operation,
    tags: [resource.tag],
    summary: resource.summary,
    description: resource.description,
    parameters: [
      ...pathParameters.map((parameter) => parameterOf(parameter, 'path')),
      ...parameters.map((parameter) => parameterOf(parameter, 'query')),
    ],
    responses: {
      '200': answerOf(resource),
      '304': { description: 'U hebt dit al.', headers: VERSION_ONLY },
      '400': { $ref: '#/components/responses/OnjuisteVraag' },
      '404': { $ref: '#/components/responses/BestaatNiet' },
      '406': { $ref: '#/components/responses/VormIsErNiet' },
      '503': { $ref: '#/components/responses/NietTeLezen' },
    },
  }
}

function parameterOf({ name, description, schema, example }: Parameter, place: 'path' | 'query'): Description {
  return {
    name,
    in: place,
    required: place === 'path',
    description,
    schema: jsonSchema(schema),
    example: schema.parse(example),
  }
}

const VERSION_ONLY: Description = { 'API-Version': { $ref: '#/components/headers/ApiVersion' } }

function answerOf({ summary, schema, forms, parameters }: Resource): Description {
  const isPaged = parameters.some(({ name }) => name === 'pagina')
  return {
    description: summary,
    headers: {
      ...VERSION_ONLY,
      ETag: { $ref: '#/components/headers/ETag' },
      ...(isPaged ? { Link: { $ref: '#/components/headers/Link' } } : {}),
    },
    content: Object.fromEntries(forms.map((form) => [form, { schema: schemaOf(form, schema) }])),
  }
}

function schemaOf(form: Form, schema: z.ZodType): Description {
  if (form === 'application/json') return { $ref: `${SCHEMAS}${NAMED_SCHEMAS.get(schema)?.id ?? ''}` }
  if (form === 'application/geo+json') return { $ref: `${SCHEMAS}GeoJson` }
  return { type: 'string' }
}

const SCHEMAS = '#/components/schemas/'

/** A later version may tell more: a reader leaves alone what it does not know. */
const OPEN = {
  io: 'output',
  override: ({ jsonSchema: made }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }) => {
    if (made.additionalProperties === false) delete made.additionalProperties
    if (made.maximum === Number.MAX_SAFE_INTEGER) delete made.maximum
  },
} as const

/** What a reader gets, not what was typed: a page number is a number. */
function jsonSchema(schema: z.ZodType): Description {
  return bare(z.toJSONSchema(schema, OPEN))
}

function schemas(): Description {
  const { schemas: made } = z.toJSONSchema(NAMED_SCHEMAS, { ...OPEN, uri: (id) => `${SCHEMAS}${id}` })
  const entries = Object.entries(made).map(([id, schema]) => [id, bare(schema)] as const)
  const all = { ...Object.fromEntries(entries), GeoJson: GEO_JSON, Probleem: PROBLEM }
  return Object.fromEntries(Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Without what says where a schema lies by itself: here it lies in the description. */
function bare(schema: Description): Description {
  return Object.fromEntries(
    Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id' && key !== 'id'),
  )
}

const GEO_JSON: Description = {
  description: 'GeoJSON (RFC 7946), in WGS84. De eigenschappen zijn die van het antwoord als JSON.',
  type: 'object',
  required: ['type'],
  properties: { type: { type: 'string', enum: ['FeatureCollection', 'Feature'] } },
}

const PROBLEM: Description = {
  description: 'Waarom er geen antwoord is (RFC 9457). In `detail` staat alles wat er mis is, een zin per fout.',
  type: 'object',
  required: ['status', 'title', 'detail'],
  properties: {
    status: { type: 'integer' },
    title: { type: 'string' },
    detail: { type: 'string' },
  },
}

const HEADERS: Description = {
  ApiVersion: { description: 'Het volledige versienummer.', schema: { type: 'string' } },
  ETag: { description: 'Waaraan te zien is of het antwoord is veranderd.', schema: { type: 'string' } },
  Link: { description: 'De eerste, vorige, volgende en laatste bladzijde (RFC 8288).', schema: { type: 'string' } },
}

function problems(): Description {
  const texts = {
    OnjuisteVraag: 'De vraag klopt niet; alles wat er mis is staat er.',
    BestaatNiet: 'Dit is er niet in de publicatie.',
    VormIsErNiet: 'Deze vorm is er niet.',
    NietTeLezen: 'De cijfers zijn nu niet te lezen.',
  }
  return Object.fromEntries(
    Object.entries(texts).map(([id, description]) => [
      id,
      {
        description,
        headers: VERSION_ONLY,
        content: { 'application/problem+json': { schema: { $ref: `${SCHEMAS}Probleem` } } },
      },
    ]),
  )
}
