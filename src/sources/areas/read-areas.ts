import { InputFault } from '../../vocabulary/input-fault.ts'
import { type DeliveryWriter, writeDelivery } from '../../warehouse/delivery.ts'
import type { Reader } from '../reader.ts'
import { type AreaFeature, FEATURE_FAULTS } from './area-feature.ts'
import { parseShape, SHAPE_FAULTS } from './area-shape.ts'
import { AREA_BOUNDARIES } from './area-tables.ts'
import { type BoundaryFile, readFeatures, surveyFile } from './boundary-file.ts'

/** Reads boundaries of gemeenten, wijken and buurten. Twice through each file, feature by feature, in constant memory. */
export const areasReader: Reader = {
  register: 'areas',
  takes: 'GeoJSON boundaries of gemeenten, wijken or buurten (CBS, PDOK, Amsterdam); WGS84, RD New or Web Mercator',
  delivered: [AREA_BOUNDARIES],
  async read(warehouse, paths, options) {
    const givenYear = options.asOf === undefined ? undefined : Number(options.asOf.slice(0, 4))
    const files: BoundaryFile[] = []
    for (const path of paths) files.push(await surveyFile(path, givenYear))
    const years = files.flatMap((file) => [...file.years]).sort((a, b) => a - b)
    const [year] = years.slice(-1)
    if (year === undefined) throw noFiles()
    const head = {
      register: 'areas',
      supplier: 'CBS',
      scope: scopeOf(files, years),
      asOf: options.asOf ?? `${year}-01-01`,
      files: paths,
      licence: 'CC BY 4.0',
    }
    return writeDelivery(warehouse, head, areasReader.delivered, async (writer) => {
      const seen = new Set<string>()
      for (const [place, file] of files.entries()) {
        await writeFile(file, writer, seen)
        options.onProgress?.(place + 1, files.length)
      }
    })
  },
}

async function writeFile(file: BoundaryFile, writer: DeliveryWriter, seen: Set<string>): Promise<void> {
  for await (const { place, feature } of readFeatures(file.path)) {
    const reject = (reason: string, says: string) => writer.reject({ table: AREA_BOUNDARIES.name, place, reason, says })
    if (typeof feature === 'string') reject(feature, FEATURE_FAULTS[feature])
    else writeArea(feature, { file, writer, seen, reject })
  }
}

interface Writing {
  readonly file: BoundaryFile
  readonly writer: DeliveryWriter
  readonly seen: Set<string>
  readonly reject: (reason: string, says: string) => void
}

function writeArea(feature: AreaFeature, { file, writer, seen, reject }: Writing): void {
  const year = feature.year ?? file.year
  if (year === undefined) return reject('division-unknown', 'The feature does not say of which year it is.')
  const shape = parseShape(feature.geometry, file.projection)
  if (typeof shape === 'string') return reject(shape, SHAPE_FAULTS[shape])
  const key = `${feature.code} ${year}`
  if (seen.has(key)) return reject('code-repeated', `${feature.code} occurs before in this delivery.`)
  seen.add(key)
  writer.add(AREA_BOUNDARIES, {
    code: feature.code,
    level: feature.level,
    name: feature.name,
    parent_code: feature.parentCode ?? null,
    year,
    boundary: JSON.stringify({ type: 'MultiPolygon', coordinates: shape }),
  })
}

/** Which areas of which division, so that buurten of one city do not replace those of another. */
function scopeOf(files: readonly BoundaryFile[], years: readonly number[]): string {
  const codes = [...new Set(files.flatMap((file) => [...file.codes]))].sort()
  return `division ${[...new Set(years)].join(', ')}: ${codes.length} areas, ${codes.at(0)} to ${codes.at(-1)}`
}

function noFiles(): InputFault {
  return new InputFault({ code: 'no-files', says: 'No file was named.', remedy: 'Name at least one GeoJSON file.' })
}
