import type { Address, Area, AreaFigure, Right } from '../../sources/contract.ts'

/** Rows of sources for tests; what a test does not say is ordinary. */

const D = { delivery_id: 'd' }

export function area(code: string): Area {
  const level = code.startsWith('GM') ? 'gemeente' : 'buurt'
  return { code, level, name: code, parent_code: null, year: 2024, boundary: null, ...D }
}

export function figure(area_code: string, period: string, value: number | null): AreaFigure {
  const missing = value === null ? 'withheld' : null
  return {
    area_code,
    period,
    measure: 'registered_crimes',
    source_table: '83648NED',
    value,
    missing,
    provisional: false,
    unit: 'aantal',
    ...D,
  }
}

export function address(object_id: string, buurt_code: string): Address {
  return {
    nummeraanduiding_id: object_id,
    object_id,
    object_kind: 'verblijfsobject',
    main_address: true,
    street: 'Kade',
    house_number: 1,
    house_letter: null,
    house_number_addition: null,
    postcode: null,
    place: 'Waterdam',
    buurt_code,
    rd_x: 0,
    rd_y: 0,
    lon: 5,
    lat: 52,
    use_purposes: ['woon'],
    floor_area_square_metres: 80,
    object_status: 'Verblijfsobject in gebruik',
    building_ids: ['p1'],
    building_year: null,
    ...D,
  }
}

export function right(tenaamstelling_id: string, change: Partial<Right>): Right {
  return {
    tenaamstelling_id,
    object_id: 'k1',
    object_kind: 'perceel',
    bag_object_ids: ['o1'],
    right_kind: 'eigendom',
    right_name: null,
    holder_kind: 'person',
    holder_person: null,
    holder_known_by: null,
    holder_organisation_id: null,
    holder_kvk_number: null,
    holder_rsin: null,
    holder_name: null,
    holder_unknown_because: null,
    holder_address_id: null,
    share_numerator: null,
    share_denominator: null,
    held_jointly: false,
    held_from: null,
    held_until: null,
    deed_part_ids: [],
    ...D,
    ...change,
  }
}
