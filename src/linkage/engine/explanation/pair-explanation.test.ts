import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { realData, WITH_REAL_DATA } from '../../../../tests/real-data.ts'
import type { Judgement } from '../../judgements/judgement.ts'
import type { LinkModel } from '../model/link-model.ts'
import { parseSettings, readModel } from '../model/link-settings.ts'
import { priorWeight, toProbability, weightsOf } from '../model/match-weight.ts'
import { writeSteps } from './explanation-words.ts'
import { explainPair, type ScoredPair } from './pair-explanation.ts'

const level = (sql_condition: string, m?: number, u?: number) => ({
  sql_condition,
  label_for_charts: sql_condition,
  ...(m === undefined ? { is_null_level: true } : { m_probability: m, u_probability: u }),
})

const MODEL = parseSettings(
  {
    link_type: 'dedupe_only',
    probability_two_random_records_match: 0.001,
    blocking_rules_to_generate_predictions: ['l.town = r.town', 'l.name = r.name'],
    comparisons: ['name', 'town'].map((name) => ({
      output_column_name: name,
      comparison_levels: [
        level(`"${name}_l" IS NULL OR "${name}_r" IS NULL`),
        { ...level(`"${name}_l" = "${name}_r"`, 0.9, 0.01), tf_adjustment_column: name },
        level('ELSE', 0.1, 0.99),
      ],
    })),
  },
  'model.json',
)

/** A pair at these gammas, weighed as the engine does. */
function scored(
  gammas: readonly number[],
  shares: readonly (number | undefined)[],
  model: LinkModel = MODEL,
): ScoredPair {
  let total = priorWeight(model)
  const columns = model.comparisons.flatMap((comparison, place): [string, unknown][] => {
    const gamma = gammas[place] ?? -1
    const weight = gamma === -1 ? 0 : (weightsOf(comparison).toReversed()[gamma] ?? 0)
    const share = shares[place]
    const adjusted = gamma === 1 && share !== undefined ? Math.log2(0.01) - Math.log2(share) : 0
    total += weight + adjusted
    const { name } = comparison
    return [
      [`gamma_${name}`, gamma],
      [`mw_${name}`, weight],
      [`mw_tf_adj_${name}`, adjusted],
      [`tf_${name}_l`, share ?? null],
      [`tf_${name}_r`, share === undefined ? null : share / 2],
    ]
  })
  return { ...Object.fromEntries(columns), match_weight: total, match_probability: toProbability(total), rule: 1 }
}

test('the parts of an explanation add up to the match weight, whatever the levels and frequencies', () => {
  const gammas = fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 2, maxLength: 2 })
  const shares = fc.array(fc.option(fc.double({ min: 1e-6, max: 1, noNaN: true }), { nil: undefined }), {
    minLength: 2,
    maxLength: 2,
  })
  fc.assert(
    fc.property(gammas, shares, (at, rare) => {
      const pair = scored(at, rare)
      for (const language of ['nl', 'en'] as const) {
        const steps = writeSteps(explainPair(pair, MODEL), language)
        const before = steps.slice(0, -1).reduce((sum, { weight }) => sum + weight, 0)
        assert.ok(Math.abs(before - Number(pair['match_weight'])) < 1e-9)
        assert.equal(steps.at(-1)?.weight, pair['match_weight'])
      }
    }),
  )
})

test('a shared value is said in records, by the more frequent of the two', () => {
  const filled = new Map([['name', 50_000]])
  const [name, town] = explainPair(scored([1, 1], [0.0001, 0.02]), MODEL, { filled }).parts
  assert.deepEqual(name?.frequency?.counted, { records: 5, of: 50_000 })
  assert.deepEqual([town?.frequency?.share, town?.frequency?.counted], [0.02, undefined])
})

test('the column of a frequency is found whatever its capitals, and an unknown share is not made up', () => {
  const pair = scored([1, -1], [0.001])
  const shouted = Object.fromEntries(
    Object.entries(pair).map(([name, value]) => [name.replace('tf_name', 'tf_NAME'), value]),
  )
  assert.equal(explainPair(shouted, MODEL).parts[0]?.frequency?.share, 0.001)
  const unknown = { ...pair, tf_name_l: null, tf_name_r: null }
  const [, , frequency] = writeSteps(explainPair(unknown, MODEL), 'en')
  assert.equal(frequency?.says, 'How frequent the value is counts as well.')
})

test('an explanation names the rule that brought the two together, and what a person decided', () => {
  const judgement: Judgement = {
    one: { source: 'a', id: '1' },
    other: { source: 'a', id: '2' },
    verdict: 'different',
    author: 'M. Meijer',
    judgedAt: '2026-11-22T20:00:00Z',
    reason: 'Father and son.',
  }
  const explanation = explainPair(scored([1, 0], []), MODEL, { judgement })
  assert.deepEqual(explanation.rule, { place: 1, sql: 'l.name = r.name' })
  assert.equal(explanation.judgement, judgement)
})

test('a pair that was scored with another model is not explained', () => {
  const pair = scored([1, 0], [])
  assert.throws(() => explainPair({ ...pair, match_weight: 12 }, MODEL), { code: 'pair-not-of-this-model' })
  assert.throws(() => explainPair({ ...pair, gamma_name: 7 }, MODEL), { code: 'pair-not-of-this-model' })
  assert.throws(() => explainPair({ match_weight: 12 }, MODEL), { code: 'pair-not-of-this-model' })
})

test('every published pair of fake_1000 is explained to its last digit', WITH_REAL_DATA, async () => {
  const golden = (name: string) => realData('linkage', 'splink_golden', name)
  const model = await readModel(golden('fake_1000_model.json'))
  const rows: ScoredPair[] = parse(await readFile(golden('fake_1000_predictions.csv')), { columns: true })
  assert.equal(rows.length, 3989)
  for (const row of rows) {
    const { prior, parts, weight } = explainPair(row, model)
    const evidence = parts.reduce((sum, part) => sum + part.weight + (part.frequency?.weight ?? 0), prior.weight)
    assert.ok(Math.abs(evidence - weight) < 1e-9)
  }
})
