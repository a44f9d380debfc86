import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import {
  message,
  money,
  nietNatuurlijkPersoon,
  OWNERSHIP,
  PARCEL,
  stuk,
  tenaamstelling,
  toOrganisation,
} from './sample-stand.ts'
import { everythingIn, readDeliveries, type Told } from './trial.ts'

const OBJECT = '76870487970000'
/** Made-up numbers that pass the elfproef. */
const SELLER = '999990019'
const BUYER = '999990020'
const LISTS = {
  overdrachten: 'stukdeel;stuk;object;aard;datum;koopovereenkomst_datum;koopsom;meer_objecten',
  overdracht_partijen: 'stukdeel;object;kant;bsn;kvk',
  tenaamstellingen: 'tenaamstelling;object;stukdeel;bsn;kvk;teller;noemer;vanaf;tot',
  hypotheken: 'hypotheek;object;stukdeel;bedrag;schuldeiser_bsn;schuldeiser_kvk;vanaf;tot',
  koopovereenkomsten:
    'koopovereenkomst;object;datum;ingeschreven;verkoper_bsn;verkoper_kvk;koper_bsn;koper_kvk;koopsom;afloop',
} as const

const NOW = message(
  PARCEL,
  OWNERSHIP,
  tenaamstelling({ id: '9', right: 'r', holder: toOrganisation('n'), deedPart: 'part9' }),
  nietNatuurlijkPersoon('n', '<N:rsin>000000012</N:rsin><N:kvkNummer>90000001</N:kvkNummer>'),
  stuk({ id: 'deed9', part: 'part9', amount: money('300000') }),
)

test('the stand says who holds it now, the history who held it before and who gave it to whom', async (context) => {
  const trial = await readDeliveries(context, [
    [NOW],
    await history(context, {
      overdrachten: [
        `part1;deed1;${OBJECT};Akte van Koop en Verkoop;2008-03-03;2007-12-20;210000;nee`,
        `part9;deed9;${OBJECT};Akte van Koop en Verkoop;2020-05-06;2020-02-14;300000;nee`,
      ],
      overdracht_partijen: [
        `part1;${OBJECT};vervreemder;;90000002`,
        `part1;${OBJECT};verkrijger;${SELLER};`,
        `part9;${OBJECT};vervreemder;${SELLER};`,
        `part9;${OBJECT};verkrijger;;90000001`,
      ],
      tenaamstellingen: [`1;${OBJECT};part1;${SELLER};;1;1;2008-03-03;2020-05-06`],
      hypotheken: [`h1;${OBJECT};part2;190000;;90000003;2008-03-03;2020-05-11`],
      koopovereenkomsten: [`k1;${OBJECT};2020-01-02;2020-01-05;${SELLER};;${BUYER};;295000;ontbonden`],
    }),
  ])
  assert.deepEqual(trial.rejects, [])
  assert.deepEqual(
    trial.rights
      .map((right) => [right.tenaamstelling_id, right.holder_kind, right.held_from, right.held_until, right.right_kind])
      .sort(byText),
    [
      ['1', 'person', '2008-03-03', '2020-05-06', 'eigendom'],
      ['9', 'organisation', '2020-05-06', null, 'eigendom'],
    ],
  )
  assert.deepEqual(
    trial.transfers
      .map((row) => [
        row.deed_part_id,
        row.deed_kind,
        row.transferred_on,
        row.agreed_on,
        row.price_euros,
        row.several_objects,
      ])
      .sort(byText),
    [
      ['part1', 'sale', '2008-03-03', '2007-12-20', 210_000, false],
      ['part9', 'sale', '2020-05-06', '2020-02-14', 300_000, false],
    ],
  )
  const [former] = trial.rights.filter(({ holder_kind }) => holder_kind === 'person')
  assert.deepEqual(
    trial.parties
      .map((row) => [row.deed_part_id, row.side, row.holder_person ?? row.holder_kvk_number, row.holder_name])
      .sort(byText),
    [
      ['part1', 'buyer', former?.holder_person, null],
      ['part1', 'seller', '90000002', null],
      ['part9', 'buyer', '90000001', 'Voorbeeld n B.V.'],
      ['part9', 'seller', former?.holder_person, null],
    ],
  )
  assert.deepEqual(
    trial.mortgages.map((row) => [
      row.mortgage_id,
      row.holder_kvk_number,
      row.amount_euros,
      row.registered_on,
      row.released_on,
    ]),
    [['h1', '90000003', 190_000, '2008-03-03', '2020-05-11']],
  )
  assert.deepEqual(
    trial.agreements.map((row) => [
      row.agreed_on,
      row.registered_on,
      row.price_euros,
      row.outcome,
      row.seller_person === former?.holder_person,
    ]),
    [['2020-01-02', '2020-01-05', 295_000, 'cancelled', true]],
  )
  const held = await everythingIn(trial.warehouse)
  for (const bsn of [SELLER, BUYER]) assert.equal(held.includes(bsn), false)
})

