import { type Bsn, parseBsn } from '../../vocabulary/bsn.ts'
import type { Day } from '../../vocabulary/day.ts'
import { parseLoDate } from '../../vocabulary/incomplete-date.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { type CsvLine, readCsv } from '../files/csv-lines.ts'
import declared from './officers.csvw.json' with { type: 'json' }

export type OfficerFault =
  | 'row-length'
  | 'value-not-allowed'
  | 'officer-absent'
  | 'officer-ambiguous'
  | 'bsn-fails-elfproef'
  | 'date-impossible'
  | 'period-reversed'

export const OFFICER_SAYS: Readonly<Record<OfficerFault, string>> = {
  'row-length': 'The row has more or fewer cells than officers.csvw.json asks. The row is left out.',
  'value-not-allowed': 'A cell does not hold what officers.csvw.json asks. The row is left out.',
  'officer-absent': 'The row has no number of an officer. The row is left out.',
  'officer-ambiguous': 'The row has a burgerservicenummer and a KvK number. The row is left out.',
  'bsn-fails-elfproef': 'The burgerservicenummer fails the elfproef. The row is left out.',
  'date-impossible': 'A date is no date. The row is left out.',
  'period-reversed': 'The function ended before it began. The row is left out.',
}

export interface OfficerRecord {
  readonly kvkNumber: string
  readonly holder: { readonly bsn: Bsn } | { readonly kvkNumber: string }
  readonly function: string
  readonly from: Day | null
  readonly hasEnded: boolean
  readonly until: Day | null
}

const COLUMNS = declared.tableSchema.columns
const FORMATS = COLUMNS.map(({ datatype }) => RegExp(datatype.format))

/** The rows of a file of officers. Throws InputFault when its columns are not those of officers.csvw.json. */
export async function* readOfficerLines(path: string): AsyncGenerator<CsvLine> {
  let header = true
  for await (const line of readCsv(path, declared.dialect.delimiter)) {
    if (header) checkHeader(line.cells, path)
    else yield line
    header = false
  }
}

/** One row as a record, or why it is none. */
export function parseOfficer({ cells }: CsvLine): OfficerRecord | OfficerFault {
  if (cells.length !== COLUMNS.length) return 'row-length'
  if (!cells.every((cell, at) => FORMATS[at]?.test(cell) === true)) return 'value-not-allowed'
  const [kvkNumber = '', held = '', bsnText = '', officerNumber = '', fromText = '', untilText = ''] = cells
  if (bsnText === '' && officerNumber === '') return 'officer-absent'
  if (bsnText !== '' && officerNumber !== '') return 'officer-ambiguous'
  const bsn = parseBsn(bsnText)
  if (bsnText !== '' && bsn === undefined) return 'bsn-fails-elfproef'
  const from = parseLoDate(fromText)
  const until = parseLoDate(untilText)
  if (from.is === 'impossible' || until.is === 'impossible') return 'date-impossible'
  const period = { from: 'first' in from ? from.first : null, until: 'first' in until ? until.first : null }
  // Incomplete dates may seem reversed: their first possible days say nothing about which came first.
  const exact = from.is === 'known' && until.is === 'known'
  if (exact && until.first < from.first) return 'period-reversed'
  const holder = bsn === undefined ? { kvkNumber: officerNumber } : { bsn }
  return { kvkNumber, holder, function: held, hasEnded: until.is !== 'absent', ...period }
}

function checkHeader(header: readonly string[], path: string): void {
  const wanted = COLUMNS.map(({ titles }) => titles)
  if (header.length === wanted.length && wanted.every((title, place) => header[place] === title)) return
  throw new InputFault({
    code: 'columns-differ',
    file: path,
    place: 'line 1',
    says: 'The columns are not those of officers.csvw.json.',
    remedy: `The header must be: ${wanted.join(declared.dialect.delimiter)}`,
  })
}
