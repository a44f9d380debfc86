import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { trialWarehouse } from '../../../tests/steps-on-deliveries.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { parseDay } from '../../vocabulary/day.ts'
import { openDatabase } from '../../warehouse/database.ts'
import { currentDeliveries, listDeliveries } from '../../warehouse/delivery.ts'
import { runStep } from '../../warehouse/run-step.ts'
import type { Step } from '../../warehouse/step.ts'
import { readWarehouse, type WarehouseReader } from '../../warehouse/warehouse-reader.ts'
import { ADDRESSES, type Address, AREAS, type Area } from '../contract.ts'
import { deliverySteps } from '../deliveries/delivery-steps.ts'
import { addressSteps } from './address-steps.ts'
import { bagReader } from './read-bag.ts'
import {
  nummeraanduiding,
  openbareRuimte,
  pand,
  type SampleType,
  verblijfsobject,
  woonplaats,
  writeSample,
} from './sample-extract.ts'

interface Given {
  readonly paths: readonly string[]
  readonly asOf?: string
}

/** Reads deliveries into a warehouse of its own, makes the addresses, and gives the tables made. */
export async function makeAddresses(
  context: TestContext,
  deliveries: readonly Given[],
  areas: readonly Area[] = [],
): Promise<WarehouseReader> {
  const warehouse = await trialWarehouse(context)
  for (const { paths, asOf } of deliveries) {
    const day = asOf === undefined ? undefined : parseDay(asOf)
    await bagReader.read(warehouse, paths, day === undefined ? {} : { asOf: day })
  }
  const current = currentDeliveries(await listDeliveries(warehouse))
  const givenAreas: Step = {
    name: 'areas',
    reads: [],
    makes: AREAS,
    rows: { is: 'any number' },
    async make(_input, output) {
      for (const area of areas) output.add(area)
    },
  }
  const [deliveryStep] = deliverySteps(current)
  assert.ok(deliveryStep)
  const database = await openDatabase()
  context.after(() => database.close())
  const setting = { warehouse, database, deliveries: current, delivered: bagReader.delivered, code: 'test' }
  for (const step of [deliveryStep, givenAreas, ...addressSteps]) await runStep(step, setting)
  const tables = await readWarehouse(
    warehouse,
    addressSteps.map(({ makes }) => makes),
  )
  context.after(() => tables.close())
  return tables
}

export type Records = Partial<Record<SampleType, readonly string[]>>

/** A street with one home, in one woonplaats. */
export const PLACE: Records = { WPL: [woonplaats(1)], OPR: [openbareRuimte(1)] }
export const HOME: Records = { ...PLACE, NUM: [nummeraanduiding(1)], PND: [pand(1)], VBO: [verblijfsobject(1)] }

/** The addresses that a delivery of these records gives, as of a day. */
export async function addressesOf(context: TestContext, records: Records, asOf?: string): Promise<readonly Address[]> {
  const paths = [await writeSample(join(await temporaryFolder(context), 'bag'), records)]
  const tables = await makeAddresses(context, [asOf === undefined ? { paths } : { paths, asOf }])
  return tables.rows<Address>(ADDRESSES)
}
