import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { runOnDeliveries } from '../../../tests/steps-on-deliveries.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { parseDay } from '../../vocabulary/day.ts'
import type { Table } from '../../vocabulary/table.ts'
import { currentDeliveries } from '../../warehouse/delivery.ts'
import { CANNABIS_CLEARANCES, DRUG_SUSPECTS, SUSPICIOUS_TRANSACTIONS, UNEXPLAINED_HOMES } from '../contract.ts'
import { deliverySteps } from '../deliveries/delivery-steps.ts'
import { statisticsReaders, statisticsRegisters } from './statistics-registers.ts'
import { statisticsSourceSteps } from './statistics-source-steps.ts'

const OBJECT = '9901010000000001'
const YEAR = '2024-01-01;2025-01-01'

const HEADERS = {
  clearances: 'ruiming_id;datum;object_id;buurt_code;nihil_gemeente',
  suspects: 'vanaf;tot;pleeggemeente;woongemeente;leeftijd;aantal',
  suspicious: 'gemeente_code;vanaf;tot;soort;aantal;waarom_leeg',
  unexplained: 'gemeente_code;vanaf;tot;bezit;aantal;waarom_leeg',
} as const
type Register = keyof typeof HEADERS

test('a clearance has one place, and a nil return is told apart from it', async (context) => {
  const { told, reasons } = await run(context, 'clearances', CANNABIS_CLEARANCES, [
    `H-1;2024-03-01;${OBJECT};;`,
    'H-2;2024-03-02;;BU99010101;',
    'H-3;2024-01-01;;;GM9902',
    `H-4;2024-03-03;${OBJECT};;GM9901`,
    'H-5;2024-03-04;;;',
    `999990019;2024-03-05;${OBJECT};;`,
    `H-6;2024-02-30;${OBJECT};;`,
  ])
  assert.deepEqual(told, [`H-1 2024-03-01 ${OBJECT}`, 'H-2 2024-03-02 BU99010101', 'H-3 2024-01-01 GM9902'])
  assert.deepEqual(reasons, { 'place-not-one': 2, 'value-not-allowed': 2 })
})

test('suspects are counts of whole years and known ages; a person or an address is refused', async (context) => {
  const { told, reasons, scope } = await run(context, 'suspects', DRUG_SUSPECTS, [
    `${YEAR};GM9901;GM9902;65 en ouder;2`,
    `${YEAR};elders;GM9901;onbekend;1`,
    `${YEAR};GM9901;totaal;totaal;2`,
    `${YEAR};elders;elders;18-24;1`,
    `${YEAR};GM9901;GM9902;totaal;2`,
    `${YEAR};GM9901;999990019;18-24;1`,
    `${YEAR};${OBJECT};GM9901;18-24;1`,
    `${YEAR};GM9901;GM9901;23;1`,
    '2024-01-01;2024-07-01;GM9901;GM9901;18-24;1',
    `${YEAR};GM9901;GM9901;18-24;`,
  ])
  assert.deepEqual(told, ['2024 GM9901 GM9902 65-plus 2', '2024 GM9901 all all 2', '2024 elsewhere GM9901 unknown 1'])
  assert.deepEqual(reasons, {
    'place-missing': 1,
    'total-not-of-all': 1,
    'value-not-allowed': 3,
    'period-not-a-year': 1,
    'value-missing': 1,
  })
  assert.equal(scope, 'gemeenten 9901, 2024-01 to 2024-01')
})

test('a count that is given in two ways is no count, and the same one twice is', async (context) => {
  const { told } = await run(context, 'suspects', DRUG_SUSPECTS, [
    `${YEAR};GM9901;GM9901;18-24;2`,
    `${YEAR};GM9901;GM9901;18-24;3`,
    `${YEAR};GM9901;GM9901;25-44;4`,
    `${YEAR};GM9901;GM9901;25-44;4`,
  ])
  assert.deepEqual(told, ['2024 GM9901 GM9901 18-24', '2024 GM9901 GM9901 25-44 4'])
})

test('what a source withholds, did not measure or contradicts stays apart from 0', async (context) => {
  const { told, reasons } = await run(context, 'suspicious', SUSPICIOUS_TRANSACTIONS, [
    `GM9901;${YEAR};contant geld;0;`,
    `GM9901;${YEAR};vastgoed;;geheim`,
    `GM9902;${YEAR};vastgoed;;niet gemeten`,
    `GM9903;${YEAR};vastgoed;3;`,
    `GM9903;${YEAR};vastgoed;4;`,
    `GM9901;${YEAR};overboeking;3;geheim`,
    `GM9901;${YEAR};geldtransfer;;`,
    `BU99010101;${YEAR};overboeking;3;`,
    `GM9901;${YEAR};overboeking;-3;`,
  ])
  assert.deepEqual(told, [
    'GM9901 2024 cash 0',
    'GM9901 2024 property withheld',
    'GM9902 2024 property not-measured',
    'GM9903 2024 property not-measured',
  ])
  assert.deepEqual(reasons, { 'count-or-reason': 2, 'value-not-allowed': 2 })
})

test('of unexplained homes the newest delivery of the same gemeenten and year counts', async (context) => {
  const { told } = await run(
    context,
    'unexplained',
    UNEXPLAINED_HOMES,
    [`GM9901;${YEAR};10 of meer;3;`],
    [`GM9901;${YEAR};10 of meer;5;`],
  )
  assert.deepEqual(told, ['GM9901 2024 10-plus 5'])
})

test('every word that a description allows has a word of ours', async () => {
  const files = statisticsSourceSteps.flatMap((step) => ('sql' in step && step.sql instanceof URL ? [step.sql] : []))
  const sql = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n')
  const words = statisticsRegisters.flatMap(({ table }) => table.columns.flatMap(({ cell }) => cell.words))
  const ours = new Set(['12-17', '18-24', '25-44', '45-64', '2', '3-9'])
  assert.ok(words.length > 10)
  for (const word of words) assert.ok(ours.has(word) || sql.includes(`'${word}' then`), word)
})

/** Reads a delivery, and perhaps a newer one, and runs the step of one table. */
async function run(
  context: TestContext,
  register: Register,
  table: Table,
  ...deliveries: readonly (readonly string[])[]
) {
  const reader = statisticsReaders.find((one) => one.register === register) ?? assert.fail(register)
  const folder = await temporaryFolder(context)
  const given = await Promise.all(
    deliveries.map(async (lines, turn) => {
      const path = join(folder, `${turn}.csv`)
      await writeFile(path, `${[HEADERS[register], ...lines].join('\n')}\n`)
      return { reader, paths: [path], options: { asOf: parseDay(`2026-01-0${turn + 1}`) ?? assert.fail() } }
    }),
  )
  const first = await runOnDeliveries(context, { given, steps: [] })
  const steps = [
    ...deliverySteps(currentDeliveries(first.read)).slice(0, 1),
    ...statisticsSourceSteps.filter(({ makes }) => makes === table),
  ]
  const { tables, read } = await runOnDeliveries(context, { given, steps })
  const rows = await tables.rows<Record<string, string | number | null>>(table)
  return {
    told: rows.map(valuesOf).sort(),
    reasons: read[0]?.reasons,
    scope: read[0]?.scope,
  }
}

/** What a row says, but for the delivery that it is of. */
function valuesOf(row: Readonly<Record<string, string | number | null>>): string {
  const told = Object.entries(row).filter(([column, value]) => column !== 'delivery_id' && value !== null)
  return told.map(([, value]) => value).join(' ')
}
