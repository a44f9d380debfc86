import assert from 'node:assert/strict'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { temporaryFolder } from '../../../../tests/temporary-folder.ts'
import {
  CANNABIS_CLEARANCES,
  DRUG_SUSPECTS,
  SUSPICIOUS_TRANSACTIONS,
  UNEXPLAINED_HOMES,
} from '../../../sources/contract.ts'
import { statisticsReaders } from '../../../sources/for-statistics/statistics-registers.ts'
import { statisticsSourceSteps } from '../../../sources/for-statistics/statistics-source-steps.ts'
import type { Table } from '../../../vocabulary/table.ts'
import { ordinaryRegion } from '../../events/test-bench.ts'
import { createRandom } from '../../random.ts'
import { type ReadDelivery, readBack, sorted, type WrittenDelivery, written } from '../test-bench.ts'
import { openClearanceFile } from './clearance-file.ts'
import { writeCountFiles } from './count-files.ts'
import { createGemeenteTally, type GemeenteCounts } from './gemeente-counts.ts'

const REGION = ordinaryRegion(1_500, 'closed sources')
const GEMEENTEN = ['GM9901', 'GM9902', 'GM9903', 'GM9904'].map((code, place) => gemeente(code, 20_000 - 4_000 * place))
const TABLES: Readonly<Record<string, Table>> = {
  clearances: CANNABIS_CLEARANCES,
  suspects: DRUG_SUSPECTS,
  suspicious: SUSPICIOUS_TRANSACTIONS,
  unexplained: UNEXPLAINED_HOMES,
}

test('what is counted of a gemeente are its residents by age and the homes of who has several', () => {
  const tally = createGemeenteTally('GM9901')
  for (const buurt of REGION) tally.add(buurt)
  const { homes, residents, misuse, homesHeld } = tally.counts()
  const people = REGION.flatMap((buurt) => buurt.people).filter(({ ended }) => ended === undefined)
  const grown = Object.values(residents).reduce((sum, count) => sum + count, 0)
  assert.ok(homes >= 1_500)
  // Nobody below twelve is counted, and they are some one in eight.
  assert.ok(grown > 0.8 * people.length && grown < people.length, `${grown} of ${people.length}`)
  assert.deepEqual(misuse, { drugs: 0, other: 0 })
  assert.ok(homesHeld['2'].ordinary % 2 === 0 && homesHeld['3-9'].planted === 0)
})

for (const register of ['suspects', 'suspicious', 'unexplained'])
  test(`${register}: a clean list is read whole, and of a dirty one exactly the planted dirt is rejected`, async (context) => {
    const clean = await counted(context, register, 0)
    assert.deepEqual([clean.planted, clean.read.rejected], [[], []])
    const dirty = await counted(context, register, 90)
    assert.ok(dirty.planted.length > 2, String(dirty.planted.length))
    assert.deepEqual(sorted(dirty.read.rejected), sorted(dirty.planted))
  })

test('control totals of suspects are the sums of the rows, on both sides', async (context) => {
  const rows = await (await counted(context, 'suspects', 0)).read.rows<Record<string, string | number>>(DRUG_SUSPECTS)
  const parts = rows.filter((row) => row['age_band'] !== 'all')
  const controls = rows.filter((row) => row['age_band'] === 'all')
  assert.equal(controls.length, 3 * 2 * GEMEENTEN.length)
  for (const { period, offence_code, residence_code, count } of controls) {
    const mine = parts.filter(
      (row) =>
        row['period'] === period &&
        [offence_code, 'all'].includes(offence_code === 'all' ? 'all' : (row['offence_code'] ?? '')) &&
        [residence_code, 'all'].includes(residence_code === 'all' ? 'all' : (row['residence_code'] ?? '')),
    )
    assert.equal(
      mine.reduce((sum, row) => sum + Number(row['count']), 0),
      count,
    )
  }
})

