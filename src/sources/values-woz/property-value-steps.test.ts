import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { toDay } from '../../made-up/calendar.ts'
import { BSN, makeProperty, wozObject } from './test-bench.ts'

test('a value stands per waardepeildatum, with its objects and whether it is under objection', async (context) => {
  const { values, interests, pseudonym, deliveries } = await makeProperty(context, [{ objects: [wozObject()] }])
  const delivery_id = deliveries[0]?.id
  assert.deepEqual(values, [
    {
      ...OBJECT,
      delivery_id,
      valued_on: '2019-01-01',
      applies_from: '2020-01-01',
      value_euros: 127_000,
      under_objection: false,
      annulled: false,
    },
    {
      ...OBJECT,
      delivery_id,
      valued_on: '2020-01-01',
      applies_from: null,
      value_euros: 141_000,
      under_objection: true,
      annulled: null,
    },
  ])
  assert.deepEqual(
    interests.map(({ role, holder_kind, holder_id }) => [role, holder_kind, holder_id]),
    [['owner', 'person', pseudonym]],
  )
})

const OBJECT = {
  woz_object_id: '800000003118',
  object_ids: ['0226010000038820'],
  building_ids: ['0226100000038820'],
  nummeraanduiding_id: '0226200000038923',
  land_area_square_metres: 210,
  gemeente_code: 'GM8000',
}

test(
  'of the eight published test cases each has the values and the holder that the matrix says',
  WITH_REAL_DATA,
  async (context) => {
    const cases = await publishedCases()
    assert.equal(cases.length, 8)
    const { values, interests, deliveries } = await makeProperty(context, [
      { objects: cases.map(({ object }) => object) },
    ])
    assert.equal(deliveries[0]?.rejected, 0)
    assert.equal(deliveries[0]?.rows['woz_objects'], 8)
    for (const { number, type, valueCount, objectCount } of cases) {
      const own = values.filter(({ woz_object_id }) => woz_object_id === number)
      assert.equal(own.length, valueCount, number)
      for (const { object_ids } of own) assert.equal(object_ids.length, objectCount, number)
      const owner = interests.find(({ woz_object_id, role }) => woz_object_id === number && role === 'owner')
      assert.equal(owner?.holder_kind, type === undefined ? undefined : HOLDER_KINDS[type], number)
    }
    assert.equal(interests.filter(({ role }) => role === 'user').length, 1)
  },
)

const HOLDER_KINDS: Readonly<Record<string, string>> = {
  natuurlijk_persoon: 'person',
  niet_natuurlijk_persoon: 'organisation',
  vestiging: 'establishment',
}

test('the newest state counts: a value is replaced, an owner who is gone is gone, an older year stays', async (context) => {
  const now = {
    waarden: [{ vastgesteldeWaarde: 150_000, waardepeildatum: '2020-01-01' }],
    belanghebbendeEigenaar: undefined,
  }
  const { values, interests } = await makeProperty(context, [
    { objects: [wozObject()], asOf: toDay('2025-01-01') },
    { objects: [wozObject(now), wozObject({ identificatie: '800000003119', waarden: [] })] },
  ])
  assert.deepEqual(
    values.map(({ woz_object_id, valued_on, value_euros }) => [woz_object_id, valued_on, value_euros]),
    [
      ['800000003118', '2019-01-01', 127_000],
      ['800000003118', '2020-01-01', 150_000],
    ],
  )
  assert.deepEqual(
    interests.map(({ woz_object_id }) => woz_object_id),
    ['800000003119'],
  )
})

/** The objects that the published coverage matrix describes: it tells which members each has, not what is in them. */
async function publishedCases() {
  const text = await readFile(realData('woz-bevragen', 'test-cases', 'raadpleegActueelWozobject.csv'), 'utf8')
  const rows = text.split(/\r?\n/).map((line) => line.split(';'))
  const [header = []] = rows
  return header.flatMap((number, column) => {
    if (!/^\d{12}$/.test(number)) return []
    const top = (name: string) => rows.find(([first]) => first === name)?.[column] ?? ''
    const under = (name: string, member: string) => {
      const start = rows.findIndex(([first]) => first === name)
      return rows.slice(start + 1).find(([, second]) => second === member)?.[column] ?? ''
    }
    const holder = (name: string) => ({
      ...(under(name, 'burgerservicenummer') === 'X' ? { burgerservicenummer: BSN } : {}),
      ...(under(name, 'rsin') === 'X' ? { rsin: '857567433' } : {}),
      ...(under(name, 'kvkNummer') === 'X' ? { kvkNummer: '68727720' } : {}),
      ...(under(name, 'vestigingsnummer') === 'X' ? { vestigingsnummer: '000037178598' } : {}),
      ...(under(name, 'type()') === '' ? {} : { type: under(name, 'type()') }),
    })
    const valueCount = Number(top('waarden[{}]'))
    const objectCount = Number(top('adresseerbaarObjectIdentificaties[]'))
    const object = {
      identificatie: number,
      aanduiding: { nummeraanduidingIdentificatie: '0226200000038923' },
      adresseerbaarObjectIdentificaties: Array.from({ length: objectCount }, (_, at) => `022601000003882${at}`),
      belanghebbendeEigenaar: holder('belanghebbendeEigenaar{}'),
      belanghebbendeGebruiker: holder('belanghebbendeGebruiker{}'),
      verantwoordelijkeGemeente: { code: '8000' },
      waarden: Array.from({ length: valueCount }, (_, at) => ({
        vastgesteldeWaarde: 100_000 + at,
        waardepeildatum: `${2015 + at}-01-01`,
        beschikkingsStatussen: ['beschikking_genomen'],
      })),
    }
    const type = under('belanghebbendeEigenaar{}', 'type()')
    return [{ number, object, valueCount, objectCount, type: type === '' ? undefined : type }]
  })
}
