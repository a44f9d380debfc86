import assert from 'node:assert/strict'
import { test } from 'node:test'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { toDay } from '../../made-up/calendar.ts'
import { parseBsn } from '../../vocabulary/bsn.ts'
import { type Establishment } from '../contract.ts'
import { pseudonymOf, readKeys } from '../pseudonym.ts'
import { changed, makeOrganisations } from './test-bench.ts'

const KVK = (name: string) => realData('kvk-api-test-responses', name)
const CONNECT = (name: string) => realData('kvk-connect-testdata', name)

test(
  'an eenmanszaak keeps its trade names, activities and address, and loses its name',
  WITH_REAL_DATA,
  async (context) => {
    const { organisations, establishments } = await makeOrganisations(context, [
      { paths: [KVK('basisprofiel_response.json')] },
    ])
    assert.equal(organisations.length, 1)
    assert.deepEqual(plain(organisations[0], ['delivery_id']), {
      kvk_number: '69599084',
      rsin: null,
      natural_person: true,
      name: null,
      trade_names: ['Test EMZ Dagobert', 'Tweede handelsnaam 1MZ', 'Derde handelsnaam 1MZ', 'Vierde handelsnaam 1MZ'],
      legal_form: 'Eenmanszaak',
      sbi_codes: ['1011', '1012', '1013'],
      founded_on: '2017-01-08',
      founded_on_exact: true,
      has_ended: false,
      ended_on: null,
      employees: 1,
    })
    const [main] = establishments
    assert.equal(main?.establishment_number, '000038509504')
    assert.equal(main.main, true)
    assert.equal(address(main), 'visiting, Abebe Bikilalaan 17, 1034WL Amsterdam')
  },
)

test(
  'a real BV has its rsin and statutaire naam; its bezoekadres goes before its postbus',
  WITH_REAL_DATA,
  async (context) => {
    const { organisations, establishments } = await makeOrganisations(context, [
      { paths: [KVK('vestigingsprofiel_response.json')] },
    ])
    assert.equal(organisations[0]?.rsin, '857587973')
    assert.equal(organisations[0].name, 'Test BV Donald')
    assert.equal(organisations[0].has_ended, null)
    const [place] = establishments
    assert.equal(place?.active_from, '2014-02-10')
    assert.equal(place.has_ended, false)
    assert.deepEqual(place.sbi_codes, ['01241'])
    assert.equal(place.house_number_addition, 'A')
    assert.equal(place.po_box, null)
    assert.equal(address(place), 'visiting, Hizzaarderlaan 3, 8823SJ Lollum')
  },
)

test(
  'three answers about one company become one organisation and its five vestigingen',
  WITH_REAL_DATA,
  async (context) => {
    const names = ['basisprofiel', 'vestigingen', 'vestigingsprofielen']
    const paths = names.map((name) => CONNECT(`test_input_${name}.json`))
    const { organisations, establishments, rejected } = await makeOrganisations(context, [{ paths }])
    assert.equal(rejected, 0)
    assert.deepEqual(plain(organisations[0], ['delivery_id', 'founded_on', 'founded_on_exact']), {
      kvk_number: '12345678',
      rsin: '123456789',
      natural_person: false,
      name: 'Test B.V.',
      trade_names: ['Test Company', 'Test Services'],
      legal_form: 'Besloten Vennootschap',
      sbi_codes: ['62010'],
      has_ended: false,
      ended_on: null,
      employees: 10,
    })
    assert.equal(establishments.length, 5)
    const [first, second] = establishments
    assert.equal(first?.object_id, '0402010000000001')
    assert.equal(first.nummeraanduiding_id, '0402200000000001')
    assert.equal(first.has_ended, true)
    assert.equal(first.active_until, '2025-12-31')
    assert.deepEqual([first.rd_x, first.rd_y], [121_325, 485_720])
    assert.equal(first.written_address, null)
    assert.equal(second?.written_address, 'Straatnaam 2 1012AC Amsterdam')
    assert.deepEqual([second.postcode, second.house_number, second.street], ['1012AC', 2, null])
    assert.equal(second.has_ended, null)
  },
)

test('how many work for an organisation is what the newest basisprofiel tells, and a slip is left out', async (context) => {
  const told = (kvkNummer: string, totaalWerkzamePersonen?: unknown) => ({
    ...{ kvkNummer, naam: 'X', _embedded: { eigenaar: { rechtsvorm: 'Stichting' } } },
    ...(totaalWerkzamePersonen === undefined ? {} : { totaalWerkzamePersonen }),
  })
  const slips = ['3', -1, 1.5, 1_000_001].map((slip, place) => told(`9000080${place}`, slip))
  const { organisations, reasons } = await makeOrganisations(context, [
    { texts: [told('90000749', 3), told('90000750', 0), told('90000751'), ...slips], asOf: toDay('2025-01-01') },
    { texts: [told('90000749', 4)] },
  ])
  assert.deepEqual(
    organisations.map(({ employees }) => employees),
    [4, 0, null, null, null, null, null],
  )
  assert.deepEqual(reasons, { 'employees-malformed': 4 })
})

