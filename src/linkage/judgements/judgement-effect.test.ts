import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { link, type Person, rowsOf, writeModel, writePeople } from '../engine/increments/test-bench.ts'
import type { Judgement, Verdict } from './judgement.ts'
import { addJudgements, readJudgements } from './judgement-file.ts'

const jansen = (id: number, year: string): Person => ({ id, name: 'Jansen', town: 'Urk', year })
const PEOPLE: readonly Person[] = [
  jansen(1, '1950'),
  jansen(2, '1950'),
  jansen(3, ''),
  { id: 4, name: 'Ybema', town: 'Ommen', year: '1961' },
  { id: 5, name: 'Oud, den', town: 'Ommen', year: '1972' },
]

/** Among so few, a name in common says little. */
const LIKELY = { probability_two_random_records_match: 0.9 }

const RESULT_FILES = ['pairs.parquet', 'clusters.parquet', 'frequencies.parquet', 'checksums.parquet', 'model.json']

test('after an unmerge records and results are what they were, byte for byte', async (t) => {
  const { folder, files, judge, linkAs } = await linkPeople(t)
  const before = await bytesOf([...files, ...inFolder(await linkAs('machine'))])
  await judge(1, 'different', 2)
  await judge(4, 'same', 5)
  const judged = await linkAs('judged')
  assert.notDeepEqual(await bytesOf([join(judged, 'clusters.parquet')]), [before[files.length + 1]])
  await judge(2, 'withdrawn', 1)
  await judge(4, 'withdrawn', 5)
  assert.deepEqual(await bytesOf([...files, ...inFolder(await linkAs('again'))]), before)
  assert.equal((await readJudgements(join(folder, 'judgements.jsonl'))).length, 5)
})

test('a merge by judgement changes who is together, and nothing else', async (t) => {
  const { judge, linkAs } = await linkPeople(t)
  const machine = await linkAs('machine')
  await judge(4, 'same', 5)
  const judged = await linkAs('judged')
  const others = RESULT_FILES.filter((file) => file !== 'clusters.parquet')
  assert.deepEqual(await bytesOf(inFolder(judged, others)), await bytesOf(inFolder(machine, others)))
  assert.deepEqual(await clustersOf(judged), { '1': '1', '2': '1', '3': '1', '4': '4', '5': '4' })
})

test('a run anew keeps every judgement and comes to the same', async (t) => {
  const { folder, judge, linkAs } = await linkPeople(t)
  await judge(1, 'different', 2)
  const kept = await readFile(join(folder, 'judgements.jsonl'))
  const [first, again] = [await linkAs('first'), await linkAs('again')]
  assert.deepEqual(await bytesOf(inFolder(again)), await bytesOf(inFolder(first)))
  assert.deepEqual(await readFile(join(folder, 'judgements.jsonl')), kept)
})

test('what the machine may not join is told with its weight and the judgement', async (t) => {
  const { judge, linkAs, effectOf } = await linkPeople(t)
  await judge(1, 'different', 2)
  await judge(4, 'same', 99)
  const folder = await linkAs('judged')
  const { inForce, absent, conflicts, refusedMerges, strongestRefused } = await effectOf(folder)
  assert.deepEqual({ inForce, conflicts, refusedMerges }, { inForce: 2, conflicts: [], refusedMerges: 2 })
  assert.deepEqual(absent, [{ source: 'people', id: '99' }])
  const [strongest] = strongestRefused
  assert.deepEqual([strongest?.one.id, strongest?.other.id], ['1', '2'])
  assert.deepEqual(
    strongest?.because.map(({ reason }) => reason),
    ['It was looked up.'],
  )
  const pairs = await rowsOf(folder, 'pairs.parquet')
  assert.ok(pairs.some((pair) => pair.startsWith(`{'match_weight': ${strongest?.matchWeight},`)))
  const clusters = await clustersOf(folder)
  assert.notEqual(clusters['1'], clusters['2'])
})

test('one to one, a judged partner comes before the best, and who lost a partner gets the next best', async (t) => {
  const folder = await temporaryFolder(t)
  const judgements = join(folder, 'judgements.jsonl')
  const model = await writeModel(folder, { ...LIKELY, link_type: 'link_only' })
  const left = await writePeople(folder, [jansen(1, '1950'), jansen(2, '1961')], 'left.csv')
  const right = await writePeople(folder, [jansen(7, '1950'), jansen(8, ''), jansen(9, '1961')], 'right.csv')
  const judge = async (one: number, verdict: Verdict, other: number) => {
    const names = { one: { source: 'left', id: String(one) }, other: { source: 'right', id: String(other) } }
    await addJudgements(judgements, [{ ...judgementOf(one, verdict, other), ...names }])
  }
  const partnersOf = async (to: string) => {
    await link({ model, files: [left, right], to: join(folder, to) }, { oneToOne: true, judgements })
    const clusters = await clustersOf(join(folder, to))
    return Object.entries(clusters).flatMap(([id, cluster]) => (cluster.endsWith(id) ? [] : [`${cluster} ${id}`]))
  }
  await judge(1, 'unsure', 7)
  assert.deepEqual(await partnersOf('machine'), ['left-__-1 7', 'left-__-2 9'])
  await judge(1, 'different', 7)
  assert.deepEqual(await partnersOf('without'), ['left-__-1 8', 'left-__-2 9'])
  await judge(2, 'same', 7)
  assert.deepEqual(await partnersOf('judged'), ['left-__-2 7', 'left-__-1 8'])
})

async function linkPeople(t: TestContext) {
  const folder = await temporaryFolder(t)
  const [model, files] = [await writeModel(folder, LIKELY), [await writePeople(folder, PEOPLE)]]
  const judgements = join(folder, 'judgements.jsonl')
  await addJudgements(judgements, [judgementOf(1, 'unsure', 4)])
  return {
    folder,
    files,
    judge: (one: number, verdict: Verdict, other: number) =>
      addJudgements(judgements, [judgementOf(one, verdict, other)]),
    async linkAs(name: string) {
      await link({ model, files, to: join(folder, name) }, { judgements })
      return join(folder, name)
    },
    async effectOf(result: string) {
      const outcome = await link({ model, files, to: result }, { judgements })
      return outcome.summary.judgements
    },
  }
}

function judgementOf(one: number, verdict: Verdict, other: number): Judgement {
  return {
    one: { source: 'people', id: String(one) },
    other: { source: 'people', id: String(other) },
    verdict,
    author: 'a.clerk',
    judgedAt: '2026-03-01T10:00:00Z',
    reason: 'It was looked up.',
  }
}

const inFolder = (folder: string, files = RESULT_FILES): string[] => files.map((file) => join(folder, file))

const bytesOf = (files: readonly string[]): Promise<Buffer[]> => Promise.all(files.map((file) => readFile(file)))

/** The cluster of each record, by id. */
async function clustersOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const rows = await rowsOf(folder, 'clusters.parquet')
  return Object.fromEntries(
    rows.map((row) => [/'unique_id': (\w+)/.exec(row)?.[1] ?? '', /'cluster_id': (\S+?),/.exec(row)?.[1] ?? '']),
  )
}