test('where more drugs are planted more people are suspected, and where more misuse is more homes are unexplained', async (context) => {
  const planted = [gemeente('GM9901', 20_000), { ...gemeente('GM9902', 20_000), ...MISUSED }]
  const totals = async (register: string, table: Table, column: string, code: string) => {
    const { read } = await counted(context, register, 0, planted)
    const rows = (await read.rows<Record<string, string | number>>(table)).filter((row) => row[column] === code)
    return rows.filter((row) => row['offence_code'] !== 'all').reduce((sum, row) => sum + Number(row['count']), 0)
  }
  const suspects = async (code: string) => totals('suspects', DRUG_SUSPECTS, 'residence_code', code)
  const homes = async (code: string) => totals('unexplained', UNEXPLAINED_HOMES, 'area_code', code)
  assert.ok((await suspects('GM9902')) > 1.5 * (await suspects('GM9901')))
  assert.ok((await homes('GM9902')) > (await homes('GM9901')))
})

test('a gemeente that cleared a farm says where and when, and one that did not says so for each year', async (context) => {
  const cleared = await clearances(context, 0)
  const rows = await cleared.read.rows<Record<string, string | null>>(CANNABIS_CLEARANCES)
  assert.deepEqual(cleared.read.rejected, [])
  const years = new Set(rows.map((row) => row['cleared_on']?.slice(0, 4)))
  assert.deepEqual(years, new Set(['2023', '2024', '2025']))
  const objects = new Set(REGION.flatMap(({ premises }) => premises.map(({ id }) => id)))
  for (const row of rows) if (row['object_id'] !== null) assert.ok(objects.has(row['object_id'] ?? ''))
  const dirty = await clearances(context, 60)
  assert.deepEqual(sorted(dirty.read.rejected), sorted(dirty.planted))
})

const MISUSED: Pick<GemeenteCounts, 'misuse' | 'homesHeld'> = {
  misuse: { drugs: 60, other: 60 },
  homesHeld: {
    '2': { planted: 60, ordinary: 800 },
    '3-9': { planted: 60, ordinary: 500 },
    '10 of meer': { planted: 30, ordinary: 200 },
  },
}

function gemeente(code: string, homes: number): GemeenteCounts {
  const each = (share: number) => Math.round(homes * share)
  return {
    gemeente: code,
    homes,
    establishments: each(0.2),
    residents: {
      '12-17': each(0.15),
      '18-24': each(0.18),
      '25-44': each(0.55),
      '45-64': each(0.6),
      '65 en ouder': each(0.45),
    },
    misuse: { drugs: each(0.0006), other: each(0.002) },
    homesHeld: {
      '2': { planted: each(0.0004), ordinary: each(0.04) },
      '3-9': { planted: each(0.0004), ordinary: each(0.025) },
      '10 of meer': { planted: 0, ordinary: each(0.01) },
    },
  }
}

interface Round {
  readonly read: ReadDelivery
  readonly planted: WrittenDelivery['planted']
}

/** What one of the lists of counts becomes once it was read. */
async function counted(context: TestContext, register: string, dirt: number, gemeenten = GEMEENTEN): Promise<Round> {
  const folder = await temporaryFolder(context)
  const setting = {
    deliveries: join(folder, 'deliveries'),
    truth: join(folder, 'truth'),
    random: createRandom('counts'),
    dirt,
  }
  await mkdir(setting.truth)
  const made = await writeCountFiles(gemeenten, setting)
  const paths = made.find((one) => one.register === register)?.paths ?? assert.fail(register)
  const notes = await readFile(join(setting.truth, 'dirt.csv'), 'utf8').catch(() => '')
  const planted = notes.split('\n').flatMap((note) => {
    const [, of, place = '', reason = ''] = /^([^,]*),"([^"]*)",[^,]*,([^,]*)$/.exec(note) ?? []
    return of === register && reason !== '' ? [[place, reason] as const] : []
  })
  return { read: await through(context, register, { paths, planted, kinds: new Set() }), planted }
}

async function clearances(context: TestContext, dirt: number): Promise<Round> {
  const delivered = await written(context, dirt, async (folder, setting) => {
    const file = await openClearanceFile(folder, 'GM9901', { ...setting, truth: { addClearance: async () => {} } })
    for (const buurt of REGION) await file.add(buurt)
    return [await file.close()]
  })
  return { read: await through(context, 'clearances', delivered), planted: delivered.planted }
}

function through(context: TestContext, register: string, delivered: WrittenDelivery): Promise<ReadDelivery> {
  const reader = statisticsReaders.find((one) => one.register === register) ?? assert.fail(register)
  return readBack(context, delivered, {
    reader,
    steps: statisticsSourceSteps.filter((step) => step.makes === TABLES[register]),
  })
}
