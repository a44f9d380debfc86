import proj4 from 'proj4'

/** The coordinate systems that Dutch boundaries are delivered in. */
export type Projection = 'wgs84' | 'rd-new' | 'web-mercator'

export type Point = readonly [x: number, y: number]

interface Extent {
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
}

/** The Netherlands with its part of the sea, with room to spare. The ranges do not overlap: numbers tell the system. */
const EXTENTS: Readonly<Record<Projection, Extent>> = {
  wgs84: { x: [2, 8], y: [50, 56] },
  'rd-new': { x: [-100_000, 320_000], y: [280_000, 900_000] },
  'web-mercator': { x: [330_000, 890_000], y: [6_440_000, 7_560_000] },
}

// RD New with seven parameters: within about 0.2 m of the official RDNAPTRANS, which needs a correction grid.
const RD_NEW =
  '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel ' +
  '+towgs84=565.417,50.3319,465.552,-0.398957,0.343988,-1.8774,4.0725 +units=m +no_defs'

const TO_WGS84: Readonly<Record<Projection, (point: Point) => Point>> = {
  wgs84: (point) => point,
  'rd-new': converter(RD_NEW),
  'web-mercator': converter('EPSG:3857'),
}

const NAMES: readonly { readonly pattern: RegExp; readonly projection: Projection }[] = [
  { pattern: /CRS84|EPSG:+(?:[\d.]*:)?4326|EPSG\/0\/4326|EPSG:+(?:[\d.]*:)?4258/i, projection: 'wgs84' },
  { pattern: /EPSG:+(?:[\d.]*:)?28992|EPSG\/0\/28992/i, projection: 'rd-new' },
  { pattern: /EPSG:+(?:[\d.]*:)?(?:3857|900913)|EPSG\/0\/3857/i, projection: 'web-mercator' },
]

/** The system in which this point lies in the Netherlands; nothing when there is none. */
export function projectionOf([x, y]: Point): Projection | undefined {
  const all: readonly Projection[] = ['wgs84', 'rd-new', 'web-mercator']
  return all.find((projection) => isWithin([x, y], projection))
}

/** The system that the text of a `crs` member names; nothing when it names none that we know. */
export function projectionNamed(crs: string): Projection | undefined {
  return NAMES.find(({ pattern }) => pattern.test(crs))?.projection
}

export function isWithin([x, y]: Point, projection: Projection): boolean {
  const extent = EXTENTS[projection]
  return x >= extent.x[0] && x <= extent.x[1] && y >= extent.y[0] && y <= extent.y[1]
}

/** WGS84 degrees (lon, lat), rounded to six decimals: about 0.1 m. */
export function toWgs84(point: Point, projection: Projection): Point {
  const [lon, lat] = TO_WGS84[projection](point)
  return [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6]
}

function converter(from: string): (point: Point) => Point {
  const transform = proj4(from, 'WGS84')
  return ([x, y]) => {
    const [lon = Number.NaN, lat = Number.NaN] = transform.forward([x, y])
    return [lon, lat]
  }
}
