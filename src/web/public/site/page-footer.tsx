import { Link } from '@tanstack/react-router'
import { useSpeech } from '../parts/speech-context.tsx'
import { useFileAddress } from './site.ts'

/** What the site promises its visitors, and where the rest is. */
export function PageFooter() {
  const { language, t } = useSpeech()
  const addressOf = useFileAddress()
  const params = { language }
  return (
    <footer className="site-footer">
      <p>{t('frame.promise')}</p>
      <ul>
        <li>
          <Link to="/$language/methode" params={params}>
            {t('frame.methods')}
          </Link>
        </li>
        <li>
          <Link to="/$language/meenemen" params={params}>
            {t('frame.takeAlong')}
          </Link>
        </li>
        <li>
          <Link to="/$language/toegankelijkheid" params={params}>
            {t('frame.accessibility')}
          </Link>
        </li>
        <li>
          <a href={addressOf('releases.atom')} type="application/atom+xml">
            {t('frame.feed')}
          </a>
        </li>
        <li>
          <Link to="/$language/over" params={params}>
            {t('frame.aboutLong')}
          </Link>
        </li>
      </ul>
    </footer>
  )
}
