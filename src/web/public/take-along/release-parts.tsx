import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { Release, ReleaseFile, Subject } from '../../../publication/contract.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { useFileAddress } from '../site/site.ts'
import type { Speech } from '../words/speech.ts'
import { amountDownloads, type DownloadPaths } from './subject-downloads.ts'

interface ReleaseFilesProps {
  readonly release: Release
  readonly files: readonly ReleaseFile[]
}

/** The tables of every subject, with their sizes. */
export function FileTable({ release, files }: ReleaseFilesProps) {
  const { t, say } = useSpeech()
  const sizes = sizesOf(files)
  return (
    <section>
      <Heading level={2}>{t('takePage.tables')}</Heading>
      <Paragraph>{t('takePage.tablesNote')}</Paragraph>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="scroll-frame" role="region" aria-label={t('takePage.tables')} tabIndex={0}>
        <table className="take-table">
          <thead>
            <tr>
              <th scope="col">{t('takePage.subject')}</th>
              <th scope="col">CSV</th>
              <th scope="col">Parquet</th>
              <th scope="col">JSON-stat</th>
            </tr>
          </thead>
          <tbody>
            {release.subjects.flatMap((subject) => {
              const title = say(subject.title) + (isMadeUp(subject, release) ? ` (${t('madeUp.mark')})` : '')
              const amounts = amountDownloads(subject)
              const sums = `${title}: ${t('takePage.amounts')}`
              return [
                <TableRow key={subject.id} title={title} paths={subject.downloads} sizes={sizes} />,
                ...(amounts === null
                  ? []
                  : [<TableRow key={`${subject.id} sums`} title={sums} paths={amounts} sizes={sizes} />]),
              ]
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface TableRowProps {
  readonly title: string
  readonly paths: DownloadPaths
  readonly sizes: ReadonlyMap<string, number>
}

function TableRow({ title, paths, sizes }: TableRowProps) {
  return (
    <tr>
      <th scope="row">{title}</th>
      {(['csv', 'parquet', 'jsonStat'] as const).map((kind) => (
        <td key={kind}>
          <FileLink path={paths[kind]} sizes={sizes} of={title} />
        </td>
      ))}
    </tr>
  )
}

/** Boundaries, and what a release says of itself. */
export function ReleaseParts({ release, files }: ReleaseFilesProps) {
  const speech = useSpeech()
  const { t, say } = speech
  const sizes = sizesOf(files)
  const size = sizeWords(
    files.reduce((sum, { bytes }) => sum + bytes, 0),
    speech,
  )
  const parts = [
    ['release.json', t('takePage.release')],
    ['files.json', t('takePage.files')],
    ['certificate.json', t('takePage.certificate')],
    ['methods.json', t('takePage.methods')],
    ['dcat.jsonld', t('takePage.dcat')],
  ] as const
  return (
    <>
      <section>
        <Heading level={2}>{t('takePage.boundaries')}</Heading>
        <Paragraph>{t('takePage.boundariesNote')}</Paragraph>
        <ul className="take-list">
          {release.maps.map(({ id, title, boundaries }) => (
            <li key={id}>
              <FileLink path={boundaries} sizes={sizes} of={say(title)} named />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <Heading level={2}>{t('takePage.rest')}</Heading>
        <ul className="take-list">
          {parts.map(([path, means]) => (
            <li key={path}>
              <FileLink path={path} sizes={sizes} of={means} named />
            </li>
          ))}
        </ul>
        <Paragraph>{t('takePage.count', { files: speech.figure(files.length), size })}</Paragraph>
      </section>
    </>
  )
}

interface FileLinkProps {
  readonly path: string
  readonly sizes: ReadonlyMap<string, number>
  /** What the file is, for who hears the link alone. */
  readonly of: string
  /** Whether the link shows what it is, rather than the size alone. */
  readonly named?: boolean
}

function FileLink({ path, sizes, of, named = false }: FileLinkProps) {
  const speech = useSpeech()
  const addressOf = useFileAddress()
  const bytes = sizes.get(path)
  const size = bytes === undefined ? '' : sizeWords(bytes, speech)
  const kind = path.slice(path.indexOf('.') + 1)
  return named ? (
    <>
      <a href={addressOf(path)} download>
        {of}
      </a>{' '}
      <span className="take-size">{[kind, size].filter((part) => part !== '').join(', ')}</span>
    </>
  ) : (
    <a href={addressOf(path)} download aria-label={`${of}: ${kind}, ${size}`}>
      {size}
    </a>
  )
}

/** Of invented areas, or from an invented register. */
function isMadeUp({ levels, sources }: Subject, release: Release): boolean {
  const maps = release.maps.filter(({ id }) => levels.some(({ map }) => map === id))
  const invented = release.sources.filter(({ madeUp }) => madeUp).map(({ id }) => id)
  return (
    maps.some(({ territory }) => territory === 'voorbeeldregio') || sources.some((source) => invented.includes(source))
  )
}

function sizesOf(files: readonly ReleaseFile[]): ReadonlyMap<string, number> {
  return new Map(files.map(({ path, bytes }) => [path, bytes]))
}

/** "1,2 MB": in thousands, as disks are sold and browsers count. */
function sizeWords(bytes: number, { figure }: Speech): string {
  if (bytes < 1e6) return `${figure(Math.max(1, Math.round(bytes / 1e3)))} kB`
  return `${figure(bytes / 1e6, bytes < 1e7 ? 1 : 0)} MB`
}
