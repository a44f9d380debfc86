import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import {
  ATTACHMENTS,
  type Attachment,
  MORTGAGES,
  type Mortgage,
  RIGHTS,
  type Right,
  SALE_AGREEMENTS,
  type SaleAgreement,
  TRANSFER_PARTIES,
  TRANSFERS,
  type Transfer,
  type TransferParty,
} from '../../../sources/contract.ts'
import { ownershipSteps } from '../../../sources/ownership-brk/ownership-steps.ts'
import { brkReader } from '../../../sources/ownership-brk/read-brk.ts'
import type { Table } from '../../../vocabulary/table.ts'
import type { Dossier } from '../../dossier.ts'
import type { Premises } from '../../homes/premises.ts'
import { HISTORY_BEGAN } from '../../property/earlier-holdings.ts'
import type { Deed, Estate } from '../../property/estate.ts'
import { smallTown } from '../../property/small-town.ts'
import { partyNames, type ReadDelivery, readBackAll, sorted, written } from '../test-bench.ts'
import { openBrkFiles } from './brk-files.ts'

test('every holder, deed, price, mortgage and agreement comes back as it was made', async (context) => {
  const { dossiers, read } = await readBackTown(context, 0)
  assert.deepEqual(read.rejected, [])
  const tables = await tablesOf(read)
  for (const { premises, estate } of dossiers) {
    for (const [place, deed] of estate.deeds.entries()) {
      const stood = { premises, object: estate.cadastralNumber, deed, next: estate.deeds[place + 1] }
      assertRights(stood, tables)
      assertTransfer(stood, tables)
    }
    assertCharges(estate, tables)
  }
  const made = dossiers.map(({ estate }) => estate)
  const count = (of: (estate: Estate) => number) => made.reduce((sum, estate) => sum + of(estate), 0)
  assert.equal(
    tables.rights.size,
    count(({ deeds }) => deeds.reduce((sum, { to }) => sum + to.length, 0)),
  )
  assert.equal(
    tables.transfers.size,
    count(({ deeds }) => deeds.length),
  )
  assert.equal(
    tables.mortgages.size,
    count(({ mortgages }) => mortgages.length),
  )
  assert.equal(
    tables.agreements.size,
    count(({ agreements }) => agreements.length),
  )
  assert.equal(
    tables.attachments.size,
    count(({ attachments }) => attachments.length),
  )
  assert.ok(tables.rights.size > 2_000 && tables.agreements.size > 50)
})

test('with dirt as in real registers only what the truth names is rejected', async (context) => {
  const { planted, kinds, read } = await readBackTown(context, 8)
  assert.deepEqual(new Set(sorted(read.rejected)), new Set(sorted(planted)))
  for (const kind of ['bag-object-nil', 'deed-date-partial', 'holder-address-nil', 'agreed-day-unknown'])
    assert.ok(kinds.has(kind), kind)
})

interface Stood {
  readonly premises: Premises
  readonly object: string
  readonly deed: Deed
  readonly next: Deed | undefined
}

async function tablesOf(read: ReadDelivery) {
  const byKey = async <T>(table: Table, keyOf: (row: T) => string) =>
    new Map((await read.rows<T>(table)).map((row) => [keyOf(row), row]))
  const parties = await read.rows<TransferParty>(TRANSFER_PARTIES)
  return {
    name: partyNames(read.keys),
    rights: await byKey<Right>(RIGHTS, (row) => row.tenaamstelling_id),
    transfers: await byKey<Transfer>(TRANSFERS, (row) => `${row.deed_part_id} ${row.object_id}`),
    parties: Map.groupBy(parties, (row) => `${row.deed_part_id} ${row.object_id} ${row.side}`),
    mortgages: await byKey<Mortgage>(MORTGAGES, (row) => row.mortgage_id),
    attachments: await byKey<Attachment>(ATTACHMENTS, (row) => row.attachment_id),
    agreements: await byKey<SaleAgreement>(SALE_AGREEMENTS, (row) => row.agreement_id),
  }
}
type Tables = Awaited<ReturnType<typeof tablesOf>>

