import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext } from 'node:test'
import { trialWarehouse } from '../../../tests/steps-on-deliveries.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { toDay } from '../../made-up/calendar.ts'
import type { Day } from '../../vocabulary/day.ts'
import { openDatabase } from '../../warehouse/database.ts'
import { currentDeliveries, listDeliveries } from '../../warehouse/delivery.ts'
import { runStep } from '../../warehouse/run-step.ts'
import { readWarehouse } from '../../warehouse/warehouse-reader.ts'
import {
  ESTABLISHMENTS,
  type Establishment,
  OFFICERS,
  type Officer,
  ORGANISATIONS,
  type Organisation,
} from '../contract.ts'
import { deliverySteps } from '../deliveries/delivery-steps.ts'
import { makeKeyFile } from '../pseudonym.ts'
import { organisationSteps } from './organisation-steps.ts'
import { kvkReader } from './read-kvk.ts'

const TODAY = toDay('2026-01-01')

/** A delivery: files, answers or officers. */
export interface Told {
  readonly paths?: readonly string[]
  readonly texts?: readonly unknown[]
  readonly csv?: string
  readonly asOf?: Day
}

/** Reads deliveries one after the other and runs the steps over those that count. */
export async function makeOrganisations(context: TestContext, told: readonly Told[]) {
  const folder = await temporaryFolder(context)
  const keyFile = join(folder, 'keys')
  await makeKeyFile(keyFile)
  const warehouse = await trialWarehouse(context)
  const reasons: Record<string, number> = {}
  for (const [at, { paths = [], texts = [], csv, asOf = TODAY }] of told.entries()) {
    const given = [...paths]
    for (const [place, text] of texts.entries()) {
      given.push(join(folder, `${at}-${place}.json`))
      await writeFile(given.at(-1) ?? '', JSON.stringify(text))
    }
    if (csv !== undefined) await writeFile(join(folder, `${at}.csv`), csv)
    if (csv !== undefined) given.push(join(folder, `${at}.csv`))
    const delivery = await kvkReader.read(warehouse, given, { asOf, keyFile })
    for (const [reason, count] of Object.entries(delivery.reasons)) reasons[reason] = (reasons[reason] ?? 0) + count
  }
  const database = await openDatabase()
  context.after(() => database.close())
  const deliveries = currentDeliveries(await listDeliveries(warehouse))
  const setting = { warehouse, database, deliveries, delivered: kvkReader.delivered, code: 'test' }
  for (const step of [...deliverySteps(deliveries).slice(0, 1), ...organisationSteps]) await runStep(step, setting)
  const tables = await readWarehouse(warehouse, [ORGANISATIONS, ESTABLISHMENTS, OFFICERS])
  context.after(() => tables.close())
  return {
    organisations: await tables.rows<Organisation>(ORGANISATIONS),
    establishments: await tables.rows<Establishment>(ESTABLISHMENTS),
    officers: await tables.rows<Officer>(OFFICERS),
    reasons,
    rejected: Object.values(reasons).reduce((sum, count) => sum + count, 0),
    keyFile,
  }
}

/** The answer in a file with its text changed. */
export async function changed(path: string, change: (text: string) => string): Promise<unknown> {
  const text = await readFile(path, 'utf8')
  assert.notEqual(change(text), text)
  return JSON.parse(change(text))
}
