import { SkipLink } from '@nl-design-system-candidate/skip-link-react'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { Suspense, useEffect, useMemo, useRef } from 'react'
import type { Language } from '../../../vocabulary/language.ts'
import { LanguageSwitch } from '../../design/language-switch.tsx'
import { parseLanguage, speechIn } from '../words/speech.ts'
import { SpeechContext, useSpeech } from './speech-context.tsx'

/** The frame of every page: skip link, header, main, footer; in the language that the address names. */
export function PageFrame() {
  const { pathname } = useLocation()
  const speech = useMemo(() => speechIn(parseLanguage(pathname.split('/')[1] ?? '') ?? 'nl'), [pathname])
  const main = useMainFocus(pathname)
  useEffect(() => {
    document.documentElement.lang = speech.language
  }, [speech])
  return (
    <SpeechContext value={speech}>
      <SkipLink href="#inhoud">{speech.t('frame.skip')}</SkipLink>
      <PageHeader />
      <main id="inhoud" tabIndex={-1} ref={main}>
        <Suspense fallback={<p className="waiting">{speech.t('frame.waiting')}</p>}>
          <Outlet />
        </Suspense>
      </main>
      <PageFooter />
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
  const [kind = '', name = ''] = path.split('/').slice(2)
  return kind === '' || kind === 'kaart' ? 'kaart' : `${kind}/${name}`
}

function PageHeader() {
  const { language, t } = useSpeech()
  const { pathname, searchStr } = useLocation()
  const addressOf = (other: Language) => `/${other}${pathname.replace(/^\/(nl|en)(?=\/|$)/, '')}${searchStr}`
  return (
    <header className="site-header">
      <Link to="/$language" params={{ language }} className="wordmark">
        <svg viewBox="0 0 32 20" aria-hidden="true">
          <path d="M1 10C7 1 25 1 31 10C25 19 7 19 1 10ZM1 10H31" />
          <circle cx="16" cy="10" r="4.5" />
        </svg>
        Zichtlijn
      </Link>
      <nav aria-label={t('frame.menu')} className="site-menu">
        <Link
          to="/$language"
          params={{ language }}
          activeOptions={{ exact: true }}
          aria-current={pageOf(pathname) === 'kaart' ? 'page' : undefined}
        >
          {t('frame.map')}
        </Link>
        <Link to="/$language/over" params={{ language }}>
          {t('frame.about')}
        </Link>
      </nav>
      <LanguageSwitch current={language} label={t('frame.language')} addressOf={addressOf} />
    </header>
  )
}

function PageFooter() {
  const { language, t } = useSpeech()
  return (
    <footer className="site-footer">
      <p>{t('frame.promise')}</p>
      <p>
        <Link to="/$language/over" params={{ language }}>
          {t('frame.aboutLong')}
        </Link>
      </p>
    </footer>
  )
}
