import {
  type Part,
  type ReleaseMap,
  type Subject,
  type SubjectDimension,
  TOTAL,
  WHOLE_PART,
} from '../../../publication/contract.ts'
import { levelOf } from '../../../vocabulary/area.ts'
import type { Question } from './resource.ts'

/** What someone chooses of a subject: each function gives what was meant, or complains and says what there is. */

export function subjectOf({ open, path }: Question): Subject | undefined {
  return open.release.subjects.find(({ id }) => id === path['onderwerp'])
}

/** The answer for a subject that the release does not have. */
export const UNKNOWN_SUBJECT = {
  kind: 'unknown',
  says: {
    nl: 'De publicatie heeft geen onderwerp met deze naam. Alle namen staan op onderwerpen.',
    en: 'The release has no subject of this name. All names are at onderwerpen.',
  },
} as const

/** The newest, when none is given. */
export function chosenPeriod({ query, complain }: Question, subject: Subject): string | undefined {
  const period = query.get('jaar') ?? subject.periods.toSorted().at(-1)
  if (period !== undefined && subject.periods.includes(period)) return period
  complain({
    nl: `Bij "jaar" kunt u kiezen uit: ${subject.periods.join(', ')}.`,
    en: `For "jaar" you can choose from: ${subject.periods.join(', ')}.`,
  })
  return undefined
}

/**
 * A map of the subject, or `land` for the whole territory. When neither map nor level is given: that of the first area that is
 * asked for, or else that of the largest areas.
 */
export function chosenMap(question: Question, subject: Subject): ReleaseMap | 'land' | undefined {
  const { query, complain } = question
  const maps = mapsOf(question, subject)
  const [area] = query.get('gebied')?.split(',') ?? []
  const [id, asked] = [query.get('kaart'), query.get('niveau')]
  const level = asked ?? (id === undefined && area !== undefined ? levelOf(area) : undefined)
  if (level === 'land' && id === undefined) return 'land'
  const fitting = maps.filter((map) => (id ?? map.id) === map.id && (level ?? map.level) === map.level)
  if (fitting[0] !== undefined) return fitting[0]
  const known = maps.map((map) => `${map.id} (${map.level})`).join(', ')
  complain({
    nl: `Dit onderwerp heeft deze kaarten, met hun niveau: ${known}. Voor het hele gebied is er niveau=land.`,
    en: `This subject has these maps, with their "niveau": ${known}. For the whole territory there is niveau=land.`,
  })
  return undefined
}

export function mapsOf({ open }: Question, subject: Subject): readonly ReleaseMap[] {
  return subject.levels.flatMap(({ map }) => open.release.maps.find(({ id }) => id === map) ?? [])
}

/** The totals, when nothing is given. */
export function chosenPart({ query, complain }: Question, subjects: readonly Subject[]): Part | undefined {
  const wanted = query.get('deel') ?? TOTAL
  if (wanted === TOTAL) return WHOLE_PART
  const dimensions = subjects.flatMap((subject) => subject.dimensions)
  for (const { id, categories } of dimensions) {
    const category = categories.find((one) => `${id}.${one.id}` === wanted)
    if (category !== undefined) return { dimension: id, category: category.id }
  }
  complain(partsThereAre(dimensions))
  return undefined
}

const MOST_PARTS_NAMED = 40

function partsThereAre(dimensions: readonly SubjectDimension[]) {
  const known = dimensions.flatMap(({ id, categories }) => categories.map((category) => `${id}.${category.id}`))
  const named = [TOTAL, ...new Set(known)].slice(0, MOST_PARTS_NAMED).join(', ')
  const more = known.length < MOST_PARTS_NAMED ? '' : ', …'
  return {
    nl: `Bij "deel" kunt u kiezen uit: ${named}${more}.`,
    en: `For "deel" you can choose from: ${named}${more}.`,
  }
}

/** Complains about a part that stands on no map, and says where its figures are. */
export function isMapped({ complain }: Question, subject: Subject, part: Part): boolean {
  const dimension = subject.dimensions.find(({ id }) => id === part.dimension)
  if (dimension === undefined || dimension.mapped) return true
  complain({
    nl: `De cijfers van ${part.dimension} gaan van gemeente naar gemeente: zie stromen.`,
    en: `The figures of ${part.dimension} go from gemeente to gemeente: see stromen.`,
  })
  return false
}
