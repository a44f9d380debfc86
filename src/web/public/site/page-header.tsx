import { Link, useLocation } from '@tanstack/react-router'
import type { Language } from '../../../vocabulary/language.ts'
import { LanguageSwitch } from '../../design/language-switch.tsx'
import { useSpeech } from '../parts/speech-context.tsx'
import { useSite } from './site.ts'

/** The name of the site, the ways in, and the other language. On a narrow screen the ways in fold away. */
export function PageHeader() {
  const { language, t } = useSpeech()
  const { name } = useSite()
  return (
    <header className="site-header">
      <Link to="/$language" params={{ language }} activeOptions={{ exact: true }} className="wordmark">
        <svg viewBox="0 0 32 20" aria-hidden="true">
          <path d="M1 10C7 1 25 1 31 10C25 19 7 19 1 10ZM1 10H31" />
          <circle cx="16" cy="10" r="4.5" />
        </svg>
        {name}
      </Link>
      <nav aria-label={t('frame.menu')} className="site-menu">
        <MenuLinks />
      </nav>
      <details className="site-menu-folded" name="menu">
        <summary>{t('frame.fold')}</summary>
        <nav aria-label={t('frame.menu')}>
          <MenuLinks />
        </nav>
      </details>
      <Languages />
    </header>
  )
}

function MenuLinks() {
  const { language, t } = useSpeech()
  const params = { language }
  return (
    <ul>
      <li>
        <Link to="/$language" params={params} hash="themas" activeOptions={{ exact: true, includeHash: true }}>
          {t('frame.themes')}
        </Link>
      </li>
      <li>
        <Link to="/$language/combineren" params={params}>
          {t('frame.combine')}
        </Link>
      </li>
      <li>
        <Link to="/$language" params={params} hash="verhalen" activeOptions={{ exact: true, includeHash: true }}>
          {t('frame.stories')}
        </Link>
      </li>
      <li>
        <Link to="/$language/uitleg" params={params}>
          {t('frame.guide')}
        </Link>
      </li>
      <li>
        <Link to="/$language/over" params={params}>
          {t('frame.about')}
        </Link>
      </li>
    </ul>
  )
}

function Languages() {
  const { language, t } = useSpeech()
  const { root } = useSite()
  const { pathname, searchStr } = useLocation()
  const addressOf = (other: Language) => `${root}${other}${pathname.replace(/^\/(nl|en)(?=\/|$)/, '')}${searchStr}`
  return <LanguageSwitch current={language} label={t('frame.language')} addressOf={addressOf} />
}
