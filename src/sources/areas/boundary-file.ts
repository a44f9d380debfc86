import { basename } from 'node:path'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { parsePart, readJsonParts } from '../files/json-parts.ts'
import { type AreaFeature, type FeatureFault, parseFeature } from './area-feature.ts'
import { firstPoint } from './area-shape.ts'
import mergers from './municipal-mergers.json' with { type: 'json' }
import { type Projection, projectionNamed, projectionOf } from './projection.ts'

/** What is known of a GeoJSON file after one run through it. */
export interface BoundaryFile {
  readonly path: string
  readonly projection: Projection
  /** The division of features that do not say it themselves. */
  readonly year: number | undefined
  readonly years: ReadonlySet<number>
  readonly codes: ReadonlySet<string>
}

export interface FeatureRecord {
  readonly place: string
  readonly feature: AreaFeature | FeatureFault
}

/** The features of a GeoJSON file one by one: a national file of buurten is about a gigabyte. */
export async function* readFeatures(path: string): AsyncGenerator<FeatureRecord> {
  for await (const part of readJsonParts(path, ['features']))
    if (part.element !== undefined)
      yield {
        place: `${basename(path)}, feature ${part.element + 1}, line ${part.line}`,
        feature: parseFeature(parsePart(part, path)),
      }
}

/**
 * Runs through a file to learn its coordinate system, division and areas. Throws InputFault when it has no
 * area, lies nowhere in the Netherlands, names another system than its numbers show, or is too old.
 */
export async function surveyFile(path: string, givenYear: number | undefined): Promise<BoundaryFile> {
  const codes = new Set<string>()
  const years = new Set<number>()
  let projection: Projection | undefined
  let registeredIn: number | undefined
  let withoutYear = false
  let crs: string | undefined
  let sample: readonly [number, number] | undefined
  for await (const part of readJsonParts(path, ['features'])) {
    if (part.member === 'crs') crs = part.text
    if (part.element === undefined) continue
    const feature = parseFeature(parsePart(part, path))
    if (typeof feature === 'string') continue
    codes.add(feature.code)
    if (feature.year === undefined) withoutYear = true
    else years.add(feature.year)
    if (feature.registeredIn !== undefined) registeredIn = Math.max(registeredIn ?? 0, feature.registeredIn)
    sample ??= firstPoint(feature.geometry)
    projection ??= sample === undefined ? undefined : projectionOf(sample)
  }
  if (codes.size === 0) throw noAreas(path)
  if (projection === undefined) throw notInNetherlands(path, sample)
  const named = crs === undefined ? undefined : projectionNamed(crs)
  if (named !== undefined && named !== projection) throw crsContradicts(path)
  const year = givenYear ?? yearInName(path) ?? registeredIn
  if (withoutYear && year === undefined) throw yearUnknown(path)
  if (withoutYear && year !== undefined) years.add(year)
  if ([...years].some((division) => division < mergers.completeFrom)) throw tooOld(path)
  return { path, projection, year, years, codes }
}

function yearInName(path: string): number | undefined {
  const year = /(?<!\d)20\d{2}(?!\d)/.exec(basename(path))?.[0]
  return year === undefined ? undefined : Number(year)
}

function noAreas(path: string): InputFault {
  return new InputFault({
    code: 'no-areas',
    file: path,
    place: 'features',
    says: 'It has no feature with the code of a gemeente, wijk or buurt.',
    remedy: 'Deliver a GeoJSON FeatureCollection with statcode, buurtcode, wijkcode, gemeentecode or cbsCode.',
  })
}

function notInNetherlands(path: string, sample: readonly [number, number] | undefined): InputFault {
  const swapped = sample !== undefined && projectionOf([sample[1], sample[0]]) === 'wgs84'
  return new InputFault({
    code: swapped ? 'axes-swapped' : 'coordinates-not-dutch',
    file: path,
    place: 'first coordinate',
    says: swapped
      ? 'The coordinates are latitude, longitude; GeoJSON is longitude, latitude.'
      : 'The coordinates lie nowhere in the Netherlands, not as degrees (WGS84), RD New or Web Mercator.',
    remedy: 'Convert the file to WGS84, longitude first (EPSG:4326 as in RFC 7946).',
  })
}

function crsContradicts(path: string): InputFault {
  return new InputFault({
    code: 'crs-contradicts-coordinates',
    file: path,
    place: 'member "crs"',
    says: 'The coordinate system that it names is not the one that its numbers are in.',
    remedy: 'Correct the member "crs", or leave it out.',
  })
}

function yearUnknown(path: string): InputFault {
  return new InputFault({
    code: 'division-unknown',
    file: path,
    says: 'It does not say of which year the division is.',
    remedy: 'Give the day with --as-of, or put the year in the name: buurten_2024.geojson.',
  })
}

function tooOld(path: string): InputFault {
  return new InputFault({
    code: 'division-too-old',
    file: path,
    says: `The division is older than ${mergers.completeFrom}, and older mergers and splits are not known here.`,
    remedy: `Deliver the boundaries of ${mergers.completeFrom} or later.`,
  })
}
