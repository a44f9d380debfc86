import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { toDay } from '../../made-up/calendar.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { brpReader } from './read-brp.ts'
import { persoon, retoldLists } from './sample-answers.ts'
import { openTestBench, rowsOf } from './test-bench.ts'

const bench = await openTestBench()
after(() => bench.close())
const asOf = toDay('2026-01-01')

test('the official test persons give the same rows as answers and as person lists', WITH_REAL_DATA, async () => {
  const testpersonen = realData('brp-bevragen', 'testpersonen')
  const name = (await readdir(testpersonen)).find((file) => file.endsWith('GBA-V.csv')) ?? ''
  const { lists, answers } = await retoldLists(join(testpersonen, name))
  const fromLists = await read('lists.csv', lists)
  const fromAnswers = await read(
    'answers.json',
    JSON.stringify({ type: 'RaadpleegMetBurgerservicenummer', personen: answers }),
  )
  assert.ok(fromLists.registrations.length > 600)
  assert.ok(fromLists.relations.length > 500)
  assert.deepEqual(fromAnswers.registrations, fromLists.registrations)
  assert.deepEqual(fromAnswers.relations, fromLists.relations)
  assert.ok(fromLists.persons.filter(({ surname }) => surname !== null).length > 600)
  assert.deepEqual(fromAnswers.persons, fromLists.persons)
  assert.deepEqual(fromAnswers.delivery.reasons, fromLists.delivery.reasons)
})

test('one answer per file, per line or in a list, and persons taken out of them, are read alike', async () => {
  const persons = [persoon(), persoon({ burgerservicenummer: '900000028' })]
  const answers = persons.map((one) => ({ type: 'RaadpleegMetBurgerservicenummer', personen: [one] }))
  const folder = join(bench.folder, 'answers')
  await mkdir(folder)
  for (const [at, answer] of answers.entries())
    await writeFile(join(folder, `20260101_${at}.json`), JSON.stringify(answer, null, 2))
  const expected = await readPaths([folder])
  assert.equal(expected.registrations.length, 2)
  assert.equal(expected.delivery.asOf, '2026-01-01')
  for (const text of [
    answers.map((answer) => JSON.stringify(answer)).join('\n'),
    JSON.stringify(answers),
    JSON.stringify(persons),
    JSON.stringify({ type: 'ZoekMetPostcodeEnHuisnummer', personen: persons }),
  ]) {
    const { registrations, relations, delivery } = await read('20260101_answers.json', text)
    assert.deepEqual([registrations, relations], [expected.registrations, expected.relations])
    assert.equal(delivery.scope, expected.delivery.scope)
  }
})

const ADDRESS = { type: 'Adres', functieAdres: { code: 'W' }, datumVan: { type: 'JaarDatum', jaar: 2020 } }

const STAYS: Readonly<Record<string, [verblijfplaats: unknown, stay: string, from: string]>> = {
  'a woonadres since a year': [ADDRESS, 'woonadres', '2020-01-01'],
  'a briefadres since a month': [
    { ...ADDRESS, functieAdres: { code: 'B' }, datumVan: { type: 'JaarMaandDatum', jaar: 2020, maand: 5 } },
    'briefadres',
    '2020-05-01',
  ],
  'a locatie': [
    { ...ADDRESS, type: 'Locatie', verblijfadres: { locatiebeschrijving: 'Woonboot in de Kade' } },
    'woonadres',
    '2020-01-01',
  ],
  'a stay abroad': [
    {
      type: 'VerblijfplaatsBuitenland',
      datumVan: { type: 'Datum', datum: '2021-02-03' },
      verblijfadres: { land: { code: '6030' } },
    },
    'elsewhere',
    '2021-02-03',
  ],
  'nobody knows where': [
    { type: 'VerblijfplaatsOnbekend', datumVan: { type: 'Datum', datum: '2021-02-03' } },
    'elsewhere',
    '2021-02-03',
  ],
}

for (const [what, [verblijfplaats, stay, from]] of Object.entries(STAYS))
  test(`${what} is read as such, and which country or which place it is stays outside`, async () => {
    const { registrations, delivery } = await read('answers.json', JSON.stringify([persoon({ verblijfplaats })]))
    assert.equal(delivery.rejected, 0)
    assert.deepEqual(
      registrations.map((row) => [row['stay'], row['from_day']]),
      [[stay, from]],
    )
    assert.doesNotMatch(JSON.stringify(registrations), /6030|Woonboot/)
  })

test('who is deceased or no longer kept up lives there until that day', async () => {
  const day = { type: 'Datum', datum: '2024-04-05' }
  for (const parts of [
    { opschortingBijhouding: { reden: { code: 'E' }, datum: day } },
    { overlijden: { datum: day } },
  ]) {
    const { registrations } = await read('answers.json', JSON.stringify([persoon(parts)]))
    assert.deepEqual(
      registrations.map((row) => row['ended_on']),
      ['2024-04-05'],
    )
  }
})

