import type { MapArea } from '../../../publication/contract.ts'
import { nameOrder } from '../../design/number-notation.ts'
import type { Place } from './release-folder.ts'

/** Text as people type it: without accents, case or punctuation. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/**
 * Areas whose name or code holds the text: names that start with it first, then words that do, then the
 * rest; within each by name. At most `limit`. `'s-Gravenhage` is found by "gravenhage".
 */
export function searchPlaces(text: string, places: readonly Place[], limit: number): readonly Place[] {
  const sought = plain(text)
  if (sought === '') return []
  const matches = places.flatMap((place) => {
    const score = scoreOf(sought, place.area)
    return score === undefined ? [] : [{ place, score }]
  })
  return matches
    .sort((a, b) => a.score - b.score || nameOrder.compare(a.place.area.name, b.place.area.name))
    .slice(0, limit)
    .map(({ place }) => place)
}

function scoreOf(sought: string, area: MapArea): number | undefined {
  const name = plain(area.name)
  if (name.startsWith(sought)) return 0
  if (name.includes(` ${sought}`)) return 1
  if (name.includes(sought)) return 2
  return plain(area.code) === sought ? 0 : undefined
}
