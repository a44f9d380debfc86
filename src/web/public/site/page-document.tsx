import { RouterProvider } from '@tanstack/react-router'
import { use } from 'react'
import type { Release } from '../../../publication/contract.ts'
import { contentPolicy } from '../../../vocabulary/content-policy.ts'
import { LANGUAGES, type Language } from '../../../vocabulary/language.ts'
import { type Judgement } from '../address/judgement.ts'
import { type PagePlace, pathOf } from '../address/page-address.ts'
import { speechIn } from '../words/speech.ts'
import type { Bundle, SiteWish } from './bundle.ts'
import { JudgementContext } from './judged-address.tsx'
import { pageSources } from './page-needs.ts'
import { ROOT_MARK, SHARED_TITLE } from './relative-root.ts'
import { type Site, SiteContext } from './site.ts'
import type { StillRouter } from './still-router.ts'

interface DocumentProps {
  readonly judgement: Judgement
  readonly release: Release
  readonly bundle: Bundle
  /** Paths within the release of what the page asks for at once. */
  readonly preloads: readonly string[]
  readonly wish: SiteWish
  readonly site: Site
  readonly styles: string
  readonly styleHash: string
  /** Without one, the page is made in the browser only. */
  readonly router: StillRouter | undefined
}

/** A page as it is sent: complete without scripts, with one style sheet in it and nothing from elsewhere. */
export function PageDocument(props: DocumentProps) {
  const { judgement, site, router, bundle } = props
  const language = judgement.page?.language ?? 'nl'
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {props.wish.policyInPage && (
          <meta httpEquiv="content-security-policy" content={contentPolicy(site.basemap, props.styleHash)} />
        )}
        <style dangerouslySetInnerHTML={{ __html: props.styles }} />
        <Links {...props} />
        <Description {...props} />
      </head>
      <body>
        <div id="page" data-api={String(site.api)} data-basemap={site.basemap} data-name={site.name}>
          {router !== undefined && (
            <SiteContext value={site}>
              <JudgementContext value={judgement}>
                <RouterProvider router={router} />
              </JudgementContext>
            </SiteContext>
          )}
        </div>
        {runsScripts(props) && <WithoutScript language={language} />}
        {runsScripts(props) && <script type="module" src={ROOT_MARK + bundle.script} />}
      </body>
    </html>
  )
}

function WithoutScript({ language }: { readonly language: Language }) {
  return (
    <noscript>
      <p className="no-script">
        {use(speechIn(language)).t('frame.noScript')} <a href={`${ROOT_MARK}release/release.json`}>release.json</a>
      </p>
    </noscript>
  )
}

/** A small picture on another site is whole as it is sent, and its policy refuses scripts; one among files must be drawn there. */
function runsScripts({ judgement: { page }, wish }: DocumentProps): boolean {
  return page?.kind !== 'insluiten' || wish.policyInPage
}

/** Only what the page certainly needs, and only what is small. */
function EarlyFiles({ judgement: { page, status }, bundle, preloads }: DocumentProps) {
  const scripts =
    status === 200 && page !== undefined ? pageSources(page).flatMap((source) => bundle.chunks[source] ?? []) : []
  return (
    <>
      {[...new Set([bundle.script, ...bundle.imports, ...scripts])].map((script) => (
        <link key={script} rel="modulepreload" href={ROOT_MARK + script} />
      ))}
      {preloads.map((file) => (
        <link key={file} rel="preload" as="fetch" crossOrigin="anonymous" href={`${ROOT_MARK}release/${file}`} />
      ))}
    </>
  )
}

function Links(props: DocumentProps) {
  const { page, status } = props.judgement
  return (
    <>
      <link rel="icon" href={`${ROOT_MARK}icon.svg`} type="image/svg+xml" />
      <link rel="manifest" href={`${ROOT_MARK}manifest.webmanifest`} />
      {runsScripts(props) && <EarlyFiles {...props} />}
      <link
        rel="alternate"
        type="application/atom+xml"
        title={props.site.name}
        href={`${ROOT_MARK}release/releases.atom`}
      />
      {page !== undefined && status === 200 && <Addresses page={page} address={props.wish.address} />}
    </>
  )
}

/** Search engines want whole addresses; without one, the way from here does. */
function Addresses({ page, address }: { readonly page: PagePlace; readonly address: string | null }) {
  const root = address ?? ROOT_MARK
  const addressIn = (language: (typeof LANGUAGES)[number]) => root + pathOf({ ...page, language }).slice(1)
  return (
    <>
      <link rel="canonical" href={addressIn(page.language)} />
      {LANGUAGES.map((language) => (
        <link key={language} rel="alternate" hrefLang={language} href={addressIn(language)} />
      ))}
    </>
  )
}

function Description({ judgement, release, site }: DocumentProps) {
  const language = judgement.page?.language ?? 'nl'
  const text = descriptionOf(judgement.page, release) ?? use(speechIn(language)).t('frame.description')
  const description = typeof text === 'string' ? text : text[language]
  return (
    <>
      <meta name="description" content={description} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:title" content={SHARED_TITLE} />
      <meta property="og:description" content={description} />
      {judgement.status !== 200 && <meta name="robots" content="noindex" />}
    </>
  )
}

function descriptionOf(page: PagePlace | undefined, { themes, subjects }: Release) {
  const id = page?.named?.id
  if (page?.named?.what === 'theme') return themes.find((theme) => theme.id === id)?.lead
  return page?.named?.what === 'subject' ? subjects.find((subject) => subject.id === id)?.says : undefined
}
