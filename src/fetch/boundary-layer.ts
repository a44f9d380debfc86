import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { BoundaryLayer } from './catalogue.ts'
import { ChangedUnderway } from './changed-underway.ts'
import type { FetchContext } from './fetch-context.ts'
import { readJsonAnswer } from './http/answer.ts'
import { LIMITS } from './limits.ts'
import { fetchPagedFile, type PagedList } from './paged-file.ts'
import type { FetchedFile, FetchPlace, Service, Survey } from './service.ts'
import { ChangedShape, checkShape } from './shape.ts'

/**
 * A layer of a Web Feature Service (WFS 2.0) as one GeoJSON file in WGS84 that `zichtlijn read areas` takes. Areas come
 * by `startIndex`; every page says how many there are of all (`numberMatched`).
 */
export const boundaryLayer: Service<BoundaryLayer> = { survey: surveyLayer, fetch: fetchLayer }

const POSITION = z.tuple([z.number(), z.number()], z.number())
const POLYGON = z.array(z.array(POSITION).min(4)).min(1)
const GEOMETRY = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: POLYGON }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(POLYGON).min(1) }),
])
const CRS = z.object({ properties: z.object({ name: z.string().regex(/CRS84|EPSG:+4326/i, 'is not WGS84') }) })

const IDENTIFIED = z.object({ id: z.string() })

function answerShape({ properties }: BoundaryLayer) {
  return z.object({
    type: z.literal('FeatureCollection'),
    numberMatched: z.number().int(),
    crs: CRS.optional(),
    features: z.array(
      z.looseObject({
        type: z.literal('Feature'),
        id: z.string(),
        properties: z.looseObject(Object.fromEntries(properties.map((name) => [name, z.string()]))),
        geometry: GEOMETRY,
      }),
    ),
  })
}

interface Area {
  readonly id: string
  readonly geometry: z.infer<typeof GEOMETRY>
}

async function surveyLayer(layer: BoundaryLayer, context: FetchContext): Promise<Survey> {
  const { areas, total, text } = await readPage(layer, { start: 0, most: 1 }, context)
  // A layer has no date: the number of its areas and the first of them, id and all, stand for its version.
  const first = createHash('sha256').update(JSON.stringify(areas)).digest('hex')
  return {
    version: { areas: total, first },
    versionTells: true,
    rows: total,
    bytes: Buffer.byteLength(text) * total,
    bytesAreExact: false,
  }
}

async function fetchLayer(
  layer: BoundaryLayer,
  { survey, folder }: FetchPlace,
  context: FetchContext,
): Promise<readonly FetchedFile[]> {
  const list: PagedList = {
    file: layer.file,
    address: pageAddress(layer),
    opening: '{"type":"FeatureCollection","features":[',
    total: survey.rows ?? 0,
    pageFrom: async (start) => {
      const { areas, total } = await readPage(layer, { start, most: LIMITS.pageFeatures }, context)
      if (total !== survey.rows) throw new ChangedUnderway(`${layer.layer} was published anew`)
      return { rows: areas, more: start + areas.length < total }
    },
    identityOf: (row) => checkShape(IDENTIFIED, row, { address: layer.address, place: 'area' }).id,
  }
  return [{ name: layer.file, address: list.address, rows: await fetchPagedFile(list, folder, context) }]
}

async function readPage(
  layer: BoundaryLayer,
  { start, most }: { readonly start: number; readonly most: number },
  context: FetchContext,
): Promise<{ readonly areas: readonly Area[]; readonly total: number; readonly text: string }> {
  const address = pageAddress(layer, { count: String(most), startIndex: String(start) })
  const { text, value } = await readJsonAnswer(address, context)
  const answer = checkShape(answerShape(layer), value, { address, place: 'answer' })
  for (const area of answer.features) checkPlace(area, address)
  return { areas: answer.features, total: answer.numberMatched, text }
}

/** Longitude first, and somewhere in the Netherlands with its part of the sea. */
function checkPlace({ id, geometry }: Area, address: string): void {
  const [lon, lat] = firstPosition(geometry)
  if (lon >= 2 && lon <= 8 && lat >= 50 && lat <= 56) return
  const says = 'coordinates are not longitude and latitude in the Netherlands (WGS84), which was asked for.'
  throw new ChangedShape({ address, place: 'geometry', says, came: JSON.stringify({ id, geometry }) })
}

function firstPosition(geometry: Area['geometry']): readonly [lon: number, lat: number] {
  const polygon = geometry.type === 'Polygon' ? geometry.coordinates : (geometry.coordinates[0] ?? [])
  const [lon, lat] = polygon[0]?.[0] ?? [Number.NaN, Number.NaN]
  return [lon, lat]
}

function pageAddress({ address, layer }: BoundaryLayer, page: Readonly<Record<string, string>> = {}): string {
  const asked = {
    service: 'WFS',
    version: '2.0.0',
    request: 'GetFeature',
    typeNames: layer,
    outputFormat: 'application/json',
    srsName: 'EPSG:4326',
    ...page,
  }
  return `${address}?${new URLSearchParams(asked).toString()}`
}
