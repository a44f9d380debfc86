import type { Row } from '../../vocabulary/table.ts'
import type { Step } from '../../warehouse/step.ts'
import { JUDGEMENTS } from '../contract.ts'
import type { Judgement, RecordName } from '../judgements/judgement.ts'
import { recordKey, standingJudgements } from '../judgements/standing-judgement.ts'

type JudgementRow = Row<typeof JUDGEMENTS>

/** Sources in which a record stands for someone or something else than every other record does. */
const ONE_RECORD_EACH: ReadonlySet<string> = new Set(['bsn', 'kvk'])

/** The step that brings the judgements of people beside the links, as the file holds them. */
export function judgementStep(judgements: readonly Judgement[]): Step {
  const rows = toJudgementRows(judgements)
  return {
    name: 'judgements',
    reads: [],
    makes: JUDGEMENTS,
    rows: { is: 'any number' },
    parameters: { judgements: JSON.stringify(rows) },
    async make(_input, output) {
      for (const row of rows) output.add(row)
    },
  }
}

/** Every judgement as a row, with whether it still stands and whether another standing one contradicts it. */
export function toJudgementRows(judgements: readonly Judgement[]): readonly JudgementRow[] {
  const standing = new Set(standingJudgements(judgements))
  const partners = partnersOf([...standing])
  return judgements.map((judgement, place) => ({
    place: place + 1,
    one_source: judgement.one.source,
    one_id: judgement.one.id,
    other_source: judgement.other.source,
    other_id: judgement.other.id,
    verdict: judgement.verdict,
    author: judgement.author,
    judged_at: judgement.judgedAt,
    reason: judgement.reason,
    stands: standing.has(judgement),
    conflicts:
      standing.has(judgement) &&
      judgement.verdict === 'same' &&
      ties(judgement).some(([record, to]) => (partners.get(tieKey(record, to))?.size ?? 0) > 1),
  }))
}

/** Per record and source of the others: all records there that it is said to be. */
function partnersOf(standing: readonly Judgement[]): ReadonlyMap<string, ReadonlySet<string>> {
  const partners = new Map<string, Set<string>>()
  for (const judgement of standing.filter(({ verdict }) => verdict === 'same'))
    for (const [record, to] of ties(judgement)) {
      const key = tieKey(record, to)
      partners.set(key, (partners.get(key) ?? new Set()).add(to.id))
    }
  return partners
}

/** Both ways round, as far as the second record can be the only one. */
function ties({ one, other }: Judgement): readonly (readonly [record: RecordName, to: RecordName])[] {
  const ways = [
    [one, other],
    [other, one],
  ] as const
  return ways.filter(([, to]) => ONE_RECORD_EACH.has(to.source))
}

function tieKey(record: RecordName, to: RecordName): string {
  return `${recordKey(record)} ${to.source}`
}
