import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type JudgedClusters, judgedClusters, type MachineEdges } from './judged-clusters.ts'
import type { Judgement, Verdict } from './judgement.ts'
import { numberJudgements } from './numbered-judgement.ts'
import { recordKey } from './standing-judgement.ts'

const RECORDS = 9
const ABSENT = 2

interface Edge {
  readonly one: number
  readonly other: number
  readonly weight: number
}

const nameOf = (record: number) => ({ source: 'people', id: `p${record}` })
const NUMBERS = new Map(Array.from({ length: RECORDS }, (_, record) => [recordKey(nameOf(record)), record]))

const judge = (one: number, verdict: Verdict, other: number, reason = 'because'): Judgement => ({
  one: nameOf(one),
  other: nameOf(other),
  verdict,
  author: 'a.clerk',
  judgedAt: '2026-03-01T10:00:00Z',
  reason,
})

const cluster = (edges: readonly Edge[], judgements: readonly Judgement[]): Promise<JudgedClusters> =>
  judgedClusters(RECORDS, edgesOf(edges), numberJudgements(judgements, { count: RECORDS, numbers: NUMBERS }))

function edgesOf(edges: readonly Edge[]): MachineEdges {
  async function* pieces(sorted: readonly Edge[]) {
    for (let at = 0; at < sorted.length; at += 3) {
      const piece = sorted.slice(at, at + 3)
      yield [Int32Array.from(piece, ({ one }) => one), Int32Array.from(piece, ({ other }) => other)]
    }
  }
  return {
    all: () => pieces(edges),
    strongestFirst: (records) => pieces(edges.filter(({ one }) => records.includes(one)).toSorted(byWeight)),
  }
}

const byWeight = (a: Edge, b: Edge): number => b.weight - a.weight || a.one - b.one || a.other - b.other

const drawPair = (records: number) =>
  fc.tuple(fc.nat(records - 1), fc.nat(records - 1)).filter(([one, other]) => one !== other)
const EDGES = fc.array(
  fc
    .tuple(drawPair(RECORDS), fc.integer({ min: 0, max: 5 }))
    .map(([[one, other], weight]) => ({ one: Math.min(one, other), other: Math.max(one, other), weight })),
  { maxLength: 14 },
)
const JUDGEMENTS = fc.array(
  fc
    .tuple(
      drawPair(RECORDS + ABSENT),
      fc.constantFrom<Verdict>('same', 'same', 'same', 'different', 'different', 'unsure', 'withdrawn'),
    )
    .map(([[one, other], verdict]) => judge(one, verdict, other)),
  { maxLength: 10 },
)

test('without judgements the clusters are the connected components', async () => {
  await fc.assert(
    fc.asyncProperty(EDGES, async (edges) => {
      const { labels, refused } = await cluster(edges, [])
      assert.deepEqual([...labels], componentsOf(RECORDS, edges))
      assert.deepEqual(refused, [])
    }),
  )
})

test('judged clusters are those of a slow program that keeps to the letter of the rule', async () => {
  await fc.assert(
    fc.asyncProperty(EDGES, JUDGEMENTS, async (edges, judgements) => {
      const { labels, refused } = await cluster(edges, judgements)
      const expected = slowClusters(edges, judgements)
      assert.deepEqual([...labels], expected.clusters)
      assert.deepEqual(
        refused.map(({ one, other }) => ({ one, other })),
        expected.refused.map(({ one, other }) => ({ one, other })),
      )
    }),
    { numRuns: 1000, seed: 1 },
  )
})

test('two records judged different are never in one cluster, unless people contradict each other', async () => {
  await fc.assert(
    fc.asyncProperty(EDGES, JUDGEMENTS, async (edges, judgements) => {
      const { labels, conflicts } = await cluster(edges, judgements)
      const contradicted = new Set(conflicts.map(({ different }) => different.judgement))
      for (const judgement of lastOf(judgements)) {
        if (judgement.verdict !== 'different' || contradicted.has(judgement)) continue
        const [one, other] = [numberOf(judgement.one.id), numberOf(judgement.other.id)]
        if (one < RECORDS && other < RECORDS) assert.notEqual(labels[one], labels[other])
      }
    }),
    { numRuns: 1000, seed: 1 },
  )
})

test('the order of judgements about different pairs makes no difference', async () => {
  await fc.assert(
    fc.asyncProperty(EDGES, JUDGEMENTS, fc.integer(), async (edges, judgements, seed) => {
      const standing = lastOf(judgements)
      const shuffled = standing.toSorted((a, b) => scatter(a, seed) - scatter(b, seed))
      assert.deepEqual(await cluster(edges, shuffled), await cluster(edges, judgements))
    }),
  )
})

test('withdrawing every judgement gives back what the machine found', async () => {
  await fc.assert(
    fc.asyncProperty(EDGES, JUDGEMENTS, async (edges, judgements) => {
      const withdrawn = judgements.map((judgement): Judgement => ({ ...judgement, verdict: 'withdrawn' }))
      const { labels } = await cluster(edges, [...judgements, ...withdrawn])
      assert.deepEqual(labels, (await cluster(edges, [])).labels)
    }),
  )
})

