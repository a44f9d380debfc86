import { Heading } from '@nl-design-system-candidate/heading-react'
import { Link } from '@tanstack/react-router'
import { useSpeech } from '../parts/speech-context.tsx'
import { PageTitle } from '../site/page-title.tsx'

/** An address that leads nowhere. */
export function MissingPage() {
  const { t, language } = useSpeech()
  return (
    <article className="about">
      <PageTitle>{t('missingPage.title')}</PageTitle>
      <Heading level={1}>{t('missingPage.title')}</Heading>
      <p>{t('missingPage.says')}</p>
      <p>
        <Link to="/$language" params={{ language }}>
          {t('missingPage.back')}
        </Link>
      </p>
    </article>
  )
}
