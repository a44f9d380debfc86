import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  aandeel,
  appartementsrecht,
  BSN,
  koopsom,
  message,
  money,
  natuurlijkPersoon,
  nietNatuurlijkPersoon,
  OWNERSHIP,
  onParcel,
  PARCEL,
  perceel,
  reference,
  stand,
  stuk,
  tenaamstelling,
  toOrganisation,
  toPerson,
  zakelijkRecht,
} from './sample-stand.ts'
import { everythingIn, readAndMake } from './trial.ts'

const NO_BSN = '<B:bsn xsi:nil="true"/><B:bsnNilreason>nietGeautoriseerd</B:bsnNilreason>'
const NUMBERS = ['999990019', '7700p', 'Bedachtstad']
const NAMES = ['Verzonnenhuizen', 'Fictiena', '19620403', '1962-04-03']
/** The tables that linkage reads, and nothing else. */
const PERSONS_ONLY = ['brk_persons', 'persons']

test('a natural person enters as a pseudonym, and names and birth go to the tables of persons only', async (context) => {
  const tenure = tenaamstelling({ id: '1', right: 'r', holder: toPerson('p') })
  const { rights, rejects, warehouse } = await readAndMake(context, [
    message(PARCEL, OWNERSHIP, tenure, natuurlijkPersoon('p', BSN)),
  ])
  const [right] = rights
  assert.equal(right?.holder_kind, 'person')
  assert.equal(right?.holder_known_by, 'bsn')
  assert.match(right?.holder_person ?? '', /^[0-9a-f]{32}$/)
  assert.deepEqual(rejects, [])
  const held = await everythingIn(warehouse)
  assert.ok(held.includes('76870487970000'))
  for (const secret of NUMBERS) assert.equal(held.includes(secret), false)
  const rest = await everythingIn(warehouse, { but: PERSONS_ONLY })
  for (const name of NAMES) assert.deepEqual([held.includes(name), rest.includes(name)], [name !== '1962-04-03', false])
})

test('a person without a known BSN is told apart by the number of Kadaster, as a pseudonym', async (context) => {
  const { rights, rejects } = await readAndMake(context, [
    message(
      PARCEL,
      OWNERSHIP,
      tenaamstelling({ id: '1', right: 'r', holder: toPerson('p'), share: aandeel('1', '2') }),
      tenaamstelling({ id: '2', right: 'r', holder: toPerson('q'), share: aandeel('1', '2') }),
      natuurlijkPersoon('p', NO_BSN),
      natuurlijkPersoon('q', '<B:bsn>999990018</B:bsn>'),
    ),
  ])
  assert.deepEqual(
    rights.map(({ share_numerator, share_denominator, holder_known_by }) => [
      share_numerator,
      share_denominator,
      holder_known_by,
    ]),
    [
      [1, 2, 'kadaster'],
      [1, 2, 'kadaster'],
    ],
  )
  assert.notEqual(rights[0]?.holder_person, rights[1]?.holder_person)
  assert.deepEqual(
    rejects.map(({ reason, place }) => [reason, place]),
    [['bsn-fails-elfproef', 'stand.xml, line 16, NatuurlijkPersoon']],
  )
})

