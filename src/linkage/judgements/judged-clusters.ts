import type { Edges } from '../engine/clusters/connected-components.ts'
import { type DisjointSets, disjointSets } from '../engine/clusters/disjoint-sets.ts'
import { findConflicts, type JudgementConflict } from './judgement-conflict.ts'
import type { NumberedJudgement, NumberedJudgements } from './numbered-judgement.ts'

/** The pairs that the machine would join, by record numbers, a block at a time. */
export interface MachineEdges {
  /** Every edge, in any order. */
  all(): AsyncIterable<Edges>
  /** Every edge between some records, by falling weight, and at one weight by rising record numbers. */
  strongestFirst(records: Int32Array): AsyncIterable<Edges>
}

export interface JudgedClusters {
  /** For every delivered record the least record of its cluster. */
  readonly labels: Int32Array
  readonly conflicts: readonly JudgementConflict[]
  readonly inForce: readonly NumberedJudgement[]
  /** What the machine would have joined if nobody had judged, from the strongest down. */
  readonly refused: readonly RefusedEdge[]
}

export interface RefusedEdge {
  readonly one: number
  readonly other: number
  /** The judgements `different` between the two groups that this edge would have joined. */
  readonly because: readonly NumberedJudgement[]
}

/**
 * Clusters of what the machine found, under what people judged. Records judged the same are one from the start;
 * then the machine's edges join groups, the strongest first, unless that would bring together two records
 * that were judged different, by whatever path. Without judgements these are the connected components.
 */
export async function judgedClusters(
  records: number,
  edges: MachineEdges,
  { judgements, count }: NumberedJudgements,
): Promise<JudgedClusters> {
  const { conflicts, inForce } = findConflicts(judgements)
  const groups = disjointSets(count)
  uniteSame(groups, inForce)
  for await (const block of edges.all()) eachEdge(block, groups.unite)
  const disputes = inForce.filter(
    ({ one, other, judgement }) => judgement.verdict === 'different' && groups.least(one) === groups.least(other),
  )
  if (disputes.length === 0) return { labels: groups.labels().slice(0, records), conflicts, inForce, refused: [] }
  const found = groups.labels()
  const disputed = new Set(disputes.map(({ one }) => found[one]))
  const settled = takenApart(found, disputed)
  uniteSame(settled, inForce)
  const members = Int32Array.from(found.keys()).filter((record) => disputed.has(found[record]))
  const refused = await uniteUnlessDisputed(settled, edges.strongestFirst(members), disputes)
  return { labels: settled.labels().slice(0, records), conflicts, inForce, refused }
}

function uniteSame(groups: DisjointSets, inForce: readonly NumberedJudgement[]): void {
  for (const { one, other, judgement } of inForce) if (judgement.verdict === 'same') groups.unite(one, other)
}

/**
 * The groups as they were found, and each record of a disputed group by itself. Where nothing is refused, the order of
 * the edges makes no difference: those groups are right, and only the edges of the others have to be sorted.
 */
function takenApart(labels: Int32Array, disputed: ReadonlySet<number | undefined>): DisjointSets {
  const groups = disjointSets(labels.length)
  for (const [record, label] of labels.entries()) if (!disputed.has(label)) groups.unite(record, label)
  return groups
}

/** The disputes that have an end in a group, by the least record of the group. A dispute between two groups is with both. */
type DisputesOfGroups = Map<number, Set<NumberedJudgement>>

async function uniteUnlessDisputed(
  groups: DisjointSets,
  strongestFirst: AsyncIterable<Edges>,
  disputes: readonly NumberedJudgement[],
): Promise<readonly RefusedEdge[]> {
  const ofGroups: DisputesOfGroups = new Map()
  for (const dispute of disputes)
    for (const group of [groups.least(dispute.one), groups.least(dispute.other)])
      ofGroups.set(group, (ofGroups.get(group) ?? new Set()).add(dispute))
  const refused: RefusedEdge[] = []
  for await (const block of strongestFirst)
    eachEdge(block, (one, other) => {
      const because = uniteOne({ groups, ofGroups }, groups.least(one), groups.least(other))
      if (because.length > 0) refused.push({ one, other, because })
    })
  return refused
}

/** Unites two groups and answers nothing, or answers the disputes between them. The smaller set of disputes moves. */
function uniteOne(
  { groups, ofGroups }: { readonly groups: DisjointSets; readonly ofGroups: DisputesOfGroups },
  one: number,
  other: number,
): readonly NumberedJudgement[] {
  if (one === other) return []
  const [first, second] = [ofGroups.get(one), ofGroups.get(other)]
  const [fewer, more] = (first?.size ?? 0) < (second?.size ?? 0) ? [first, second] : [second, first]
  const between = [...(fewer ?? [])].filter((dispute) => more?.has(dispute) === true)
  if (between.length > 0) return between.toSorted((a, b) => a.one - b.one || a.other - b.other)
  groups.unite(one, other)
  for (const dispute of fewer ?? []) more?.add(dispute)
  if (more !== undefined) ofGroups.set(groups.least(one), more)
  return []
}

function eachEdge([ones, others]: Edges, visit: (one: number, other: number) => void): void {
  for (const [place, one] of (ones ?? []).entries()) visit(one, others?.[place] ?? one)
}