test('a vereniging van eigenaars has no hoofdvestiging; incomplete dates count from their first possible day', async (context) => {
  const association = {
    kvkNummer: '90000749',
    naam: 'VvE Voorbeeld',
    materieleRegistratie: { datumAanvang: '19200000', datumEinde: '20240500' },
    _embedded: { eigenaar: { rsin: '857567433', rechtsvorm: 'VerenigingVanEigenaars' } },
  }
  const unknown = { ...association, kvkNummer: '90000750', materieleRegistratie: { datumAanvang: '00000000' } }
  const lost = { ...association, kvkNummer: '90000751', materieleRegistratie: { datumEinde: '20240231' } }
  const { organisations, establishments, reasons } = await makeOrganisations(context, [
    { texts: [association, unknown, lost] },
  ])
  assert.equal(establishments.length, 0)
  assert.deepEqual(
    organisations.map(({ name, founded_on, founded_on_exact, has_ended, ended_on }) => [
      name,
      founded_on,
      founded_on_exact,
      has_ended,
      ended_on,
    ]),
    [
      ['VvE Voorbeeld', '1920-01-01', false, true, '2024-05-01'],
      ['VvE Voorbeeld', null, null, false, null],
      ['VvE Voorbeeld', null, null, true, null],
    ],
  )
  assert.deepEqual(reasons, { 'date-impossible': 1 })
})

test(
  'the newest answer counts, and other companies that are asked about push nothing out',
  WITH_REAL_DATA,
  async (context) => {
    const path = KVK('vestigingsprofiel_response.json')
    const moved = await changed(path, (text) => text.replace('"huisnummer": 3', '"huisnummer": 4'))
    const { establishments, organisations } = await makeOrganisations(context, [
      { paths: [path], asOf: toDay('2024-01-01') },
      { texts: [moved], asOf: toDay('2025-01-01') },
      { paths: [KVK('basisprofiel_response.json')] },
    ])
    assert.deepEqual(
      establishments.map(({ house_number }) => house_number),
      [4, 17],
    )
    assert.equal(organisations.length, 2)
  },
)

test('what a later answer calls an eenmanszaak has no name or rsin left', WITH_REAL_DATA, async (context) => {
  const sole = { kvkNummer: '68750110', naam: 'X', _embedded: { eigenaar: { rechtsvorm: 'Eenmanszaak' } } }
  const { organisations } = await makeOrganisations(context, [
    { paths: [KVK('vestigingsprofiel_response.json')] },
    { texts: [sole] },
  ])
  assert.deepEqual(
    organisations.map(({ natural_person, name, rsin }) => [natural_person, name, rsin]),
    [[true, null, null]],
  )
})

test('a second vestiging of a company that is asked about later stands beside the first', async (context) => {
  const profile = (vestigingsnummer: string) => ({ kvkNummer: '68750110', vestigingsnummer, adressen: [] })
  const { establishments } = await makeOrganisations(context, [
    { texts: [profile('000037178598')] },
    { texts: [profile('000037178599')] },
  ])
  assert.equal(establishments.length, 2)
})

test('a vestiging that a newer list no longer names is neither open nor ended, unless its end was told', async (context) => {
  const profile = (vestigingsnummer: string, dates: object) => ({
    vestigingsnummer,
    kvkNummer: '68750110',
    indHoofdvestiging: 'Nee',
    adressen: [],
    materieleRegistratie: { datumAanvang: '20150101', ...dates },
  })
  const { establishments } = await makeOrganisations(context, [
    {
      texts: ['000000000101', '000000000102'].map((number) => profile(number, {})),
      asOf: toDay('2025-01-01'),
    },
    { texts: [profile('000000000103', { datumEinde: '20240101' })], asOf: toDay('2025-01-01') },
    {
      texts: [
        { kvkNummer: '68750110', vestigingen: [{ vestigingsnummer: '000000000101', indAdresAfgeschermd: 'Nee' }] },
      ],
    },
  ])
  assert.deepEqual(
    establishments.map(({ establishment_number, has_ended }) => [establishment_number.slice(-3), has_ended]),
    [
      ['101', false],
      ['102', null],
      ['103', true],
    ],
  )
})

test('officers are pseudonyms or companies, in our own words, and the newest state of a function counts', async (context) => {
  const header = 'kvk_nummer;functie;burgerservicenummer;functionaris_kvk_nummer;datum_aanvang;datum_einde'
  const then = [header, '68750110;bestuurder;999990019;;20140210;', '68750110;enig aandeelhouder;;90001354;20140000;']
  const now = [header, '68750110;bestuurder;999990019;;20140210;20250301', '68750110;commissaris;;90001354;00000000;']
  const { officers, keyFile } = await makeOrganisations(context, [
    { csv: then.join('\n'), asOf: toDay('2025-01-01') },
    { csv: now.join('\n'), texts: [{ kvkNummer: '90001354', _embedded: {} }] },
  ])
  const bsn = parseBsn('999990019') ?? assert.fail()
  const pseudonym = pseudonymOf(bsn, 'casework', await readKeys(keyFile))
  assert.deepEqual(
    officers.map((officer) => Object.values(plain(officer, ['delivery_id']))),
    [
      ['68750110', 'organisation', '90001354', 'sole-shareholder', '2014-01-01', false, null],
      ['68750110', 'organisation', '90001354', 'supervisor', null, false, null],
      ['68750110', 'person', pseudonym, 'director', '2014-02-10', true, '2025-03-01'],
    ],
  )
})

function address({ address_kind, street, house_number, postcode, place }: Establishment): string {
  return `${address_kind}, ${street} ${house_number}, ${postcode} ${place}`
}

function plain(row: object | undefined, without: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row ?? {}).filter(([name]) => !without.includes(name)))
}
