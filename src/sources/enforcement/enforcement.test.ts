import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { assert as assertProperty, asyncProperty, constantFrom, integer, string } from 'fast-check'
import { fuzzRuns } from '../../../tests/fuzz-runs.ts'
import { runOnDeliveries, trialWarehouse } from '../../../tests/steps-on-deliveries.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import type { Table } from '../../vocabulary/table.ts'
import { currentDeliveries } from '../../warehouse/delivery.ts'
import { INCIDENTS, LETTING_PERMITS, LETTINGS, OBSERVATIONS, UNUSUAL_TRANSACTIONS } from '../contract.ts'
import { deliverySteps } from '../deliveries/delivery-steps.ts'
import { makeKeyFile } from '../pseudonym.ts'
import type { Reader } from '../reader.ts'
import { SIGNALEN_REPORTS } from '../reports-signalen/signalen-table.ts'
import { everythingIn } from '../tables-described/test-bench.ts'
import { enforcementReaders, enforcementRegisters } from './enforcement-registers.ts'
import { enforcementSteps } from './enforcement-steps.ts'

const OBJECT = '9901010000000001'
const BSN = '999990019'

const HEADERS = {
  permits: 'vergunning_id;object_id;postcode;huisnummer;huisletter;toevoeging;soort;houder_kvk;vanaf;tot;status',
  police: 'incident_id;datum;soort_misdrijf;object_id;buurt_code',
  fiu: 'gebied_code;vanaf;tot;aantal',
  observations:
    'waarneming_id;begin;einde;object_id;postcode;huisnummer;huisletter;toevoeging;buurt_code;zintuig;kenmerk;duiding;soort_bron;betrouwbaarheid;geloofwaardigheid',
  lettings:
    'verhuring_id;object_id;postcode;huisnummer;huisletter;toevoeging;verhuurder_kvk;verhuurder_bsn;bemiddelaar_kvk;vanaf;tot;huur;betaalwijze;andere_betaler',
} as const
type Register = keyof typeof HEADERS

test('permits come out in our own words, with an address where there is no BAG id', async (context) => {
  const { rows, reasons } = await run(context, 'permits', LETTING_PERMITS, [
    `V-1;${OBJECT};;;;;kamerverhuur;12345678;2024-01-01;2029-01-01;verleend`,
    'V-2;;9901AB;12;a;2;toeristische verhuur;;2024-02-01;;aangevraagd',
    `V-8;${OBJECT};;;;;bouw;;2024-03-01;;geweigerd`,
    'V-3;;9901AB;;;;verhuur;;2024-02-01;;verleend',
    `V-4;${OBJECT};;;;;verhuur;;2024-02-01;2024-02-01;verleend`,
    `999990019;${OBJECT};;;;;verhuur;;2024-02-01;;verleend`,
    `V-5;${OBJECT};;;;;verhuur;1234567;2024-02-01;;verleend`,
    `V-6;${OBJECT};;;;;;;2024-02-01;;verleend`,
  ])
  assert.deepEqual(
    rows.map(({ permit_id, object_id, house_number, kind, holder_kvk, valid_until, status }) =>
      [permit_id, object_id, house_number, kind, holder_kvk, valid_until, status].join(' '),
    ),
    [
      `V-1 ${OBJECT}  rooms 12345678 2029-01-01 granted`,
      'V-2  12 tourist   requested',
      `V-8 ${OBJECT}  building   refused`,
    ],
  )
  assert.deepEqual(reasons, {
    'place-missing': 1,
    'period-ends-before-start': 1,
    'value-not-allowed': 2,
    'value-missing': 1,
  })
})

test('an incident stands on an object or on a buurt, never on both or neither', async (context) => {
  const { rows, reasons } = await run(context, 'police', INCIDENTS, [
    `P-1;2025-01-31;3.1.1;${OBJECT};`,
    'P-2;2025-02-01;2.1.1;;BU99010101',
    `P-3;2025-02-01;2.1.1;${OBJECT};BU99010101`,
    'P-4;2025-02-01;2.1.1;;',
    'P-5;2025-02-01;drugs;;BU99010101',
  ])
  assert.deepEqual(
    rows.map(({ incident_id, crime_code, object_id, buurt_code }) => [incident_id, crime_code, object_id, buurt_code]),
    [
      ['P-1', '3.1.1', OBJECT, null],
      ['P-2', '2.1.1', null, 'BU99010101'],
    ],
  )
  assert.deepEqual(reasons, { 'place-not-one': 2, 'value-not-allowed': 1 })
})

