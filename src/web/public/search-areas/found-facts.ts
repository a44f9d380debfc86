import type { SearchArea } from '../../../publication/contract.ts'
import type { AreaFact } from '../choice/marking-map.tsx'
import { factOf } from '../combine/combined-facts.ts'
import type { View } from '../release/view.ts'
import type { Speech } from '../words/speech.ts'
import { chanceWords } from './chance-words.ts'

interface FoundInput {
  readonly code: string
  readonly view: View
  readonly found: readonly SearchArea[]
}

/** The figure of an area; where it was found also what was expected, and how often chance would give so much. */
export function foundFacts({ code, view, found }: FoundInput, speech: Speech): readonly AreaFact[] {
  const { t, figure, say } = speech
  const row = view.byCode.get(code)
  if (row === undefined) return []
  const entry = found.find(({ area }) => area === code)
  if (entry === undefined) return [factOf(row.cell, view, speech)]
  return [
    { of: say(view.subject.numeratorName), words: figure(entry.count) },
    { of: t('searchAreas.expected'), words: figure(entry.expected, 1) },
    { of: t('searchAreas.corrected'), words: chanceWords(entry.adjusted, speech) },
  ]
}
