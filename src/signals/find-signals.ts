import { readFile } from 'node:fs/promises'
import { type Database, quoteName, quoteText } from '../warehouse/database.ts'
import type { Indicator, Input, Register } from './indicator.ts'

/** Newest state per register that was delivered, and the day that windows end at. */
export interface Delivered {
  readonly peildatum: string
  readonly asOf: ReadonlyMap<string, string>
}

/** What is wrong with the registers that an indicator needs, if anything. */
export interface Readiness {
  readonly absent: readonly Register[]
  readonly stale: readonly Register[]
}

const DAY = 86_400_000

/** Whether the registers that an indicator needs are there, and fresh enough. */
export function readinessOf({ needs }: Indicator, { peildatum, asOf }: Delivered): Readiness {
  const ages = needs.map(({ register, noOlderThanDays }) => {
    const day = asOf.get(register)
    const age = day === undefined ? undefined : (Date.parse(peildatum) - Date.parse(day)) / DAY
    return { register, absent: age === undefined, stale: age !== undefined && age > noOlderThanDays }
  })
  return {
    absent: ages.filter(({ absent }) => absent).map(({ register }) => register),
    stale: ages.filter(({ stale }) => stale).map(({ register }) => register),
  }
}

/**
 * The select that makes the signals of one indicator, with the columns of SIGNALS. The innocent explanations are part of
 * it: no signal can be made without them. Parameters are the limits by name; tables are those that the indicator reads,
 * `peildatum` and `register_states`.
 */
export async function signalQuery(indicator: Indicator, { stale }: Readiness): Promise<string> {
  const tested = indicator.innocentExplanations.flatMap(({ code, holds }) =>
    holds === undefined ? [] : [{ code, holds }],
  )
  const sources = indicator.needs.filter(({ as }) => as === 'evidence').map(({ register }) => quoteText(register))
  const sql = (await readFile(indicator.sql, 'utf8')).trim()
  return `select
  ${quoteText(indicator.code)} as indicator,
  ${quoteText(indicator.version)} as version,
  ${quoteText(indicator.family)} as family,
  ${quoteText(indicator.stage)} as stage,
  ${quoteText(indicator.subject)} as subject_kind,
  found.subject_id,
  (select day from peildatum) as peildatum,
  found.happened_on,
  found.value,
  $${indicator.threshold} as threshold,
  json_object(${Object.entries(indicator.inputs).map(inputPair).join(', ')}) as inputs,
  ${texts(sources)} as sources,
  list_sort(list_distinct(found.evidence)) as evidence,
  list_filter(${texts(tested.map(({ code, holds }) => `case when ${holds} then ${quoteText(code)} end`))}, lambda code: code is not null) as explained_by,
  ${texts(tested.map(({ code }) => quoteText(code)))} as tested,
  ${stale.length > 0} as stale
from (
${sql}
) as found`
}

/** The limits of an indicator as the parameters of its SQL. */
export function limitValues({ limits }: Indicator): Record<string, number> {
  return Object.fromEntries(Object.entries(limits).map(([name, { value }]) => [name, value]))
}

/** What was delivered, read from `peildatum` and `register_states`. */
export async function whatWasDelivered(database: Database): Promise<Delivered> {
  const [day] = await database.rows<{ day: string }>('select day from peildatum')
  const states = await database.rows<{ register: string; as_of: string }>('select register, as_of from register_states')
  return { peildatum: day?.day ?? '', asOf: new Map(states.map(({ register, as_of }) => [register, as_of])) }
}

function inputPair([name, { of }]: readonly [string, Input]): string {
  const asOf = `(select cast(as_of as varchar) from register_states where register = ${quoteText(of)})`
  return `${quoteText(name)}, json_object('value', found.${quoteName(name)}, 'source', ${quoteText(of)}, 'asOf', ${asOf})`
}

function texts(items: readonly string[]): string {
  return `cast([${items.join(', ')}] as varchar[])`
}
