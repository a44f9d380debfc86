import type { Speech } from '../words/speech.ts'
import { csvOf } from './csv-file.ts'
import type { SavedFile } from './saved-file.ts'
import type { TakenTable } from './taken-table.ts'
import { workbookOf } from './workbook-file.ts'

export type TableFileKind = 'csv' | 'xlsx'

/** Makes a file of any table. */
export async function makeTableFile(
  kind: TableFileKind,
  table: TakenTable,
  { language, t }: Speech,
): Promise<SavedFile> {
  if (kind === 'csv') {
    const content = new Blob([csvOf(table, language)], { type: 'text/csv;charset=utf-8' })
    return { name: `${table.name}.csv`, content }
  }
  const content = await workbookOf(table, { figures: t('take.figures'), about: t('take.aboutSheet') })
  return { name: `${table.name}.xlsx`, content }
}