test('the FIU delivers counts of areas; a row about an address or a person is refused', async (context) => {
  const { rows, reasons } = await run(context, 'fiu', UNUSUAL_TRANSACTIONS, [
    'GM9901;2024-01-01;2025-01-01;12',
    'WK990101;2024-01-01;2025-01-01;0',
    `${OBJECT};2024-01-01;2025-01-01;3`,
    `${BSN};2024-01-01;2025-01-01;3`,
    'BU99010101;2024-01-01;2025-01-01;3',
    'GM9901;2024-01-01;2025-01-01;1.5',
  ])
  assert.deepEqual(
    rows.map(({ area_code, transaction_count }) => [area_code, transaction_count]),
    [
      ['GM9901', 12],
      ['WK990101', 0],
    ],
  )
  assert.deepEqual(reasons, { 'value-not-allowed': 4 })
})

test('what was noticed and what somebody made of it stay apart, and nobody judged them unless said', async (context) => {
  const { rows, reasons } = await run(context, 'observations', OBSERVATIONS, [
    `W-1;2025-03-01T23:05;;${OBJECT};;;;;;geroken;geur van hennep;hennepteelt;bezorger;;`,
    'W-2;2025-03-02T10:00;2025-03-02T11:00;;;;;;BU99010101;gezien;afgeplakte ramen;;toezichthouder;B;2',
    'W-3;2025-03-02T25:00;;;;;;;BU99010101;gezien;afgeplakte ramen;;bewoner;;',
    `W-4;2025-03-02T10:00;;${OBJECT};;;;;;gezien;de buurman van 14;;bewoner;;`,
  ])
  assert.deepEqual(
    rows.map(({ observed_from, sign, interpretation, source_kind, reliability, credibility }) =>
      [observed_from, sign, interpretation, source_kind, reliability, credibility].join(' '),
    ),
    [
      '2025-03-01T23:05:00.000 cannabis-smell cannabis-farm carrier F 6',
      '2025-03-02T10:00:00.000 taped-windows  supervisor B 2',
    ],
  )
  assert.deepEqual(reasons, { 'value-not-allowed': 2 })
})

test('a landlord is an organisation or a pseudonym, and how rent is paid is never guessed', async (context) => {
  const { rows, reasons, everything } = await run(context, 'lettings', LETTINGS, [
    `H-1;${OBJECT};;;;;12345678;;87654321;2024-01-01;;1250.50;contant;ja`,
    `H-2;${OBJECT};;;;;;${BSN};;2024-01-01;2025-01-01;;;`,
    `H-3;${OBJECT};;;;;12345678;${BSN};;2024-01-01;;;;`,
    `H-4;${OBJECT};;;;;;999990018;;2024-01-01;;;;`,
    `H-5;${OBJECT};;;;;12345678;;;2024-01-01;;1.250,50;bank;nee`,
  ])
  assert.deepEqual(
    rows.map(({ letting_id, landlord_kvk, rent_euro_per_month, payment, payer_differs }) => [
      letting_id,
      landlord_kvk,
      rent_euro_per_month,
      payment,
      payer_differs,
    ]),
    [
      ['H-1', '12345678', 1250.5, 'cash', true],
      ['H-2', null, null, 'unknown', null],
    ],
  )
  assert.match(String(rows[1]?.['landlord_person']), /^[0-9a-f]{32}$/)
  assert.deepEqual(reasons, { 'landlord-not-one': 1, 'bsn-fails-elfproef': 1, 'value-not-allowed': 1 })
  assert.ok(everything.includes('H-1') && !everything.includes(BSN) && !everything.includes('999990018'))
})

test('without the keys no letting by a person is read, and lettings by organisations are', async (context) => {
  const reader = readerOf('lettings')
  const warehouse = await trialWarehouse(context)
  const read = async (line: string) => reader.read(warehouse, [await fileOf(context, 'lettings', [line])], {})
  await assert.rejects(read(`H-2;${OBJECT};;;;;;${BSN};;2024-01-01;;;;`), { code: 'key-file-missing' })
  assert.equal((await read(`H-1;${OBJECT};;;;;12345678;;;2024-01-01;;;;`)).rejected, 0)
})

test('a column about a person is refused before any row is read, without repeating what it is called', async (context) => {
  const path = join(await temporaryFolder(context), '20250101_waarnemingen.csv')
  for (const title of ['naam_melder', 'e-mail', 'BSN', 'telefoon']) {
    await writeFile(path, `${HEADERS.observations};${title}\n`)
    await assert.rejects(readerOf('observations').read(await trialWarehouse(context), [path], {}), (error: Error) => {
      assert.match(error.message, /line 1, column 16/)
      return 'code' in error && error.code === 'column-about-persons' && !error.message.includes(title)
    })
  }
})

test('deliveries about other months stand side by side; a later one about the same months takes over', async (context) => {
  const reader = readerOf('police')
  const [january, february, again] = await Promise.all(
    [
      ['P-1;2025-01-05;3.1.1;;BU99010101'],
      ['P-2;2025-02-05;3.1.1;;BU99010101'],
      ['P-1;2025-01-06;3.1.1;;BU99010101'],
    ].map((lines) => fileOf(context, 'police', lines)),
  )
  const given = [january, february, again].map((path) => ({ reader, paths: [path ?? ''] }))
  const { read } = await runOnDeliveries(context, { given, steps: [] })
  assert.deepEqual(
    read.map(({ scope }) => scope),
    ['gemeenten 9901, 2025-01 to 2025-01', 'gemeenten 9901, 2025-02 to 2025-02', 'gemeenten 9901, 2025-01 to 2025-01'],
  )
})

