import { benjaminiHochberg } from '../../figures/benjamini-hochberg.ts'
import { stratifiedExact } from '../../figures/fisher-exact.ts'
import type { AgentFinding, AgentHome } from './agent-tables.ts'

export interface AgentTest {
  /** Agents with fewer objects are not tested: with few, one finding says nothing. */
  readonly leastManaged: number
  /** An agent with a q-value below this stands out. */
  readonly greatestChance: number
}

type Homes = readonly AgentHome[]
type HomesByAgent = ReadonlyMap<string, Homes>

/**
 * Holds each letting agent against all of them: are there more findings at what it lets than a blind draw from the same
 * kinds of buurten gives?
 */
export function agentFindings(homes: Homes, test: AgentTest): readonly AgentFinding[] {
  const agents: HomesByAgent = Map.groupBy(homes, ({ agent_kvk_number }) => agent_kvk_number)
  const byArea = testAgents(agents, { ...test, classOf: ({ area_class }) => area_class })
  const crude = testAgents(agents, { ...test, classOf: () => 0 })
  return [...agents].map(([agent, own]) => ({
    ...foundAt(own),
    agent_kvk_number: agent,
    managed: own.length,
    expected: byArea.get(agent)?.expected ?? 0,
    p_value: byArea.get(agent)?.chance ?? null,
    q_value: byArea.get(agent)?.corrected ?? null,
    crude_q_value: crude.get(agent)?.corrected ?? null,
  }))
}

function foundAt(own: Homes) {
  const found = own.filter((home) => home.found)
  return {
    findings: found.length,
    landlords: new Set(found.map(({ landlord_party, object_id }) => landlord_party ?? object_id)).size,
    found_objects: found.map(({ object_id }) => object_id).sort(),
    evidence: [...new Set(found.flatMap(({ evidence }) => evidence))].sort(),
    last_fact_on:
      found
        .flatMap(({ last_fact_on }) => last_fact_on ?? [])
        .sort()
        .at(-1) ?? null,
  }
}

interface Question extends AgentTest {
  /** Homes of one class are held against each other only. */
  readonly classOf: (home: AgentHome) => number
}

interface Answer {
  readonly expected: number
  readonly chance: number | undefined
  readonly corrected: number | undefined
}

/**
 * Who stands out leaves the pool and the others are tested again, until nobody more does: one very bad agent would else
 * make the next one look ordinary (masking). Each round is corrected over all agents, so that a round costs no rigour.
 */
function testAgents(agents: HomesByAgent, question: Question): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>()
  const standingOut = new Set<string>()
  for (;;) {
    const rest = [...agents].filter(([agent]) => !standingOut.has(agent))
    const pool = countsOf(
      rest.flatMap(([, own]) => own),
      question,
    )
    for (const [agent, own] of rest) answers.set(agent, answerOf(own, pool, question))
    correct(answers)
    const more = rest.filter(([agent]) => (answers.get(agent)?.corrected ?? 1) < question.greatestChance)
    if (more.length === 0) return answers
    for (const [agent] of more) standingOut.add(agent)
  }
}

function answerOf(own: Homes, pool: ReadonlyMap<number, Count>, question: Question): Answer {
  const samples = [...countsOf(own, question)].map(([areaClass, { hits, size }]) => {
    const all = pool.get(areaClass) ?? { hits, size }
    return { hits, size, poolHits: all.hits, poolSize: all.size }
  })
  const expected = samples.reduce((sum, { size, poolHits, poolSize }) => sum + (size * poolHits) / poolSize, 0)
  const chance = own.length < question.leastManaged ? undefined : stratifiedExact(samples)
  return { expected, chance, corrected: undefined }
}

interface Count {
  readonly hits: number
  readonly size: number
}

function countsOf(homes: Homes, { classOf }: Question): ReadonlyMap<number, Count> {
  const classes = Map.groupBy(homes, classOf)
  return new Map(
    [...classes].map(([areaClass, own]) => [
      areaClass,
      { hits: own.filter(({ found }) => found).length, size: own.length },
    ]),
  )
}

function correct(answers: Map<string, Answer>): void {
  const tested = [...answers].flatMap(([agent, answer]) =>
    answer.chance === undefined ? [] : [{ agent, answer, chance: answer.chance }],
  )
  const corrected = benjaminiHochberg(tested.map(({ chance }) => chance))
  for (const [place, { agent, answer }] of tested.entries())
    answers.set(agent, { ...answer, corrected: corrected[place] })
}
