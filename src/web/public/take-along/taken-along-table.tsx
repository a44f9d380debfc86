import { useSpeech } from '../parts/speech-context.tsx'
import { FileChoice } from './file-choice.tsx'
import type { TableFileKind } from './table-files.ts'
import type { TakenTable } from './taken-table.ts'

const KINDS = { csv: 'CSV', xlsx: 'Excel' }

/** Any table of a page as a file. It is made when someone asks for it. */
export function TakeAlongTable({ table }: { readonly table: () => TakenTable }) {
  const speech = useSpeech()
  const { t } = speech
  async function make(kind: TableFileKind) {
    const { makeTableFile } = await import('./table-files.ts')
    return makeTableFile(kind, table(), speech)
  }
  return (
    <details className="take-along">
      <summary>{t('take.title')}</summary>
      <FileChoice title={t('take.table')} note={t('take.tableNote')} kinds={KINDS} make={make} />
    </details>
  )
}
