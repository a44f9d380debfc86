import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson'
import { neighbors } from 'topojson-client'
import { topology } from 'topojson-server'
import type { Cell, MapArea, Release, ReleaseFile, Subject } from '../../src/publication/contract.ts'
import { CRIME, OCCUPANCY, SAME, type SampleSubject, THEFT } from './sample-subject.ts'

/**
 * A release for journeys, all of it invented: a country of 380 gemeenten and an example region of 42 buurten.
 * Every kind of nothing occurs.
 */

type Shape = Feature<Polygon, { code: string; name: string; within: readonly string[] }>

/** Writes the sample into a folder and returns its description. The same each time. */
export async function writeSampleRelease(folder: string): Promise<Release> {
  const country = gridShapes({ columns: 20, rows: 19, prefix: 'GM', west: 4, north: 53.4, size: 0.15 }, (place) => ({
    name: `Gemeente ${place}`,
    within: [],
  }))
  const region = gridShapes({ columns: 7, rows: 6, prefix: 'BU9901', west: 4.9, north: 52.4, size: 0.012 }, nameBuurt)
  const files = [
    ...mapFiles('gemeenten', country),
    ...mapFiles('voorbeeldregio', region),
    ...subjectFiles(CRIME, country),
    ...subjectFiles(THEFT, country),
    ...subjectFiles(OCCUPANCY, region),
  ]
  const listed = await Promise.all(files.map(([path, content]) => writeListed(folder, path, content)))
  const release = describe(listed)
  await writeFile(join(folder, 'release.json'), JSON.stringify(release, null, 1))
  return release
}

function describe(files: readonly ReleaseFile[]): Release {
  const subjects = [CRIME, THEFT, OCCUPANCY].map((sample) => subjectOf(sample))
  return {
    format: 2,
    id: sha256(JSON.stringify(files)).slice(0, 16),
    previous: null,
    publishedOn: '2026-06-01',
    sources: [
      {
        id: 'sample-crime',
        supplier: 'Voorbeeldbureau',
        name: 'Bedachte misdrijven',
        asOf: '2026-03-01',
        licence: 'CC BY 4.0',
        madeUp: true,
      },
      {
        id: 'sample-occupancy',
        supplier: 'Gemeente Waterdam',
        name: 'Bedachte bewoning',
        asOf: '2026-01-01',
        licence: null,
        madeUp: true,
      },
    ],
    protection: {
      rule: SAME(
        'Aantallen zijn afgerond, zo dat alles nog optelt.',
        'Counts are rounded in such a way that everything still adds up.',
      ),
      minimumDenominator: 100,
    },
    maps: [
      {
        id: 'gemeenten',
        title: SAME('Nederland', 'The Netherlands'),
        territory: 'nederland',
        level: 'gemeente',
        boundaries: 'areas/gemeenten.topojson',
        areas: 'areas/gemeenten.json',
      },
      {
        id: 'voorbeeldregio',
        title: SAME('Voorbeeldregio', 'Example region'),
        territory: 'voorbeeldregio',
        level: 'buurt',
        boundaries: 'areas/voorbeeldregio.topojson',
        areas: 'areas/voorbeeldregio.json',
      },
    ],
    subjects,
    files,
  }
}

function subjectOf({ mean, ...sample }: SampleSubject): Subject {
  const round = (value: number) => Number(value.toPrecision(2))
  return {
    ...sample,
    breaks: [0.55, 0.8, 1.05, 1.4].map((share) => round(share * mean)),
    whole: Object.fromEntries(sample.periods.map((period, place) => [period, round(mean * (1.06 - 0.03 * place))])),
    roundedTo: 5,
    within: Object.fromEntries(sample.periods.map((period) => [period, 4])),
    denominatorPeriods: Object.fromEntries(sample.periods.map((period) => [period, period])),
    dimensions: [],
    statistics: {},
    table: `tables/${sample.id}.json`,
    splits: `tables/${sample.id}.splits.json`,
    amounts: null,
  }
}

/** A figure that only depends on its name: between 0 and 1, the same each time. */
function chance(...name: readonly string[]): number {
  return Number.parseInt(sha256(name.join('/')).slice(0, 8), 16) / 0xffffffff
}

