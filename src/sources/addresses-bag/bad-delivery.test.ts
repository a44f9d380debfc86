import assert from 'node:assert/strict'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { trialWarehouse } from '../../../tests/steps-on-deliveries.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { openDatabase, quoteText } from '../../warehouse/database.ts'
import { bagReader } from './read-bag.ts'
import { element, pand, sampleFile, sampleName, verblijfsobject, writeSample, zipOf } from './sample-extract.ts'

const VBO = sampleName('VBO')
const XML = sampleFile('VBO', [verblijfsobject(1), verblijfsobject(2), verblijfsobject(3)])

/** Gives a file to the reader and expects that it is refused, that the fault says where, and that nothing is left. */
async function assertRefused(
  context: TestContext,
  given: { name: string; bytes: Buffer | string },
  expected: { code: string; place?: RegExp },
): Promise<void> {
  const path = join(await temporaryFolder(context), given.name)
  await writeFile(path, given.bytes)
  const warehouse = await trialWarehouse(context)
  await assert.rejects(bagReader.read(warehouse, [path], {}), (error) => {
    assert.ok(error instanceof InputFault, String(error))
    assert.equal(error.code, expected.code, error.message)
    assert.equal(error.file, path)
    assert.match(error.place ?? '', expected.place ?? /^$/)
    assert.ok(error.remedy.length > 10)
    return true
  })
  assert.deepEqual(await readdir(warehouse.work), [])
  assert.deepEqual((await readdir(warehouse.folder)).sort(), ['lock', 'warehouse.json', 'work'])
}

test('an empty file, a file that is no zip and a file that is no XML are refused', async (context) => {
  await assertRefused(context, { name: 'bag.zip', bytes: '' }, { code: 'archive-unreadable' })
  await assertRefused(context, { name: 'bag.zip', bytes: '<html>Log in first</html>' }, { code: 'archive-unreadable' })
  await assertRefused(context, { name: VBO, bytes: '' }, { code: 'file-empty' })
  await assertRefused(context, { name: VBO, bytes: '{"a": 1}' }, { code: 'xml-broken' })
})

test('a zip that was cut off is refused, also one inside another, stored or packed', async (context) => {
  const inner = await zipOf({ [VBO]: XML })
  await assertRefused(context, { name: 'bag.zip', bytes: inner.subarray(0, -40) }, { code: 'archive-unreadable' })
  for (const compress of [true, false]) {
    const outer = await zipOf({ '9999VBO08012024.zip': inner.subarray(0, -40) }, { compress })
    const expected = { code: 'archive-unreadable', place: /^member 9999VBO08012024\.zip$/ }
    await assertRefused(context, { name: 'bag.zip', bytes: outer }, expected)
  }
})

test('a member whose bytes were changed is refused by its checksum', async (context) => {
  const place = /^member 9999VBO08012024\.zip > 9999VBO08012024-000001\.xml$/
  const stored = await zipOf({ [VBO]: XML }, { compress: false })
  stored[stored.indexOf('oppervlakte>80') + 12] = 0x39
  const outer = await zipOf({ '9999VBO08012024.zip': stored })
  await assertRefused(context, { name: 'bag.zip', bytes: outer }, { code: 'member-damaged', place })
  const packed = await zipOf({ [VBO]: XML.repeat(3) })
  packed.fill(0x55, 200, 240)
  const around = await zipOf({ '9999VBO08012024.zip': packed }, { compress: false })
  await assertRefused(context, { name: 'bag.zip', bytes: around }, { code: 'member-damaged', place })
})

test('an XML file that stops before its end is refused', async (context) => {
  const cut = XML.slice(0, XML.indexOf('</sl:standBestand>'))
  await assertRefused(context, { name: VBO, bytes: cut }, { code: 'xml-cut-off' })
  await assertRefused(context, { name: VBO, bytes: cut.slice(0, -300) }, { code: 'xml-cut-off' })
})

test('another encoding than UTF-8 is refused, marked or declared', async (context) => {
  const wide = Buffer.from(`\ufeff${XML}`, 'utf16le')
  await assertRefused(context, { name: VBO, bytes: wide }, { code: 'encoding-not-utf-8' })
  await assertRefused(context, { name: VBO, bytes: wide.subarray(2) }, { code: 'encoding-not-utf-8' })
  const declared = XML.replace('UTF-8', 'ISO-8859-1')
  const zip = await zipOf({ [VBO]: declared })
  await assertRefused(
    context,
    { name: 'bag.zip', bytes: zip },
    { code: 'encoding-not-utf-8', place: /^member 9999VBO/ },
  )
})

