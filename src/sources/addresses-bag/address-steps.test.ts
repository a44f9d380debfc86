import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { ADDRESSES, type Address, type Area } from '../contract.ts'
import { UNRESOLVED_REFERENCES } from './address-tables.ts'
import { toLonLat } from './rijksdriehoek.ts'
import {
  ligplaats,
  nummeraanduiding,
  openbareRuimte,
  pand,
  sampleId,
  verblijfsobject,
  woonplaats,
  writeSample,
} from './sample-extract.ts'
import { addressesOf, HOME, makeAddresses, PLACE } from './test-bench.ts'

const SCHIERMONNIKOOG = ['bag2-extract-0088-schiermonnikoog', 'BAGGEM0088L-15112019.zip'] as const

test(
  'Schiermonnikoog has the live objects, statuses, uses and references that were counted',
  WITH_REAL_DATA,
  async (context) => {
    const tables = await makeAddresses(context, [{ paths: [realData(...SCHIERMONNIKOOG)] }])
    const counts = async (sql: string) =>
      Object.fromEntries((await tables.query<{ name: string; n: number }>(sql)).map(({ name, n }) => [name, n]))
    assert.deepEqual(
      await counts('select object_kind as name, count(*) as n from addressable_objects group by object_kind'),
      { standplaats: 5, verblijfsobject: 1509 },
    )
    assert.deepEqual(
      await counts('select status as name, count(*) as n from standing_verblijfsobjecten group by status'),
      {
        'Niet gerealiseerd verblijfsobject': 17,
        'Verblijfsobject gevormd': 19,
        'Verblijfsobject in gebruik': 1497,
        'Verblijfsobject in gebruik (niet ingemeten)': 12,
        'Verblijfsobject ingetrokken': 136,
      },
    )
    assert.deepEqual(await counts('select status as name, count(*) as n from standing_panden group by status'), {
      'Bouw gestart': 4,
      'Bouwvergunning verleend': 8,
      'Niet gerealiseerd pand': 20,
      'Pand gesloopt': 114,
      'Pand in gebruik': 1615,
      'Pand in gebruik (niet ingemeten)': 22,
      'Sloopvergunning verleend': 3,
    })
    const uses = 'select unnest(use_purposes) as name from addressable_objects'
    assert.deepEqual(await counts(`select name, count(*) as n from (${uses}) group by name`), {
      bijeenkomst: 32,
      gezondheidszorg: 1,
      industrie: 43,
      kantoor: 10,
      logies: 885,
      onderwijs: 4,
      overige: 59,
      sport: 5,
      winkel: 35,
      woon: 587,
    })
    assert.deepEqual(await tables.rows(UNRESOLVED_REFERENCES), [])
    const [facts] = await tables.query(`
    select
      count(*) as addresses,
      count(distinct object_id) as objects,
      count(*) filter (where len(building_ids) > 1) as in_more_panden,
      min(rd_x) as west, max(rd_x) as east, min(rd_y) as south, max(rd_y) as north,
      min(floor_area_square_metres) as smallest, max(floor_area_square_metres) as largest,
      count(*) - count(distinct (postcode, house_number, house_letter, house_number_addition)) as shared_keys
    from addresses where object_kind = 'verblijfsobject'`)
    assert.deepEqual(facts, {
      addresses: 1509,
      objects: 1509,
      in_more_panden: 5,
      west: 205286,
      east: 209562,
      south: 609490,
      north: 612642,
      smallest: 6,
      largest: 2586,
      shared_keys: 0,
    })
  },
)

