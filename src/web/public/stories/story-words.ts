import type { Speech } from '../words/speech.ts'
import type { StoryId } from './story-ids.ts'

/** The title of a story, and what it is about in two sentences. */
export function storyWords(id: StoryId, { t }: Speech): { readonly title: string; readonly lead: string } {
  const words = {
    'een-hoog-cijfer': { title: t('stories.highTitle'), lead: t('stories.highLead') },
    'niemand-ingeschreven': { title: t('stories.nobodyTitle'), lead: t('stories.nobodyLead') },
    'geen-cijfer': { title: t('stories.noFigureTitle'), lead: t('stories.noFigureLead') },
  }
  return words[id]
}