test('a zip without BAG objects, mutations and another version are refused', async (context) => {
  await assertRefused(context, { name: 'bag.zip', bytes: await zipOf({ 'a.txt': 'a' }) }, { code: 'no-bag-files' })
  await assertRefused(context, { name: 'a.xml', bytes: '<a><b/></a>' }, { code: 'no-bag-files' })
  const mutations = XML.replaceAll('bagStand', 'bagMutaties')
  await assertRefused(context, { name: VBO, bytes: mutations }, { code: 'bag-mutations' })
  const later = sampleFile('VBO', [verblijfsobject(1)], { version: 'v20300101' })
  await assertRefused(context, { name: VBO, bytes: later }, { code: 'bag-version-not-read' })
})

test('a BAG 1.0 delivery is refused by name', WITH_REAL_DATA, async (context) => {
  const name = 'DNLDLXAM02-648756-5056276-17112019-18112019.zip'
  const bytes = await readFile(realData('bag2-extract-0088-schiermonnikoog', name))
  await assertRefused(context, { name, bytes }, { code: 'bag-version-not-read', place: /^member / })
})

test('the same file twice and files of two deliveries are refused', async (context) => {
  const folder = await writeSample(join(await temporaryFolder(context), 'unpacked'), { VBO: [verblijfsobject(1)] })
  const warehouse = await trialWarehouse(context)
  await writeFile(join(folder, 'bag.zip'), await zipOf({ [VBO]: XML }))
  await assert.rejects(bagReader.read(warehouse, [folder], {}), { code: 'file-given-twice' })
  await writeFile(
    join(folder, 'bag.zip'),
    await zipOf({ [sampleName('PND')]: sampleFile('PND', [], { gemeente: '9998' }) }),
  )
  await assert.rejects(bagReader.read(warehouse, [folder], {}), { code: 'deliveries-mixed' })
  await assert.rejects(bagReader.read(warehouse, [join(folder, 'absent.zip')], {}), { code: 'file-not-found' })
})

test('a record that cannot be read is rejected with its place and reason, and the rest is read', async (context) => {
  const good = verblijfsobject(1)
  const bad: readonly [record: string | Buffer, reason: string][] = [
    [verblijfsobject(2, { status: 'Verblijfsobject in aanbouw' }), 'value-unknown'],
    [verblijfsobject(3, { purposes: [] }), 'element-missing'],
    [verblijfsobject(4, { floorArea: 'veel' }), 'value-malformed'],
    [verblijfsobject(5, {}, { from: '2023-02-29' }), 'value-malformed'],
    [good.replace('srsDimension="3"', 'srsDimension="4"'), 'geometry-unreadable'],
    [good.replace('EPSG::28992', 'EPSG::4326'), 'geometry-unreadable'],
    [good.replace('9999100000000001', '9999200000000001'), 'reference-malformed'],
    [good.replace('</Objecten:status>', ''), 'xml-malformed'],
    [good.replace('</sl:stand>', ''), 'xml-malformed'],
    [good.replace('<Objecten:status>', `${element('bouwlaag', 2)}<Objecten:status>`), 'element-unknown'],
    [good.replace('<Objecten:status>', `${element('status', 'x')}<Objecten:status>`), 'element-repeated'],
    [Buffer.from(good.replace('B-1', 'B-\u00e9'), 'latin1'), 'not-utf-8'],
    ['<sl:strook>los</sl:strook>', 'element-unknown'],
    ['losse tekst', 'element-unknown'],
  ]
  const [head = '', tail = ''] = sampleFile('VBO', ['@']).split('@')
  const parts = bad.flatMap(([record]) => [Buffer.from(record), Buffer.from(good)])
  const path = join(await temporaryFolder(context), VBO)
  await writeFile(path, Buffer.concat([Buffer.from(head), ...parts, Buffer.from(tail)]))
  const warehouse = await trialWarehouse(context)
  const delivery = await bagReader.read(warehouse, [path], {})
  const database = await openDatabase()
  context.after(() => database.close())
  const rejects = join(warehouse.deliveries, 'bag', delivery.id, 'rejected_records.parquet')
  assert.deepEqual(
    await database.rows(`select intended_for, place, reason from read_parquet(${quoteText(rejects)})`),
    bad.map(([, reason], at) => ({
      intended_for: 'bag_verblijfsobjecten',
      place: `${VBO}, record ${1 + 2 * at}`,
      reason,
    })),
  )
  assert.equal(delivery.rows['bag_verblijfsobjecten'], bad.length)
})

test('a record in a NietBag file without its mark is rejected, for it would count as live', async (context) => {
  const path = join(await temporaryFolder(context), sampleName('PND', 'NB'))
  const mark = '<Historie:tijdstipNietBagLV>2014-06-18T15:59:08.971</Historie:tijdstipNietBagLV>'
  await writeFile(path, sampleFile('PND', [pand(1), pand(2, 1990, { moreLv: mark })]))
  const delivery = await bagReader.read(await trialWarehouse(context), [path], {})
  assert.deepEqual([delivery.rows['bag_panden'], delivery.reasons], [1, { 'side-record-without-mark': 1 }])
})
