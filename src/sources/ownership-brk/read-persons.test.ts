import assert from 'node:assert/strict'
import { test } from 'node:test'
import { message, nietNatuurlijkPersoon, OWNERSHIP, PARCEL, tenaamstelling, toPerson } from './sample-stand.ts'
import { readAndMake } from './trial.ts'

const NO_BSN = '<B:bsn xsi:nil="true"/><B:bsnNilreason>nietGeautoriseerd</B:bsnNilreason>'
const BSN = '<B:bsn>999990019</B:bsn>'

interface Told {
  readonly id?: string
  readonly number?: string
  readonly bsn?: string
  readonly name?: string
  readonly born?: string
  readonly home?: string
}

/** A person as a stand tells of one, and where they live. */
function natuurlijkPersoon({
  id = 'p',
  number = '77001',
  bsn = NO_BSN,
  name = '',
  born = '',
  home = '',
}: Told): string {
  const lives = home === '' ? '' : '<P:woonlocatie><A:ObjectlocatieBinnenlandRef xlink:href="#ID.h"/></P:woonlocatie>'
  const birth =
    born === ''
      ? ''
      : `<B:geboorte><B:Geboorte><B:geboortedatum><T:datum>${born}</T:datum></B:geboortedatum><B:geboorteplaats>Bedachtstad</B:geboorteplaats></B:Geboorte></B:geboorte>`
  return `<P:NatuurlijkPersoon id="ID.${id}"><P:identificatie>${number}</P:identificatie>${lives}<P:betreft>
<B:GeregistreerdPersoon>${bsn}<B:naam><B:Naam>${name}</B:Naam></B:naam>${birth}</B:GeregistreerdPersoon></P:betreft></P:NatuurlijkPersoon>${home}`
}

const NAME =
  '<B:geslachtsnaam>Verzonnenhuizen</B:geslachtsnaam><B:voorvoegselsgeslachtsnaam>van</B:voorvoegselsgeslachtsnaam><B:voornamen>Fictiena Maria</B:voornamen>'
const HOME =
  '<A:ObjectlocatieBinnenland id="ID.h"><A:identificatie>1</A:identificatie><A:adresgegevens><G:Nummeraanduiding><G:identificatie>9901200000000001</G:identificatie><G:huisnummer>12</G:huisnummer><G:huisletter>a</G:huisletter><G:postcode>8999 ab</G:postcode></G:Nummeraanduiding></A:adresgegevens></A:ObjectlocatieBinnenland>'

const about = (...persons: readonly string[]) =>
  message(PARCEL, OWNERSHIP, tenaamstelling({ id: '1', right: 'r', holder: toPerson('p') }), ...persons)

test('a person enters with name, day of birth and address, for linkage alone', async (context) => {
  const told = natuurlijkPersoon({ name: NAME, born: '1962-04-03', home: HOME })
  const { persons, rights, rejects } = await readAndMake(context, [about(told)])
  const [{ person, register_person, delivery_id: _, ...rest } = assert.fail()] = persons
  assert.equal(person, rights[0]?.holder_person)
  assert.equal(register_person, person)
  assert.deepEqual(rest, {
    register: 'brk',
    known_by: 'kadaster',
    given_names: 'Fictiena Maria',
    initials: null,
    prefix: 'van',
    surname: 'Verzonnenhuizen',
    partner_prefix: null,
    partner_surname: null,
    name_use: null,
    written_name: null,
    birth_date: '19620403',
    nummeraanduiding_id: '9901200000000001',
    postcode: '8999AB',
    house_number: 12,
    house_letter: 'a',
    house_number_addition: null,
  })
  assert.deepEqual(rejects, [])
})

test('the number of Kadaster is the same pseudonym with and without a BSN', async (context) => {
  const [one, other] = [natuurlijkPersoon({ name: NAME }), natuurlijkPersoon({ id: 'q', name: NAME, bsn: BSN })]
  const { persons } = await readAndMake(context, [about(one, other)])
  assert.deepEqual(new Set(persons.map(({ known_by }) => known_by)), new Set(['bsn', 'kadaster']))
  assert.equal(new Set(persons.map(({ person }) => person)).size, 2)
  assert.equal(new Set(persons.map(({ register_person }) => register_person)).size, 1)
})

const BIRTHS: Readonly<Record<string, string | null>> = {
  '1962-04-03': '19620403',
  '19620403': '19620403',
  '1962-04': '19620400',
  '1962': '19620000',
  '1962-02-31': null,
}

test('a birth date may be incomplete; one that cannot be is reported and left out', async (context) => {
  for (const [born, expected] of Object.entries(BIRTHS)) {
    const { persons, rejects } = await readAndMake(context, [about(natuurlijkPersoon({ name: NAME, born }))])
    assert.equal(persons[0]?.birth_date, expected, born)
    assert.deepEqual(
      rejects.map(({ reason, intended_for }) => [reason, intended_for]),
      expected === null ? [['date-impossible', 'brk_persons']] : [],
    )
  }
})

