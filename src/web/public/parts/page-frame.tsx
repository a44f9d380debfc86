import { SkipLink } from '@nl-design-system-candidate/skip-link-react'
import { Outlet, useLocation } from '@tanstack/react-router'
import { Suspense, use, useEffect, useRef } from 'react'
import { readPath } from '../address/page-address.ts'
import { JudgedAddress } from '../site/judged-address.tsx'
import { NewReleaseNotice } from '../site/new-release-notice.tsx'
import { PageFooter } from '../site/page-footer.tsx'
import { PageHeader } from '../site/page-header.tsx'
import { parseLanguage, speechIn } from '../words/speech.ts'
import { SpeechContext } from './speech-context.tsx'

/** The frame of every page: skip link, header, main, footer; in the language that the address names. */
export function PageFrame() {
  const { pathname } = useLocation()
  const speech = use(speechIn(parseLanguage(pathname.split('/')[1] ?? '') ?? 'nl'))
  const main = useMainFocus(pathname)
  const bare = readPath(pathname)?.kind === 'insluiten'
  useEffect(() => {
    document.documentElement.lang = speech.language
  }, [speech])
  return (
    <SpeechContext value={speech}>
      {!bare && <SkipLink href="#inhoud">{speech.t('frame.skip')}</SkipLink>}
      {!bare && <PageHeader />}
      <main id="inhoud" className={bare ? 'bare' : undefined} tabIndex={-1} ref={main}>
        <Suspense fallback={<p className="waiting">{speech.t('frame.waiting')}</p>}>
          <JudgedAddress>
            <Outlet />
          </JudgedAddress>
        </Suspense>
      </main>
      {!bare && <PageFooter />}
      {!bare && <NewReleaseNotice />}
    </SpeechContext>
  )
}

/** A reader of the screen hears the new page: its main part takes the focus, except on arrival. */
function useMainFocus(pathname: string) {
  const main = useRef<HTMLElement>(null)
  const arrived = useRef(pathname)
  useEffect(() => {
    if (pageOf(arrived.current) !== pageOf(pathname)) main.current?.focus({ preventScroll: true })
    arrived.current = pathname
  }, [pathname])
  return main
}

/** What counts as one page: all subjects are the same map, in either language. */
function pageOf(path: string): string {
  const place = readPath(path)
  return place?.kind === 'kaart' ? 'kaart' : `${place?.kind}/${place?.named?.id}`
}
