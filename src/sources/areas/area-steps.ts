import type { MultiPolygon } from 'geojson'
import type { Row } from '../../vocabulary/table.ts'
import type { Step, StepInput, StepOutput } from '../../warehouse/step.ts'
import { AREAS } from '../contract.ts'
import { CBS_AREAS } from '../figures-cbs/cbs-tables.ts'
import {
  AREA_BOUNDARIES,
  CURRENT_BOUNDARIES,
  FORMER_AREAS,
  MERGED_GEMEENTEN,
  MERGER_PARTS,
  MUNICIPAL_MERGERS,
} from './area-tables.ts'
import { mergeBoundaries } from './merged-boundary.ts'
import declared from './municipal-mergers.json' with { type: 'json' }

/** From boundaries of several divisions to the areas of the current one. */
export const areaSteps: readonly Step[] = [
  {
    name: 'current_boundaries',
    reads: [AREA_BOUNDARIES],
    makes: CURRENT_BOUNDARIES,
    rows: { is: 'at most as many as', of: AREA_BOUNDARIES },
    sql: new URL('current-boundaries.sql', import.meta.url),
  },
  {
    name: 'municipal_mergers',
    reads: [],
    makes: MUNICIPAL_MERGERS,
    rows: { is: 'any number' },
    parameters: { mergers: JSON.stringify(declared.mergers) },
    make: listMergers,
  },
  {
    name: 'merger_parts',
    reads: [CURRENT_BOUNDARIES, MUNICIPAL_MERGERS],
    makes: MERGER_PARTS,
    rows: { is: 'at most as many as', of: MUNICIPAL_MERGERS },
    sql: new URL('merger-parts.sql', import.meta.url),
  },
  {
    name: 'merged_gemeenten',
    reads: [MERGER_PARTS],
    makes: MERGED_GEMEENTEN,
    rows: { is: 'at most as many as', of: MERGER_PARTS },
    make: mergeGemeenten,
  },
  {
    name: 'areas',
    reads: [CURRENT_BOUNDARIES, MUNICIPAL_MERGERS, MERGED_GEMEENTEN, CBS_AREAS],
    makes: AREAS,
    rows: { is: 'any number' },
    sql: new URL('areas.sql', import.meta.url),
  },
  {
    name: 'former_areas',
    reads: [AREA_BOUNDARIES, CURRENT_BOUNDARIES, MUNICIPAL_MERGERS],
    makes: FORMER_AREAS,
    rows: { is: 'at most as many as', of: AREA_BOUNDARIES },
    sql: new URL('former-areas.sql', import.meta.url),
  },
]

async function listMergers(_input: StepInput, output: StepOutput): Promise<void> {
  for (const { successor, name, parts, firstDivision } of declared.mergers)
    for (const part of parts)
      output.add({
        part_code: part,
        successor_code: successor,
        successor_name: name,
        first_division: firstDivision,
      } satisfies Row<typeof MUNICIPAL_MERGERS>)
}

/** A gemeente of which a part was not delivered has no boundary: a smaller one would be wrong. */
async function mergeGemeenten(input: StepInput, output: StepOutput): Promise<void> {
  const successors = new Map<string, Row<typeof MERGER_PARTS>[]>()
  for await (const part of input.rows(MERGER_PARTS)) {
    const parts = successors.get(part.successor_code) ?? []
    successors.set(part.successor_code, [...parts, part])
  }
  for (const [code, parts] of successors) {
    const [first] = parts
    const boundaries = parts.flatMap(({ boundary }) => (boundary === null ? [] : [parseBoundary(boundary)]))
    const deliveries = parts.flatMap(({ delivery_id }) => delivery_id ?? []).sort()
    if (first === undefined) continue
    output.add({
      code,
      name: first.successor_name,
      year: first.first_division,
      boundary: boundaries.length === parts.length ? JSON.stringify(mergeBoundaries(boundaries)) : null,
      delivery_id: deliveries.at(-1) ?? '',
    } satisfies Row<typeof MERGED_GEMEENTEN>)
  }
}

function parseBoundary(text: string): MultiPolygon {
  const boundary: MultiPolygon = JSON.parse(text)
  return boundary
}
