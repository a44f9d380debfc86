import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { use } from 'react'
import type { Release } from '../../../publication/contract.ts'
import { KindsOfNothing } from '../parts/kinds-of-nothing.tsx'
import { useSpeech } from '../parts/speech-context.tsx'
import { openRelease } from '../release/release-folder.ts'
import { PageTitle } from '../site/page-title.tsx'
import { useFileAddress } from '../site/site.ts'

/** What Zichtlijn does and does not do, how figures are protected, and what they rest on. */
export function AboutPage() {
  const release = use(openRelease())
  const { t } = useSpeech()
  return (
    <article className="about">
      <PageTitle>{t('about.title')}</PageTitle>
      <Heading level={1}>{t('about.title')}</Heading>
      <Paragraph purpose="lead">{t('about.lead')}</Paragraph>
      <Heading level={2}>{t('about.does')}</Heading>
      <ul>
        <li>{t('about.doesShow')}</li>
        <li>{t('about.doesExplain')}</li>
        <li>{t('about.doesDoubt')}</li>
      </ul>
      <Heading level={2}>{t('about.doesNot')}</Heading>
      <ul>
        <li>{t('about.doesNotPerson')}</li>
        <li>{t('about.doesNotAccuse')}</li>
        <li>{t('about.doesNotTrait')}</li>
        <li>{t('about.doesNotFollow')}</li>
      </ul>
      <Protection release={release} />
      <Sources release={release} />
    </article>
  )
}

function Protection({ release }: { readonly release: Release }) {
  const { t, say } = useSpeech()
  return (
    <>
      <Heading level={2}>{t('about.protection')}</Heading>
      <p>{say(release.protection.rule)}</p>
      <KindsOfNothing />
    </>
  )
}

function Sources({ release }: { readonly release: Release }) {
  const { t, day } = useSpeech()
  const addressOf = useFileAddress()
  return (
    <>
      <Heading level={2}>{t('about.sources')}</Heading>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="scroll-frame" role="region" aria-label={t('about.sources')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('about.supplier')}</th>
              <th scope="col">{t('about.name')}</th>
              <th scope="col">{t('about.asOf')}</th>
              <th scope="col">{t('about.licence')}</th>
            </tr>
          </thead>
          <tbody>
            {release.sources.map((source) => (
              <tr key={source.id}>
                <th scope="row">
                  {source.supplier} {source.madeUp && <span className="made-up-tag">{t('madeUp.mark')}</span>}
                </th>
                <td>{source.name}</td>
                <td>{day(source.asOf)}</td>
                <td className="licence">{source.licence ?? t('about.noLicence')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        {t('origin.published', { day: day(release.publishedOn) })} {t('about.release')}{' '}
        <a href={addressOf('release.json')}>release.json</a> <code>{release.id}</code>
      </p>
    </>
  )
}
