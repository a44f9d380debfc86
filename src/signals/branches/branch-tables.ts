import { optional, required, table } from '../../vocabulary/table.ts'

/** Which branches are where, and whether there are more of one than chance and demand bring. */

const OBJECT = required('text', 'BAG id of the verblijfsobject, ligplaats or standplaats.')

const BRANCH_AREA = {
  area_id: required('text', 'BU code of the buurt; of a street its buurt and its name, as BU99010001 Dorpsstraat.'),
  area_kind: required('text', 'buurt, or street: the part of a street that lies in one buurt.'),
  sbi_code: required('text', 'The branch: the first four digits of the SBI code.'),
} as const

export const BRANCH_PLACES = table({
  name: 'branch_places',
  grain: 'One row per area and open vestiging of a known branch in it.',
  key: ['area_id', 'establishment_number'],
  columns: {
    ...BRANCH_AREA,
    establishment_number: required('text', 'Vestigingsnummer.'),
    kvk_number: required('text', 'KvK number.'),
    object_id: OBJECT,
    at_home: required('boolean', 'True when the object is only meant to live in: it counts apart.'),
    opened_on: optional('date', 'First day of the vestiging; null when unknown.'),
    premises_kind: required('text', 'Use purposes of the object in order, as kantoor+winkel; empty when it has none.'),
    building_id: optional('text', 'BAG id of the first pand; null for a pitch.'),
  },
})

export const BRANCH_COUNTS = table({
  name: 'branch_counts',
  grain: 'One row per area and branch that has a vestiging in it, at home or not.',
  key: ['area_id', 'sbi_code'],
  columns: {
    ...BRANCH_AREA,
    premises: required('integer', 'Premises of the branch, not at home: ten chairs rented out in one salon are one.'),
    home_businesses: required('integer', 'Vestigingen of the branch in homes.'),
    all_premises: required(
      'integer',
      'Premises of all branches, not at home; one that houses two branches counts twice.',
    ),
    residents: required('integer', 'People registered in the area; 0 when no BRP was delivered.'),
    premises_everywhere: required('integer', 'Premises of the branch in the whole warehouse.'),
    location_quotient: required(
      'number',
      'Share of the branch here divided by its share in the whole warehouse; 0 when it has only home businesses here.',
    ),
    expected_by_premises: required(
      'number',
      'How many premises the area would have if each kind of premises held the branch as often as in the whole warehouse.',
    ),
    expected_by_residents: required('number', 'The same when residents had as many premises of it as everywhere.'),
    tests: required('integer', 'Pairs of area and branch that could have been found, those without any among them.'),
  },
})

export const BRANCH_CONCENTRATIONS = table({
  name: 'branch_concentrations',
  grain: 'One row per area and branch that has a vestiging in it: whether there are more than chance brings.',
  key: ['area_id', 'sbi_code'],
  columns: {
    ...BRANCH_AREA,
    premises: required('integer', 'Premises of the branch, not at home.'),
    home_businesses: required('integer', 'Vestigingen of the branch in homes, for comparison.'),
    all_premises: required('integer', 'Premises of all branches, not at home.'),
    residents: required('integer', 'People registered in the area.'),
    expected: required('number', 'Premises of the branch that the demand model expects.'),
    location_quotient: required('number', 'Share of the branch here divided by its share in the whole warehouse.'),
    p_value: required('number', 'Chance of as many or more when so many are expected (Poisson).'),
    q_value: required('number', 'The same after correction for all pairs that were tested (Benjamini-Hochberg).'),
  },
})

export const RISK_BRANCHES = table({
  name: 'risk_branches',
  grain: 'One row per branch that supervisors look at first, from a list with a version.',
  key: ['sbi_code'],
  columns: {
    sbi_code: required('text', 'First digits of the SBI codes that it holds for: two or four.'),
    theme: required('text', 'cash, vehicles, labour, care or goods: why it is on the list.'),
    list_version: required('text', 'Version of the list.'),
  },
})
