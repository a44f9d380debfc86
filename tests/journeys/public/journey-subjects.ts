import type { SubjectDefinition } from '../../../src/publication/subject-definition.ts'
import { clearedFarmsPerBuurt } from '../../../src/publication/subjects/cleared-farms-per-buurt.ts'
import { emptyHomesPerBuurt } from '../../../src/publication/subjects/empty-homes-per-buurt.ts'
import { occupancyPerBuurt } from '../../../src/publication/subjects/occupancy-per-buurt.ts'
import { SAMPLE_SUBJECTS, type SampleSubject } from '../sample-subject.ts'

/** What people visit: the subjects of the sample, and those that the stories are told with. */

/** A subject under its own name with the invented counts of another. */
function toldWith({ id, ...definition }: SubjectDefinition): SampleSubject {
  const per = definition.per === null ? null : { ...definition.per, split: [] }
  const { counted } = occupancyPerBuurt
  return {
    id: `voorbeeld-${id}`,
    definition: { ...definition, id, counted, per, dimensions: [], roundedTo: 5 },
    territory: 'voorbeeldregio',
    source: 'sample-occupancy',
  }
}

/** The story of the highest figure asks for the subject that the sample calls otherwise. */
const STORY_NAMES: Readonly<Record<string, string>> = { misdrijven: 'misdrijven-per-gemeente' }

export const JOURNEY_SUBJECTS: readonly SampleSubject[] = [
  ...SAMPLE_SUBJECTS.map((subject) => ({ ...subject, id: STORY_NAMES[subject.id] ?? subject.id })),
  toldWith(emptyHomesPerBuurt),
  toldWith(clearedFarmsPerBuurt),
]
