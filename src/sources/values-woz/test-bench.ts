import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext } from 'node:test'
import { trialWarehouse } from '../../../tests/steps-on-deliveries.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { toDay } from '../../made-up/calendar.ts'
import { parseBsn } from '../../vocabulary/bsn.ts'
import type { Day } from '../../vocabulary/day.ts'
import { openDatabase, quoteText } from '../../warehouse/database.ts'
import { currentDeliveries, listDeliveries } from '../../warehouse/delivery.ts'
import { runStep } from '../../warehouse/run-step.ts'
import { readWarehouse } from '../../warehouse/warehouse-reader.ts'
import { PROPERTY_INTERESTS, PROPERTY_VALUES, type PropertyInterest, type PropertyValue } from '../contract.ts'
import { deliverySteps } from '../deliveries/delivery-steps.ts'
import { makeKeyFile, pseudonymOf, readKeys } from '../pseudonym.ts'
import { propertyValueSteps } from './property-value-steps.ts'
import { wozReader } from './read-woz.ts'

/** The day of every delivery that does not say otherwise. */
export const TODAY = toDay('2026-01-01')
/** A number of the official test range. */
export const BSN = '999990019'

/** An object as WOZ bevragen 1.0.0 gives it, with the parts that a test changes. */
export function wozObject(parts: object = {}): object {
  return {
    identificatie: '800000003118',
    aanduiding: {
      straat: 'Laan van de landinrichtingscommissie Duiven-Westervoort',
      huisnummer: 1,
      postcode: '6922KZ',
      woonplaats: 'Duiven',
      nummeraanduidingIdentificatie: '0226200000038923',
    },
    adresseerbaarObjectIdentificaties: ['0226010000038820'],
    pandIdentificaties: ['0226100000038820'],
    verantwoordelijkeGemeente: { code: '8000', omschrijving: 'Test Gemeente 8000' },
    grondoppervlakte: 210,
    belanghebbendeEigenaar: { burgerservicenummer: BSN, naam: 'J. de Vries', type: 'natuurlijk_persoon' },
    waarden: [
      {
        vastgesteldeWaarde: 127000,
        waardepeildatum: '2019-01-01',
        ingangsdatum: '2020-01-01',
        beschikkingsStatussen: ['beschikking_genomen'],
      },
      { vastgesteldeWaarde: 141000, waardepeildatum: '2020-01-01', indicatieBezwaarBeroep: true },
    ],
    ...parts,
  }
}

/** A delivery of objects. */
export interface Told {
  readonly objects: readonly unknown[]
  readonly asOf?: Day
}

/** Reads deliveries one after the other and runs the steps over those that count. */
export async function makeProperty(context: TestContext, told: readonly Told[]) {
  const folder = await temporaryFolder(context)
  const keyFile = await keysIn(folder)
  const warehouse = await trialWarehouse(context)
  for (const [at, { objects, asOf = TODAY }] of told.entries()) {
    const path = join(folder, `${at}.jsonl`)
    await writeFile(path, objects.map((object) => JSON.stringify(object)).join('\n'))
    await wozReader.read(warehouse, [path], { asOf, keyFile })
  }
  const database = await openDatabase()
  context.after(() => database.close())
  const deliveries = currentDeliveries(await listDeliveries(warehouse))
  const setting = { warehouse, database, deliveries, delivered: wozReader.delivered, code: 'test' }
  for (const step of [...deliverySteps(deliveries).slice(0, 1), ...propertyValueSteps]) await runStep(step, setting)
  const tables = await readWarehouse(warehouse, [PROPERTY_VALUES, PROPERTY_INTERESTS])
  context.after(() => tables.close())
  return {
    deliveries,
    values: await tables.rows<PropertyValue>(PROPERTY_VALUES),
    interests: await tables.rows<PropertyInterest>(PROPERTY_INTERESTS),
    pseudonym: pseudonymOf(parseBsn(BSN) ?? assert.fail(), 'casework', await readKeys(keyFile)),
    rowsOf: (table: string) =>
      database.rows<Record<string, unknown>>(
        `select * from read_parquet(${quoteText(join(warehouse.deliveries, 'woz', deliveries[0]?.id ?? '', `${table}.parquet`))})`,
      ),
  }
}

/** A fresh key file in a folder. */
export async function keysIn(folder: string): Promise<string> {
  const path = join(folder, 'keys')
  await makeKeyFile(path)
  return path
}
