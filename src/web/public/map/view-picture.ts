import { shadingOf } from '../release/shading.ts'
import type { View } from '../release/view.ts'
import type { MapPicture } from './map-picture.ts'

/** What the map of a view shows. */
export function pictureOf(view: View): MapPicture {
  const { map, areas, within } = view
  return { map, areas, shading: shadingOf(view), ...(within === null ? {} : { within: within.code }) }
}
