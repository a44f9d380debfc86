import type { NumberedJudgement } from './numbered-judgement.ts'

/** Judgements that cannot all be true: two records are different, and by way of others they are the same. */
export interface JudgementConflict {
  readonly different: NumberedJudgement
  /** Every `same` on a way from the one record of `different` to the other that passes no record twice. */
  readonly same: readonly NumberedJudgement[]
}

export interface WeighedJudgements {
  readonly conflicts: readonly JudgementConflict[]
  /** The judgements that take part in no conflict. They contradict nothing, and decide. */
  readonly inForce: readonly NumberedJudgement[]
}

/**
 * Finds the conflicts. All judgements of a conflict are set aside: which of them is wrong is not for a program to say,
 * and a judgement beside them keeps its force.
 */
export function findConflicts(judgements: readonly NumberedJudgement[]): WeighedJudgements {
  const same = judgements.filter(({ judgement }) => judgement.verdict === 'same')
  const different = judgements.filter(({ judgement }) => judgement.verdict === 'different')
  const links = linksOf(same)
  const conflicts = different
    .map((judgement) => ({ different: judgement, same: waysBetween(links, judgement) }))
    .filter((conflict) => conflict.same.length > 0)
  const aside = new Set(conflicts.flatMap((conflict) => [conflict.different, ...conflict.same]))
  return { conflicts, inForce: [...same, ...different].filter((judgement) => !aside.has(judgement)) }
}

type Links = ReadonlyMap<number, readonly NumberedJudgement[]>

function linksOf(same: readonly NumberedJudgement[]): Links {
  const links = new Map<number, NumberedJudgement[]>()
  for (const judgement of same)
    for (const record of [judgement.one, judgement.other]) {
      const known = links.get(record)
      if (known === undefined) links.set(record, [judgement])
      else known.push(judgement)
    }
  return links
}

interface Visit {
  readonly record: number
  readonly order: number
  /** The earliest record that can be reached from here without going back the way we came. */
  earliest: number
  /** How many links were collected before we came here. */
  readonly before: number
  readonly links: Iterator<NumberedJudgement>
}

/**
 * The links on simple paths between two records: those in one biconnected block with a link between the two, by the
 * search of Hopcroft and Tarjan (1973), which begins with that link. None when there is no path.
 */
function waysBetween(links: Links, { one, other }: NumberedJudgement): readonly NumberedJudgement[] {
  const orders = new Map([
    [other, 0],
    [one, 1],
  ])
  const collected: NumberedJudgement[] = []
  const seen = new Set<NumberedJudgement>()
  const visit = (record: number, order: number): Visit => {
    const before = Math.max(0, collected.length - 1)
    return { record, order, earliest: order, before, links: (links.get(record) ?? []).values() }
  }
  const first = visit(one, 1)
  const path = [first]
  for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
    const { done, value: link } = here.links.next()
    if (done === true) {
      path.pop()
      leave(here, path.at(-1), collected)
    } else if (!seen.has(link)) {
      seen.add(link)
      collected.push(link)
      const beyond = link.one === here.record ? link.other : link.one
      const order = orders.get(beyond)
      if (order !== undefined) here.earliest = Math.min(here.earliest, order)
      else {
        path.push(visit(beyond, orders.size))
        orders.set(beyond, orders.size)
      }
    }
  }
  return first.earliest === 0 ? collected : []
}

/** Going back: links beyond a record that is the only way to them lead nowhere else, and are let go. */
function leave(here: Visit, back: Visit | undefined, collected: NumberedJudgement[]): void {
  if (back === undefined) return
  if (here.earliest >= back.order) collected.length = here.before
  else back.earliest = Math.min(back.earliest, here.earliest)
}
