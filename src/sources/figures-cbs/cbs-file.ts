import { levelOf } from '../../vocabulary/area.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { delimiterOf, readCsv } from '../files/csv-lines.ts'
import { parsePart, readJsonParts } from '../files/json-parts.ts'
import { readText } from '../files/text-file.ts'

/**
 * What a file of a CBS delivery can be. One detection, by content: the names of the fields of the first
 * record decide, the file's name never does.
 *
 *     statline-export    titled CSV with header lines Onderwerp / Perioden / Regio's
 *     wide-rows          one row per region (and period), one column per topic: OData v3 or CSV
 *     keyed-rows         JSON object: region code → topics
 *     observations       one row per figure: OData v4
 *     data-properties, table-infos, measure-codes, measure-groups, code-list   metadata beside the data
 *     nothing            an empty list
 */
type FileKind =
  | 'statline-export'
  | 'wide-rows'
  | 'keyed-rows'
  | 'observations'
  | 'data-properties'
  | 'table-infos'
  | 'measure-codes'
  | 'measure-groups'
  | 'code-list'
  | 'nothing'

type Shape = 'csv-semicolon' | 'csv-comma' | 'json-list' | 'json-keyed' | 'json-object'

export interface CbsFile {
  readonly path: string
  readonly kind: FileKind
  readonly shape: Shape
}

/** Columns that hold the region. `nhood_id` is what researchers' extracts of 85984NED call it. */
export const REGION_COLUMNS: readonly string[] = ['WijkenEnBuurten', 'RegioS', 'nhood_id']

const LISTS = ['value']
const STATLINE_HEADER = /^(?:"")?;?"?(?:Onderwerp|Perioden|Regio's|Wijken en buurten)"?(?:;|\s*$)/m

/** Finds out what a file is. Throws InputFault when it is nothing that CBS delivers. */
export async function recogniseFile(path: string): Promise<CbsFile> {
  const head = await readHead(path)
  return /^[[{]/.test(head.trimStart()) ? recogniseJson(path) : recogniseCsv(path, head)
}

async function readHead(path: string): Promise<string> {
  for await (const text of readText(path)) return text
  return ''
}

async function recogniseJson(path: string): Promise<CbsFile> {
  const members: string[] = []
  for await (const part of readJsonParts(path, LISTS)) {
    if (part.element !== undefined)
      return { path, kind: kindOf(namesIn(parsePart(part, path)), path), shape: 'json-list' }
    if (levelOf(part.member.trim()) !== undefined) return { path, kind: 'keyed-rows', shape: 'json-keyed' }
    members.push(part.member)
  }
  const names = members.filter((member) => !/^@?odata\./.test(member) && member !== 'value')
  return { path, kind: names.length === 0 ? 'nothing' : kindOf(names, path), shape: 'json-object' }
}

async function recogniseCsv(path: string, head: string): Promise<CbsFile> {
  const [firstLine = ''] = head.split(/\r?\n/, 1)
  const delimiter = delimiterOf(firstLine)
  if (delimiter === undefined) {
    if (STATLINE_HEADER.test(head)) return { path, kind: 'statline-export', shape: 'csv-semicolon' }
    if (/^["\s]*$/.test(head)) return { path, kind: 'nothing', shape: 'csv-comma' }
    throw notRecognised(path)
  }
  for await (const { cells } of readCsv(path, delimiter))
    return {
      path,
      kind: kindOf(
        cells.map((cell) => cell.trim()),
        path,
      ),
      shape: delimiter === ';' ? 'csv-semicolon' : 'csv-comma',
    }
  throw notRecognised(path)
}

function kindOf(names: readonly string[], path: string): FileKind {
  const has = (...wanted: readonly string[]) => wanted.every((name) => names.includes(name))
  if (has('Measure', 'Value')) return 'observations'
  if (has('Key', 'Type', 'ParentID')) return 'data-properties'
  if (has('Identifier', 'Title', 'Modified')) return 'table-infos'
  if (has('Identifier', 'Title', 'Unit')) return 'measure-codes'
  if (has('Id', 'Title', 'ParentId')) return 'measure-groups'
  if (names.some((name) => REGION_COLUMNS.includes(name))) return 'wide-rows'
  if (has('Key', 'Title') || has('Identifier', 'Title')) return 'code-list'
  throw notRecognised(path)
}

function namesIn(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

function notRecognised(path: string): InputFault {
  return new InputFault({
    code: 'not-a-cbs-file',
    file: path,
    place: 'first record',
    says: 'This is no StatLine export, OData answer or metadata of CBS: the columns are not theirs.',
    remedy: `Deliver a StatLine export, or rows with one of the columns ${REGION_COLUMNS.join(', ')}.`,
  })
}