test('an address carries what the register says of its object, street, place and panden', async (context) => {
  const [address, ...others] = await addressesOf(context, HOME)
  assert.deepEqual(others, [])
  const [lon, lat] = toLonLat(155000, 463000)
  assert.deepEqual({ ...address, delivery_id: '' }, {
    nummeraanduiding_id: sampleId('NUM', 1),
    object_id: sampleId('VBO', 1),
    object_kind: 'verblijfsobject',
    main_address: true,
    street: 'Dorpsstraat',
    house_number: 1,
    house_letter: null,
    house_number_addition: null,
    postcode: '9999XX',
    place: 'Ons Dorp',
    buurt_code: null,
    rd_x: 155000,
    rd_y: 463000,
    lon,
    lat,
    use_purposes: ['woon'],
    floor_area_square_metres: 80,
    object_status: 'Verblijfsobject in gebruik',
    building_ids: [sampleId('PND', 1)],
    building_year: 1931,
    delivery_id: '',
  } satisfies Address)
})

const EXISTENCE: Readonly<Record<string, boolean>> = {
  'Verblijfsobject in gebruik': true,
  'Verblijfsobject in gebruik (niet ingemeten)': true,
  'Verbouwing verblijfsobject': true,
  'Verblijfsobject buiten gebruik': true,
  'Verblijfsobject gevormd': false,
  'Niet gerealiseerd verblijfsobject': false,
  'Verblijfsobject ingetrokken': false,
  'Verblijfsobject ten onrechte opgevoerd': false,
}

test('only objects that exist have addresses', async (context) => {
  const statuses = Object.keys(EXISTENCE)
  const numbers = statuses.map((_, at) => at + 1)
  const addresses = await addressesOf(context, {
    ...PLACE,
    NUM: numbers.map((number) => nummeraanduiding(number)),
    PND: [pand(1)],
    VBO: statuses.map((status, at) => verblijfsobject(at + 1, { status, panden: [1] })),
  })
  assert.deepEqual(
    addresses.map(({ object_status }) => object_status),
    statuses.filter((status) => EXISTENCE[status]),
  )
})

test('inactive records and records that are not BAG do not count', async (context) => {
  const inactive = { more: '<Historie:tijdstipInactief>2015-01-01T00:00:00.000</Historie:tijdstipInactief>' }
  const notBag = { moreLv: '<Historie:tijdstipNietBagLV>2015-01-01T00:00:00.000</Historie:tijdstipNietBagLV>' }
  const VBO = [verblijfsobject(1, {}, inactive), verblijfsobject(1, {}, notBag)]
  assert.deepEqual(await addressesOf(context, { ...HOME, VBO }), [])
})

test('references lead to the voorkomen of the day, and placeholders are not taken for values', async (context) => {
  const NUM = [
    nummeraanduiding(1, 1, { from: '2011-01-01', until: '2020-01-01', replaced: '2020-01-01' }),
    nummeraanduiding(1, 2, { number: 2, from: '2020-01-01', recorded: '2020-01-01' }),
  ]
  const records = {
    WPL: [woonplaats(1)],
    OPR: [openbareRuimte(1, 'Oude Weg'), openbareRuimte(2, 'Nieuwe Weg')],
    NUM,
    PND: [pand(1, 1005), pand(2, 9999), pand(3, 1960)],
    VBO: [verblijfsobject(1, { floorArea: 1, panden: [2, 1, 3], purposes: ['celfunctie', 'overige gebruiksfunctie'] })],
  }
  const [address] = await addressesOf(context, records)
  assert.deepEqual(
    [
      address?.street,
      address?.floor_area_square_metres,
      address?.building_year,
      address?.use_purposes,
      address?.building_ids,
    ],
    ['Nieuwe Weg', null, 1960, ['cel', 'overige'], [2, 1, 3].map((number) => sampleId('PND', number))],
  )
  const [unknown] = await addressesOf(context, { ...HOME, PND: [pand(1, 1005)] })
  assert.equal(unknown?.building_year, null)
})

test('nevenadressen are addresses too, and a shared one goes to the object whose hoofdadres it is', async (context) => {
  const addresses = await addressesOf(context, {
    ...PLACE,
    NUM: [1, 2, 3].map((number) => nummeraanduiding(number)),
    PND: [pand(1)],
    VBO: [verblijfsobject(1, { main: 1, further: [3, 2], panden: [1] })],
    LIG: [ligplaats(1, { main: 2 })],
  })
  assert.deepEqual(
    addresses.map(({ house_number, object_kind, main_address, rd_x }) => [
      house_number,
      object_kind,
      main_address,
      rd_x,
    ]),
    [
      [1, 'verblijfsobject', true, 155000],
      [2, 'ligplaats', true, 155005],
      [3, 'verblijfsobject', false, 155000],
    ],
  )
})

