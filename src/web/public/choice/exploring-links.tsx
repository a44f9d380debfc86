import { Link } from '@tanstack/react-router'
import { useSpeech } from '../parts/speech-context.tsx'
import { useAddress } from './address-change.ts'

/** The ways to lay figures side by side, from one to the other; the subject and the area go along. */
export function ExploringLinks() {
  const { t, language } = useSpeech()
  const { search } = useAddress()
  const { onderwerp, gebied } = search
  const along = {
    params: { language },
    search: { ...(onderwerp === undefined ? {} : { onderwerp }), ...(gebied === undefined ? {} : { gebied }) },
    activeOptions: { includeSearch: false },
  }
  return (
    <nav className="exploring-links" aria-label={t('choice.exploring')}>
      <Link to="/$language/combineren" {...along}>
        {t('choice.combine')}
      </Link>
      <Link to="/$language/vergelijken" {...along}>
        {t('choice.compare')}
      </Link>
      <Link to="/$language/kruistabel" {...along}>
        {t('choice.crossTable')}
      </Link>
      <Link to="/$language/stromen" {...along}>
        {t('choice.flows')}
      </Link>
      <Link to="/$language/zoekgebieden" {...along}>
        {t('choice.searchAreas')}
      </Link>
    </nav>
  )
}