const FAULTS: Readonly<Record<string, [answer: unknown, reason: string]>> = {
  'a problem report': [{ type: 'https://datatracker.ietf.org/doc/html/rfc7231', status: 404 }, 'not-an-answer'],
  'an address history, which names nobody': [{ verblijfplaatsen: [ADDRESS] }, 'answer-names-nobody'],
  'a person that is a text': [{ personen: ['900000016'] }, 'not-a-person'],
  'a person without a number': [{ personen: [{ verblijfplaats: ADDRESS }] }, 'bsn-absent'],
  'a number that is a number': [persoon({ burgerservicenummer: 900000016 }), 'structure-malformed'],
  'a number that fails the elfproef': [persoon({ burgerservicenummer: '900000013' }), 'bsn-fails-elfproef'],
  'a list made by mistake': [persoon({ opschortingBijhouding: { reden: { code: 'F' } } }), 'list-withdrawn'],
  'a partner whose number fails': [
    persoon({ partners: [{ burgerservicenummer: '900000013' }] }),
    'related-bsn-fails-elfproef',
  ],
  'a birth day that is none': [
    persoon({ geboorte: { datum: { type: 'Datum', datum: '1980-02-30' } } }),
    'birth-date-impossible',
  ],
  'a month that is none': [
    persoon({ geboorte: { datum: { type: 'JaarMaandDatum', jaar: 1980, maand: 13 } } }),
    'birth-date-impossible',
  ],
  'a residence that was not asked for': [persoon({ verblijfplaats: undefined }), 'residence-absent'],
  'a residence of another kind': [persoon({ verblijfplaats: { type: 'Maan' } }), 'residence-kind-not-known'],
  'an address of no kind': [
    persoon({ verblijfplaats: { ...ADDRESS, functieAdres: undefined } }),
    'address-kind-not-known',
  ],
  'a stay since an unknown day': [
    persoon({ verblijfplaats: { ...ADDRESS, datumVan: { type: 'DatumOnbekend', onbekend: true } } }),
    'address-date-unknown',
  ],
  'a house number with a point': [
    persoon({ verblijfplaats: { ...ADDRESS, verblijfadres: { huisnummer: 1.5 } } }),
    'house-number-malformed',
  ],
}

for (const [what, [answer, reason]] of Object.entries(FAULTS))
  test(`${what} is rejected, and the person beside it is read`, async () => {
    const other = persoon({ burgerservicenummer: '900000028' })
    const { delivery, registrations } = await read('answers.json', JSON.stringify([answer, other]))
    assert.ok((delivery.reasons[reason] ?? 0) > 0, JSON.stringify(delivery.reasons))
    assert.ok(registrations.length > 0)
  })

test('what holds no person, and lists beside answers, are refused', async () => {
  const lists = join(bench.folder, 'beside.csv')
  await writeFile(lists, ';01.01.20\n')
  const answers = join(bench.folder, 'beside.json')
  await writeFile(answers, JSON.stringify([persoon()]))
  const strange = join(bench.folder, 'strange.json')
  await writeFile(strange, '{"type": "FeatureCollection"}')
  for (const [paths, code] of [
    [[lists, answers], 'forms-mixed'],
    [[strange], 'not-brp'],
  ] as const)
    await assert.rejects(readPaths(paths, asOf), (error) => error instanceof InputFault && error.code === code)
})

test('no scope or file of the warehouse holds a number that an answer has, and only brp_persons holds a name', async () => {
  const numbers = ['900000016', '900000028', '900000041', '900000053']
  const [burgerservicenummer, parent, partner, child] = numbers
  const naam = { voornamen: 'Kaatje', geslachtsnaam: 'Rietsnijder', volledigeNaam: 'Kaatje Rietsnijder' }
  const person = persoon({
    burgerservicenummer,
    naam,
    ouders: [{ burgerservicenummer: parent, naam }],
    partners: [{ burgerservicenummer: partner, naam }],
    kinderen: [{ burgerservicenummer: child, naam }],
    nationaliteiten: [{ type: 'Nationaliteit', nationaliteit: { omschrijving: 'Waterlandse' } }],
    geslacht: { code: 'V', omschrijving: 'vrouw' },
  })
  const path = join(bench.folder, 'named.json')
  await writeFile(path, JSON.stringify([person]))
  await bench.withWarehouse(async (warehouse) => {
    const { rows, scope, id } = await brpReader.read(warehouse, [path], { keyFile: bench.keyFile, asOf })
    assert.deepEqual(rows, { brp_registrations: 1, brp_relations: 3, brp_persons: 1 })
    const texts = [scope, await readFile(join(warehouse.deliveries, 'brp', id, 'delivery.json'), 'utf8')]
    for (const table of ['brp_registrations', 'brp_relations'])
      texts.push(JSON.stringify(await rowsOf(warehouse, id, table)))
    const persons = JSON.stringify(await rowsOf(warehouse, id, 'brp_persons'))
    for (const word of [...numbers, 'Waterlandse', 'vrouw']) assert.ok(![...texts, persons].join('').includes(word))
    for (const word of ['Rietsnijder', 'Kaatje'])
      assert.deepEqual([texts.join('').includes(word), persons.includes(word)], [false, true])
  })
})

async function read(name: string, text: string) {
  const path = join(bench.folder, name)
  await writeFile(path, text)
  return readPaths([path], asOf)
}

/** Reads files; the rows of each table as text in one order, without the place that they came from. */
async function readPaths(paths: readonly string[], day?: typeof asOf) {
  return bench.withWarehouse(async (warehouse) => {
    const options = { keyFile: bench.keyFile, ...(day === undefined ? {} : { asOf: day }) }
    const delivery = await brpReader.read(warehouse, paths, options)
    const rows = async (table: string) =>
      (await rowsOf(warehouse, delivery.id, table))
        .map((row): Record<string, unknown> => ({ ...row, list_line: 0 }))
        .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
    const [registrations, relations, persons] = [
      await rows('brp_registrations'),
      await rows('brp_relations'),
      await rows('brp_persons'),
    ]
    return { delivery, registrations, relations, persons }
  })
}
