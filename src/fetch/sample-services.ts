import { type Answerer, type Asked, sendJson } from './stand-in.ts'

type Fields = Readonly<Record<string, unknown>>

/** A table as CBS serves it; a test may change it while the service runs. */
export interface SampleTable {
  readonly path: string
  modified: string
  readonly title: string
  readonly dataSet: string
  readonly properties: readonly Fields[]
  readonly lists: Readonly<Record<string, readonly Fields[]>>
  rows: readonly Fields[]
  /** Most rows in one answer. */
  readonly pageRows: number
}

const DIMENSION = { ParentID: null, Type: 'Dimension', Title: '' }
const CRIMES = {
  Key: 'GeregistreerdeMisdrijven_1',
  Title: 'Geregistreerde misdrijven',
  Unit: 'aantal',
  Default: 'Zero',
}

/** 47018NED in small: kinds of crime by padded key, of which only the total is wanted. */
export function crimeTable(buurten = 10): SampleTable {
  const regions = ['NL00      ', 'GM1680    ', ...places(buurten, (at) => `BU16800${String(at).padStart(3, '0')}`)]
  const kinds = ['0.0.0 ', '1.1.1 ']
  const rows = regions.flatMap((WijkenEnBuurten) =>
    kinds.map((SoortMisdrijf) => ({ SoortMisdrijf, WijkenEnBuurten, Perioden: '2023JJ00' })),
  )
  return {
    path: 'dataderden.cbs.nl/ODataFeed/odata/47018NED',
    modified: '2024-08-15T02:00:00',
    title: 'Geregistreerde misdrijven; soort misdrijf, wijk, buurt, jaarcijfers',
    dataSet: 'TypedDataSet',
    properties: [
      { ID: 0, ...DIMENSION, Key: 'SoortMisdrijf' },
      { ID: 1, ...DIMENSION, Type: 'GeoDetail', Key: 'WijkenEnBuurten' },
      { ID: 2, ...DIMENSION, Type: 'TimeDimension', Key: 'Perioden' },
      { ID: 3, ParentID: null, Type: 'Topic', ...CRIMES },
    ],
    lists: {
      SoortMisdrijf: kinds.map((Key) => ({ Key, Title: `Soort ${Key}` })),
      WijkenEnBuurten: regions.map((Key) => ({ Key, Title: `Gebied ${Key.trim()}\u2028tweede regel` })),
      Perioden: [{ Key: '2023JJ00', Title: '2023', Status: 'Voorlopig' }],
    },
    rows: rows.map((row, ID) => ({ ID, ...row, [CRIMES.Key]: row.SoortMisdrijf === '0.0.0 ' ? 100 + ID : 1 })),
    pageRows: 4,
  }
}

/** 85984NED in small: the untyped set, with its padded texts and symbols. */
export function keyFiguresTable(): SampleTable {
  const cells = ['  931300', '       .', '        ']
  const codes = ['GM1680    ', 'WK168000  ', 'BU16800000']
  const group = (ID: number, Title: string) => ({ ID, ParentID: null, Type: 'TopicGroup', Key: '', Title })
  const topic = (ID: number, ParentID: number, Key: string, Title: string) => {
    return { ID, ParentID, Type: 'Topic', Key, Title, Unit: 'aantal', Default: 'Impossible' }
  }
  return {
    path: 'opendata.cbs.nl/ODataFeed/odata/85984NED',
    modified: '2025-03-27T02:00:00',
    title: 'Kerncijfers wijken en buurten 2024',
    dataSet: 'UntypedDataSet',
    properties: [
      { ID: 0, ...DIMENSION, Type: 'GeoDetail', Key: 'WijkenEnBuurten' },
      group(1, 'Bevolking'),
      topic(2, 1, 'AantalInwoners_5', 'Aantal inwoners'),
      group(3, 'Wonen en vastgoed'),
      topic(4, 3, 'Woningvoorraad_35', 'Woningvoorraad'),
    ],
    lists: { WijkenEnBuurten: codes.map((Key) => ({ Key, Title: 'Dorp' })) },
    rows: codes.map((WijkenEnBuurten, ID) => {
      return { ID, WijkenEnBuurten, AantalInwoners_5: cells[ID], Woningvoorraad_35: `     ${400 + ID}` }
    }),
    pageRows: 10_000,
  }
}

/** Serves a table as the bulk side of CBS does: OData v3 in JSON, `$filter` by equality, `$top`, `$skip`, `$count`. */
export function serveTable(table: SampleTable): Answerer {
  return ({ path, query, response }) => {
    if (!path.startsWith(`${table.path}/`)) return false
    const set = path.slice(table.path.length + 1)
    const rows = rowsOf(table, set.replace('/$count', ''), query.get('$filter'))
    if (rows === undefined) return false
    if (set.endsWith('/$count')) {
      response.writeHead(200, { 'content-type': 'text/plain' }).end(`\uFEFF${rows.length}`)
      return true
    }
    const skip = Number(query.get('$skip') ?? 0)
    const top = Math.min(Number(query.get('$top') ?? table.pageRows), table.pageRows)
    const more = !query.has('$top') && skip + top < rows.length
    return sendJson(response, {
      'odata.metadata': `https://${table.path}/$metadata#Cbs.OData.WebAPI.${set}`,
      value: rows.slice(skip, skip + top),
      ...(more ? { 'odata.nextLink': `https://${table.path}/${set}?$format=json&$skip=${skip + top}` } : {}),
    })
  }
}

