import { parse } from 'csv-parse/sync'
import { InputFault } from '../../../vocabulary/input-fault.ts'
import type { Branches } from '../argus/hierarchy-file.ts'

/** Reads a CSV code list with for each code the one above it; an empty one stands directly under the total. */
export function parentsIn(
  text: string,
  { file, code, parent }: { file: string; code: string; parent: string },
): Branches {
  const rows = rowsOf(text, file)
  const [header = []] = rows
  const [codeAt, parentAt] = [header.indexOf(code), header.indexOf(parent)]
  if (codeAt < 0 || parentAt < 0)
    throw new InputFault({
      code: 'column-missing',
      file,
      place: 'line 1',
      says: `There is no column ${codeAt < 0 ? code : parent}.`,
      remedy: 'Name the columns of the code and of the one above it.',
    })
  return rows.slice(1).map((row) => [row[codeAt] ?? '', row[parentAt] || null] as const)
}

function rowsOf(text: string, file: string): string[][] {
  try {
    return parse(text, { bom: true, trim: true, skip_empty_lines: true, delimiter: [',', ';', '\t'] })
  } catch (cause) {
    throw new InputFault({
      code: 'code-list-not-understood',
      file,
      says: 'It is no CSV with as many cells in every line.',
      remedy: 'Save it again as CSV in UTF-8.',
      cause,
    })
  }
}
