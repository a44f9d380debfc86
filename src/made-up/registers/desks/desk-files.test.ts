import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { INCIDENTS, LETTING_PERMITS, LETTINGS, OBSERVATIONS, UNUSUAL_TRANSACTIONS } from '../../../sources/contract.ts'
import { enforcementReaders } from '../../../sources/enforcement/enforcement-registers.ts'
import { enforcementSteps } from '../../../sources/enforcement/enforcement-steps.ts'
import { pseudonymOf } from '../../../sources/pseudonym.ts'
import { SIGNALEN_REPORTS } from '../../../sources/reports-signalen/signalen-table.ts'
import type { Table } from '../../../vocabulary/table.ts'
import { ordinaryRegion } from '../../events/test-bench.ts'
import type { Premises } from '../../homes/premises.ts'
import { isOrganisation } from '../../organisations/organisation.ts'
import { type ReadDelivery, readBack, sorted, written } from '../test-bench.ts'
import type { DeskFile, DeskSetting } from './desk-file.ts'
import { createTransactionFile } from './fiu-file.ts'
import { openIncidentFile } from './incident-file.ts'
import { openLettingFile } from './letting-file.ts'
import { openObservationFile } from './observation-file.ts'
import { openPermitFile } from './permit-file.ts'

const REGION = ordinaryRegion(1_500, 'desks')
const PLACES = REGION.flatMap(({ dossiers }) => dossiers)

interface Desk {
  readonly register: string
  readonly open: (folder: string, setting: DeskSetting) => Promise<DeskFile>
  readonly makes: Table
  /** How many times as much goes wrong as in a real delivery, so that a small one has some of everything. */
  readonly veryDirty: number
}

const LETTING_DESK: Desk = { register: 'lettings', open: openLettingFile, makes: LETTINGS, veryDirty: 30 }
const PERMIT_DESK: Desk = { register: 'permits', open: openPermitFile, makes: LETTING_PERMITS, veryDirty: 50 }
const POLICE: Desk = { register: 'police', open: openIncidentFile, makes: INCIDENTS, veryDirty: 40 }
const OBSERVATION_DESK: Desk = {
  register: 'observations',
  open: openObservationFile,
  makes: OBSERVATIONS,
  veryDirty: 150,
}
const DESKS = [LETTING_DESK, PERMIT_DESK, POLICE, OBSERVATION_DESK] as const

for (const desk of DESKS) {
  test(`${desk.register}: a clean file is read without a reject`, async (context) => {
    const { read, planted } = await through(context, desk, 0)
    assert.deepEqual([planted, read.rejected], [[], []])
  })

  test(`${desk.register}: of a dirty file exactly the planted dirt is rejected, with its place and reason`, async (context) => {
    const { read, planted } = await through(context, desk, desk.veryDirty)
    assert.ok(planted.length > 5, String(planted.length))
    assert.ok(new Set(planted.map(([, reason]) => reason)).size >= 2)
    assert.deepEqual(sorted(read.rejected), sorted(planted))
  })
}

test('every letting that was reported comes through, and none of those that were not', async (context) => {
  const { read } = await through(context, LETTING_DESK, 0)
  const rows = await rowsByNumber(read, LETTINGS, 'letting_id')
  const made = PLACES.flatMap(({ lettings, premises }) => lettings.map((letting) => ({ letting, premises })))
  assert.equal(rows.size, made.filter(({ letting }) => letting.reported).length)
  for (const { letting, premises } of made) {
    const row = rows.get(letting.number)
    assert.equal(row !== undefined, letting.reported)
    if (row === undefined) continue
    const { landlord, agent } = letting
    assertPlace(row, premises)
    assert.deepEqual(
      [row['landlord_kvk'], row['landlord_person'], row['letting_agent_kvk']],
      [
        isOrganisation(landlord) ? landlord.kvkNumber : null,
        isOrganisation(landlord) ? null : pseudonymOf(landlord.bsn, 'casework', read.keys),
        agent?.kvkNumber ?? null,
      ],
    )
    assert.deepEqual(
      [row['valid_from'], row['valid_until'], row['rent_euro_per_month'], row['payment'], row['payer_differs']],
      [letting.from, letting.until ?? null, letting.rent, letting.payment, letting.payerDiffers ?? null],
    )
  }
})

