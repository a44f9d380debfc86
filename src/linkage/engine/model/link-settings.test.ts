import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { realData, WITH_REAL_DATA } from '../../../../tests/real-data.ts'
import { InputFault } from '../../../vocabulary/input-fault.ts'
import { parseSettings } from './link-settings.ts'
import { toSettings } from './written-settings.ts'

const SURNAME = {
  output_column_name: 'surname',
  comparison_levels: [
    { sql_condition: 'surname_l is null or surname_r is null', is_null_level: true },
    { sql_condition: '"surname_l" = "surname_r"', tf_adjustment_column: 'surname' },
    { sql_condition: 'else' },
  ],
}

const SETTINGS = {
  link_type: 'dedupe_only',
  blocking_rules_to_generate_predictions: ['l.surname = r.surname'],
  comparisons: [SURNAME],
}

function messageOf(settings: unknown): string {
  try {
    parseSettings(settings, 'model.json')
  } catch (error) {
    if (error instanceof InputFault) return error.message
    throw error
  }
  return assert.fail('the settings are accepted')
}

const GOLDEN = ['fake_1000', 'febrl3', 'historical_50k', 'transactions']

test('settings as Splink wrote them are read, and written back as the same model', WITH_REAL_DATA, async () => {
  for (const name of GOLDEN) {
    const settings: unknown = JSON.parse(
      await readFile(realData('linkage', 'splink_golden', `${name}_model.json`), 'utf8'),
    )
    const model = parseSettings(settings, name)
    assert.deepEqual(parseSettings(JSON.parse(JSON.stringify(toSettings(model))), name), model)
  }
})

test('what Splink leaves out has the value that Splink gives it', () => {
  const model = parseSettings(SETTINGS, 'model.json')
  assert.equal(model.prior, undefined)
  assert.equal(model.idColumn, 'unique_id')
  assert.equal(model.sourceColumn, 'source_dataset')
  assert.deepEqual(model.blockingRules, [{ sql: 'l.surname = r.surname', listColumns: [] }])
  assert.deepEqual(model.comparisons[0]?.levels[1]?.frequency, {
    column: 'surname',
    weight: 1,
    rarest: 0,
    againstOwnLevel: false,
  })
})

test('a rule may name lists, and our own keys say what is derived and how it is trained', () => {
  const settings = {
    ...SETTINGS,
    blocking_rules_to_generate_predictions: [{ blocking_rule: 'l.names = r.names', arrays_to_explode: ['names'] }],
    derived_columns: { names: "string_split(surname, ' ')" },
    training: { certain_rules: ['l.surname = r.surname'], certain_recall: 0.7, most_iterations: 9 },
  }
  const model = parseSettings(settings, 'model.json')
  assert.deepEqual(model.blockingRules[0]?.listColumns, ['names'])
  assert.deepEqual(model.derivedColumns, [{ name: 'names', sql: "string_split(surname, ' ')" }])
  assert.equal(model.training.mostIterations, 9)
  assert.deepEqual(parseSettings(toSettings(model), 'model.json'), model)
})

test('a comparison without a name is called after its columns', () => {
  const { output_column_name, ...unnamed } = SURNAME
  assert.equal(
    parseSettings({ ...SETTINGS, comparisons: [unnamed] }, 'model.json').comparisons[0]?.name,
    output_column_name,
  )
})

test('every fault is told at once, with its place in the file', () => {
  const message = messageOf({
    ...SETTINGS,
    link_type: 'merge',
    sql_dialect: 'spark',
    match_weight_column_prefix: 'w_',
    surprise: 1,
    comparisons: [{ comparison_levels: [{ sql_condition: '', m_probability: 2 }, { sql_condition: 'ELSE' }] }],
  })
  for (const part of [
    'model.json',
    'link_type:',
    'sql_dialect: only SQL of DuckDB',
    'match_weight_column_prefix: only mw_',
    'surprise',
    'comparisons.0.comparison_levels.0.sql_condition:',
    'comparisons.0.comparison_levels.0.m_probability:',
  ])
    assert.ok(message.includes(part), `${part} in ${message}`)
})

test('levels that cannot be told apart or weighed are refused', () => {
  const [missing, same] = SURNAME.comparison_levels
  const twice = messageOf({ ...SETTINGS, comparisons: [SURNAME, { ...SURNAME, output_column_name: 'Surname' }] })
  assert.match(twice, /comparisons\.1\.output_column_name: another comparison is called Surname/)
  const endless = messageOf({ ...SETTINGS, comparisons: [{ ...SURNAME, comparison_levels: [missing, same] }] })
  assert.match(endless, /comparisons\.0\.comparison_levels: the last level, and no other, must be ELSE/)
  const adjusted = { ...same, tf_adjustment_column: 'city' }
  const levels = [missing, adjusted, { sql_condition: 'ELSE' }]
  assert.match(
    messageOf({ ...SETTINGS, comparisons: [{ ...SURNAME, comparison_levels: levels }] }),
    /comparison_levels\.1\.tf_adjustment_column: no level compares city exactly/,
  )
})