test('without a history the buyers are those who hold it by the deed, and no seller is known', async (context) => {
  const { parties, transfers } = await readDeliveries(context, [[NOW]])
  assert.deepEqual(
    parties.map(({ side, holder_kvk_number }) => [side, holder_kvk_number]),
    [['buyer', '90000001']],
  )
  assert.deepEqual(
    transfers.map(({ agreed_on }) => agreed_on),
    [null],
  )
})

test('what both tell of stays one row, and the history says when it ended', async (context) => {
  const { rights } = await readDeliveries(context, [
    [NOW],
    await history(context, { tenaamstellingen: [`9;${OBJECT};part9;;90000001;1;1;2020-05-06;2025-11-30`] }),
  ])
  assert.deepEqual(
    rights.map((right) => [right.tenaamstelling_id, right.holder_name, right.held_until]),
    [['9', 'Voorbeeld n B.V.', '2025-11-30']],
  )
})

test('rows that break the description are rejected with their place, and the rest is read', async (context) => {
  const { agreements, rejects } = await readDeliveries(context, [
    await history(context, {
      koopovereenkomsten: [
        `k1;${OBJECT};2020-01-02;2020-01-05;${SELLER};;${BUYER};;295000;geleverd`,
        `k2;${OBJECT};2020-01-02;2020-01-05;${SELLER};90000001;${BUYER};;295000;geleverd`,
        `k3;${OBJECT};2020-01-02;2020-01-05;123456789;;${BUYER};;295000;geleverd`,
        `k4;${OBJECT};2020-02-30;2020-01-05;${SELLER};;${BUYER};;295000;geleverd`,
      ],
      tenaamstellingen: [`1;${OBJECT};part1;${SELLER};;3;2;2008-03-03;2020-05-06`],
    }),
  ])
  assert.deepEqual(
    agreements.map(({ agreement_id }) => agreement_id),
    ['k1'],
  )
  assert.deepEqual(rejects.map(({ reason, place }) => [reason, place]).sort(byText), [
    ['bsn-fails-elfproef', '20260101_9901_koopovereenkomsten.csv, line 4'],
    ['party-not-one', '20260101_9901_koopovereenkomsten.csv, line 3'],
    ['share-impossible', '20260101_9901_tenaamstellingen.csv, line 2'],
    ['value-not-allowed', '20260101_9901_koopovereenkomsten.csv, line 5'],
  ])
})

test('a list that is none of the history, and a list with persons and no keys, are refused', async (context) => {
  const folder = await temporaryFolder(context)
  const path = join(folder, '20260101_9901_iets.csv')
  await writeFile(path, 'a;b\n1;2\n')
  const refusal = (code: string) => (error: unknown) => error instanceof InputFault && error.code === code
  await assert.rejects(readDeliveries(context, [[path]]), refusal('columns-differ'))
  const lists = await history(context, { overdracht_partijen: [`part1;${OBJECT};vervreemder;${SELLER};`] })
  await assert.rejects(readDeliveries(context, [lists], { withKeys: false }), refusal('key-file-missing'))
  await assert.rejects(readDeliveries(context, [[...lists, NOW]]), refusal('delivery-mixed'))
})

test('lists of two gemeenten are two deliveries, and the same lists of a later day replace them', async (context) => {
  const rows = { tenaamstellingen: [`1;${OBJECT};part1;${SELLER};;1;1;2008-03-03;2020-05-06`] }
  const { deliveries } = await readDeliveries(context, [
    await history(context, rows),
    await history(context, rows, '20260101_9902'),
    await history(context, rows, '20260301_9901'),
  ])
  assert.deepEqual(deliveries.map(({ scope, asOf }) => [scope, asOf]).sort(byText), [
    ['historie 9901', '2026-03-01'],
    ['historie 9902', '2026-01-01'],
  ])
})

function byText(one: readonly unknown[], other: readonly unknown[]): number {
  return one.join(' ') < other.join(' ') ? -1 : 1
}

/** Writes lists of the history with these rows, and gives their paths. */
async function history(
  context: TestContext,
  rows: Partial<Record<keyof typeof LISTS, readonly string[]>>,
  prefix = '20260101_9901',
): Promise<readonly Told[]> {
  const folder = await temporaryFolder(context)
  const paths: string[] = []
  for (const [list, header] of Object.entries(LISTS) as [keyof typeof LISTS, string][]) {
    const path = join(folder, `${prefix}_${list}.csv`)
    if (rows[list] === undefined) continue
    await writeFile(path, `${[header, ...rows[list]].join('\n')}\n`)
    paths.push(path)
  }
  return paths
}
