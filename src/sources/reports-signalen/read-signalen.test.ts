import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { anything, assert as assertProperty, constantFrom, property } from 'fast-check'
import { fuzzRuns } from '../../../tests/fuzz-runs.ts'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { runOnDeliveries, trialWarehouse } from '../../../tests/steps-on-deliveries.ts'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { OBSERVATIONS } from '../contract.ts'
import { deliverySteps } from '../deliveries/delivery-steps.ts'
import { OBSERVATION_ROWS } from '../enforcement/enforcement-registers.ts'
import { enforcementSteps } from '../enforcement/enforcement-steps.ts'
import { everythingIn } from '../tables-described/test-bench.ts'
import { signalenReader } from './read-signalen.ts'
import { parseReport } from './report.ts'

const REPORT = {
  _links: { self: { href: 'https://meldingen.example.org/signals/v1/private/signals/7' } },
  id: 7,
  source: 'Telefoon – Adoptant',
  text: 'Mijn buurman Rietsnijder kweekt hennep',
  text_extra: 'zijn nummer is 0612345678',
  status: { text: 'gebeld met Eendenwerf', user: 'ambtenaar@example.org', state: 'm' },
  location: {
    address: {
      openbare_ruimte: 'Amstel',
      huisnummer: 1,
      huisletter: '',
      huisnummer_toevoeging: 'A',
      postcode: '1011 pn',
      woonplaats: 'Amsterdam',
    },
    geometrie: { type: 'Point', coordinates: [4.90022563, 52.36768424] },
    created_by: 'ambtenaar@example.org',
  },
  category: { main: 'Wonen', main_slug: 'wonen', sub: 'Wonen ondermijning', sub_slug: 'wonen-ondermijning' },
  reporter: { email: 'melder@example.org', phone: '0612345678', sharing_allowed: true },
  incident_date_start: '2022-07-24T23:30:00+00:00',
  incident_date_end: null,
  notes: [{ text: 'melder heet Waard-Kaagman', created_by: null }],
}

test('a report becomes an observation without reporter, text or notes', async (context) => {
  const path = await fileOf(context, { _links: {}, count: 1, results: [REPORT] })
  const { observations, everything } = await run(context, [path])
  assert.deepEqual(observations, [
    {
      observation_id: '7',
      register: 'signalen',
      observed_from: '2022-07-25T01:30:00.000',
      observed_until: null,
      object_id: null,
      postcode: '1011PN',
      house_number: 1,
      house_letter: null,
      house_number_addition: 'A',
      buurt_code: null,
      lon: 4.90022563,
      lat: 52.36768424,
      sense: null,
      sign: null,
      category: 'wonen/wonen-ondermijning',
      interpretation: null,
      source_kind: 'phone',
      reliability: 'F',
      credibility: '6',
      delivery_id: observations[0]?.['delivery_id'],
    },
  ])
  for (const word of ['Rietsnijder', '0612345678', 'Eendenwerf', 'Kaagman', '@example', 'Adoptant', 'hennep'])
    assert.ok(!everything.includes(word), word)
})

test('lists, arrays and single reports are read alike', async (context) => {
  for (const form of [{ count: 1, results: [REPORT] }, [REPORT], REPORT]) {
    const delivery = await read(context, form)
    assert.deepEqual([delivery.rows, delivery.rejected], [{ signalen_reports: 1 }, 0])
    assert.equal(delivery.scope, 'meldingen.example.org, 2022-07 to 2022-07')
  }
})

test('reports that do not fit are rejected with their line and reason', async (context) => {
  const { id: _id, ...unnumbered } = REPORT
  const { address } = REPORT.location
  const delivery = await read(context, [
    REPORT,
    REPORT,
    unnumbered,
    { ...REPORT, id: 8, incident_date_start: '2022-07-24' },
    { ...REPORT, id: 9, category: { main: 'Wonen', sub: 'Wonen ondermijning' } },
    { ...REPORT, id: 10, location: { geometrie: { type: 'Point', coordinates: [52.36768424, 4.90022563] } } },
    { ...REPORT, id: 11, location: { ...REPORT.location, address: { ...address, huisletter: 'twee hoog achter' } } },
    { ...REPORT, id: 12, _links: {} },
    'a text',
  ])
  assert.deepEqual(delivery.rows, { signalen_reports: 2 })
  assert.deepEqual(delivery.reasons, {
    'number-repeated': 1,
    'number-absent': 1,
    'time-unreadable': 1,
    'category-absent': 1,
    'place-unreadable': 1,
    'address-part-malformed': 1,
    'receiver-absent': 1,
    'report-malformed': 1,
  })
})

test('a file without any report that can be read is refused', async (context) => {
  await assert.rejects(read(context, { count: 0, results: [] }), { code: 'reports-absent' })
  await assert.rejects(read(context, { something: 'else' }), { code: 'reports-absent' })
})

test('whatever stands in a report, it is read or has a reason', () => {
  const members = constantFrom(...Object.keys(REPORT))
  assertProperty(
    property(members, anything(), (member, value) => {
      const report = parseReport({ ...REPORT, [member]: value })
      assert.ok(typeof report === 'string' || report.row.report_id !== '')
    }),
    { numRuns: fuzzRuns(500) },
  )
})

test('the reports in the documentation of Signalen are read', WITH_REAL_DATA, async (context) => {
  const documents = ['03.listing_signals.md', '04.signal_detail.md']
  for (const document of documents) {
    const text = await readFile(realData('amsterdam-signals', 'docs', document), 'utf8')
    const [, json = ''] = /```json\n(.*?)```/s.exec(text) ?? []
    const delivery = await read(context, JSON.parse(json))
    assert.deepEqual([delivery.rows, delivery.reasons], [{ signalen_reports: 1 }, {}], document)
  }
})

async function fileOf(context: TestContext, content: unknown): Promise<string> {
  const path = join(await temporaryFolder(context), 'reports.json')
  await writeFile(path, JSON.stringify(content, null, 2))
  return path
}

async function read(context: TestContext, content: unknown) {
  return signalenReader.read(await trialWarehouse(context), [await fileOf(context, content)], {})
}

async function run(context: TestContext, paths: readonly string[]) {
  const warehouse = await trialWarehouse(context)
  const delivery = await signalenReader.read(warehouse, paths, {})
  const steps = [
    ...deliverySteps([delivery]).slice(0, 1),
    ...enforcementSteps.filter(({ makes }) => makes === OBSERVATIONS),
  ]
  const { tables } = await runOnDeliveries(context, {
    given: [{ reader: signalenReader, paths }],
    steps,
    undelivered: [OBSERVATION_ROWS],
  })
  const observations = await tables.rows<Record<string, unknown>>(OBSERVATIONS)
  return { observations, everything: await everythingIn(warehouse) }
}
