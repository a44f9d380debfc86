import { InputFault } from '../../../vocabulary/input-fault.ts'
import type { Database } from '../../../warehouse/database.ts'
import type { LinkModel } from '../model/link-model.ts'
import type { DeliveredFile } from './delivered-file.ts'

const PLACES_SHOWN = 5

/** Throws an InputFault when the records of two files could not be told apart, or when there is nothing to link to. */
export function checkSources(files: readonly DeliveredFile[], { linkType, sourceColumn }: LinkModel): void {
  const hasColumn = files.every(({ columns }) => columns.has(sourceColumn.toLowerCase()))
  const clash = files.find(({ name }, place) => files.findIndex((other) => other.name === name) < place)
  if (clash !== undefined && !hasColumn)
    throw new InputFault({
      code: 'sources-not-told-apart',
      file: clash.path,
      says: 'Another file has this name too, and a file is called after it.',
      remedy: `Rename one, or add a column ${sourceColumn} to both.`,
    })
  if (linkType === 'link_only' && files.length < 2 && !hasColumn)
    throw new InputFault({
      code: 'one-source-to-link',
      says: 'The model links two sources (link_only), and there is one file.',
      remedy: `Give two files, or a column ${sourceColumn}, or make it dedupe_only.`,
    })
}

/** Throws an InputFault, with the count and the first few places, when ids are missing or not unique in their source. */
export async function checkIds(
  database: Database,
  files: readonly DeliveredFile[],
  { idColumn }: LinkModel,
): Promise<void> {
  const rows = files.map((_, place) => `select ${place} as file, rowid as place, source, id from delivered_${place}`)
  const names = rows.join(' union all ')
  await refuse(database, `select file, place from (${names}) where id is null`, {
    files,
    code: 'id-missing',
    says: (count) => `${count} records have no ${idColumn}`,
  })
  const twice = `select source, id from (${names}) group by source, id having count(*) > 1`
  await refuse(database, `select file, place from (${names}) semi join (${twice}) using (source, id)`, {
    files,
    code: 'id-not-unique',
    says: (count) => `${count} records share their ${idColumn} with another`,
  })
}

async function refuse(
  database: Database,
  query: string,
  fault: { files: readonly DeliveredFile[]; code: string; says: (count: string) => string },
): Promise<void> {
  const [total] = await database.rows<{ faulty: number }>(`select count(*) as faulty from (${query})`)
  if (total === undefined || total.faulty === 0) return
  const first = await database.rows<{ file: number; place: number }>(
    `${query} order by file, place limit ${PLACES_SHOWN}`,
  )
  const places = first.map(({ file, place }) => `${fault.files[file]?.path}, record ${place + 1}`)
  throw new InputFault({
    code: fault.code,
    says: `${fault.says(total.faulty.toLocaleString('en'))}: ${places.join('; ')}${total.faulty > places.length ? '; and so on' : ''}.`,
    remedy: 'Give every record of a source an id of its own.',
  })
}