test('the strongest edge wins where two cannot both hold, and the weaker is told with the judgement', async () => {
  const edges = [
    { one: 0, other: 1, weight: 3 },
    { one: 1, other: 2, weight: 8 },
  ]
  const apart = judge(0, 'different', 2)
  const { labels, refused } = await cluster(edges, [apart])
  assert.deepEqual([...labels].slice(0, 3), [0, 1, 1])
  assert.deepEqual(refused, [{ one: 0, other: 1, because: [{ one: 0, other: 2, judgement: apart }] }])
})

test('records judged the same are one, whatever the machine thinks, also by way of a record that is gone', async () => {
  const { labels } = await cluster([], [judge(5, 'same', RECORDS), judge(RECORDS, 'same', 3)])
  assert.deepEqual([...labels], [0, 1, 2, 3, 4, 3, 6, 7, 8])
})

test('a conflict is told with the judgements on the path, and the machine decides about these records', async () => {
  const chain = [judge(0, 'same', 1), judge(1, 'same', 2)]
  const [beside, apart] = [judge(2, 'same', 3), judge(0, 'different', 2)]
  const { labels, conflicts } = await cluster([{ one: 0, other: 1, weight: 1 }], [...chain, beside, apart])
  assert.deepEqual(
    conflicts.map(({ different, same }) => [different.judgement, same.map(({ judgement }) => judgement)]),
    [[apart, chain]],
  )
  assert.deepEqual([...labels].slice(0, 4), [0, 0, 2, 2])
})

test('every judgement that helps to contradict is in the conflict, and no other', async () => {
  await fc.assert(
    fc.asyncProperty(JUDGEMENTS, async (judgements) => {
      const { conflicts } = await cluster([], judgements)
      const same = lastOf(judgements).filter(({ verdict }) => verdict === 'same')
      const expected = lastOf(judgements)
        .filter(({ verdict }) => verdict === 'different')
        .map((different) => [different, judgementsBetween(different, same)] as const)
        .filter(([, between]) => between.size > 0)
      assert.deepEqual(
        new Map(conflicts.map((conflict) => [conflict.different.judgement, membersOf(conflict.same)])),
        new Map(expected),
      )
    }),
    { numRuns: 1000, seed: 1 },
  )
})

const membersOf = (numbered: readonly { readonly judgement: Judgement }[]): Set<Judgement> =>
  new Set(numbered.map(({ judgement }) => judgement))

const numberOf = (id: string): number => Number(id.slice(1))
const scatter = ({ one, other }: Judgement, seed: number): number =>
  Math.sin((numberOf(one.id) + 1) * (numberOf(other.id) + 1) * (seed || 1))

/** Of several about the same two, the last, wherever it stands. */
function lastOf(judgements: readonly Judgement[]): readonly Judgement[] {
  const pair = ({ one, other }: Judgement): string => [one.id, other.id].sort().join()
  return judgements.filter((judgement) => judgements.findLast((later) => pair(later) === pair(judgement)) === judgement)
}

function componentsOf(count: number, edges: readonly Pick<Edge, 'one' | 'other'>[]): number[] {
  const groups = Array.from({ length: count }, (_, record) => record)
  for (const { one, other } of edges) {
    const [least, most] = [groups[one] ?? 0, groups[other] ?? 0].sort((a, b) => a - b)
    for (const [record, group] of groups.entries()) if (group === most) groups[record] = least ?? 0
  }
  return groups
}

function slowClusters(edges: readonly Edge[], judgements: readonly Judgement[]) {
  const standing = lastOf(judgements)
  const same = standing.filter(({ verdict }) => verdict === 'same')
  const contradictions = standing
    .filter(({ verdict }) => verdict === 'different')
    .map((different) => ({ different, between: judgementsBetween(different, same) }))
  const aside = new Set(contradictions.flatMap(({ between }) => [...between]))
  const apart = contradictions.filter(({ between }) => between.size === 0).map(({ different }) => pairOf(different))
  let joined: Pick<Edge, 'one' | 'other'>[] = same.filter((judgement) => !aside.has(judgement)).map(pairOf)
  const refused: Edge[] = []
  for (const edge of edges.toSorted(byWeight)) {
    const groups = componentsOf(RECORDS + ABSENT, [...joined, edge])
    if (apart.some(({ one, other }) => groups[one] === groups[other])) refused.push(edge)
    else joined = [...joined, edge]
  }
  return { clusters: componentsOf(RECORDS + ABSENT, joined).slice(0, RECORDS), refused }
}

const pairOf = ({ one, other }: Judgement) => ({ one: numberOf(one.id), other: numberOf(other.id) })

/** Every judgement on a path that passes no record twice, by walking all of them. */
function judgementsBetween(different: Judgement, same: readonly Judgement[]): Set<Judgement> {
  const found = new Set<Judgement>()
  const walk = (at: string, passed: readonly string[], path: readonly Judgement[]): void => {
    if (at === different.other.id) for (const judgement of path) found.add(judgement)
    else
      for (const judgement of same) {
        const next = judgement.one.id === at ? judgement.other.id : judgement.other.id === at ? judgement.one.id : at
        if (!passed.includes(next)) walk(next, [...passed, next], [...path, judgement])
      }
  }
  walk(different.one.id, [different.one.id], [])
  return found
}