test('an apartment right stands on its own BAG object, and its erfpacht beside the ownership', async (context) => {
  const onApartment = reference('rustOp', 'Appartementsrecht', 'o')
  const { rights, rejects } = await readAndMake(context, [
    message(
      appartementsrecht('o', '22310827210003'),
      `<K:LocatieKadastraalObject>${reference('heeft', 'Appartementsrecht', 'o')}${reference('betreft', 'ObjectlocatieBinnenland', 'a')}</K:LocatieKadastraalObject>`,
      '<A:ObjectlocatieBinnenland id="ID.a"><A:identificatie>1</A:identificatie><A:adresgegevens><G:Nummeraanduiding><G:identificatie>9901200000000001</G:identificatie></G:Nummeraanduiding></A:adresgegevens></A:ObjectlocatieBinnenland>',
      `<G:Verblijfsobject>${reference('hoofdadres', 'ObjectlocatieBinnenland', 'a')}<G:identificatie>9901010000000001</G:identificatie></G:Verblijfsobject>`,
      zakelijkRecht('r', onApartment),
      zakelijkRecht('e', onApartment, 'Erfpacht (recht van)'),
      tenaamstelling({ id: '1', right: 'r', holder: toOrganisation('n') }),
      tenaamstelling({ id: '2', right: 'e', holder: toPerson('p') }),
      nietNatuurlijkPersoon('n', '<N:rsin>000000012</N:rsin><N:kvkNummer>90000001</N:kvkNummer>'),
      natuurlijkPersoon('p', BSN),
    ),
  ])
  assert.deepEqual(
    rights.map(({ object_kind, right_kind, holder_kvk_number, bag_object_ids }) => [
      object_kind,
      right_kind,
      holder_kvk_number,
      bag_object_ids,
    ]),
    [
      ['appartementsrecht', 'eigendom', '90000001', ['9901010000000001']],
      ['appartementsrecht', 'erfpacht', null, ['9901010000000001']],
    ],
  )
  assert.deepEqual(rejects, [])
})

test('a nil holder, an empty holder and a share held together are kept apart', async (context) => {
  const nil = '<R:tenNameVan xsi:nil="true"/><R:tenNameVanNilreason>nietGeautoriseerd</R:tenNameVanNilreason>'
  const { rights, rejects } = await readAndMake(context, [
    message(
      PARCEL,
      OWNERSHIP,
      tenaamstelling({ id: '1', right: 'r', holder: nil, share: reference('geldtVoor', 'GezamenlijkAandeel', 'g') }),
      `<R:GezamenlijkAandeel id="ID.g"><R:identificatie>g</R:identificatie>${aandeel('1', '3')}</R:GezamenlijkAandeel>`,
      tenaamstelling({ id: '2', right: 'r', holder: '<R:tenNameVan/>' }),
    ),
  ])
  assert.deepEqual(
    rights.map((right) => [
      right.holder_kind,
      right.holder_unknown_because,
      right.share_denominator,
      right.held_jointly,
    ]),
    [
      ['unknown', 'nietGeautoriseerd', 3, true],
      ['unknown', null, 1, false],
    ],
  )
  assert.deepEqual(
    rejects.map(({ reason }) => reason),
    ['holder-absent'],
  )
})

test('a price that covers several objects says so, also when the register does not', async (context) => {
  const parcel = (id: string, number: string, price: string, part: string) =>
    [
      perceel(`o${id}`, number, price),
      zakelijkRecht(`r${id}`, onParcel(`o${id}`)),
      tenaamstelling({ id, right: `r${id}`, holder: toOrganisation('n'), deedPart: part }),
      stuk({ id: `s${part}`, part, amount: money('500000.49') }),
      nietNatuurlijkPersoon('n', ''),
    ].join('\n')
  const text = stand([
    parcel('1', '100170000', '', 'a'),
    parcel('2', '100270000', '', 'a'),
    parcel('3', '100370000', koopsom('500000', '2020', 'true'), 'b'),
    parcel('4', '100470000', koopsom('400000', '1999', 'true'), 'c'),
    parcel('5', '100570000', koopsom('500000', '2020', 'false'), 'd'),
  ])
  const { transfers } = await readAndMake(context, [{ name: 'stand.xml', text }])
  assert.deepEqual(
    transfers.map((transfer) => [
      transfer.deed_part_id,
      transfer.object_id,
      transfer.price_euros,
      transfer.several_objects,
    ]),
    [
      ['a', '00000100170000', 500_000, true],
      ['a', '00000100270000', 500_000, true],
      ['b', '00000100370000', 500_000, true],
      ['c', '00000100470000', 500_000, null],
      ['d', '00000100570000', 500_000, false],
    ],
  )
})

