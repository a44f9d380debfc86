import { InputFault } from '../../../vocabulary/input-fault.ts'
import type { LinkModel } from '../model/link-model.ts'
import { namesIn } from '../model/sql-names.ts'
import { columnUses } from '../model/used-columns.ts'
import type { DeliveredFile } from './delivered-file.ts'

/** What the table of records calls columns of its own. */
const OWN = ['record', 'source', 'id']

/**
 * The delivered columns that a model uses, as the first file spells them. Throws an InputFault that lists each column
 * that a file lacks, with the place in the model that asks for it.
 */
export function wantedColumns(files: readonly DeliveredFile[], model: LinkModel): string[] {
  const uses = [{ column: model.idColumn, where: 'unique_id_column_name' }, ...columnUses(model)]
  const isSource = (column: string) => column.toLowerCase() === model.sourceColumn.toLowerCase()
  const lacking = files.flatMap(({ path, columns }) =>
    uses
      .filter(({ column }) => !columns.has(column.toLowerCase()) && !isSource(column))
      .map(({ column, where }) => ({ path, says: `${column}, which ${where} uses` })),
  )
  if (lacking.length > 0) throw columnsMissing(lacking)
  const names = new Set([...columnUses(model).map(({ column }) => column), ...derivedFrom(files, model)].map(lowered))
  const wanted = [...names].filter((name) => !isOwn(name, model))
  return wanted.map((name) => files[0]?.columns.get(name)?.name ?? name)
}

/** A derived column may use any column of the files: whatever name in it is one of theirs. */
function derivedFrom(files: readonly DeliveredFile[], { derivedColumns }: LinkModel): string[] {
  const names = derivedColumns.flatMap(({ sql }) => namesIn(sql).map(({ name }) => lowered(name)))
  return names.filter((name) => files.length > 0 && files.every(({ columns }) => columns.has(name)))
}

/** Whether the records have this column of themselves; a delivered column that takes such a name is refused. */
function isOwn(name: string, { idColumn, sourceColumn }: LinkModel): boolean {
  if (!OWN.includes(name)) return false
  if ((name === 'id' && lowered(idColumn) === 'id') || (name === 'source' && lowered(sourceColumn) === 'source'))
    return true
  throw new InputFault({
    code: 'column-name-taken',
    place: `column ${name}`,
    says: 'Zichtlijn needs this name for itself.',
    remedy: 'Give the column another name in the files and in the model.',
  })
}

function columnsMissing(lacking: readonly { path: string; says: string }[]): InputFault {
  const files = [...new Set(lacking.map(({ path }) => path))]
  const lines = files.map((file) => {
    const columns = new Set(lacking.filter(({ path }) => path === file).map(({ says }) => `    ${says}`))
    return [`  ${file}`, ...columns].join('\n')
  })
  return new InputFault({
    code: 'column-missing',
    says: `The model uses columns that are not there:\n${lines.join('\n')}\n`,
    remedy: 'Correct the names in the model, or add the columns.',
  })
}

function lowered(name: string): string {
  return name.toLowerCase()
}
