import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useSpeech } from '../parts/speech-context.tsx'
import { useSite } from '../site/site.ts'

/** A release without subjects has nothing to show, and says so. */
export function EmptyPage() {
  const { t } = useSpeech()
  const { name } = useSite()
  return (
    <article className="about">
      <title>{name}</title>
      <Heading level={1}>{t('home.question')}</Heading>
      <Paragraph>{t('home.empty')}</Paragraph>
    </article>
  )
}
