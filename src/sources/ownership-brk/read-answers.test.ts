import assert from 'node:assert/strict'
import { test } from 'node:test'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { everythingIn, readAndMake } from './trial.ts'

const OBJECT = '/kadastraalonroerendezaken/76870487970000'
const self = (href: string) => ({ self: { href: `https://brk.invalid/v2${href}` } })
const euros = (som: number) => ({ som, valuta: { code: 'EUR', waarde: 'Euro' } })
const answers = (name: string, value: unknown) => ({ name, text: JSON.stringify(value) })

const ORGANISATION = {
  identificatie: '24268006',
  omschrijving: 'Voorbeeld Verhuur B.V.',
  type: 'kadaster_niet_natuurlijk_persoon',
}
const PERSON = { identificatie: '46299338', omschrijving: 'Verzonnenhuizen', type: 'ingeschreven_natuurlijk_persoon' }

const PARCEL = {
  identificatie: '76870487970000',
  domein: 'NL.IMKAD.KadastraalObject',
  type: 'perceel',
  koopsom: { koopsom: 185000, koopjaar: 2020, indicatieMetMeerObjectenVerkregen: false },
  adressen: [
    {
      straat: 'Voorbeeldstraat',
      nummeraanduidingIdentificatie: '9901200000000001',
      adresseerbaarObjectIdentificatie: '9901010000000001',
    },
  ],
  _links: self(OBJECT),
  _embedded: {
    zakelijkGerechtigden: [
      {
        identificatie: '30493367',
        type: 'eigenaar',
        aanvangsdatum: '2020-05-06',
        tenaamstelling: {
          aandeel: { teller: 1, noemer: 2 },
          isGebaseerdOpStukdeelIdentificaties: ['AKR1.1'],
        },
        persoon: ORGANISATION,
        _links: self(`${OBJECT}/zakelijkgerechtigden/30493367`),
      },
      {
        identificatie: '30493368',
        type: 'vruchtgebruiker',
        tenaamstelling: { gezamenlijkAandeel: { teller: 1, noemer: 2 } },
        persoon: PERSON,
        _links: { persoon: { href: 'https://brp.invalid/ingeschrevenpersonen/999990019' } },
      },
    ],
    privaatrechtelijkeBeperkingen: [{ identificatie: '1' }],
  },
}

const HOLDERS_NUMBERS = {
  identificatie: '24268006',
  statutaireNaam: 'Voorbeeld Verhuur B.V.',
  kvkNummer: '90000001',
  rsin: '000000012',
  _links: self('/kadasternietnatuurlijkpersonen/24268006'),
}

const MORTGAGE = {
  identificatie: '35052041',
  bedragZekerheidsstelling: euros(250000),
  hypotheekhouders: [ORGANISATION, PERSON],
  isGebaseerdOpStukdeelIdentificatie: 'AKR1.2',
  _links: self(`${OBJECT}/hypotheken/35052041`),
}
const MORTGAGES = { _links: self(`${OBJECT}/hypotheken`), _embedded: { hypotheken: [MORTGAGE] } }

const ATTACHMENT = {
  identificatie: '95377750',
  aard: { code: '1', waarde: 'Conservatoir beslag' },
  bedragVordering: euros(12000),
  beslagleggers: [],
  _links: self(`${OBJECT}/beslagen/95377750`),
}

const DEED = {
  identificatie: '20200506000090',
  _links: self('/stukken/20200506000090'),
  _embedded: {
    stukdelen: [
      {
        identificatie: 'AKR1.1',
        aard: { code: '001', waarde: 'Akte van Koop en Verkoop' },
        bedragTransactiesomLevering: euros(185000),
        _links: self('/stukdelen/AKR1.1'),
      },
    ],
  },
}

test('answers about one parcel become its rights, transfer, mortgage and attachment', async (context) => {
  const all = [PARCEL, HOLDERS_NUMBERS, MORTGAGES, ATTACHMENT, DEED]
  const made = await readAndMake(context, [answers('20260101_antwoorden.json', all)])
  assert.deepEqual(
    made.rights.map((right) => [
      right.tenaamstelling_id,
      right.right_kind,
      `${right.share_numerator}/${right.share_denominator}`,
      right.held_jointly,
      right.holder_kvk_number,
      right.holder_known_by,
      right.held_from,
      ...right.bag_object_ids,
    ]),
    [
      ['30493367', 'eigendom', '1/2', false, '90000001', null, '2020-05-06', '9901010000000001'],
      ['30493368', 'vruchtgebruik', '1/2', true, null, 'bsn', null, '9901010000000001'],
    ],
  )
  assert.deepEqual(
    made.transfers.map((row) => [row.deed_id, row.deed_kind, row.transferred_on, row.price_euros, row.several_objects]),
    [['20200506000090', 'sale', '2020-05-06', 185_000, false]],
  )
  assert.deepEqual(
    made.mortgages.map((row) => [
      row.mortgage_id,
      row.amount_euros,
      row.creditor_number,
      row.holder_kind,
      row.holder_rsin,
    ]),
    [
      ['35052041', 250_000, 1, 'organisation', '000000012'],
      ['35052041', 250_000, 2, 'person', null],
    ],
  )
  assert.deepEqual(
    made.attachments.map((row) => [row.attachment_name, row.amount_euros, row.holder_kind, row.object_id]),
    [['Conservatoir beslag', 12_000, 'unknown', '76870487970000']],
  )
  assert.deepEqual(made.rejects, [])
  const held = await everythingIn(made.warehouse)
  for (const secret of ['999990019', '46299338']) assert.equal(held.includes(secret), false)
  const rest = await everythingIn(made.warehouse, { but: ['brk_persons', 'persons'] })
  assert.deepEqual([held.includes('Verzonnenhuizen'), rest.includes('Verzonnenhuizen')], [true, false])
})

