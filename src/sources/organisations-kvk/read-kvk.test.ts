import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { trialWarehouse } from '../../../tests/steps-on-deliveries.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { toDay } from '../../made-up/calendar.ts'
import { parseBsn } from '../../vocabulary/bsn.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { openDatabase, quoteText } from '../../warehouse/database.ts'
import { makeKeyFile } from '../pseudonym.ts'
import { kvkReader } from './read-kvk.ts'

const asOf = toDay('2026-01-01')
const BASIS = realData('kvk-api-test-responses', 'basisprofiel_response.json')
const PROFILE = realData('kvk-api-test-responses', 'vestigingsprofiel_response.json')
const OFFICERS =
  'kvk_nummer;functie;burgerservicenummer;functionaris_kvk_nummer;datum_aanvang;datum_einde\n' +
  '68750110;bestuurder;999990019;;20140210;\n'

test('a folder of real answers is read, and the search results in it are rejected', WITH_REAL_DATA, async (context) => {
  const delivery = await kvkReader.read(await trialWarehouse(context), [realData('kvk-api-test-responses')], { asOf })
  assert.deepEqual(delivery.rows, { kvk_organisations: 2, kvk_establishments: 2, kvk_officers: 0 })
  assert.deepEqual(delivery.reasons, { 'not-of-the-kvk-api': 1 })
  assert.equal(delivery.scope, 'KvK 68750110/000037178598 69599084')
})

test('one answer per file, per line and per element of a list are read alike', WITH_REAL_DATA, async (context) => {
  const answers = await Promise.all([BASIS, PROFILE].map((path) => readFile(path, 'utf8')))
  const folder = await temporaryFolder(context)
  const lines = join(folder, '20260101_answers.jsonl')
  await writeFile(lines, answers.map((answer) => `${JSON.stringify(JSON.parse(answer))}\r\n\n`).join(''))
  const list = join(folder, '20260101_answers.json')
  await writeFile(list, `[${answers.join(',\n')}]`)
  const tables: unknown[] = []
  for (const paths of [[BASIS, PROFILE], [lines], [list]]) {
    const warehouse = await trialWarehouse(context)
    const delivery = await kvkReader.read(warehouse, paths, paths.length === 2 ? { asOf } : {})
    assert.equal(delivery.asOf, '2026-01-01')
    tables.push(delivery.tables)
  }
  assert.deepEqual(tables[1], tables[0])
  assert.deepEqual(tables[2], tables[0])
})

const STRANGE: Readonly<Record<string, [text: string, code: string]>> = {
  'an empty file': ['', 'file-empty'],
  'a file that is no JSON': ['kvkNummer: 69599084\n', 'json-broken'],
  'an answer that is cut off': ['{\n "kvkNummer": "69599084",\n "_embedded": {', 'json-broken'],
  'a line that is cut off': ['{"kvkNummer":"69599084","_embedded":{}}\n{"kvkNummer":', 'json-broken'],
  'an answer of another API': ['{"identificatie": "800000003118", "waarden": []}', 'not-kvk'],
  'an error of the API': ['{"fout": [{"code": "IPD0005", "omschrijving": "…"}]}', 'not-kvk'],
  'a list of nothing': ['[]', 'not-kvk'],
  'a text': ['"69599084"', 'not-kvk'],
}

for (const [what, [text, code]] of Object.entries(STRANGE))
  test(`${what} is refused, and leaves nothing behind`, async (context) => {
    const warehouse = await trialWarehouse(context)
    const path = join(await temporaryFolder(context), 'answer.json')
    await writeFile(path, text)
    await refused(kvkReader.read(warehouse, [path], { asOf }), code)
    assert.deepEqual(await readdir(warehouse.deliveries).catch(() => []), [])
  })

test('null where a list of vestigingen should be is a fault, and an empty list is none', async (context) => {
  const path = join(await temporaryFolder(context), 'answers.jsonl')
  await writeFile(path, '{"kvkNummer":"69599084","vestigingen":null}\n{"kvkNummer":"68750110","vestigingen":[]}\n')
  const { reasons } = await kvkReader.read(await trialWarehouse(context), [path], { asOf })
  assert.deepEqual(reasons, { 'structure-malformed': 1 })
})

test('search results alone are refused with what to ask instead', WITH_REAL_DATA, async (context) => {
  const path = realData('kvk-api-test-responses', 'zoeken_response.json')
  await refused(kvkReader.read(await trialWarehouse(context), [path], { asOf }), 'not-kvk')
})

