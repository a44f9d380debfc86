import { use } from 'react'
import type { Release, Subject } from '../../../publication/contract.ts'
import type { Choice } from '../release/choice.ts'
import { openView } from '../release/opened-view.ts'
import type { View } from '../release/view.ts'

/** The view that is chosen of a subject. The page waits for the slowest of its files. */
export function useView(subject: Subject, choice: Choice): View {
  return use(openView(subject, choice))
}

/** The subject that a page is about: the one of that id, or none. */
export function subjectNamed(release: Release, id: string | undefined): Subject | undefined {
  return release.subjects.find((subject) => subject.id === id)
}
