import { areaPlaces, NOWHERE } from '../maps/area-places.ts'
import { told } from './release-certificate.ts'
import type { ShownRelease } from './shown-figures.ts'

/** Where the file of a gemeente puts an area elsewhere than its map, or beside others. */
export function placeFaults({ areas, drawn }: Pick<ShownRelease, 'areas' | 'drawn'>): string[] {
  const places = areaPlaces(drawn.areas.values())
  const wrong = areas.filter(({ code, point, neighbours }) => {
    const place = places.get(code) ?? NOWHERE
    return JSON.stringify([point, neighbours]) !== JSON.stringify([place.point, place.neighbours])
  }).length
  return told(wrong, 'lie elsewhere in a gemeente than on their map')
}
