import type { Speech } from '../words/speech.ts'

interface ReadingStep {
  readonly id: string
  readonly title: string
  readonly text: string
}

/** What a first visitor reads, in this order. */
export function readingSteps({ t }: Speech): readonly ReadingStep[] {
  return [
    { id: 'zin', title: t('guide.sentenceTitle'), text: t('guide.sentence') },
    { id: 'kleuren', title: t('guide.coloursTitle'), text: t('guide.colours') },
    { id: 'niets', title: t('guide.nothingTitle'), text: t('guide.nothing') },
    { id: 'zeker', title: t('guide.sureTitle'), text: t('guide.sure') },
    { id: 'niet', title: t('guide.notSaidTitle'), text: t('guide.notSaid') },
  ]
}
