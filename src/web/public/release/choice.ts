import {
  type Part,
  type Release,
  type ReleaseMap,
  type Subject,
  type SubjectLevel,
  WHOLE_PART,
} from '../../../publication/contract.ts'
import { levelOf } from '../../../vocabulary/area.ts'
import type { ViewSearch } from '../address.ts'
import { holdersOf } from './map-area.ts'

/** Which figures of a subject are shown. */
export interface Choice {
  readonly map: ReleaseMap
  readonly level: SubjectLevel
  readonly period: string
  readonly part: Part
  /** Code of the gemeente of which only the parts are shown. */
  readonly within: string | undefined
}

/** What an address asks for, with the ordinary value of everything that it leaves out or that the subject has not. */
export function choiceOf(release: Release, subject: Subject, search: ViewSearch): Choice {
  const levels = levelsOf(release, subject)
  const chosen = levels.find(({ map }) => map.level === search.niveau) ?? levels[0]
  if (chosen === undefined) throw new Error(`The release has no map of ${subject.id}.`)
  return {
    ...chosen,
    period: subject.periods.find((period) => period === search.jaar) ?? subject.periods.at(-1) ?? '',
    part: partNamed(subject, search.deel),
    within: chosen.map.level === 'gemeente' ? undefined : search.binnen,
  }
}

/**
 * The same for a small picture on another site, which is sent whole: of a map that has its parts apart, because it is so large,
 * the largest areas are shown instead.
 */
export function embeddedChoice(release: Release, subject: Subject, search: ViewSearch): Choice {
  const asked = choiceOf(release, subject, search)
  const largest = levelsOf(release, subject)[0]?.map
  if (asked.within !== undefined || asked.map.parts.length === 0 || largest === undefined) return asked
  return choiceOf(release, subject, { ...search, niveau: largest.level })
}

/** The levels of a subject with their maps, the largest areas first. */
export function levelsOf(
  release: Release,
  subject: Subject,
): readonly { readonly map: ReleaseMap; readonly level: SubjectLevel }[] {
  return subject.levels.flatMap((level) => {
    const map = release.maps.find(({ id }) => id === level.map)
    return map === undefined ? [] : [{ map, level }]
  })
}

/** What is shown where nobody asked for a subject: the first of the country, or else the first of all. */
export function firstSubject(release: Release): Subject | undefined {
  const national = (subject: Subject) => levelsOf(release, subject).some(({ map }) => map.territory === 'nederland')
  return release.subjects.find(national) ?? release.subjects[0]
}

function partNamed(subject: Subject, text: string | undefined): Part {
  const [wanted, category] = text?.split('.') ?? []
  const dimension = subject.dimensions.find(({ id, mapped }) => mapped && id === wanted)
  const known = dimension?.categories.find(({ id }) => id === category)
  return dimension === undefined || known === undefined ? WHOLE_PART : { dimension: dimension.id, category: known.id }
}

/** The code at this level of a chosen area: itself, or the area that holds it. Nothing when it is larger. */
export function markedCode(area: string | undefined, level: ReleaseMap['level']): string | undefined {
  return area === undefined ? undefined : [area, ...holdersOf(area)].find((code) => levelOf(code) === level)
}

/** Code of the gemeente that an area is in, or is. */
export function gemeenteOf(area: string): string {
  return `GM${area.slice(2, 6)}`
}
