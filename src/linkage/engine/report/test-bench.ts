import { type Database, openDatabase } from '../../../warehouse/database.ts'
import type { Judgement } from '../../judgements/judgement.ts'
import type { LinkModel } from '../model/link-model.ts'
import { parseSettings } from '../model/link-settings.ts'
import { makeBlockedPairs } from '../pairs/blocked-pairs.ts'
import { countFrequencies } from '../scoring/frequency-tables.ts'
import { scorePairs } from '../scoring/scored-pairs.ts'
import type { LinkRun } from './summary/summarise-link.ts'

interface LevelSettings {
  readonly sql_condition: string
  readonly label_for_charts: string
  readonly m_probability?: number
  readonly u_probability?: number
  readonly tf_adjustment_column?: string
}

const level = (sql: string, label: string, chances?: readonly [m: number, u: number]): LevelSettings => ({
  sql_condition: sql,
  label_for_charts: label,
  ...(chances === undefined ? {} : { m_probability: chances[0], u_probability: chances[1] }),
})

function comparison(name: string, between: readonly LevelSettings[]) {
  const missing = { ...level(`"${name}_l" IS NULL OR "${name}_r" IS NULL`, `${name} is NULL`), is_null_level: true }
  return { output_column_name: name, comparison_levels: [missing, ...between, level('ELSE', 'All other', [0.1, 0.9])] }
}

const equal = (name: string, m: number, u: number) =>
  level(`"${name}_l" = "${name}_r"`, `Exact match on ${name}`, [m, u])

/** A trained model with levels of several kinds: one is never trained, and one never seen. */
export const EXAMPLE_MODEL: LinkModel = parseSettings(
  {
    link_type: 'dedupe_only',
    unique_id_column_name: 'id',
    probability_two_random_records_match: 0.004,
    blocking_rules_to_generate_predictions: [
      'l.surname = r.surname',
      'l.born = r.born',
      'l.given = r.given and l.town < r.town',
      'l.phone = r.phone',
    ],
    comparisons: [
      comparison('given', [
        equal('given', 0.7, 0.05),
        level('jaro_winkler_similarity("given_l", "given_r") >= 0.88', 'Jaro-Winkler >= 0.88', [0.15, 0.02]),
      ]),
      comparison('surname', [
        { ...equal('surname', 0.6, 0.02), tf_adjustment_column: 'surname' },
        level('levenshtein("surname_l", "surname_r") <= 1', 'Levenshtein <= 1', [0.25, 0.01]),
        level('"surname_l" = "given_r"', 'Surname is the given name of the other'),
      ]),
      comparison('born', [
        equal('born', 0.85, 0.0005),
        level('substr("born_l", 1, 4) = substr("born_r", 1, 4)', 'The year', [0.1, 0.02]),
      ]),
      comparison('town', [{ ...equal('town', 0.8, 0.3), tf_adjustment_column: 'town' }]),
      comparison('phone', [equal('phone', 0.9, 0.001)]),
    ],
  },
  'example-model.json',
)

const GIVEN = ['Anna', 'Bram', 'Carla', 'Daan', 'Els', 'Floris', 'Greta', 'Hugo', 'Iris', 'Joost', 'Klaas', 'Lotte']
const SURNAMES = ['Akkerman', 'Bloem', 'Dekker', 'Everts', 'Goossens', 'Hendriks', 'Jonker', 'Kuiper', 'Linders', 'Mol']
const TOWNS = ['Waterdam', 'Waterdam', 'Waterdam', 'Oostkerk', 'Zandveen']

const from = (words: readonly string[], place: string) => `[${words.map((word) => `'${word}'`).join()}][1 + ${place}]`

/** Invented people with two or three records each, of which some have a slip of the pen or lack a town; nobody has a telephone. */
const RECORDS = `
  create table records as
  select cast(row_number() over (order by id) - 1 as integer) as record, *
  from (
    select 'people' as source, printf('%03d-%d', person, copy) as id,
      ${from(GIVEN, 'person % 12')} as given,
      case when copy = 1 and person % 3 = 0 then substr(name, 1, 2) || 'x' || substr(name, 3) else name end as surname,
      cast(date '1950-03-01' + cast(person * 397 % 18000 + case when copy = 2 then 3 else 0 end as integer) as varchar) as born,
      case when copy = 2 then null else ${from(TOWNS, 'person % 5')} end as town,
      cast(null as varchar) as phone
    from (select range as person, ${from(SURNAMES, 'range * 7 % 10')} as name from range(120)),
      (select range as copy from range(3))
    where copy < 2 or person % 4 = 0
  )`

export interface ExampleRun {
  readonly database: Database
  readonly run: LinkRun
}

/** The tables of a small run of linkage on invented people, with training rounds and judgements as if they had been. */
export async function runExample(): Promise<ExampleRun> {
  const database = await openDatabase()
  await database.run(RECORDS)
  const blocking = await makeBlockedPairs(database, EXAMPLE_MODEL, { into: 'pairs', mostPairs: 1_000_000 })
  await countFrequencies(database, EXAMPLE_MODEL)
  await scorePairs(database, EXAMPLE_MODEL, { from: 'pairs', into: 'scored_pairs' })
  const records = await database.rows<{ label: number }>(
    "select min(record) over (partition by split_part(id, '-', 1)) as label from records order by record",
  )
  const m = (shares: readonly number[]) =>
    shares.map((share, place) => ({ comparison: 'given', gamma: 2 - place, m: share }))
  const rounds = [
    { rule: 'l.born = r.born', iterations: 7, levels: m([0.71, 0.14, 0.15]) },
    { rule: 'l.surname = r.surname', iterations: 12, levels: m([0.69, 0.3, 0.01]) },
  ]
  return {
    database,
    run: {
      model: EXAMPLE_MODEL,
      madeAt: '2026-11-22T20:15:00Z',
      threshold: 0.95,
      blocking,
      clusters: Int32Array.from(records, ({ label }) => label),
      rounds,
      judged: exampleJudgements(),
    },
  }
}

export const EXAMPLE_JUDGEMENT: Judgement = {
  one: { source: 'people', id: '000-0' },
  other: { source: 'people', id: '000-1' },
  verdict: 'same',
  author: 'M. Meijer',
  judgedAt: '2026-11-20T09:00:00Z',
  reason: 'Seen on one deed.',
}

function exampleJudgements(): LinkRun['judged'] {
  const different = { ...EXAMPLE_JUDGEMENT, verdict: 'different' as const }
  const { one, other } = EXAMPLE_JUDGEMENT
  return {
    inForce: 1,
    absent: [],
    conflicts: [{ different, same: [EXAMPLE_JUDGEMENT] }],
    refused: [{ one, other, matchWeight: 12.5, because: [different] }],
  }
}
