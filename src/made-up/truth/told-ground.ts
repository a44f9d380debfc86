import type { Neighbourhood } from '../neighbourhood.ts'
import type { Telling } from './told-tables.ts'

/** Where every place lies and what is built there, by which counts per area can be done over. */
export const GROUND: Readonly<Record<string, Telling<Neighbourhood>>> = {
  places: {
    columns: [
      'object_id',
      'buurt_code',
      'kind',
      'purposes',
      'floor_area_square_metres',
      'building_id',
      'building_year',
    ],
    rows: ({ buurt, premises }) =>
      premises.map(({ id, kind, purposes, registeredArea, building }) => [
        id,
        buurt.code,
        kind,
        purposes.join(' '),
        registeredArea === 1 ? undefined : registeredArea,
        building?.id,
        building?.year,
      ]),
  },
}
