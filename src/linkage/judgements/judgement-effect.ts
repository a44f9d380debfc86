import { type Database, quoteText } from '../../warehouse/database.ts'
import { readIntegerColumns, writeIntegerColumns } from '../../warehouse/integer-columns.ts'
import type { Contradiction } from './contradiction.ts'
import { type JudgedClusters, judgedClusters, type MachineEdges, type RefusedEdge } from './judged-clusters.ts'
import { choosePartners } from './judged-partners.ts'
import type { Judgement, RecordName } from './judgement.ts'
import { numberJudgements } from './numbered-judgement.ts'
import { recordKey, standingJudgements } from './standing-judgement.ts'

const SLICE = 10_000

/** What came of the judgements of people in one run, for those people to read. */
export interface JudgementEffect {
  /** How many decide about the clusters of this run. */
  readonly inForce: number
  /** Judged, but not among the records of this run. What was judged about them still holds between the others. */
  readonly absent: readonly RecordName[]
  /** Judgements that contradict each other. None of them decides; the machine does, as if nobody had judged. */
  readonly conflicts: readonly Contradiction[]
  /** What the machine would have joined without the judgements `different`, from the strongest down. */
  readonly refused: readonly RefusedPair[]
}

export interface RefusedPair {
  readonly one: RecordName
  readonly other: RecordName
  readonly matchWeight: number
  readonly because: readonly Judgement[]
}

/** What is put together: the pairs of a query of `record_l`, `record_r` and `match_weight`. */
export interface LinkedPairs {
  /** Of the table `records`. */
  readonly count: number
  readonly linked: string
  /** That each record has at most one partner: the one that was judged the same, or else the best. */
  readonly oneToOne: boolean
}

/**
 * The least record of its cluster for each record of the table `records`, from what the machine links under the
 * judgements of people, and what came of these judgements. Nothing of a record or a pair is changed by it: without the
 * judgement the same pairs give the clusters of before.
 */
export async function clusterAsJudged(
  database: Database,
  judgements: readonly Judgement[],
  { count, linked, oneToOne }: LinkedPairs,
): Promise<{ readonly labels: Int32Array; readonly effect: JudgementEffect }> {
  const numbered = numberJudgements(judgements, { count, numbers: await numbersOf(database, judgements) })
  const edges = oneToOne ? await choosePartners(database, { count, linked }, numbered) : linked
  const clusters = await judgedClusters(count, machineEdges(database, edges), numbered)
  const effect = {
    inForce: clusters.inForce.length,
    absent: numbered.absent,
    conflicts: conflictsOf(clusters),
    refused: await refusedPairs(database, edges, clusters.refused),
  }
  return { labels: clusters.labels, effect }
}

function conflictsOf({ conflicts }: JudgedClusters): readonly Contradiction[] {
  return conflicts.map(({ different, same }) => ({
    different: different.judgement,
    same: same.map(({ judgement }) => judgement),
  }))
}

function machineEdges(database: Database, edges: string): MachineEdges {
  const pairs = `select record_l, record_r from (${edges})`
  return {
    all: () => readIntegerColumns(database, pairs),
    async *strongestFirst(records) {
      await writeIntegerColumns(database, 'disputed_records', { record: records })
      const disputed = `${pairs} where record_l in (select record from disputed_records)`
      yield* readIntegerColumns(database, `${disputed} order by match_weight desc, record_l, record_r`)
    },
  }
}

/** The numbers of the judged records, by their keys. */
async function numbersOf(database: Database, judgements: readonly Judgement[]): Promise<ReadonlyMap<string, number>> {
  const names = standingJudgements(judgements).flatMap(({ one, other }) => [one, other])
  const numbers = new Map<string, number>()
  for (const slice of slicesOf(names)) {
    const wanted = slice.map(({ source, id }) => `(${quoteText(source)}, ${quoteText(id)})`).join(', ')
    const rows = await database.rows<RecordName & { record: number }>(
      `select record, source, id from records semi join (values ${wanted}) as judged(source, id) using (source, id)`,
    )
    for (const row of rows) numbers.set(recordKey(row), row.record)
  }
  return numbers
}

async function refusedPairs(
  database: Database,
  edges: string,
  refused: readonly RefusedEdge[],
): Promise<readonly RefusedPair[]> {
  const pairs: RefusedPair[] = []
  for (const slice of slicesOf(refused)) {
    const places = slice.map(({ one, other }, place) => `(${place}, ${one}, ${other})`).join(', ')
    const rows = await database.rows<RefusedRow>(
      `select l.source as one_source, l.id as one_id, r.source as other_source, r.id as other_id, place, match_weight
       from (values ${places}) as refused(place, record_l, record_r)
       join (${edges}) using (record_l, record_r)
       join records as l on l.record = record_l
       join records as r on r.record = record_r
       order by place`,
    )
    pairs.push(...rows.map((row) => toRefusedPair(row, slice[row.place]?.because ?? [])))
  }
  return pairs
}

function toRefusedPair(row: RefusedRow, because: RefusedEdge['because']): RefusedPair {
  return {
    one: { source: row.one_source, id: row.one_id },
    other: { source: row.other_source, id: row.other_id },
    matchWeight: row.match_weight,
    because: because.map(({ judgement }) => judgement),
  }
}

/** What fits in one query. */
function slicesOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  const slices = Math.ceil(items.length / SLICE)
  return Array.from({ length: slices }, (_, place) => items.slice(place * SLICE, (place + 1) * SLICE))
}

interface RefusedRow {
  readonly place: number
  readonly one_source: string
  readonly one_id: string
  readonly other_source: string
  readonly other_id: string
  readonly match_weight: number
}
