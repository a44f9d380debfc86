import { use } from 'react'
import type { MapLevel, Release, Subject } from '../../../publication/contract.ts'
import { choiceOf } from '../release/choice.ts'
import { openView } from '../release/opened-view.ts'
import type { View } from '../release/view.ts'

/** The subject that a story is told with: that of the whole country, or else that of the made-up region. */
export function subjectFor(release: Release, stem: string): Subject | undefined {
  return [stem, `voorbeeld-${stem}`].map((id) => release.subjects.find((subject) => subject.id === id)).find(Boolean)
}

/** The newest figures of a subject at a level; at the largest it has when it lacks that one. */
export function useStoryView(release: Release, subject: Subject, niveau: MapLevel): View {
  return use(openView(subject, choiceOf(release, subject, { niveau })))
}
