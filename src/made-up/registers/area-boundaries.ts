import { join } from 'node:path'
import { PEILDATUM } from '../calendar.ts'
import type { Land } from '../land/area.ts'
import type { Ring } from '../land/outline.ts'
import { toWgs84 } from '../land/rd-to-wgs84.ts'
import { writeText } from './text-sink.ts'

/** Writes the boundaries as PDOK serves them: GeoJSON, WGS84, one file per level. Returns the paths. */
export async function writeAreaBoundaries(folder: string, land: Land): Promise<string[]> {
  const gemeenten = land.gemeenten.map((gemeente) => ({ ...gemeente, within: {} }))
  const wijken = land.gemeenten.flatMap(({ code, wijken: own }) =>
    own.map((wijk) => ({ ...wijk, within: { gm_code: code } })),
  )
  const buurten = wijken.flatMap(({ code, within, buurten: own }) =>
    own.map((buurt) => ({ ...buurt, within: { ...within, wk_code: code } })),
  )
  return Promise.all([
    writeLevel(folder, 'gemeente', gemeenten),
    writeLevel(folder, 'wijk', wijken),
    writeLevel(folder, 'buurt', buurten),
  ])
}

interface Shape {
  readonly code: string
  readonly name: string
  readonly rings: readonly Ring[]
  readonly within: Readonly<Record<string, string>>
}

async function writeLevel(folder: string, level: string, shapes: readonly Shape[]): Promise<string> {
  const year = PEILDATUM.slice(0, 4)
  const features = shapes.map(({ code, name, rings, within }, place) =>
    JSON.stringify({
      type: 'Feature',
      id: `${level}_gegeneraliseerd.${code}`,
      properties: {
        id: place + 1,
        statcode: code,
        jrstatcode: `${year}${code}`,
        statnaam: name,
        rubriek: level,
        ...within,
      },
      geometry: { type: 'MultiPolygon', coordinates: toPolygons(rings) },
    }),
  )
  const path = join(folder, `${level}_${year}.geojson`)
  await writeText(
    path,
    `{\n"type": "FeatureCollection",\n"name": "${level}_gegeneraliseerd",\n"features": [\n${features.join(',\n')}\n]\n}\n`,
  )
  return path
}

/** Outer rings turn left and holes right (RFC 7946); a hole belongs to the outer ring before it that holds it. */
function toPolygons(rings: readonly Ring[]): [number, number][][][] {
  const outers = rings.filter((ring) => turn(ring) > 0)
  const holes = rings.filter((ring) => turn(ring) <= 0)
  return outers.map((outer) => [outer, ...holes.filter((hole) => isWithin(hole, outer))].map(toClosed))
}

function isWithin(hole: Ring, outer: Ring): boolean {
  const [first] = hole
  const xs = outer.map(({ x }) => x)
  return first !== undefined && first.x > Math.min(...xs) && first.x < Math.max(...xs)
}

function toClosed(ring: Ring): [number, number][] {
  return [...ring, ...ring.slice(0, 1)].map(toWgs84)
}

/** Twice the area, positive when counter-clockwise. */
function turn(ring: Ring): number {
  return ring.reduce((sum, { x, y }, place) => {
    const next = ring[(place + 1) % ring.length] ?? { x, y }
    return sum + x * next.y - next.x * y
  }, 0)
}