function assertRights({ premises, object, deed, next }: Stood, { rights, name }: Tables): void {
  for (const { holder, numerator, denominator, tenureNumber } of deed.to) {
    const right = rights.get(tenureNumber)
    assert.deepEqual(
      [right?.object_id, right?.bag_object_ids, name.ofRow(right)],
      [object, [premises.id], name.of(holder)],
    )
    assert.deepEqual([right?.share_numerator, right?.share_denominator], [numerator, denominator])
    assert.deepEqual([right?.held_from, right?.held_until], [deed.on, next?.on ?? null])
    assert.deepEqual(right?.deed_part_ids, [deed.partNumber])
  }
}

function assertTransfer({ object, deed, next }: Stood, { transfers, parties, name }: Tables): void {
  const kind = deed.kind === 'first-sale' ? 'sale' : deed.kind === 'merger' ? 'other' : deed.kind
  const row = transfers.get(`${deed.partNumber} ${object}`)
  assert.deepEqual([row?.deed_id, row?.deed_kind, row?.transferred_on], [deed.deedNumber, kind, deed.on])
  assert.deepEqual([row?.agreed_on, row?.price_euros], [deed.agreedOn ?? null, deed.price ?? null])
  const isInHistory = next !== undefined || deed.on >= HISTORY_BEGAN
  if (isInHistory) assert.equal(row?.several_objects, deed.severalObjects)
  const sideOf = (side: string) =>
    new Set((parties.get(`${deed.partNumber} ${object} ${side}`) ?? []).map((party) => name.ofRow(party)))
  assert.deepEqual(sideOf('buyer'), new Set(deed.to.map(({ holder }) => name.of(holder))))
  assert.deepEqual(sideOf('seller'), new Set(deed.from.map(name.of)))
}

function assertCharges(
  { cadastralNumber, ...estate }: Estate,
  { mortgages, attachments, agreements, name }: Tables,
): void {
  for (const { number, amount, lender, on, released } of estate.mortgages) {
    const row = mortgages.get(number)
    assert.deepEqual([row?.object_id, row?.amount_euros, name.ofRow(row)], [cadastralNumber, amount, name.of(lender)])
    assert.deepEqual([row?.registered_on, row?.released_on], [on, released ?? null])
  }
  for (const { number, amount, by, on } of estate.attachments) {
    const row = attachments.get(number)
    assert.deepEqual([row?.object_id, row?.amount_euros, name.ofRow(row)], [cadastralNumber, amount, name.of(by)])
    assert.equal(row?.registered_on, on)
  }
  for (const { number, agreedOn, registeredOn, seller, buyer, price, outcome } of estate.agreements) {
    const row = agreements.get(number)
    assert.deepEqual([row?.object_id, row?.agreed_on, row?.registered_on], [cadastralNumber, agreedOn, registeredOn])
    assert.deepEqual([row?.price_euros, row?.outcome], [price, outcome])
    assert.deepEqual(
      [row?.seller_person ?? row?.seller_kvk_number, row?.buyer_person ?? row?.buyer_kvk_number],
      [name.of(seller), name.of(buyer)],
    )
  }
}

async function readBackTown(context: TestContext, level: number) {
  const dossiers: Dossier[] = []
  const deliveries: (readonly string[])[] = []
  const { planted, kinds } = await written(context, level, async (folder, setting) => {
    for (const { gemeente, neighbourhoods } of smallTown(1_500)) {
      const files = await openBrkFiles(folder, gemeente, setting)
      for (const neighbourhood of neighbourhoods) {
        await files.add(neighbourhood)
        dossiers.push(...neighbourhood.dossiers)
      }
      const { stand, history, answers } = await files.close()
      deliveries.push([stand], history, [answers])
    }
    return deliveries.flat()
  })
  const read = await readBackAll(context, deliveries, { reader: brkReader, steps: ownershipSteps })
  return { dossiers, planted, kinds, read }
}