test('a name with a digit, and an address that is none, are reported and stay outside', async (context) => {
  const name = '<B:geslachtsnaam>999990019</B:geslachtsnaam><B:voornamen>Fictiena</B:voornamen>'
  const home = HOME.replace('8999 ab', '89AB').replace('>12<', '>twaalf<').replace('>a<', '>999990019<')
  const { persons, rejects } = await readAndMake(context, [about(natuurlijkPersoon({ name, home }))])
  const [person] = persons
  assert.deepEqual(
    [person?.surname, person?.given_names, person?.postcode, person?.house_number, person?.house_letter],
    [null, 'Fictiena', null, null, null],
  )
  assert.deepEqual(rejects.map(({ reason }) => reason).sort(), [
    'person-address-malformed',
    'person-address-malformed',
    'person-address-malformed',
    'person-name-malformed',
  ])
})

test('answers tell a name in one line, and of a person whom Kadaster registers itself its parts', async (context) => {
  const holder = { identificatie: '46299338', omschrijving: 'Fictiena van Verzonnenhuizen' }
  const answers = [
    {
      identificatie: '76870487970000',
      type: 'perceel',
      _embedded: {
        zakelijkGerechtigden: [
          {
            identificatie: '1',
            type: 'eigenaar',
            tenaamstelling: { aandeel: { teller: 1, noemer: 1 } },
            persoon: { ...holder, type: 'kadaster_natuurlijk_persoon' },
          },
        ],
      },
    },
    {
      identificatie: '46299338',
      naam: { voornamen: 'Fictiena', voorvoegsel: 'van', geslachtsnaam: 'Verzonnenhuizen' },
      geboorte: { datum: { jaar: 1962, maand: 4 }, plaats: 'Bedachtstad' },
      geslachtsaanduiding: 'vrouw',
      woonadres: { postcode: '8999AB', huisnummer: 12 },
      _links: { self: { href: 'https://brk.invalid/v2/kadasternatuurlijkpersonen/46299338' } },
    },
  ]
  const read = async (given: readonly object[]) =>
    readAndMake(context, [{ name: '20260101.json', text: JSON.stringify(given) }])
  const { persons: named } = await read(answers.slice(0, 1))
  assert.deepEqual(
    named.map(({ written_name, surname }) => [written_name, surname]),
    [[holder.omschrijving, null]],
  )
  const { persons, rejects } = await read(answers)
  assert.deepEqual(
    persons.map((one) => [one.given_names, one.prefix, one.surname, one.birth_date, one.postcode, one.house_number]),
    [['Fictiena', 'van', 'Verzonnenhuizen', '19620400', '8999AB', 12]],
  )
  assert.deepEqual(rejects, [])
})

test('the identificatie of an answer about somebody in the BRP is the BSN, as the API description says', async (context) => {
  const persoon = {
    identificatie: '999990019',
    omschrijving: 'Verzonnenhuizen',
    type: 'ingeschreven_natuurlijk_persoon',
  }
  const tenure = {
    identificatie: '1',
    type: 'eigenaar',
    tenaamstelling: { aandeel: { teller: 1, noemer: 1 } },
    persoon,
  }
  const answer = { identificatie: '76870487970000', type: 'perceel', _embedded: { zakelijkGerechtigden: [tenure] } }
  const { rights, persons } = await readAndMake(context, [{ name: '20260101.json', text: JSON.stringify([answer]) }])
  assert.deepEqual(
    rights.map(({ holder_known_by, holder_person }) => [holder_known_by, holder_person]),
    persons.map(({ known_by, person }) => [known_by, person]),
  )
  assert.deepEqual(
    persons.map(({ known_by, register_person }) => [known_by, register_person]),
    [['bsn', null]],
  )
})

test('an organisation keeps where it sits, with which it can be told from another of its name', async (context) => {
  const sits = '<P:woonlocatie><A:ObjectlocatieBinnenlandRef xlink:href="#ID.h"/></P:woonlocatie>'
  const organisation = nietNatuurlijkPersoon('n', '').replace('<P:statutaireNaam>', `${sits}<P:statutaireNaam>`)
  const { organisations, rejects } = await readAndMake(context, [message(PARCEL, OWNERSHIP, organisation, HOME)])
  assert.deepEqual(
    organisations.map((one) => [one.name, one.kvk_number, one.postcode, one.house_number, one.nummeraanduiding_id]),
    [['Voorbeeld n B.V.', null, '8999AB', 12, '9901200000000001']],
  )
  assert.deepEqual(rejects, [])
})
