import assert from 'node:assert/strict'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { trialWarehouse } from '../../../tests/steps-on-deliveries.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { parseBsn } from '../../vocabulary/bsn.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { REJECTED_RECORDS } from '../../warehouse/rejects.ts'
import { wozReader } from './read-woz.ts'
import { BSN, keysIn, makeProperty, TODAY, wozObject } from './test-bench.ts'

test('a collection and single objects in a folder are read alike', async (context) => {
  const folder = await temporaryFolder(context)
  const objects = [wozObject(), wozObject({ identificatie: '800000003119' })]
  const collection = join(folder, '20260101_page.json')
  await writeFile(collection, JSON.stringify({ _links: {}, _embedded: { wozObjecten: objects } }))
  const lines = join(folder, '20260101_objects.jsonl')
  await writeFile(lines, objects.map((object) => JSON.stringify(object)).join('\n'))
  const keyFile = await keysIn(folder)
  const [first, second] = [
    await wozReader.read(await trialWarehouse(context), [collection], { keyFile }),
    await wozReader.read(await trialWarehouse(context), [lines], { keyFile }),
  ]
  assert.deepEqual(first.tables, second.tables)
  assert.equal(first.scope, 'WOZ 800000003118 800000003119')
})

const FAULTS: Readonly<Record<string, [parts: object, reasons: object]>> = {
  'a value as text': [
    { waarden: [{ vastgesteldeWaarde: '127000', waardepeildatum: '2019-01-01' }] },
    { 'value-malformed': 1 },
  ],
  'a value without its day': [{ waarden: [{ vastgesteldeWaarde: 127_000 }] }, { 'valuation-day-malformed': 1 }],
  'a day twice': [
    { waarden: [1, 2].map((euros) => ({ vastgesteldeWaarde: euros, waardepeildatum: '2019-01-01' })) },
    { 'valuation-day-repeated': 1 },
  ],
  'a status of its own': [
    { waarden: [{ vastgesteldeWaarde: 1, waardepeildatum: '2019-01-01', beschikkingsStatussen: ['zoek'] }] },
    { 'status-not-known': 1 },
  ],
  'a number that is no BSN': [
    { belanghebbendeEigenaar: { burgerservicenummer: '999990018' } },
    { 'bsn-fails-elfproef': 1 },
  ],
  'a holder without a number': [{ belanghebbendeGebruiker: { naam: 'J. de Vries' } }, { 'holder-absent': 1 }],
  'a holder with two numbers': [
    { belanghebbendeGebruiker: { burgerservicenummer: BSN, kvkNummer: '68750110' } },
    { 'holder-ambiguous': 1 },
  ],
  'an rsin that may be a BSN': [{ belanghebbendeGebruiker: { rsin: BSN } }, { 'holder-number-malformed': 1 }],
  'a building among the objects': [
    { adresseerbaarObjectIdentificaties: ['0226100000038820'] },
    { 'bag-id-malformed': 1 },
  ],
}

for (const [what, [parts, reasons]] of Object.entries(FAULTS))
  test(`${what} is rejected, and the object stays`, async (context) => {
    const { deliveries } = await makeProperty(context, [{ objects: [wozObject(parts)] }])
    assert.deepEqual(deliveries[0]?.reasons, reasons)
    assert.equal(deliveries[0]?.rows['woz_objects'], 1)
  })

test('no table of the warehouse holds a BSN of the delivery or the name of a belanghebbende', async (context) => {
  const numbers = Array.from({ length: 30_000 }, (_, at) => String(900_000_000 + at)).filter(
    (text) => parseBsn(text) !== undefined,
  )
  const objects = numbers.map((burgerservicenummer, at) =>
    wozObject({
      identificatie: String(800_000_100_000 + at),
      belanghebbendeEigenaar: { burgerservicenummer, naam: 'J. de Vries', type: 'natuurlijk_persoon' },
      belanghebbendeGebruiker: { rsin: burgerservicenummer, naam: 'J. de Vries', type: 'natuurlijk_persoon' },
    }),
  )
  const { deliveries, rowsOf } = await makeProperty(context, [{ objects }])
  assert.equal(deliveries[0]?.rows['woz_interests'], numbers.length)
  assert.equal(deliveries[0]?.rejected, numbers.length)
  for (const { name } of [...wozReader.delivered, REJECTED_RECORDS]) {
    const text = JSON.stringify(await rowsOf(name))
    assert.deepEqual([...new Set(text.match(/(?<!\w)9\d{8}(?!\w)/g))], [], name)
    assert.doesNotMatch(text, /Vries/, name)
  }
  assert.doesNotMatch(JSON.stringify(deliveries), /(?<!\w)9\d{8}(?!\w)|Vries/)
})

const STRANGE: Readonly<Record<string, [text: string, code: string]>> = {
  'an empty file': ['', 'file-empty'],
  'a file that is no JSON': ['<woz/>', 'json-broken'],
  'an object that is cut off': ['{"identificatie": "8000', 'json-broken'],
  'an answer of another API': ['{"kvkNummer": "69599084", "_embedded": {}}', 'not-woz'],
  'an error of the API': ['{"title": "…", "status": 400}', 'not-woz'],
  'an empty collection': ['{"_embedded": {"wozObjecten": []}}', 'not-woz'],
}

for (const [what, [text, code]] of Object.entries(STRANGE))
  test(`${what} is refused, and leaves nothing behind`, async (context) => {
    const folder = await temporaryFolder(context)
    const warehouse = await trialWarehouse(context)
    await writeFile(join(folder, 'objects.json'), text)
    const keyFile = await keysIn(folder)
    await refused(wozReader.read(warehouse, [join(folder, 'objects.json')], { asOf: TODAY, keyFile }), code)
    await refused(wozReader.read(warehouse, [join(folder, 'objects.json')], { asOf: TODAY }), 'key-file-missing')
    assert.deepEqual(await readdir(warehouse.deliveries).catch(() => []), [])
  })

async function refused(reading: Promise<unknown>, code: string): Promise<void> {
  await assert.rejects(reading, (error) => error instanceof InputFault && error.code === code)
}
