import type { Subject } from '../../../publication/contract.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { CopiedText } from './copied-text.tsx'
import { embedCode } from './embed-code.ts'
import { FileChoice } from './file-choice.tsx'
import { SubjectFiles } from './subject-files.tsx'
import type { PictureKind, TableKind, TakenView } from './taken-view.ts'

interface TakeAlongFilesProps {
  /** Names what is taken, where a page has more than one thing to take. */
  readonly of?: string
  readonly permalink: string
  /** What is taken, with what makes it: loaded when someone asks. */
  readonly take: () => Promise<TakenView>
  readonly tables: readonly TableKind[]
  readonly picture?: 'map' | 'chart'
  /** Subjects whose whole tables go with it. */
  readonly subjects: readonly Subject[]
  /** The address of the same picture for other sites, and its name. */
  readonly embed?: { readonly address: string; readonly title: string }
}

const TABLES: Readonly<Record<TableKind, string>> = {
  csv: 'CSV',
  xlsx: 'Excel',
  'json-stat': 'JSON-stat',
  'geo-json': 'GeoJSON',
}
const PICTURES: Readonly<Record<PictureKind, string>> = { png: 'PNG', svg: 'SVG' }

/** One step away from everything that a page shows: its link, its table and its picture as files, and code for another site. */
export function TakeAlongFiles({ of, permalink, take, tables, picture, subjects, embed }: TakeAlongFilesProps) {
  const speech = useSpeech()
  const { t } = speech
  const named = (title: string) => (of === undefined ? title : `${title}: ${of}`)
  async function make(kind: TableKind | PictureKind) {
    const { makeTakenFile } = await import('./taken-file.ts')
    return makeTakenFile(kind, await take(), speech)
  }
  return (
    <>
      <p className="print-address">
        {t('take.about.permalink')}: {permalink}
      </p>
      <details className="take-along">
        <summary>{named(t('take.title'))}</summary>
        <CopiedText title={named(t('take.permalink'))} text={permalink} lines={2} />
        <div className="take-choices">
          <FileChoice
            title={named(t('take.table'))}
            note={t('take.tableNote')}
            kinds={tables.map((kind) => ({ kind, name: TABLES[kind] }))}
            make={make}
          />
          {picture !== undefined && (
            <FileChoice
              title={named(picture === 'map' ? t('take.picture') : t('take.chart'))}
              note={picture === 'map' ? t('take.pictureNote') : t('take.chartNote')}
              kinds={(['png', 'svg'] as const).map((kind) => ({ kind, name: PICTURES[kind] }))}
              make={make}
            />
          )}
          {subjects.length > 0 && <SubjectFiles subjects={subjects} />}
        </div>
        {embed !== undefined && (
          <CopiedText title={t('take.embed')} note={t('take.embedNote')} text={embedCode(embed)} lines={6} />
        )}
      </details>
    </>
  )
}