test('a reference that leads nowhere is counted, and costs no more than what it should have given', async (context) => {
  const records = {
    WPL: [],
    OPR: [openbareRuimte(1), openbareRuimte(2, 'Kerkstraat', 2)],
    NUM: [nummeraanduiding(1, 1), nummeraanduiding(2, 3), nummeraanduiding(4, 2)],
    PND: [pand(1)],
    VBO: [
      verblijfsobject(1),
      verblijfsobject(2, { panden: [1] }),
      verblijfsobject(3, { panden: [1], further: [9] }),
      verblijfsobject(4, { panden: [7] }),
    ],
  }
  const path = await writeSample(join(await temporaryFolder(context), 'bag'), { ...records, WPL: [woonplaats(2)] })
  const tables = await makeAddresses(context, [{ paths: [path] }])
  assert.deepEqual(await tables.query('select from_id, kind, target_id from unresolved_references order by all'), [
    { from_id: sampleId('VBO', 3), kind: 'hoofdadres', target_id: sampleId('NUM', 3) },
    { from_id: sampleId('VBO', 3), kind: 'nevenadres', target_id: sampleId('NUM', 9) },
    { from_id: sampleId('VBO', 4), kind: 'pand', target_id: sampleId('PND', 7) },
    { from_id: sampleId('NUM', 1), kind: 'woonplaats', target_id: sampleId('WPL', 1) },
    { from_id: sampleId('NUM', 2), kind: 'openbare-ruimte', target_id: sampleId('OPR', 3) },
  ])
  const addresses = await tables.rows<Address>(ADDRESSES)
  assert.deepEqual(
    addresses.map(({ object_id, building_year }) => [object_id, building_year]),
    [[sampleId('VBO', 4), null]],
  )
})

test('of two deliveries the one with the later day speaks for the objects that both hold', async (context) => {
  const folder = await temporaryFolder(context)
  const withdrawn = verblijfsobject(
    1,
    { status: 'Verblijfsobject ingetrokken' },
    { number: 2, from: '2023-01-01', recorded: '2023-01-01' },
  )
  const ended = verblijfsobject(1, {}, { until: '2023-01-01', replaced: '2023-01-01' })
  const older = await writeSample(join(folder, 'older'), HOME, { date: '2020-01-08', gemeente: '9998' })
  const newer = await writeSample(join(folder, 'newer'), { ...HOME, VBO: [ended, withdrawn] })
  const tables = await makeAddresses(context, [{ paths: [newer] }, { paths: [older] }])
  assert.deepEqual(await tables.rows(ADDRESSES), [])
})

test('the buurt is the one whose boundary holds the point', async (context) => {
  const [lon, lat] = toLonLat(155000, 463000)
  const square = (west: number, south: number) => {
    const [east, north] = [west + 0.01, south + 0.01]
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ]
    return JSON.stringify({ type: 'MultiPolygon', coordinates: [[ring]] })
  }
  const area = (code: string, boundary: string | null, level = 'buurt'): Area => ({
    ...{ code, level, name: code, parent_code: null, year: 2024, boundary, delivery_id: 'x' },
  })
  const areas = [
    area('GM9999', square(lon - 0.005, lat - 0.005), 'gemeente'),
    area('BU99990001', square(lon + 0.001, lat)),
    area('BU99990002', square(lon - 0.005, lat - 0.005)),
    area('BU99990003', null),
  ]
  const path = await writeSample(join(await temporaryFolder(context), 'bag'), HOME)
  const tables = await makeAddresses(context, [{ paths: [path] }], areas)
  assert.deepEqual(
    (await tables.rows<Address>(ADDRESSES)).map(({ buurt_code }) => buurt_code),
    ['BU99990002'],
  )
})
