import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDatabase } from '../../../warehouse/database.ts'
import type { Comparison } from '../model/link-model.ts'
import { parseSettings } from '../model/link-settings.ts'
import { conditionSql, gammaSql } from './comparison-sql.ts'

function comparison(...conditions: readonly string[]): Comparison {
  const [missing = '', ...levels] = conditions
  const model = parseSettings(
    {
      link_type: 'dedupe_only',
      blocking_rules_to_generate_predictions: ['true'],
      comparisons: [
        {
          output_column_name: 'name',
          comparison_levels: [
            { sql_condition: missing, is_null_level: true },
            ...levels.map((sql_condition) => ({ sql_condition })),
            { sql_condition: 'ELSE' },
          ],
        },
      ],
    },
    'model.json',
  )
  return model.comparisons[0] ?? assert.fail('there is a comparison')
}

test('a condition of Splink becomes one over two records, whatever the capitals and quotes', () => {
  const columns = ['First Name', 'dob']
  assert.equal(
    conditionSql(`"first name_l" = "First Name_R" and dob_l <> 'dob_r' and f_l(dob_r) and other_l`, columns),
    `l."First Name" = r."First Name" and l."dob" <> 'dob_r' and f_l(r."dob") and other_l`,
  )
})

test('the first level whose condition holds decides, and a similarity that two levels use changes nothing', async () => {
  const similar = (least: number) => `jaro_winkler_similarity(name_l, name_r) >= ${least}`
  const sql = gammaSql(comparison('name_l is null or name_r is null', 'name_l = name_r', similar(0.9), similar(0.7)), [
    'name',
  ])
  assert.match(sql, /^cast\(case when jaro_winkler_similarity\(l\."name", r\."name"\) = -100 then null/)
  const database = await openDatabase()
  try {
    const pairs = `values ('martha', 'martha'), ('martha', 'marhta'), ('martha', 'martijn'), ('martha', 'bob'), ('martha', null)`
    const rows = await database.rows<{ gamma: number }>(
      `select ${sql} as gamma from (select {name: a} as l, {name: b} as r from (${pairs}) as t (a, b))`,
    )
    assert.deepEqual(
      rows.map(({ gamma }) => gamma),
      [3, 2, 1, 0, -1],
    )
  } finally {
    database.close()
  }
})
