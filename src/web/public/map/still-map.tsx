import { use, useEffect, useId, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { openBoundaries } from '../release/release-folder.ts'
import { type Shapes, shapesOf } from './boundary-shapes.ts'
import type { MapPicture } from './map-picture.ts'
import { mapSvg } from './map-svg.ts'
import { type Box, type Size, withMargin } from './projection.ts'

interface StillMapProps {
  readonly picture: MapPicture
  /** What the picture is of, for those who do not see it. */
  readonly title: string
  readonly desc?: string
  /** Code of the area that is marked. */
  readonly pinned?: string | undefined
}

/** A map that does not move, for pages that are made beforehand and for small pictures. It waits for the boundaries. */
export function StillMap(props: StillMapProps) {
  const { map, areas, within } = props.picture
  const boundaries = use(openBoundaries(map, within))
  const shapes = useMemo(() => {
    return shapesOf(boundaries, { codes: areas.map(({ code }) => code), ofGemeente: within !== undefined })
  }, [boundaries, areas, within])
  return <MapSvg {...props} shapes={shapes} />
}

interface MapSvgProps extends StillMapProps {
  readonly shapes: Shapes
}

/** The map as SVG, in the place where the moving map begins. */
export function MapSvg({ picture, shapes, title, desc = '', pinned }: MapSvgProps) {
  const id = useId().replace(/\W/g, '')
  const markup = useMemo(
    () => mapSvg(picture, shapes, { ...stillSize(shapes.bounds), title, desc, marked: pinned, colours: 'classes', id }),
    [picture, shapes, title, desc, pinned, id],
  )
  // All text in it has been escaped.
  // oxlint-disable-next-line react/no-danger
  return <div className="map-still" dangerouslySetInnerHTML={{ __html: markup }} />
}

/** The same map for paper, where lines stay sharp. It is only there while the page is printed. */
export function MapOnPaper(props: MapSvgProps) {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const ended = new AbortController()
    const { signal } = ended
    addEventListener('beforeprint', () => flushSync(() => setPrinting(true)), { signal })
    addEventListener('afterprint', () => setPrinting(false), { signal })
    return () => ended.abort()
  }, [])
  return printing && <MapSvg {...props} />
}

const LARGEST: Size = { width: 760, height: 640 }

/** The size of a still map: as large as its areas need within 760 by 640 pixels. */
function stillSize(bounds: Box): Size {
  const [west, north, east, south] = withMargin(bounds)
  const scale = Math.min(LARGEST.width / (east - west), LARGEST.height / (south - north))
  return { width: Math.round((east - west) * scale), height: Math.round((south - north) * scale) }
}
