import { z } from 'zod'
import type { CbsTable } from './catalogue.ts'
import type { FetchContext } from './fetch-context.ts'
import { readAnswer, readJsonAnswer } from './http/answer.ts'
import { ChangedShape, checkShape } from './shape.ts'

/** An answer of OData v3 in JSON: rows, and a link when there are more. */
const ANSWER = z.object({ value: z.array(z.record(z.string(), z.unknown())), 'odata.nextLink': z.string().optional() })

const TABLE_INFO = z.object({ Identifier: z.string(), Title: z.string().min(1), Modified: z.string().min(10) })

const PROPERTY = z.object({ Type: z.string(), Key: z.string(), Title: z.string() })

export type CbsRow = Readonly<Record<string, unknown>>
export type Property = z.infer<typeof PROPERTY>

/** The address of an entity set of a table, in JSON. */
export function setAddress(service: CbsTable, set: string, query: Readonly<Record<string, string>> = {}): string {
  const options = Object.entries({ $format: 'json', ...query })
  return `${service.address}/${set}?${options.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`
}

export async function readRows(
  address: string,
  context: FetchContext,
): Promise<{ readonly rows: readonly CbsRow[]; readonly more: boolean }> {
  const { value } = await readJsonAnswer(address, context)
  const answer = checkShape(ANSWER, value, { address, place: 'answer' })
  return { rows: answer.value, more: answer['odata.nextLink'] !== undefined }
}

/** The description of the table. Throws ChangedShape when it is not the one that the catalogue names. */
export async function readTableInfo(
  service: CbsTable,
  context: FetchContext,
): Promise<{ readonly title: string; readonly modified: string }> {
  const address = setAddress(service, 'TableInfos')
  const { rows } = await readRows(address, context)
  const { Identifier, Title, Modified } = checkShape(TABLE_INFO, rows[0], { address, place: 'TableInfos' })
  if (Identifier.trim() === service.id) return { title: Title, modified: Modified }
  const says = `this is table ${Identifier.trim()}, and ${service.id} was asked for.`
  throw new ChangedShape({ address, place: 'Identifier', says, came: JSON.stringify(rows) })
}

/** How many rows a set has, under a filter if there is one. */
export async function readCount(service: CbsTable, filter: string | undefined, context: FetchContext): Promise<number> {
  const query = filter === undefined ? '' : `?$filter=${encodeURIComponent(filter)}`
  const address = `${service.address}/${service.dataSet}/$count${query}`
  const text = await readAnswer(address, context, 'text/plain')
  if (/^\s*\d+\s*$/.test(text)) return Number(text)
  throw new ChangedShape({ address, place: 'count', says: 'it does not answer with a number.', came: text })
}

/** The columns of the table. Throws ChangedShape when a topic that we rest on is not among them. */
export function checkProperties(service: CbsTable, rows: readonly unknown[]): readonly Property[] {
  const address = setAddress(service, 'DataProperties')
  const properties = checkShape(z.array(PROPERTY), rows, { address, place: 'DataProperties' })
  const topics = properties.filter(({ Type }) => Type === 'Topic').map(({ Title }) => plain(Title))
  const lacking = service.topics.filter((titles) => !titles.some((title) => topics.includes(plain(title))))
  if (lacking.length === 0) return properties
  const says = `the topic ${lacking.map(([title = '']) => `"${title}"`).join(' and the topic ')} is no longer in it.`
  throw new ChangedShape({ address, place: 'DataProperties', says, came: JSON.stringify(rows) })
}

/** The columns that divide a table, such as regions and periods: every one has a list of its own. */
export function dimensionsOf(properties: readonly Property[]): readonly string[] {
  return properties
    .filter(({ Type, Key }) => Type !== 'Topic' && Type !== 'TopicGroup' && Key !== '')
    .map(({ Key }) => Key)
}

/** Columns that every row must have: the dimensions and the topics that we rest on. */
export function neededColumns(service: CbsTable, properties: readonly Property[]): readonly string[] {
  const titles = new Set(service.topics.flat().map(plain))
  const topics = properties.filter(({ Type, Title }) => Type === 'Topic' && titles.has(plain(Title)))
  return [...dimensionsOf(properties), ...topics.map(({ Key }) => Key)]
}

function plain(title: string): string {
  return title.trim().toLowerCase()
}
