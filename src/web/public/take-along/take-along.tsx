import { use } from 'react'
import type { ViewSearch } from '../address.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { openRelease } from '../release/release-folder.ts'
import type { View, ViewRow } from '../release/view.ts'
import { CopiedText } from './copied-text.tsx'
import { embedCode } from './embed-code.ts'
import { FileChoice } from './file-choice.tsx'
import { SubjectFiles } from './subject-files.tsx'
import { viewTitle } from './view-about.ts'
import type { ViewFileKind } from './view-files.ts'
import { useWholeAddresses } from './whole-address.ts'

interface TakeAlongProps {
  readonly view: View
  readonly search: ViewSearch
  /** The rows that the page shows, in its order; without them those of the view. */
  readonly rows?: readonly ViewRow[]
}

const TABLES = { csv: 'CSV', xlsx: 'Excel', 'json-stat': 'JSON-stat', 'geo-json': 'GeoJSON' }
const PICTURES = { png: 'PNG', svg: 'SVG' }

/** One step away from every view: its link, its table and its map as files, the whole subject, and code for another site. */
export function TakeAlong({ view, search, rows }: TakeAlongProps) {
  const speech = useSpeech()
  const { t, language } = speech
  const release = use(openRelease())
  const { permalink, embed } = useWholeAddresses({ language, subject: view.subject.id, search })
  async function make(kind: ViewFileKind) {
    const { makeViewFile } = await import('./view-files.ts')
    return makeViewFile(kind, { view, search, rows: rows ?? view.rows, release, permalink }, speech)
  }
  return (
    <>
      <p className="print-address">
        {t('take.about.permalink')}: {permalink}
      </p>
      <details className="take-along">
        <summary>{t('take.title')}</summary>
        <CopiedText title={t('take.permalink')} text={permalink} lines={2} />
        <div className="take-choices">
          <FileChoice title={t('take.table')} note={t('take.tableNote')} kinds={TABLES} make={make} />
          <FileChoice title={t('take.picture')} note={t('take.pictureNote')} kinds={PICTURES} make={make} />
          <SubjectFiles subject={view.subject} />
        </div>
        <CopiedText
          title={t('take.embed')}
          note={t('take.embedNote')}
          text={embedCode({ address: embed, title: viewTitle(view, speech) })}
          lines={6}
        />
      </details>
    </>
  )
}