function rowsOf(table: SampleTable, set: string, filter: string | null): readonly Fields[] | undefined {
  const id = table.path.split('/').at(-1)
  if (set === 'TableInfos')
    return [{ ID: 0, Title: table.title, Identifier: id, Modified: table.modified, Period: '2024' }]
  if (set === 'DataProperties') return table.properties
  if (set !== table.dataSet) return table.lists[set]
  const [, column = '', key] = /^(\w+) eq '(.*)'$/.exec(filter ?? '') ?? []
  return key === undefined ? table.rows : table.rows.filter((row) => row[column] === key)
}

/** Areas as PDOK serves them; a test may change them while the service runs. */
export interface SampleLayer {
  readonly path: string
  readonly layer: string
  features: readonly Fields[]
  readonly pageFeatures: number
}

/** Gemeenten as squares in a row, with the properties of the CBS layer. */
export function gemeenteLayer(number = 5): SampleLayer {
  return {
    path: 'service.pdok.nl/cbs/gebiedsindelingen/2024/wfs/v1_0',
    layer: 'gebiedsindelingen:gemeente_gegeneraliseerd',
    features: places(number, (at) => {
      const statcode = `GM${String(1000 + at)}`
      const properties = { id: at, statcode, jrstatcode: `2024${statcode}`, statnaam: `Gemeente ${at}` }
      return { type: 'Feature', id: `gemeente.${at}`, properties, geometry: squareAt(4 + at / 100) }
    }),
    pageFeatures: 2,
  }
}

/** Buurten with the properties of the layer with key figures; it has no year per area, and water of its own. */
export function buurtLayer(number = 3): SampleLayer {
  return {
    path: 'service.pdok.nl/cbs/wijkenbuurten/2024/wfs/v1_0',
    layer: 'wijkenbuurten:buurten',
    features: places(number, (at) => {
      const properties = {
        buurtcode: `BU1680000${at}`,
        buurtnaam: `Buurt ${at}`,
        wijkcode: 'WK168000',
        gemeentecode: 'GM1680',
        gemeentenaam: 'Aa en Hunze',
        water: 'NEE',
        aantalInwoners: 100 + at,
      }
      return { type: 'Feature', id: `buurten.${at}`, properties, geometry: squareAt(6 + at / 100) }
    }),
    pageFeatures: 2,
  }
}

/** Serves areas as a WFS 2.0 does: `count` up to its own most, `startIndex`, and the number of all in every answer. */
export function serveLayer(layer: SampleLayer): Answerer {
  return ({ path, query, response }) => {
    if (path !== layer.path || query.get('typeNames') !== layer.layer) return false
    const start = Number(query.get('startIndex') ?? 0)
    const most = Math.min(Number(query.get('count') ?? layer.pageFeatures), layer.pageFeatures)
    return sendJson(response, {
      type: 'FeatureCollection',
      numberMatched: layer.features.length,
      name: layer.layer.split(':')[1],
      features: layer.features.slice(start, start + most),
    })
  }
}

/** A file behind an Atom feed; a test may change it while the service runs. */
export interface SampleExtract {
  bytes: Buffer
  etag: string | undefined
  lastModified: string | undefined
  takesRanges: boolean
  headers: Readonly<Record<string, string>>
}

const FEED = 'service.pdok.nl/kadaster/adressen/atom/v1_0/adressen.xml'
export const EXTRACT = 'service.pdok.nl/kadaster/adressen/atom/v1_0/downloads/lvbag-extract-nl.zip'

export function sampleExtract(bytes: Buffer): SampleExtract {
  return { bytes, etag: '"one"', lastModified: 'Sun, 08 Nov 2026 03:00:00 GMT', takesRanges: true, headers: {} }
}

/** Serves the feed and the file, with ranges as far as they fit the validator (RFC 9110, 13.1.5 and 14). */
export function serveExtract(file: SampleExtract): Answerer {
  return (asked) => {
    const { path, response } = asked
    if (path === FEED) {
      const link = `<link rel="alternate" type="application/zip" href="https://${EXTRACT}" length="${file.bytes.length}"/>`
      const entry = `<entry><title>BAG</title>${link}<updated>2026-11-08T03:00:00Z</updated></entry>`
      response.end(`<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom">${entry}</feed>`)
      return true
    }
    if (path !== EXTRACT) return false
    const { start, headers } = headersFor(file, asked)
    response.writeHead(start > 0 ? 206 : 200, headers)
    response.end(asked.request.method === 'HEAD' ? undefined : file.bytes.subarray(start))
    return true
  }
}

/** The headers with which a file is sent, and where it begins. */
export function headersFor(
  { bytes, etag, lastModified, takesRanges, headers }: SampleExtract,
  { request }: Pick<Asked, 'request'>,
): { readonly start: number; readonly headers: Readonly<Record<string, string | number>> } {
  const wanted = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
  const validator = String(request.headers['if-range'])
  const fits = !validator.startsWith('W/') && [etag, lastModified].includes(validator)
  const start = takesRanges && fits ? wanted : 0
  return {
    start,
    headers: {
      'content-type': 'application/zip',
      'content-length': bytes.length - start,
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { 'last-modified': lastModified }),
      ...(start > 0 ? { 'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}` } : {}),
      ...headers,
    },
  }
}

function places<T>(number: number, at: (place: number) => T): T[] {
  return Array.from({ length: number }, (_, place) => at(place))
}

function squareAt(lon: number): object {
  const [west, east, south, north] = [lon, lon + 0.01, 52, 52.01]
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return { type: 'MultiPolygon', coordinates: [[ring]] }
}