const KINDS = {
  eigenaar: 'eigendom',
  erfpachter: 'erfpacht',
  erfpachter_opstalhouder: 'erfpacht-en-opstal',
  opstalhouder: 'opstal',
  nutsvoorzieningen_gedeelte: 'opstal-nutsvoorzieningen',
  vruchtgebruiker: 'vruchtgebruik',
  gebruik_bewoning: 'gebruik-en-bewoning',
  beklemrechthouder: 'beklemming',
  artikel5_3b: 'other',
}

test('each kind of holder has its right', async (context) => {
  const zakelijkGerechtigden = Object.keys(KINDS).map((type) => ({ identificatie: type, type, persoon: ORGANISATION }))
  const { rights } = await readAndMake(context, [
    answers('20260101.json', { ...PARCEL, _embedded: { zakelijkGerechtigden } }),
  ])
  const made = Object.fromEntries(rights.map(({ tenaamstelling_id, right_kind }) => [tenaamstelling_id, right_kind]))
  assert.deepEqual(made, KINDS)
})

test('a mortgage that a later complete list lacks was released by then', async (context) => {
  const { mortgages } = await readAndMake(context, [
    answers('20260101_hypotheken.json', MORTGAGES),
    answers('20260701_hypotheken.json', { ...MORTGAGES, _embedded: { hypotheken: [] } }),
  ])
  assert.deepEqual(
    mortgages.map(({ creditor_number, released_on }) => [creditor_number, released_on]),
    [
      [1, '2026-07-01'],
      [2, '2026-07-01'],
    ],
  )
})

test('an answer without its list of holders ends no right', async (context) => {
  const { rights } = await readAndMake(context, [
    answers('20260101_perceel.json', PARCEL),
    answers('20260701_perceel.json', { ...PARCEL, _embedded: undefined }),
  ])
  assert.deepEqual(
    rights.map(({ held_until }) => held_until),
    [null, null],
  )
})

test('answers that are none, or are not as the API describes, are rejected with their place', async (context) => {
  const strange = [
    { titel: 'iets anders' },
    7,
    { ...MORTGAGE, _links: undefined },
    { ...MORTGAGE, bedragZekerheidsstelling: 'veel' },
    { ...MORTGAGE, bedragZekerheidsstelling: euros(-1) },
    { ...PARCEL, identificatie: '7687-0487' },
    { ...PARCEL, _embedded: { zakelijkGerechtigden: [{ identificatie: '1' }], raadsels: [{}] } },
  ]
  const text = `[\n${strange.map((value) => JSON.stringify(value)).join(',\n')}\n]`
  const { rejects } = await readAndMake(context, [{ name: '20260101.json', text }])
  assert.deepEqual(rejects.map(({ place, reason }) => `${place}: ${reason}`).toSorted(), [
    '20260101.json, line 2: answer-unknown',
    '20260101.json, line 3: answer-malformed',
    '20260101.json, line 4: answer-unknown',
    '20260101.json, line 5: answer-malformed',
    '20260101.json, line 6: amount-unreadable',
    '20260101.json, line 7: object-id-malformed',
    '20260101.json, line 8, zakelijkgerechtigden 1: holder-absent',
    '20260101.json, line 8, zakelijkgerechtigden 1: right-kind-absent',
    '20260101.json, line 8, zakelijkgerechtigden 1: share-absent',
    '20260101.json, line 8: answer-unknown',
  ])
})

test('an organisation with the data of a person is kept as unknown, without its name', async (context) => {
  const disguised = { ...ORGANISATION, omschrijving: 'Verzonnenhuizen', geboorte: { datum: { jaar: 1962 } } }
  const all = [
    { ...MORTGAGE, hypotheekhouders: [disguised] },
    { ...HOLDERS_NUMBERS, statutaireNaam: 'Verzonnenhuizen', naam: { geslachtsnaam: 'Verzonnenhuizen' } },
  ]
  const { mortgages, rejects, warehouse } = await readAndMake(context, [answers('20260101.json', all)])
  assert.deepEqual(
    mortgages.map(({ holder_kind }) => holder_kind),
    ['unknown'],
  )
  assert.deepEqual(
    rejects.map(({ reason }) => reason),
    ['person-kind-contradictory', 'person-kind-contradictory'],
  )
  assert.equal((await everythingIn(warehouse)).includes('Verzonnenhuizen'), false)
})

test('answers of an unknown day, broken JSON, and stands among answers are refused', async (context) => {
  const refused: readonly (readonly [string, string, string])[] = [
    ['perceel.json', '[]', 'state-unknown'],
    ['20260101.json', '[{"identificatie": ', 'json-broken'],
    ['20260101.json', '', 'file-empty'],
  ]
  for (const [name, text, code] of refused)
    await assert.rejects(
      readAndMake(context, [{ name, text }]),
      (error) => error instanceof InputFault && error.code === code,
    )
})
