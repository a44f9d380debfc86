import type { Release, Subject } from '../../../publication/contract.ts'
import { levelsOf } from '../release/choice.ts'
import type { Speech } from '../words/speech.ts'
import type { Option } from './choice.tsx'

/** Subjects under their theme; those about invented areas say so. */
export function subjectOptions(
  release: Release,
  speech: Speech,
  fits: (subject: Subject) => boolean = () => true,
): readonly Option[] {
  const themes = new Map(release.themes.map(({ id, title }) => [id, speech.say(title)]))
  return release.subjects.map((subject) => {
    const invented = levelsOf(release, subject).some(({ map }) => map.territory === 'voorbeeldregio')
    const mark = invented ? ` (${speech.t('madeUp.mark')})` : ''
    return {
      id: subject.id,
      name: `${speech.say(subject.title)}${mark}`,
      group: themes.get(subject.theme) ?? subject.theme,
      disabled: !fits(subject),
    }
  })
}
