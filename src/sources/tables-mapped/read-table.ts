import { InputFault } from '../../vocabulary/input-fault.ts'
import type { Reader } from '../reader.ts'
import { readDescribed } from '../tables-described/described-reader.ts'
import { type GivenRow, isFault, type RowFault } from '../tables-described/described-row.ts'
import type { DescribedTable } from '../tables-described/described-table.ts'
import { toDescribedText } from './cell-format.ts'
import { type Mapping, placesOf, readMapping } from './mapping.ts'
import { readSheet, type SheetCell } from './sheet.ts'

/**
 * Reads any CSV or XLSX through a mapping. What comes out is a delivery of the register that the mapping names,
 * checked as that register's own CSV is; its tables are declared by that register's reader.
 */
export const tableReader: Reader = {
  register: 'table',
  takes: 'Any CSV or XLSX through --mapping, as a delivery of the register that the mapping names.',
  delivered: [],
  async read(warehouse, paths, options) {
    if (options.mappingFile === undefined) throw mappingMissing()
    const { mapping, register } = await readMapping(options.mappingFile)
    const { supplier, part } = mapping
    const rows = (path: string) => mappedRows(path, mapping, register.table)
    return readDescribed(warehouse, register, { given: { paths, supplier, part, rows }, options })
  },
}

async function* mappedRows(path: string, mapping: Mapping, table: DescribedTable): AsyncGenerator<GivenRow> {
  let places: ReadonlyMap<string, number> | undefined
  for await (const { number, place, cells } of readSheet(path, mapping)) {
    if (number < mapping.headerRow) continue
    if (places === undefined) places = placesOf(cells, mapping, path)
    else yield { place, cells: toDescribedCells(cells, places, { mapping, table }) }
  }
  if (places === undefined) throw headerMissing(path, mapping)
}

function toDescribedCells(
  cells: readonly SheetCell[],
  places: ReadonlyMap<string, number>,
  { mapping, table }: { mapping: Mapping; table: DescribedTable },
): readonly string[] | RowFault {
  const described: string[] = []
  for (const column of table.columns) {
    const field = mapping.fields[column.name]
    const text =
      field === undefined
        ? ''
        : 'constant' in field
          ? field.constant
          : toDescribedText(cells[places.get(field.column) ?? -1] ?? null, column, field)
    if (isFault(text)) return text
    described.push(text)
  }
  return described
}

function mappingMissing(): InputFault {
  return new InputFault({
    code: 'mapping-missing',
    says: 'A table of your own is read through a mapping.',
    remedy: 'Draft one with "zichtlijn read table FILE --suggest-mapping", correct it, and give it with --mapping.',
  })
}

function headerMissing(path: string, { headerRow }: Mapping): InputFault {
  return new InputFault({
    code: 'header-missing',
    file: path,
    place: `row ${headerRow}`,
    says: 'There is no header here.',
    remedy: 'Correct "headerRow" or "sheet" in the mapping.',
  })
}