test('guilders become euros, an incomplete date its first day, and the koopsom helps where the deed is silent', async (context) => {
  const deeds = [
    { part: 'a', day: '1999', amount: money('220371', 'NLG') },
    { part: 'b', day: '1999-05-00', amount: money('5', 'XAU') },
    { part: 'c', day: '1999-13-01', name: 'Verklaring van Erfrecht', amount: money('-5') },
  ]
  const { transfers, rejects } = await readAndMake(context, [
    message(
      perceel('o', '100170000', koopsom('90000', '1999', 'false')),
      OWNERSHIP,
      ...deeds.flatMap((deed) => [
        tenaamstelling({ id: `t${deed.part}`, right: 'r', holder: toOrganisation('n'), deedPart: deed.part }),
        stuk({ id: `s${deed.part}`, ...deed }),
      ]),
      nietNatuurlijkPersoon('n', ''),
    ),
  ])
  assert.deepEqual(
    transfers.map((transfer) => [
      transfer.deed_kind,
      transfer.transferred_on,
      transfer.price_euros,
      transfer.price_named_by,
    ]),
    [
      ['sale', '1999-01-01', 100_000, 'deed'],
      ['sale', '1999-05-01', 90_000, 'object'],
      ['inheritance', null, null, null],
    ],
  )
  assert.deepEqual(rejects.map(({ reason }) => reason).toSorted(), [
    'amount-unreadable',
    'currency-unknown',
    'date-impossible',
  ])
})

test('a mortgage and an attachment rest on the object of the tenaamstelling, with each creditor', async (context) => {
  const { mortgages, attachments, rejects } = await readAndMake(context, [
    message(
      PARCEL,
      OWNERSHIP,
      tenaamstelling({ id: '1', right: 'r', holder: toPerson('p') }),
      natuurlijkPersoon('p', BSN),
      nietNatuurlijkPersoon('n', '<N:kvkNummer>90000001</N:kvkNummer>'),
      `<R:Hypotheek id="ID.h"><R:identificatie>h</R:identificatie><R:bedragZekerheidsstelling>${money('250000')}</R:bedragZekerheidsstelling>${reference('rustOp', 'Tenaamstelling', '1')}${reference('hypotheekhouder', 'NietNatuurlijkPersoon', 'n')}${reference('hypotheekhouder', 'NatuurlijkPersoon', 'p')}${reference('isGebaseerdOp', 'Stukdeel', 'd')}</R:Hypotheek>`,
      `<R:Beslag id="ID.b"><R:identificatie>b</R:identificatie><R:aard><T:waarde>Executoriaal beslag</T:waarde></R:aard>${reference('rustOp', 'ZakelijkRecht', 'r')}</R:Beslag>`,
      stuk({ id: 's', part: 'd', name: 'Hypotheek', day: '2021-02-03' }),
    ),
  ])
  assert.deepEqual(
    mortgages.map((row) => [
      row.object_id,
      row.amount_euros,
      row.creditor_number,
      row.holder_kind,
      row.holder_kvk_number,
      row.registered_on,
    ]),
    [
      ['76870487970000', 250_000, 1, 'organisation', '90000001', '2021-02-03'],
      ['76870487970000', 250_000, 2, 'person', null, '2021-02-03'],
    ],
  )
  assert.deepEqual(
    attachments.map((row) => [row.attachment_name, row.object_id, row.holder_kind, row.amount_euros]),
    [['Executoriaal beslag', '76870487970000', 'unknown', null]],
  )
  assert.deepEqual(rejects, [])
})

test('a right that a later stand of the object lacks ended by the day of that stand', async (context) => {
  const parts = [PARCEL, OWNERSHIP, nietNatuurlijkPersoon('n', '')]
  const before = stand([[...parts, tenaamstelling({ id: '1', right: 'r', holder: toOrganisation('n') })].join('\n')])
  const text = stand([[...parts, tenaamstelling({ id: '2', right: 'r', holder: toOrganisation('n') })].join('\n')], {
    asOf: '2026-07-01',
    gebied: '2',
  })
  const { rights } = await readAndMake(context, [
    { name: 'before.xml', text: before },
    { name: 'after.xml', text },
  ])
  assert.deepEqual(
    rights.map(({ tenaamstelling_id, held_until }) => [tenaamstelling_id, held_until]),
    [
      ['1', '2026-07-01'],
      ['2', null],
    ],
  )
})
