import { basename } from 'node:path'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { readCsv } from '../files/csv-lines.ts'
import type { GivenRow } from './described-row.ts'
import type { DescribedTable } from './described-table.ts'

/** The rows of a file that has exactly the columns of its description. Throws InputFault when it has others. */
export async function* readDescribedCsv(path: string, table: DescribedTable): AsyncGenerator<GivenRow> {
  let header = true
  for await (const { cells, line } of readCsv(path, table.delimiter)) {
    if (header) checkHeader(cells, table, path)
    else yield { place: `${basename(path)}, line ${line}`, cells }
    header = false
  }
}

/** Words of a header that a natural person would be behind; the registers described here name none. */
const ABOUT_A_PERSON =
  /naam|name|bsn|burgerservice|geboren|geboorte|birth|telefoon|phone|mobiel|mail|iban|rekening|melder|tipgever|reporter|informant|kenteken/i

export function looksAboutPerson(header: string): boolean {
  return ABOUT_A_PERSON.test(header)
}

/** The message names places, never what stands there: a file without header has a record in its first line. */
function checkHeader(header: readonly string[], { columns, delimiter }: DescribedTable, path: string): void {
  const known = new Set(columns.flatMap(({ titles }) => titles))
  const personal = header.findIndex((title) => !known.has(title) && looksAboutPerson(title))
  if (personal >= 0 && header.some((title) => known.has(title)))
    throw new InputFault({
      code: 'column-about-persons',
      file: path,
      place: `line 1, column ${personal + 1}`,
      says: 'This column looks like one about a person, and this register takes none.',
      remedy: 'Have the supplier take it out; do not deliver it here.',
    })
  if (header.length === columns.length && columns.every(({ titles }, place) => titles.includes(header[place] ?? '')))
    return
  throw new InputFault({
    code: 'columns-differ',
    file: path,
    place: 'line 1',
    says: 'The columns are not those of the description.',
    remedy: `The header must be: ${columns.map(({ titles }) => titles[0]).join(delimiter)}`,
  })
}