test('permits, incidents and observations come through as they were made', async (context) => {
  const permits = await rowsByNumber((await through(context, PERMIT_DESK, 0)).read, LETTING_PERMITS, 'permit_id')
  const incidents = await rowsByNumber((await through(context, POLICE, 0)).read, INCIDENTS, 'incident_id')
  const observations = await rowsByNumber(
    (await through(context, OBSERVATION_DESK, 0)).read,
    OBSERVATIONS,
    'observation_id',
  )
  assert.equal(permits.size, PLACES.flatMap((place) => place.permits).length)
  assert.equal(incidents.size, PLACES.flatMap((place) => place.incidents).length)
  assert.equal(observations.size, PLACES.flatMap((place) => place.observations).length)
  for (const place of PLACES) {
    for (const { number, from, holder } of place.permits) {
      const row = permits.get(number)
      assertPlace(row, place.premises)
      assert.deepEqual([row?.['valid_from'], row?.['holder_kvk']], [from, holder?.kvkNumber ?? null])
    }
    for (const { number, on, code, placed } of place.incidents) {
      const row = incidents.get(number)
      assert.deepEqual([row?.['occurred_on'], row?.['crime_code']], [on, code])
      assert.equal(row?.['object_id'], placed ? place.premises.id : null)
    }
    for (const { number, from, until, reliability, credibility } of place.observations) {
      const row = observations.get(number)
      assertPlace(row, place.premises)
      assert.equal(String(row?.['observed_from']).slice(0, 16), from)
      assert.equal(row?.['observed_until'], until === undefined ? null : `${until}:00.000`)
      assert.deepEqual([row?.['reliability'], row?.['credibility']], [reliability, credibility])
    }
  }
})

test('one in seven rows has an address without a BAG id, and some of these are spelled otherwise', async (context) => {
  const clean = [
    ...(await rowsByNumber((await through(context, LETTING_DESK, 0)).read, LETTINGS, 'letting_id')).values(),
  ]
  const without = clean.filter((row) => row['object_id'] === null).length / clean.length
  assert.ok(without > 0.12 && without < 0.18, String(without))
  const objects = new Map(PLACES.flatMap(({ premises, lettings }) => lettings.map(({ number }) => [number, premises])))
  const { read } = await through(context, LETTING_DESK, 1)
  const otherwise = (await read.rows(LETTINGS)).filter((row) => {
    const address = objects.get(String(row['letting_id']))?.address
    const { house_letter: letter, house_number_addition: addition } = row
    return row['object_id'] === null && ((letter ?? '') !== address?.letter || (addition ?? '') !== address.addition)
  })
  assert.ok(otherwise.length >= 3, String(otherwise.length))
})

test('the FIU counts per wijk and quarter, and a few wijken stand out', async (context) => {
  const [ordinary] = REGION
  assert.ok(ordinary !== undefined)
  const codes = Array.from({ length: 90 }, (_, place) => `99${String(place + 10)}01`)
  const delivered = await written(context, 0, async (folder, { random }) => {
    const file = createTransactionFile(folder, { random })
    for (const code of codes) file.add({ ...ordinary, buurt: { ...ordinary.buurt, code: `BU${code}01` } })
    return [await file.close()]
  })
  const read = await readDesk(context, delivered, { register: 'fiu', makes: UNUSUAL_TRANSACTIONS })
  const rows = await read.rows(UNUSUAL_TRANSACTIONS)
  assert.deepEqual([rows.length, read.rejected], [codes.length * 12, []])
  assert.deepEqual(new Set(rows.map((row) => row['area_code'])), new Set(codes.map((code) => `WK${code}`)))
  const totals = Map.groupBy(rows, (row) => row['area_code'])
  const counts = [...totals.values()].map((of) => of.reduce((sum, row) => sum + Number(row['transaction_count']), 0))
  const median = counts.toSorted((a, b) => a - b)[45] ?? 0
  const outstanding = counts.filter((count) => count > 3 * median)
  assert.ok(outstanding.length >= 1 && outstanding.length < 20, String(outstanding.length))
})

async function through(context: TestContext, desk: Desk, level: number) {
  const delivered = await written(context, level, async (folder, setting) => {
    const file = await desk.open(folder, setting)
    for (const buurt of REGION) await file.add(buurt)
    return [await file.close()]
  })
  return { read: await readDesk(context, delivered, desk), planted: delivered.planted }
}

async function readDesk(
  context: TestContext,
  delivered: Awaited<ReturnType<typeof written>>,
  { register, makes }: Pick<Desk, 'register' | 'makes'>,
): Promise<ReadDelivery> {
  const reader = enforcementReaders.find((one) => one.register === register)
  assert.ok(reader !== undefined)
  const steps = enforcementSteps.filter((step) => step.makes === makes)
  return readBack(context, delivered, { reader, steps, undelivered: [SIGNALEN_REPORTS] })
}

async function rowsByNumber(read: ReadDelivery, table: Table, column: string) {
  return new Map((await read.rows(table)).map((row) => [String(row[column]), row]))
}

/** By its BAG id, or by an address that is the same but for the spelling of letter and addition. */
function assertPlace(row: Record<string, unknown> | undefined, { id, address }: Premises): void {
  assert.ok(row !== undefined)
  if (row['object_id'] !== null) assert.equal(row['object_id'], id)
  else assert.deepEqual([row['postcode'], row['house_number']], [address.postcode, address.number])
}
