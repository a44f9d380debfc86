import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BUNDLE_EXAMPLE, HERRING_LANE_2, HERRING_LANE_12 } from '../intake/bundle-example.ts'
import { takeIn } from '../intake/take-in.ts'
import { findAddress } from '../store/address-rows.ts'
import { readLog } from '../store/log.ts'
import type { LogLine } from '../store/schema.ts'
import { throwAwayDatabase } from '../store/throw-away-database.ts'
import type { Act } from './act.ts'
import { reading } from './logged.ts'

const { casework, intake, as } = await throwAwayDatabase()
await takeIn(intake, BUNDLE_EXAMPLE)

const ACT: Act = {
  name: 'adresdossier tonen',
  activity: 'urn:zichtlijn:verwerking:adresdossier',
  actor: 'noor',
  purpose: 'toezicht-bewoning',
  origin: 'test',
}

test('A reading writes one line for the act and one for each address, in the shape of the standard', async () => {
  const before = Date.now()
  const subjects = [HERRING_LANE_2, HERRING_LANE_12]
  const line = await reading(casework, ACT, async (transaction) => {
    const address = await findAddress(transaction, HERRING_LANE_2)
    return { answer: address?.line, subjects }
  })
  assert.equal(line, 'Haringsteeg 2, 9901 AB Waterdam')
  const lines = (await readLog(casework)).filter(({ attributes }) => attributes.origin === 'test')
  const [parent, ...children] = lines.toSorted(parentFirst)
  assert.match(parent?.trace_id ?? '', /^[0-9a-f]{32}$/)
  assert.match(parent?.span_id ?? '', /^[0-9a-f]{16}$/)
  assert.equal(parent?.parent_span_id, null)
  assert.ok(parent !== undefined && parent.start_time >= before && parent.end_time >= parent.start_time)
  assert.deepEqual(parent.attributes, {
    operation: 'reading',
    actor: 'noor',
    purpose: 'toezicht-bewoning',
    origin: 'test',
    outcome: 'done',
  })
  assert.deepEqual(children.flatMap(({ data_subject_id }) => data_subject_id ?? []).toSorted(), subjects.toSorted())
  for (const child of children) {
    assert.equal(child.parent_span_id, parent.span_id)
    assert.equal(child.trace_id, parent.trace_id)
    assert.equal(child.data_subject_id_type, 'bag-object')
    assert.equal(child.status, 'Ok')
  }
})

test('Work that fails gives no answer and leaves a line with status Error', async () => {
  await assert.rejects(reading(casework, { ...ACT, origin: 'failing' }, failing), /stuk/)
  const lines = (await readLog(casework)).filter(({ attributes }) => attributes.origin === 'failing')
  assert.deepEqual(
    lines.map(({ status }) => status),
    ['Error'],
  )
})

for (const table of ['processings', 'processing_subjects', 'processing_endings']) {
  test(`When ${table} cannot be written, nothing is read`, async () => {
    const columns = 'span_id, trace_id, operation, name, processing_activity_id, actor, purpose, origin, start_time'
    const what = table === 'processings' ? `insert (${columns})` : 'insert'
    await as('owner', `revoke ${what} on ${table} from zichtlijn_casework`)
    let worked = false
    const answer = reading(casework, ACT, async (transaction) => {
      worked = true
      return { answer: await findAddress(transaction, HERRING_LANE_2), subjects: [HERRING_LANE_2] }
    })
    await assert.rejects(answer, /permission denied/)
    if (table === 'processings') assert.equal(worked, false, 'the work does not even start')
    await as('owner', `grant ${what} on ${table} to zichtlijn_casework`)
  })
}

async function failing(): Promise<never> {
  throw new Error('stuk')
}

const parentFirst = (a: LogLine, b: LogLine) => (a.parent_span_id ?? '').localeCompare(b.parent_span_id ?? '')
