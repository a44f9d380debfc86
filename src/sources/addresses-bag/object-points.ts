import type { MultiPolygon } from 'geojson'
import type { Row } from '../../vocabulary/table.ts'
import type { StepInput, StepOutput } from '../../warehouse/step.ts'
import { AREAS } from '../contract.ts'
import { ADDRESSABLE_OBJECTS, type OBJECT_POINTS } from './address-tables.ts'
import { type Buurt, createBuurtFinder } from './buurt-finder.ts'
import { centreOf } from './geometry.ts'
import { toLonLat } from './rijksdriehoek.ts'

/** Gives every existing object its place in RD and WGS84, and the buurt that holds it. */
export async function placeObjects(input: StepInput, output: StepOutput): Promise<void> {
  const buurtAt = createBuurtFinder(await listBuurten(input))
  for await (const { object_id, geometrie } of input.rows(ADDRESSABLE_OBJECTS)) {
    const [rd_x, rd_y] = centreOf(geometrie)
    const [lon, lat] = toLonLat(rd_x, rd_y)
    const buurt_code = buurtAt(lon, lat) ?? null
    output.add({ object_id, rd_x, rd_y, lon, lat, buurt_code } satisfies Row<typeof OBJECT_POINTS>)
  }
}

async function listBuurten(input: StepInput): Promise<Buurt[]> {
  const buurten: Buurt[] = []
  for await (const { code, level, boundary } of input.rows(AREAS))
    if (level === 'buurt' && boundary !== null) buurten.push({ code, boundary: parseBoundary(boundary) })
  return buurten
}

/** The contract of AREAS promises a GeoJSON MultiPolygon. */
function parseBoundary(text: string): MultiPolygon {
  return JSON.parse(text) as MultiPolygon
}
