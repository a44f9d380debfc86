import proj4 from 'proj4'
import type { Point } from './hexagons.ts'

// EPSG:28992 with seven parameters; within about 0.2 m of the official RDNAPTRANS, which a made-up region never notices.
const RD =
  '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel ' +
  '+towgs84=565.417,50.3319,465.552,-0.398957,0.343988,-1.8774,4.0725 +units=m +no_defs'
const converter = proj4(RD, 'WGS84')

/** [lon, lat] in degrees with seven decimals, about a centimetre. */
export function toWgs84({ x, y }: Point): [number, number] {
  const [lon = Number.NaN, lat = Number.NaN] = converter.forward([x, y])
  return [Number(lon.toFixed(7)), Number(lat.toFixed(7))]
}
