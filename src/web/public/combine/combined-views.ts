import { use, useMemo } from 'react'
import { type Release, type ReleaseMap, type Subject, WHOLE_PART } from '../../../publication/contract.ts'
import { openView } from '../release/opened-view.ts'
import type { View } from '../release/view.ts'
import { type Combination, combinationOf } from './combination.ts'

export interface Wanted {
  readonly subject: Subject
  readonly period: string
}

interface CombinationInput {
  readonly map: ReleaseMap
  readonly first: Wanted
  readonly second: Wanted
  readonly third: Wanted | null
}

/** The figures of two or three subjects on one map; all files are asked for at once. */
export function useCombination({ map, first, second, third }: CombinationInput): Combination {
  const asked = [openTotals(first, map), openTotals(second, map)] as const
  const askedThird = third === null ? null : openTotals(third, map)
  const [one, two] = [use(asked[0]), use(asked[1])]
  const three = askedThird === null ? null : use(askedThird)
  return useMemo(() => combinationOf(one, two, three), [one, two, three])
}

/** One subject on a map in a period. */
export function useSubjectView(wanted: Wanted, map: ReleaseMap): View {
  return use(openTotals(wanted, map))
}

/** The subject with an id; none when the release has no such subject. */
export function subjectWith(release: Release, id: string | undefined): Subject | undefined {
  return release.subjects.find((subject) => subject.id === id)
}

/** The totals of a subject on a map. */
export function openTotals({ subject, period }: Wanted, map: ReleaseMap): Promise<View> {
  const level = subject.levels.find((entry) => entry.map === map.id)
  if (level === undefined) throw new Error(`${subject.id} is not on ${map.id}.`)
  return openView(subject, { map, level, period, part: WHOLE_PART, within: undefined })
}
