import proj4 from 'proj4'

/**
 * RD New (EPSG:28992) with one seven-parameter shift instead of the correction grid of RDNAPTRANS: within
 * about 0.2 m, good for maps and for finding the buurt, not for cadastral measurement.
 */
const RD_NEW =
  '+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel ' +
  '+towgs84=565.417,50.3319,465.552,-0.398957,0.343988,-1.8774,4.0725 +units=m +no_defs'

const toGeographic = proj4(RD_NEW, 'EPSG:4326')

/** Longitude and latitude in WGS84 degrees of a place in RD metres. */
export function toLonLat(x: number, y: number): readonly [lon: number, lat: number] {
  const [lon = Number.NaN, lat = Number.NaN] = toGeographic.forward([x, y])
  return [lon, lat]
}