test('an unnamed state, a folder without answers and officers without keys are refused', async (context) => {
  const folder = await temporaryFolder(context)
  const answer = join(folder, 'answer.json')
  await writeFile(answer, '{"kvkNummer":"69599084","_embedded":{}}')
  const empty = join(folder, 'empty')
  await mkdir(empty)
  const officers = join(folder, 'officers.csv')
  await writeFile(officers, OFFICERS)
  const warehouse = await trialWarehouse(context)
  await refused(kvkReader.read(warehouse, [answer], {}), 'state-unknown')
  await refused(kvkReader.read(warehouse, [empty], { asOf }), 'folder-empty')
  await refused(kvkReader.read(warehouse, [join(folder, 'absent.json')], { asOf }), 'file-missing')
  await refused(kvkReader.read(warehouse, [officers], { asOf }), 'key-file-missing')
  const keyFile = join(folder, 'keys')
  await makeKeyFile(keyFile)
  await writeFile(officers, 'naam;functie\nx;y\n')
  await refused(kvkReader.read(warehouse, [officers], { asOf, keyFile }), 'columns-differ')
})

test('officers that break the description are rejected, each with its reason', async (context) => {
  const rows = [
    '68750110;bestuurder;999990018;;20140210;',
    '68750110;bestuurder;;;20140210;',
    '68750110;bestuurder;999990019;69599084;20140210;',
    '68750110;voorzitter;999990019;;20140210;',
    '68750110;bestuurder;999990019;;20140231;',
    '68750110;bestuurder;999990019;;20140210;20130101',
    '68750110;bestuurder;999990019;;20140210',
    '68750110;bestuurder;;69599084;20140000;20140100',
  ]
  const { delivery } = await readOfficers(context, OFFICERS + rows.map((row) => `${row}\n`).join(''))
  assert.equal(delivery.rows['kvk_officers'], 2)
  assert.deepEqual(delivery.reasons, {
    'bsn-fails-elfproef': 1,
    'date-impossible': 1,
    'officer-absent': 1,
    'officer-ambiguous': 1,
    'period-reversed': 1,
    'row-length': 1,
    'value-not-allowed': 1,
  })
})

test('no table of the warehouse holds a BSN of the delivery, nor the number that an eenmanszaak has for rsin', async (context) => {
  const numbers = Array.from({ length: 90_000 }, (_, at) => String(900_000_000 + at)).filter(
    (text) => parseBsn(text) !== undefined,
  )
  const rows = numbers.map((bsn) => `68750110;bestuurder;${bsn};;20140210;\n`).join('')
  const disguised = numbers[0] ?? ''
  const sole = {
    kvkNummer: '69599084',
    rsin: disguised,
    naam: 'J. Jansen',
    _embedded: { eigenaar: { rsin: disguised, rechtsvorm: 'Eenmanszaak' } },
  }
  const { warehouse, delivery } = await readOfficers(context, OFFICERS + rows, JSON.stringify(sole))
  assert.equal(delivery.rows['kvk_officers'], numbers.length + 1)
  assert.equal(delivery.rows['kvk_organisations'], 1)
  const database = await openDatabase()
  const folder = join(warehouse.deliveries, 'kvk', delivery.id)
  const files = (await readdir(folder)).filter((name) => /\.(parquet|json)$/.test(name))
  assert.equal(files.length, 5)
  for (const file of files) {
    const path = join(folder, file)
    const text = file.endsWith('.parquet')
      ? JSON.stringify(await database.rows(`select * from read_parquet(${quoteText(path)})`))
      : await readFile(path, 'utf8')
    const found = new Set(text.match(/(?<!\w)9\d{8}(?!\w)/g))
    assert.deepEqual([...found], [], file)
    assert.doesNotMatch(text, /Jansen/, file)
  }
  database.close()
})

async function readOfficers(context: TestContext, text: string, answer?: string) {
  const folder = await temporaryFolder(context)
  const keyFile = join(folder, 'keys')
  await makeKeyFile(keyFile)
  const paths = [join(folder, 'officers.csv')]
  await writeFile(join(folder, 'officers.csv'), text)
  if (answer !== undefined) {
    paths.push(join(folder, 'answer.json'))
    await writeFile(join(folder, 'answer.json'), answer)
  }
  const warehouse = await trialWarehouse(context)
  return { warehouse, delivery: await kvkReader.read(warehouse, paths, { asOf, keyFile }) }
}

async function refused(reading: Promise<unknown>, code: string): Promise<void> {
  await assert.rejects(reading, (error) => error instanceof InputFault && error.code === code)
}
