import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { INSPECTIONS } from '../../sources/contract.ts'
import { inspectionSteps } from '../../sources/inspections/inspection-steps.ts'
import { inspectionsReader } from '../../sources/inspections/read-inspections.ts'
import { toDay } from '../calendar.ts'
import { ordinaryRegion } from '../events/test-bench.ts'
import { isHome } from '../homes/premises.ts'
import type { Truth } from '../plants/plot.ts'
import { createRandom } from '../random.ts'
import { openInspectionFile } from './inspection-visits.ts'
import { readBack } from './test-bench.ts'

const REGION = ordinaryRegion(6_000, 'inspections')
const PREMISES = REGION.flatMap(({ premises }) => premises)
/** Every tenth place is misused since before the first visit. */
const MISUSED = new Set(PREMISES.filter((_, place) => place % 10 === 0).map(({ id }) => id))

test('inspectors visit homes and places of work, mostly find what is there, and come back', async (context) => {
  const folder = await temporaryFolder(context)
  const file = await openInspectionFile(folder, { random: createRandom('visits') })
  for (const buurt of REGION) await file.add({ ...buurt, truths: truthsOf(buurt.premises.map(({ id }) => id)) })
  const visits = linesOf(await readFile(await file.close(), 'utf8'))
  const visited = new Set(visits.map(({ objectId }) => objectId))
  const work = PREMISES.filter((place) => !isHome(place))
  assert.ok(work.filter(({ id }) => visited.has(id)).length > work.length * 0.02)
  assert.ok(visits.length - visited.size > visits.length * 0.1)
  const inside = visits.filter(({ outcome }) => outcome !== 'geen toegang')
  const shareFound = (misused: boolean) => {
    const these = inside.filter(({ objectId }) => MISUSED.has(objectId) === misused)
    return these.filter(({ outcome }) => outcome === 'misstand').length / these.length
  }
  assert.ok(shareFound(true) > 0.6 && shareFound(true) < 0.9, String(shareFound(true)))
  assert.ok(shareFound(false) < 0.04, String(shareFound(false)))
})

test('every visit is read', async (context) => {
  const folder = await temporaryFolder(context)
  const file = await openInspectionFile(folder, { random: createRandom('visits') })
  for (const buurt of REGION) await file.add({ ...buurt, truths: truthsOf(buurt.premises.map(({ id }) => id)) })
  const path = await file.close()
  const made = linesOf(await readFile(path, 'utf8'))
  const delivered = { paths: [path], planted: [], kinds: new Set<string>() }
  const read = await readBack(context, delivered, { reader: inspectionsReader, steps: inspectionSteps })
  assert.deepEqual(read.rejected, [])
  assert.equal((await read.rows(INSPECTIONS)).length, made.length)
})

function truthsOf(ids: readonly string[]): readonly Truth[] {
  return ids
    .filter((objectId) => MISUSED.has(objectId))
    .map((objectId) => ({
      objectId,
      kind: 'over-occupancy',
      misuse: true,
      plot: '9901-1',
      hands: [],
      since: toDay('2022-06-01'),
      raises: ['BW-02'],
    }))
}

function linesOf(text: string) {
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(';'))
    .map(([number = '', objectId = '', day = '', reason = '', outcome = '']) => ({
      number,
      objectId,
      day,
      reason,
      outcome,
    }))
}