function cellOf(subject: SampleSubject, code: string, period: string): Cell {
  const none = { area: code, period, value: null, numerator: null, denominator: null, low: null, high: null }
  const kind = chance('kind', subject.id, code)
  if (kind < 0.03) return { ...none, missing: 'withheld' }
  if (kind < 0.05) return { ...none, missing: 'not-measured' }
  if (kind < 0.06) return { ...none, missing: 'impossible' }
  const denominator = Math.round(400 + 60000 * chance('size', code) ** 4)
  const spread =
    kind < 0.075 ? 0 : 0.35 + 1.1 * chance('level', subject.id, code) ** 1.6 + 0.12 * chance(subject.id, code, period)
  const numerator = Math.round((subject.mean * spread * denominator) / 1000)
  const per = (count: number) => (1000 * Math.max(count, 0)) / denominator
  const reach = 1.96 * Math.sqrt(numerator + 1)
  return {
    area: code,
    period,
    value: per(numerator),
    missing: null,
    numerator,
    denominator,
    low: per(numerator - reach),
    high: per(numerator + reach),
  }
}

function subjectFiles(subject: SampleSubject, shapes: readonly Shape[]): [string, string][] {
  const cells = shapes.flatMap(({ properties }) =>
    subject.periods.map((period) => cellOf(subject, properties.code, period)),
  )
  const columns = ['area', 'period', 'value', 'missing', 'numerator', 'denominator', 'low', 'high'] as const
  const csv = [columns.join(','), ...cells.map((cell) => columns.map((column) => cell[column] ?? '').join(','))].join(
    '\r\n',
  )
  return [
    [`tables/${subject.id}.json`, JSON.stringify(cells)],
    [`tables/${subject.id}.csv`, `${csv}\r\n`],
  ]
}

function mapFiles(id: string, shapes: readonly Shape[]): [string, string][] {
  const features = shapes.map((shape) => ({ ...shape, id: shape.properties.code, properties: {} }))
  const collection: FeatureCollection = { type: 'FeatureCollection', features }
  const boundaries = topology({ areas: collection }, 1e5)
  const object = boundaries.objects['areas'] as { geometries: Parameters<typeof neighbors>[0] }
  const touching = neighbors(object.geometries)
  const areas: MapArea[] = shapes.map(({ geometry, properties }, place) => ({
    code: properties.code,
    name: properties.name,
    within: properties.within,
    neighbours: (touching[place] ?? []).flatMap((other) => shapes[other]?.properties.code ?? []),
    point: middleOf(geometry),
  }))
  return [
    [`areas/${id}.topojson`, JSON.stringify(boundaries)],
    [`areas/${id}.json`, JSON.stringify(areas)],
  ]
}

interface Grid {
  readonly columns: number
  readonly rows: number
  readonly prefix: string
  readonly west: number
  readonly north: number
  readonly size: number
}

const NAMES = ['Haven', 'Veld', 'Dijk', 'Molen', 'Brink', 'Kade', 'Hof']
const KINDS = ['Oude', 'Nieuwe', 'Hoge', 'Lage', 'Groene', 'Stille']

interface Named {
  readonly name: string
  readonly within: readonly string[]
}

function nameBuurt(place: number): Named {
  const [column, row] = [place % NAMES.length, Math.floor(place / NAMES.length)]
  return { name: `${KINDS[row]} ${NAMES[column]}`, within: ['Waterdam', row < KINDS.length / 2 ? 'Noord' : 'Zuid'] }
}

function gridShapes(
  { columns, rows, prefix, west, north, size }: Grid,
  nameOf: (place: number) => Named,
): readonly Shape[] {
  return Array.from({ length: columns * rows }, (_, place) => {
    const [column, row] = [place % columns, Math.floor(place / columns)]
    const corner = (x: number, y: number): Position => [
      west + (x + 0.35 * chance('x', prefix, `${x},${y}`)) * size * 1.6,
      north - (y + 0.35 * chance('y', prefix, `${x},${y}`)) * size,
    ]
    const ring = [
      corner(column, row),
      corner(column, row + 1),
      corner(column + 1, row + 1),
      corner(column + 1, row),
      corner(column, row),
    ]
    const code = prefix + String(place).padStart(4, '0')
    return {
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [ring] },
      properties: { code, ...nameOf(place) },
    }
  })
}

/** The mean of the corners: good enough for a sample. */
function middleOf({ coordinates: [ring = []] }: Polygon): readonly [number, number] {
  const mean = (axis: number) => ring.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / ring.length
  return [mean(0), mean(1)]
}

async function writeListed(folder: string, path: string, content: string): Promise<ReleaseFile> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), content)
  return {
    path,
    bytes: Buffer.byteLength(content),
    sha256: sha256(content),
    mediaType: path.endsWith('.csv') ? 'text/csv' : 'application/json',
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
