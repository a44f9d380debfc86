import { Fragment, useId } from 'react'
import type { Subject } from '../../../publication/contract.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { useFileAddress } from '../site/site.ts'
import { amountDownloads, type DownloadPaths } from './subject-downloads.ts'

/** The tables of subjects as files of the release: what one takes is byte for byte what was published. */
export function SubjectFiles({ subjects }: { readonly subjects: readonly Subject[] }) {
  const { t, say } = useSpeech()
  const id = useId()
  return (
    <section className="take-choice" aria-labelledby={id}>
      <h3 id={id}>{t('take.subject', { count: subjects.length })}</h3>
      <p>{t('take.subjectNote')}</p>
      {subjects.map((subject) => (
        <Fragment key={subject.id}>
          {subjects.length > 1 && <p>{say(subject.title)}</p>}
          <TablesOf subject={subject} />
        </Fragment>
      ))}
    </section>
  )
}

function TablesOf({ subject }: { readonly subject: Subject }) {
  const { t, say } = useSpeech()
  const amounts = amountDownloads(subject)
  return (
    <>
      <FileLinks title={say(subject.title)} paths={subject.downloads} />
      {amounts !== null && (
        <>
          <p>{t('take.amounts')}</p>
          <FileLinks title={`${say(subject.title)}, ${t('take.amounts')}`} paths={amounts} />
        </>
      )}
    </>
  )
}

function FileLinks({ title, paths }: { readonly title: string; readonly paths: DownloadPaths }) {
  const { t } = useSpeech()
  const addressOf = useFileAddress()
  const files = { CSV: paths.csv, Parquet: paths.parquet, 'JSON-stat': paths.jsonStat }
  return (
    <ul className="take-files">
      {Object.entries(files).map(([kind, path]) => (
        <li key={kind}>
          <a href={addressOf(path)} download aria-label={t('take.fileLabel', { kind, title })}>
            {kind}
          </a>
        </li>
      ))}
    </ul>
  )
}
