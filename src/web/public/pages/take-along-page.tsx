import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { use } from 'react'
import { useSpeech } from '../parts/speech-context.tsx'
import { openFileList, openRelease } from '../release/release-folder.ts'
import { PageTitle } from '../site/page-title.tsx'
import { useFileAddress, useSite } from '../site/site.ts'
import { CopiedText } from '../take-along/copied-text.tsx'
import { embedCode } from '../take-along/embed-code.ts'
import { ReleaseHistory } from '../take-along/release-history.tsx'
import { FileTable, ReleaseParts } from '../take-along/release-parts.tsx'
import { LICENCE } from '../take-along/view-about.ts'
import { useSiteAddress, useWholeAddresses } from '../take-along/whole-address.ts'

/** Everything that can be taken: the files of the release, the API, code for other sites, the feed, the licence, the history. */
export function TakeAlongPage() {
  const { t } = useSpeech()
  const [askedRelease, askedFiles] = [openRelease(), openFileList()]
  const release = use(askedRelease)
  const files = use(askedFiles)
  return (
    <article className="take-page">
      <PageTitle>{t('takePage.title')}</PageTitle>
      <Heading level={1}>{t('takePage.title')}</Heading>
      <Paragraph purpose="lead">{t('takePage.lead')}</Paragraph>
      <FileTable release={release} files={files} />
      <ReleaseParts release={release} files={files} />
      <ApiExamples />
      <EmbedExample />
      <Feed />
      <Licence />
      <ReleaseHistory release={release} />
    </article>
  )
}

function ApiExamples() {
  const { t } = useSpeech()
  const { api, root } = useSite()
  const [first] = use(openRelease()).subjects
  const examples = [
    ['v1/openapi.json', t('takePage.apiDescription')],
    ['v1/onderwerpen', t('takePage.apiSubjects')],
    ['v1/gebieden?naam=water', t('takePage.apiAreas')],
    ...(first === undefined ? [] : [[`v1/onderwerpen/${first.id}/cijfers`, t('takePage.apiFigures')] as const]),
  ] as const
  return (
    <section>
      <Heading level={2}>{t('takePage.api')}</Heading>
      <Paragraph>{api ? t('takePage.apiNote') : t('takePage.apiNone')}</Paragraph>
      {api && (
        <ul className="take-list">
          {examples.map(([path, means]) => (
            <li key={path}>
              <a href={root + path}>
                <code>/{path}</code>
              </a>{' '}
              {means}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function EmbedExample() {
  const { t, say, language } = useSpeech()
  const [first] = use(openRelease()).subjects
  const { embed } = useWholeAddresses({ language, subject: first?.id ?? '', search: {} })
  if (first === undefined) return null
  return (
    <section>
      <Heading level={2}>{t('takePage.embed')}</Heading>
      <CopiedText
        title={say(first.title)}
        note={t('takePage.embedNote')}
        text={embedCode({ address: embed, title: say(first.title) })}
        lines={4}
      />
    </section>
  )
}

function Feed() {
  const { t } = useSpeech()
  const addressOf = useFileAddress()
  return (
    <section>
      <Heading level={2}>{t('takePage.feed')}</Heading>
      <Paragraph>{t('takePage.feedNote')}</Paragraph>
      <a href={addressOf('releases.atom')} type="application/atom+xml">
        {t('takePage.feedLink')}
      </a>
    </section>
  )
}

function Licence() {
  const { t, day } = useSpeech()
  const { id, publishedOn } = use(openRelease())
  const address = useSiteAddress()
  return (
    <section>
      <Heading level={2}>{t('takePage.licence')}</Heading>
      <Paragraph>{t('takePage.licenceNote')}</Paragraph>
      <p>
        <a href={LICENCE.address} rel="license">
          {t('takePage.licenceLink')}
        </a>
      </p>
      <CopiedText
        title={t('takePage.cite')}
        text={t('takePage.citation', { id, day: day(publishedOn), address })}
        lines={2}
      />
    </section>
  )
}