test('every word that a description allows has a word of ours', async () => {
  const files = enforcementSteps.flatMap((step) => ('sql' in step && step.sql instanceof URL ? [step.sql] : []))
  const sql = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n')
  const words = enforcementRegisters.flatMap(({ table }) =>
    table.columns.filter(({ cell }) => cell.type === 'text').flatMap(({ cell }) => cell.words),
  )
  assert.ok(words.length > 40)
  for (const word of words) assert.ok(sql.includes(`when '${word}' then`), word)
})

test('equal numbers of two gemeenten are two permits, and of one gemeente the newest state counts', async (context) => {
  const reader = readerOf('permits')
  const folder = await temporaryFolder(context)
  const file = async (name: string, line: string) => {
    const path = join(folder, `${name}.csv`)
    await writeFile(path, `${HEADERS.permits}\n${line}\n`)
    return path
  }
  const other = '9902010000000001'
  const paths = [
    await file('20250101_a', `V-1;${OBJECT};;;;;verhuur;;2024-01-01;;aangevraagd`),
    await file('20250201_a', `V-1;${OBJECT};;;;;verhuur;;2024-01-01;;verleend`),
    await file('20250101_b', `V-1;${other};;;;;verhuur;;2024-01-01;;geweigerd`),
  ]
  const warehouse = await trialWarehouse(context)
  const read = []
  for (const path of paths) read.push(await reader.read(warehouse, [path], {}))
  const { tables } = await runOnDeliveries(context, {
    given: paths.map((path) => ({ reader, paths: [path] })),
    steps: [
      ...deliverySteps(currentDeliveries(read)).slice(0, 1),
      ...enforcementSteps.filter(({ makes }) => makes === LETTING_PERMITS),
    ],
  })
  const permits = await tables.rows<Record<string, string>>(LETTING_PERMITS)
  assert.deepEqual(permits.map(({ object_id, status }) => `${object_id} ${status}`).sort(), [
    `${OBJECT} granted`,
    `${other} refused`,
  ])
})

test('no line, however broken, stops a delivery or comes in unchecked', async (context) => {
  const warehouse = await trialWarehouse(context)
  const whole = `V-1;${OBJECT};9901AB;12;a;2;kamerverhuur;12345678;2024-01-01;2029-01-01;verleend`.split(';')
  const path = join(await temporaryFolder(context), '20250101_vergunningen.csv')
  const cell = string({ unit: constantFrom('0', '9', 'A', '-', ' ', 'é', '.', "'", 'T', ':'), maxLength: 18 })
  await assertProperty(
    asyncProperty(integer({ min: 0, max: whole.length - 1 }), cell, async (place, text) => {
      const cells = whole.with(place, text)
      await writeFile(path, `${HEADERS.permits}\nV-2;${whole.slice(1).join(';')}\n${cells.join(';')}\n`)
      const { rows, rejected } = await readerOf('permits').read(warehouse, [path], {})
      assert.equal((rows['letting_permit_rows'] ?? 0) + rejected, 2)
      assert.ok((rows['letting_permit_rows'] ?? 0) >= 1)
    }),
    { numRuns: fuzzRuns(30) },
  )
})

function readerOf(register: Register): Reader {
  return enforcementReaders.find((reader) => reader.register === register) ?? assert.fail(register)
}

async function fileOf(context: TestContext, register: Register, lines: readonly string[]): Promise<string> {
  const path = join(await temporaryFolder(context), `20250401_${register}.csv`)
  await writeFile(path, `${[HEADERS[register], ...lines].join('\n')}\n`)
  return path
}

/** Reads lines of a register and runs the step of one table; `everything` is all that the warehouse then holds. */
async function run(context: TestContext, register: Register, table: Table, lines: readonly string[]) {
  const reader = readerOf(register)
  const keyFile = join(await temporaryFolder(context), 'keys.json')
  await makeKeyFile(keyFile)
  const paths = [await fileOf(context, register, lines)]
  const warehouse = await trialWarehouse(context)
  const delivery = await reader.read(warehouse, paths, { keyFile })
  const steps = [...deliverySteps([delivery]).slice(0, 1), ...enforcementSteps.filter(({ makes }) => makes === table)]
  const { tables } = await runOnDeliveries(context, {
    given: [{ reader, paths, options: { keyFile } }],
    steps,
    undelivered: [SIGNALEN_REPORTS],
  })
  return {
    rows: await tables.rows<Record<string, unknown>>(table),
    reasons: delivery.reasons,
    everything: await everythingIn(warehouse),
  }
}
