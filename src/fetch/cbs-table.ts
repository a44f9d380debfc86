import { z } from 'zod'
import type { CbsTable } from './catalogue.ts'
import {
  type CbsRow,
  checkProperties,
  dimensionsOf,
  neededColumns,
  readCount,
  readRows,
  readTableInfo,
  setAddress,
} from './cbs-answer.ts'
import { ChangedUnderway } from './changed-underway.ts'
import type { FetchContext } from './fetch-context.ts'
import { LIMITS } from './limits.ts'
import { fetchPagedFile, type PagedList } from './paged-file.ts'
import type { FetchedFile, FetchPlace, Service, Survey } from './service.ts'
import { ChangedShape, checkShape } from './shape.ts'

/**
 * A table of CBS: its description, its columns, the lists behind its dimensions, and its rows, each as a JSON file that
 * `zichtlijn read cbs` takes. Rows come by `$skip`, which the bulk side (ODataFeed) has and ODataApi has not.
 */
export const cbsTable: Service<CbsTable> = { survey: surveyTable, fetch: fetchTable }

const KEYED = z.object({ Key: z.string() })
const ROW = z.object({ ID: z.number() })

async function surveyTable(service: CbsTable, context: FetchContext): Promise<Survey> {
  const { modified } = await readTableInfo(service, context)
  const filter = await readFilter(service, context)
  const rows = await readCount(service, filter, context)
  const address = dataAddress(service, filter, 0, 1)
  const sample = await readRows(address, context)
  const rowBytes = Buffer.byteLength(JSON.stringify(sample.rows))
  if (rows === 0 || sample.rows.length === 0)
    throw new ChangedShape({ address, place: 'rows', says: 'it has no rows.', came: JSON.stringify(sample.rows) })
  return {
    version: { modified, rows, filter: filter ?? '', dataSet: service.dataSet },
    versionTells: true,
    rows,
    bytes: rows * rowBytes,
    bytesAreExact: false,
    modified,
  }
}

async function fetchTable(
  service: CbsTable,
  { survey, folder }: FetchPlace,
  context: FetchContext,
): Promise<readonly FetchedFile[]> {
  const files: FetchedFile[] = []
  const take = async (list: PagedList) => {
    files.push({ name: list.file, address: list.address, rows: await fetchPagedFile(list, folder, context) })
  }
  const { rows: described } = await readRows(setAddress(service, 'DataProperties'), context)
  const properties = checkProperties(service, described)
  for (const set of ['TableInfos', 'DataProperties', ...dimensionsOf(properties)])
    await take(wholeSet(service, set, context))
  await take(dataSet(service, { survey, needed: neededColumns(service, properties) }, context))
  if ((await readTableInfo(service, context)).modified !== survey.modified)
    throw new ChangedUnderway(`CBS published ${service.id} anew`)
  return files
}

/** A set without a count, which ends where the service links no further. */
function wholeSet(service: CbsTable, set: string, context: FetchContext): PagedList {
  const address = setAddress(service, set)
  return {
    file: `${set}.json`,
    address,
    opening: '{"value":[',
    pageFrom: (start) => readRows(start === 0 ? address : setAddress(service, set, { $skip: String(start) }), context),
    identityOf: (row) => JSON.stringify(row),
  }
}

function dataSet(
  service: CbsTable,
  { survey, needed }: { readonly survey: Survey; readonly needed: readonly string[] },
  context: FetchContext,
): PagedList {
  const filter = String(survey.version['filter'] ?? '') || undefined
  const check = rowCheck(service, needed)
  return {
    file: `${service.dataSet}.json`,
    address: dataAddress(service, filter),
    opening: '{"value":[',
    total: survey.rows ?? 0,
    pageFrom: async (start) => {
      const address = dataAddress(service, filter, start, pageRows(survey))
      const page = await readRows(address, context)
      for (const row of page.rows) check(row, address)
      return page
    },
    identityOf: (row) => String(checkShape(ROW, row, { address: service.address, place: 'row' }).ID),
  }
}

/** Checks row after row: what we need is in it, it has the columns of the first, and it is of the key that we asked for. */
function rowCheck({ only }: CbsTable, needed: readonly string[]): (row: CbsRow, address: string) => void {
  let first: string | undefined
  return (row, address) => {
    const changed = (says: string) => new ChangedShape({ address, place: 'columns', says, came: JSON.stringify(row) })
    const lacking = needed.filter((name) => !(name in row))
    if (lacking.length > 0) throw changed(`its rows have no column ${lacking.map((name) => `"${name}"`).join(', ')}.`)
    const columns = Object.keys(row).join(' ')
    first ??= columns
    if (columns !== first) throw changed('its rows do not all have the same columns.')
    if (only !== undefined && String(row[only.dimension]).trim() !== only.key)
      throw changed(`it gives rows of another ${only.dimension} than was asked for.`)
  }
}

/** As many rows as fit a page, by the size of the row that was surveyed. */
function pageRows({ bytes, rows = 0 }: Survey): number {
  return Math.max(1, Math.min(LIMITS.pageRows, Math.floor(LIMITS.pageBytes / (bytes / Math.max(1, rows)))))
}

function dataAddress(service: CbsTable, filter: string | undefined, start?: number, most?: number): string {
  return setAddress(service, service.dataSet, {
    ...(filter === undefined ? {} : { $filter: filter }),
    ...(most === undefined ? {} : { $top: String(most) }),
    ...(start === undefined || start === 0 ? {} : { $skip: String(start) }),
  })
}

/** The filter for one key of a dimension, spelled as the service spells it: CBS pads keys with spaces. */
async function readFilter(service: CbsTable, context: FetchContext): Promise<string | undefined> {
  const { only } = service
  if (only === undefined) return undefined
  const address = setAddress(service, only.dimension)
  const { rows } = await readRows(address, context)
  const keys = checkShape(z.array(KEYED), rows, { address, place: only.dimension }).map(({ Key }) => Key)
  const key = keys.find((candidate) => candidate.trim() === only.key)
  if (key !== undefined) return `${only.dimension} eq '${key.replaceAll("'", "''")}'`
  const says = `${only.dimension} has no key "${only.key}" any more.`
  throw new ChangedShape({ address, place: only.dimension, says, came: JSON.stringify(rows) })
}
