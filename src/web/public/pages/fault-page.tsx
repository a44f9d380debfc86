import { Heading } from '@nl-design-system-candidate/heading-react'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useSpeech } from '../parts/speech-context.tsx'

/** The figures could not be read: says so, and how to go on. */
export function FaultPage({ error }: ErrorComponentProps) {
  const { t } = useSpeech()
  return (
    <main id="inhoud" className="about">
      <title>{`${t('fault.title')} – Zichtlijn`}</title>
      <Heading level={1}>{t('fault.title')}</Heading>
      <p>{t('fault.says')}</p>
      <p className="note">{error instanceof Error ? error.message : null}</p>
    </main>
  )
}
