import assert from 'node:assert/strict'
import { test } from 'node:test'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { toDay } from '../../made-up/calendar.ts'
import { ESTABLISHMENTS, type Establishment } from '../contract.ts'
import { changed, makeOrganisations } from './test-bench.ts'

const KVK = (name: string) => realData('kvk-api-test-responses', name)
const CONNECT = (name: string) => realData('kvk-connect-testdata', name)

test('a postbus is no place on the map: its zeros are no coordinates', WITH_REAL_DATA, async (context) => {
  const profile = await changed(CONNECT('test_input_vestigingsprofielen.json'), (text) =>
    text.replace('"type": "bezoekadres"', '"type": "correspondentieadres"'),
  )
  const { establishments } = await makeOrganisations(context, [{ texts: [profile] }])
  const [place] = establishments
  assert.deepEqual(
    [place?.address_kind, place?.po_box, place?.street, place?.object_id, place?.rd_x, place?.rd_y],
    ['postal', 100, null, null, null, null],
  )
})

test(
  'one shielded address shields all of the vestiging, also what an older answer told',
  WITH_REAL_DATA,
  async (context) => {
    const path = CONNECT('test_input_vestigingsprofielen.json')
    const shielded = await changed(path, (text) => text.replace('"indAfgeschermd": "Nee"', '"indAfgeschermd": "Ja"'))
    const { establishments } = await makeOrganisations(context, [
      { paths: [path, CONNECT('test_input_vestigingen.json')], asOf: toDay('2025-01-01') },
      { texts: [shielded] },
    ])
    const [place] = establishments
    assert.equal(place?.establishment_number, '000000000001')
    assert.equal(place.address_hidden, true)
    for (const column of Object.keys(ESTABLISHMENTS.columns).slice(10, -1))
      assert.equal(place[column as keyof Establishment], null, column)
  },
)

test('an address without a flag stays hidden, and says so', WITH_REAL_DATA, async (context) => {
  const bare = await changed(KVK('vestigingsprofiel_response.json'), (text) =>
    text.replaceAll('"indAfgeschermd": "Nee",', ''),
  )
  const { establishments, reasons } = await makeOrganisations(context, [{ texts: [bare] }])
  assert.equal(establishments[0]?.address_hidden, true)
  assert.equal(establishments[0].postcode, null)
  assert.deepEqual(reasons, { 'flag-malformed': 2 })
})

const LINES: Readonly<Record<string, readonly (string | number | null)[]>> = {
  'Hizzaarderlaan 3 A                         8823SJ Lollum': ['8823SJ', 3, null, 'Lollum'],
  'Postbus 200                         1000AE Rommeldam': ['1000AE', null, 200, 'Rommeldam'],
  'Plein 1944 12 6511 JD Nijmegen': ['6511JD', null, null, 'Nijmegen'],
  '1e Weteringdwarsstraat 5 1017TN Amsterdam': ['1017TN', null, null, 'Amsterdam'],
  'Rue de la Loi 200 Bruxelles': [null, null, null, null],
}

for (const [line, parts] of Object.entries(LINES))
  test(`of "${line.replaceAll(/ +/g, ' ')}" only what can be read in one way is taken`, async (context) => {
    const list = {
      kvkNummer: '68750110',
      vestigingen: [{ vestigingsnummer: '000037178598', indAdresAfgeschermd: 'Nee', volledigAdres: line }],
    }
    const { establishments } = await makeOrganisations(context, [{ texts: [list] }])
    const [place] = establishments
    assert.deepEqual([place?.postcode, place?.house_number, place?.po_box, place?.place], parts)
    assert.equal(place?.written_address, line.replaceAll(/ +/g, ' '))
  })

test('a line that has a letter or an addition is kept beside parts that lack it', WITH_REAL_DATA, async (context) => {
  const lineOf = async (line: string) => {
    const profile = await changed(CONNECT('test_input_vestigingsprofielen.json'), (text) =>
      text.replace('"Straatnaam 1 1012AB Amsterdam"', `"${line}"`),
    )
    const [place] = (await makeOrganisations(context, [{ texts: [profile] }])).establishments
    return [place?.street, place?.house_number, place?.written_address]
  }
  assert.deepEqual(await lineOf('Straatnaam 1  1012AB Amsterdam'), ['Straatnaam', 1, null])
  const withDoor = 'Straatnaam 1 A II 1012AB Amsterdam'
  assert.deepEqual(await lineOf(withDoor), ['Straatnaam', 1, withDoor])
})
